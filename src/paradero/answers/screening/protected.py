"""The people of a record together with those whom its orders protect."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from paradero.answers.protections.from_record import register_of
from paradero.answers.protections.statements import Aside
from paradero.answers.screening.views import Known
from paradero.record.record import Record
from paradero.words.protection import Protection


class Protected(msgspec.Struct, frozen=True):
    """`people` are those of the record and those whom its orders name beside; `asides` are claims, by the key of whom
    they name, that speak of protections and could not be put into the register."""

    people: tuple[Known, ...]
    protections: tuple[Protection, ...]
    asides: dict[str, tuple[Aside, ...]]


def protected_of(record: Record, people: Sequence[Known], known_on: str | None = None) -> Protected:
    """What the claims of a record make of protections, now or at `known_on`, beside the people whom they name."""
    register = register_of(record, known_on=known_on)
    known = {one.person.key: one for one in people}
    for protection in register.protections:
        if protection.person and protection.person.key not in known:
            known[protection.person.key] = Known(protection.person, "record", None, protection.grounds)
    asides: dict[str, list[Aside]] = defaultdict(list)
    for aside in register.asides:
        for key in aside.people:
            asides[key].append(aside)
    told = {key: tuple(found) for key, found in asides.items()}
    return Protected(tuple(known.values()), register.protections, told)
