"""Registered numbers: forms of one number are one, a mask agrees with any digit, one slip is a slip."""

import pytest

from paradero.identity.people.number_index import NumberIndex
from paradero.identity.people.numbers import compare_numbers, normal_number
from paradero.words.person import Person


@pytest.mark.parametrize(
    "written", ["A201345678", "A201 345 678", "A201-345-678", "201-345-678", "A# 201 345 678", "a2O1 345 678"]
)
def test_forms_of_an_alien_number_are_one(written: str) -> None:
    assert normal_number(written) == "A201345678"


def test_eight_digits_are_nine_with_a_leading_zero() -> None:
    assert normal_number("A72 618 482") == normal_number("A072-618-482")


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("A201 345 678", "201345678", "same"),
        ("A201 345 678", "A***-***-678", "masked"),
        ("A201 345 678", "A***-***-679", "slip"),
        ("A201 345 678", "A201 345 687", "slip"),
        ("A201 345 678", "A201 345 679", "slip"),
        ("A201 345 678", "A209 111 222", "conflict"),
        ("A201 345 678", "24A949", "missing"),
        ("A***-***-***", "A201 345 678", "missing"),
        ("", "A201 345 678", "missing"),
    ],
)
def test_how_two_numbers_stand_to_each_other(left: str, right: str, relation: str) -> None:
    assert compare_numbers((left,), (right,))[0] == relation


def test_the_closest_of_several_numbers_counts() -> None:
    told = compare_numbers(("A201 345 678", "A209 111 222"), ("A209-111-222",))
    assert told == ("same", "A209 111 222", "A209-111-222")


def test_a_number_or_a_slip_of_it_leads_to_its_bearer() -> None:
    index = NumberIndex(
        [Person("one", ("A",), numbers=("A201 345 678",)), Person("two", ("B",), numbers=("A***-***-678",))]
    )
    assert [index.find((number,)) for number in ("201345678", "A201 345 687", "A209 111 222")] == [(0,), (0,), ()]
