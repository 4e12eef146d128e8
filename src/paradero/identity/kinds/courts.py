"""Courts, by their ids in courts-db (Free Law Project)."""

import functools
from collections.abc import Iterator

import msgspec

from paradero.claims.name_list import read_table
from paradero.identity.kinds.naming import best_names, initials, own_words
from paradero.identity.kinds.table import Compared, compared, exactly
from paradero.identity.register import known


class Court(msgspec.Struct, frozen=True):
    """A court by its names as written, and its id where one of them is known."""

    names: tuple[str, ...]
    id: str | None = None


def named_court(*names: str) -> Court:
    """A court with the id that the tables give one of its names: "D. Md." is mdd."""
    return Court(names, next((found for name in names if (found := court_id(name))), None))


def compare_courts(left: Court, right: Court) -> Compared:
    """By id, else by name."""
    return compared("court", [exactly("id", left.id, right.id), best_names(left.names, right.names)])


def court_keys(court: Court) -> Iterator[str]:
    """What two courts that may be one share at least one of."""
    if court.id:
        yield court.id
    for name in court.names:
        yield from own_words(name)
        yield initials(name)


def court_id(name: str) -> str | None:
    """The id of the court that goes by this name; None where the tables know none."""
    told = known(name)
    return _ids().get(told.name) if told and told.type == "court" else None


@functools.cache
def _ids() -> dict[str, str]:
    return {row["name"]: row["id"] for row in read_table("courts.csv")}
