"""What is asked of a list: which act, where to and when, for every row that does not say so itself."""

from typing import cast, get_args

import msgspec

from paradero.answers.lists.countries import country_of
from paradero.answers.protections.moments import moment
from paradero.record.clock import known_until
from paradero.words.errors import UsageError
from paradero.words.protection import Act


class Asked(msgspec.Struct, frozen=True):
    """`destination` is an ISO code, `at` an instant with its offset or an EDTF day; None: each row has to say it.

    `known_on` is a day or an instant: what the record knew then is asked, in place of what it knows now.
    """

    act: Act = "removal"
    destination: str | None = None
    at: str | None = None
    known_on: str | None = None


def asked_of(act: str | None, destination: str | None, at: str | None, known_on: str | None = None) -> Asked:
    """The question as people write it. Raises UsageError for a country, a moment or an act that is none."""
    if act and act not in get_args(Act):
        raise UsageError(f"{act!r} is no act; choose one of {', '.join(get_args(Act))}.")
    code = None
    if destination and destination.strip():
        code = country_of(destination.strip()) or country_of(destination.strip().upper())
        if code is None:
            raise UsageError(f"{destination!r} is no country known here; write its name or its ISO code, as SV.")
    if at and at.strip():
        moment(at.strip())
    known = known_on.strip() if known_on else None
    if known:
        known_until(known)
    return Asked(cast(Act, act or "removal"), code, at.strip() if at and at.strip() else None, known or None)
