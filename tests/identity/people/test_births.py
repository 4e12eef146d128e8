"""Birth dates compared: slips are told from conflicts, and 1 January from a date."""

import pytest

from paradero.identity.people.births import RELATIONS, birth_number, birth_relation


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("1990-03-04", "1990-03-04", "equal"),
        ("1990-03-04", None, "missing"),
        ("1990-03-04", "1990-04-03", "swapped"),
        ("1990-03-04", "1990-03-14", "slip"),
        ("1990-03-04", "1980-03-04", "slip"),
        ("1990-03-04", "1991-03-04", "slip"),
        ("1990-03-04", "1968-03-04", "conflict"),
        ("1990-03-04", "1990-05-14", "conflict"),
        ("1990-03-04", "1990", "partial"),
        ("1990-03-04", "1990-03", "partial"),
        ("1990-03", "1990-05", "conflict"),
        ("1990", "1991", "near"),
        ("1990", "1993", "conflict"),
        ("1990-01-01", "1990-01-01", "new_year"),
        ("1990-01-01", "1990-07-14", "partial"),
        ("1990~", "1990", "partial"),
    ],
)
def test_how_two_birth_dates_stand_to_each_other(one: str | None, other: str | None, relation: str) -> None:
    found = [birth_relation(birth_number(a), birth_number(b)) for a, b in ((one, other), (other, one))]
    assert [RELATIONS[each] for each in found] == [relation, relation]
