"""The written table of name pairs: every pair in its tier, whichever side is given first."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from paradero.identity.comparison import compare
from paradero.words.person import Person

_TABLES = sorted((Path(__file__).parents[2] / "cases" / "names").glob("pairs_*.toml"))


class Pair(msgspec.Struct, frozen=True):
    """One line of the table."""

    left: str
    right: str
    expect: str
    custom: str
    why: str
    left_born: str | None = None
    right_born: str | None = None
    left_nationality: str | None = None
    right_nationality: str | None = None
    left_number: str | None = None
    right_number: str | None = None

    def people(self) -> tuple[Person, Person]:
        """The two accounts."""
        return (
            _person("left", self.left, self.left_born, self.left_nationality, self.left_number),
            _person("right", self.right, self.right_born, self.right_nationality, self.right_number),
        )


def _person(key: str, name: str, born: str | None, nationality: str | None, number: str | None) -> Person:
    return Person(key, (name,), born, (nationality,) if nationality else (), (number,) if number else ())


def _pairs(table: Path) -> list[Pair]:
    return msgspec.convert(tomllib.loads(table.read_text("utf-8"))["pair"], list[Pair])


PAIRS = [pytest.param(pair, id=f"{pair.custom}: {pair.left}") for table in _TABLES for pair in _pairs(table)]


@pytest.mark.parametrize("table", _TABLES, ids=lambda table: table.stem)
def test_each_table_has_at_least_120_pairs(table: Path) -> None:
    assert len(_pairs(table)) >= 120


@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_falls_in_its_tier(pair: Pair) -> None:
    left, right = pair.people()
    assert compare(left, right).tier == pair.expect, pair.why


@pytest.mark.parametrize("pair", PAIRS)
def test_which_side_is_first_changes_no_tier(pair: Pair) -> None:
    left, right = pair.people()
    assert compare(right, left).tier == compare(left, right).tier
