"""Agencies, ministries and governments."""

from collections.abc import Iterator

import msgspec

from paradero.identity.kinds.naming import best_names, known_as, name_keys
from paradero.identity.kinds.table import Compared, compared, exactly
from paradero.identity.register import country_of


class Agency(msgspec.Struct, frozen=True):
    """A body by its names as written, and the country that it belongs to."""

    names: tuple[str, ...]
    country: str | None = None


def named_agency(*names: str) -> Agency:
    """What a name alone tells: its country, where the tables know it."""
    return Agency(names, next((country for name in names if (country := country_of(name))), None))


def compare_agencies(left: Agency, right: Agency) -> Compared:
    """By the tables of known bodies, by name and country."""
    return compared(
        "agency",
        [
            exactly("known", known_as(left.names, "agency"), known_as(right.names, "agency")),
            best_names(left.names, right.names),
            exactly("country", left.country, right.country),
        ],
    )


def agency_keys(agency: Agency) -> Iterator[str]:
    """What two bodies that may be one share at least one of."""
    return name_keys(agency.names, "agency")
