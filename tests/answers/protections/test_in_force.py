"""One protection against one move: what it bars, what it leaves open, and what is missing to tell."""

import pytest

from paradero.answers.protections.facts import Facts, nobody_in_particular
from paradero.answers.protections.in_force import STATUSES, TO_BE_LOOKED_AT, in_force
from paradero.words.errors import UsageError
from paradero.words.protection import ClassOf, Protection
from tests.answers.protections.made import KNOWN, WHO, class_order, order

AT = "2025-05-07T10:20-04:00"
ENTERED = ("entered", "2025-05-07T09:52-04:00")


def test_a_stay_entered_twenty_eight_minutes_before_bars() -> None:
    told = in_force(order("stay_of_removal", ENTERED), AT, "removal", "SV", KNOWN)
    assert (told.status, told.gap and told.gap.amount, told.after) == ("bars", 28 * 60, False)
    assert told.event
    assert told.event.grounds[0].address == "claim 1"


@pytest.mark.parametrize(
    ("kind", "countries", "act", "destination", "status"),
    [
        ("withholding_of_removal", ("SV",), "removal", "SV", "bars"),
        ("withholding_of_removal", ("SV",), "removal", "UG", "in force, other country"),
        ("withholding_of_removal", ("SV",), "transfer", "SV", "in force, other act"),
        ("withholding_of_removal", (), "removal", "SV", "possible"),
        ("withholding_of_removal", ("SV",), "removal", None, "possible"),
        ("cat_deferral", ("MX",), "removal", "GT", "in force, other country"),
        ("asylum", ("SV",), "removal", "UG", "bars"),
        ("citizenship", (), "transfer", "US", "bars"),
        ("tps", (), "removal", None, "bars"),
        ("stay_of_removal", (), "removal", "GH", "bars"),
        ("stay_of_removal", (), "transfer", "US", "in force, other act"),
        ("no_transfer_order", (), "transfer", "US", "bars"),
        ("no_transfer_order", (), "removal", "LB", "bars"),
        ("other", (), "removal", "SV", "possible"),
    ],
)
def test_what_each_kind_bars(
    kind: str, countries: tuple[str, ...], act: str, destination: str | None, status: str
) -> None:
    told = in_force(order(kind, ENTERED, countries=countries), AT, act, destination, KNOWN)  # type: ignore[arg-type]
    assert told.status == status


def test_a_court_that_names_a_country_without_more_leaves_other_countries_open() -> None:
    stay = order("stay_of_removal", ENTERED, countries=("SV",), limited=False)
    assert in_force(stay, AT, "removal", "SV", KNOWN).status == "bars"
    told = in_force(stay, AT, "removal", "GT", KNOWN)
    assert told.status == "possible"
    assert told.missing == ("whether the order bars other countries than the one that the words name",)


def test_an_excepted_country_is_not_barred() -> None:
    stay = order("stay_of_removal", ENTERED, except_countries=("SV",))
    assert in_force(stay, AT, "removal", "SV", KNOWN).status == "in force, other country"
    assert in_force(stay, AT, "removal", "SS", KNOWN).status == "bars"


def test_time_comes_before_reach_where_the_order_is_not_in_force() -> None:
    later = order("withholding_of_removal", ("entered", "2025-06-01"), countries=("GT",))
    assert in_force(later, AT, "removal", "SV", KNOWN).status == "not yet entered"
    ended = order("withholding_of_removal", ("entered", "2012"), ("terminated", "2020"), countries=("GT",))
    assert in_force(ended, AT, "removal", "GT", KNOWN).status == "ended"


def test_an_order_on_the_same_day_is_never_silently_before_or_after() -> None:
    told = in_force(order("stay_of_removal", ("entered", "2025-05-07")), "2025-05-07", "removal", "SV", KNOWN)
    assert (told.status, told.gap) == ("same day, order of events not known", None)
    month = in_force(order("stay_of_removal", ("entered", "2025-05")), "2025-05-07", "removal", "SV", KNOWN)
    assert month.status == "order of events not known"


def test_a_protection_without_a_day_of_entry_is_possible_and_says_so() -> None:
    told = in_force(order("asylum"), AT, "removal", "SV", KNOWN)
    assert (told.status, told.missing) == ("possible", ("entered",))


@pytest.mark.parametrize(
    ("members", "facts", "status", "missing", "outside"),
    [
        (ClassOf(("VE",)), nobody_in_particular(), "possible", ("nationality",), ()),
        (ClassOf(("SV",)), KNOWN, "bars", (), ()),
        (ClassOf(("VE",)), KNOWN, "in force, other people", (), ("nationality",)),
        (ClassOf(legal_bases=("Alien Enemies Act",)), KNOWN, "possible", ("legal basis",), ()),
        (ClassOf(third_country=True), KNOWN, "bars", (), ()),
        (ClassOf(third_country=True), nobody_in_particular(), "possible", ("nationality",), ()),
        (ClassOf(third_country=True), Facts(WHO, ordered_to=("UG",)), "in force, other country", (), ()),
    ],
)
def test_class_orders_reach_unnamed_members(
    members: ClassOf, facts: Facts, status: str, missing: tuple[str, ...], outside: tuple[str, ...]
) -> None:
    told = in_force(class_order(members), AT, "removal", "UG", facts)
    assert (told.status, told.missing, told.outside) == (status, missing, outside)


def test_a_third_country_order_leaves_the_own_country_open() -> None:
    told = in_force(class_order(ClassOf(third_country=True)), AT, "removal", "SV", KNOWN)
    assert told.status == "in force, other country"


def test_conditions_of_the_order_come_with_the_answer() -> None:
    stay = order("no_transfer_order", ENTERED, conditions=("after 48 hours' notice to the court",))
    assert in_force(stay, AT, "transfer", "US", KNOWN).unless == ("after 48 hours' notice to the court",)


def test_what_has_to_be_looked_at_comes_first() -> None:
    assert set(STATUSES[:4]) == TO_BE_LOOKED_AT
    assert "ended" not in TO_BE_LOOKED_AT


def test_a_protection_of_nobody_and_an_unknown_kind_are_refused() -> None:
    with pytest.raises(UsageError, match="needs one person or one class"):
        in_force(Protection("x", "asylum"), AT, "removal", "SV", KNOWN)
    with pytest.raises(UsageError, match="is no kind of protection; choose one of"):
        in_force(order("magic", ENTERED), AT, "removal", "SV", KNOWN)
    with pytest.raises(UsageError, match="no zone"):
        in_force(order("asylum", ENTERED), "2025-05-07T10:20", "removal", "SV", KNOWN)
