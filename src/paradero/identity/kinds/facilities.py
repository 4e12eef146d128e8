"""Facilities: prisons, detention centres, bases, airports."""

from collections.abc import Iterator

import msgspec

from paradero.identity.kinds.naming import compare_names, initials, own_words
from paradero.identity.kinds.table import Compared, Trait, compared, exactly
from paradero.identity.names import fold
from paradero.identity.register import country_of, known


class Facility(msgspec.Struct, frozen=True):
    """A facility by its names as written; `place` is a country or a town, `code` what an authority calls it."""

    names: tuple[str, ...]
    place: str | None = None
    code: str | None = None


def named_facility(*names: str) -> Facility:
    """What a name alone tells: its country, where the tables know it."""
    return Facility(names, next((place for name in names if (place := country_of(name))), None))


def compare_facilities(left: Facility, right: Facility) -> Compared:
    """By code, by the tables of known facilities, by name and place."""
    return compared(
        "facility",
        [
            exactly("code", left.code, right.code),
            exactly("known", _known(left), _known(right)),
            best_names(left.names, right.names),
            exactly("place", left.place, right.place),
        ],
    )


def facility_keys(facility: Facility) -> Iterator[str]:
    """What two facilities that may be one share at least one of."""
    for name in facility.names:
        yield from own_words(name)
        yield initials(name)
        yield fold(name)
    told = _known(facility)
    if told:
        yield fold(told)
    if facility.code:
        yield facility.code.casefold()


def best_names(left: tuple[str, ...], right: tuple[str, ...]) -> Trait:
    """The names of the two sides that are most alike."""
    order = ("same", "initials", "close", "differs", "missing")
    pairs = [compare_names(one, other) for one in left for other in right]
    return min(pairs, key=lambda trait: order.index(trait.relation), default=Trait("name", "missing"))


def _known(facility: Facility) -> str | None:
    found = (known(name) for name in facility.names)
    return next((told.name for told in found if told and told.type == "facility"), None)
