"""A class order is shown of whom it takes in by what is said of them, never of whom it puts outside."""

import pytest

from paradero.answers.protections.facts import Facts
from paradero.answers.timelines.class_orders import falling_under
from paradero.words.person import Person
from paradero.words.protection import ClassOf
from tests.answers.protections.made import class_order, order

VENEZUELANS = ClassOf(nationalities=("VE",), legal_bases=("Alien Enemies Act",))


def facts(nationality: str = "", basis: str | None = None, facility: str = "") -> Facts:
    person = Person(
        "person:x",
        ("X",),
        nationalities=(nationality,) if nationality else (),
        facilities=(facility,) if facility else (),
    )
    return Facts(person, legal_basis=basis)


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        (facts("VE", "Alien Enemies Act"), ()),
        (facts("VE"), ("legal basis",)),
        (facts(basis="Alien Enemies Act"), ("nationality",)),
    ],
)
def test_some_condition_is_met_and_what_is_missing_is_told(told: Facts, missing: tuple[str, ...]) -> None:
    ((_, found),) = falling_under([class_order(VENEZUELANS)], told)
    assert found == missing


@pytest.mark.parametrize("told", [facts(), facts("HN"), facts("HN", "Alien Enemies Act")])
def test_nobody_falls_under_it_of_whom_nothing_fits_or_something_does_not(told: Facts) -> None:
    assert falling_under([class_order(VENEZUELANS)], told) == ()


def test_an_order_without_conditions_and_one_by_name_are_no_class_orders_of_anybody() -> None:
    made = [class_order(ClassOf(words="any class member")), order("stay_of_removal", ("entered", "2025-03-15"))]
    assert falling_under(made, facts("VE", "Alien Enemies Act")) == ()


def test_dates_alone_take_nobody_in() -> None:
    assert falling_under([class_order(ClassOf(held_from="2025-03-01"))], facts("VE")) == ()
