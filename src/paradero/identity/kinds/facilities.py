"""Facilities: prisons, detention centres, bases, airports."""

from collections.abc import Iterator

import msgspec

from paradero.identity.kinds.naming import best_names, known_as, name_keys
from paradero.identity.kinds.table import Compared, compared, exactly
from paradero.identity.register import country_of


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
            exactly("known", known_as(left.names, "facility"), known_as(right.names, "facility")),
            best_names(left.names, right.names),
            exactly("place", left.place, right.place),
        ],
    )


def facility_keys(facility: Facility) -> Iterator[str]:
    """What two facilities that may be one share at least one of."""
    yield from name_keys(facility.names, "facility")
    if facility.code:
        yield facility.code.casefold()
