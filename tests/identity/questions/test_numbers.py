"""Exact, bounded and approximate numbers held against each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.questions.numbers import NumbersMeet, exceeds, far_apart, meet
from paradero.identity.questions.values import Number
from tests.identity.questions.made import number


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("238", "238", "same"),
        (">200", "238", "within"),
        (">=278", "238", "apart"),
        (">200", "200", "apart"),
        (">=200", "200", "within"),
        ("<=300", "238", "within"),
        ("<=160", "160", "within"),
        ("~250", "238", "about"),
        ("~250", "200", "apart"),
        (">200", ">=278", "bounds"),
        ("<=50", ">=60", "apart"),
        ("10-20", "15-30", "bounds"),
        ("10-20", "20", "within"),
        ("6000000", "4760000", "apart"),
    ],
)
def test_numbers_agree_where_some_number_is_allowed_by_both(one: str, other: str, met: NumbersMeet) -> None:
    assert meet(number(one), number(other)) == met
    assert meet(number(other), number(one)) == met


def test_people_and_flights_are_not_compared() -> None:
    assert meet(number("3"), number("3", "flights")) == "units"


_NUMBERS = st.builds(
    Number,
    low=st.none() | st.integers(0, 500),
    high=st.none() | st.integers(0, 500),
    unit=st.just("people"),
    open=st.booleans(),
    approximate=st.booleans(),
)


@given(_NUMBERS, _NUMBERS)
def test_how_two_numbers_meet_is_the_same_either_way_round(one: Number, other: Number) -> None:
    assert meet(one, other) == meet(other, one)


@given(st.integers(0, 500), st.integers(0, 500))
def test_two_exact_numbers_meet_only_where_they_are_one(one: int, other: int) -> None:
    assert (meet(number(str(one)), number(str(other))) == "same") == (one == other)


def test_twice_as_many_is_far_apart_and_a_part_cannot_exceed_the_whole() -> None:
    assert far_apart(number("17"), number("261"))
    assert not far_apart(number("238"), number(">=278"))
    assert exceeds(number("238"), number("17"))
    assert not exceeds(number("238"), number(">200"))
