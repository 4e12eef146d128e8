"""The life of an order: entered, stayed, lifted, vacated, extended, expired; and what is not known of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.protections.life import in_time, standing
from paradero.answers.protections.moments import moment
from paradero.words.protection import Event
from tests.answers.protections.made import order

ENTERED = ("entered", "2025-03-28")


@pytest.mark.parametrize(
    ("events", "at", "state", "by"),
    [
        ((ENTERED,), "2025-03-27", "not yet entered", "entered"),
        ((ENTERED,), "2025-03-28", "not known", "entered"),
        ((ENTERED,), "2025-03-29", "in force", "entered"),
        ((ENTERED, ("served", "2025-04-02")), "2025-03-30", "in force", "entered"),
        ((ENTERED, ("vacated", "2025-04-07")), "2025-04-01", "in force", "entered"),
        ((ENTERED, ("vacated", "2025-04-07")), "2025-04-08", "ended", "vacated"),
        ((ENTERED, ("vacated", "2025-04-07")), "2025-04-07", "not known", "vacated"),
        ((ENTERED, ("stayed", "2025-04-07")), "2025-05-01", "ended", "stayed"),
        ((ENTERED, ("stayed", "2025-04-07"), ("stay_lifted", "2025-04-20")), "2025-05-01", "in force", "stay_lifted"),
        ((ENTERED, ("stayed", "2025-04-07"), ("stay_lifted", "2025-04-20")), "2025-04-10", "ended", "stayed"),
        ((ENTERED, ("stayed", "2025-04-07"), ("stay_lifted", "2025-04-07")), "2025-05-01", "in force", "stay_lifted"),
        ((ENTERED, ("vacated", "2025-03-28")), "2025-05-01", "ended", "vacated"),
        ((ENTERED, ("terminated", "2025-12")), "2025-12-05", "not known", "terminated"),
        ((ENTERED, ("reversed", "2025-06-01")), "2025-05-31", "in force", "entered"),
        ((("entered", "../2025-04-10"),), "2025-04-11", "in force", "entered"),
        ((("entered", "../2025-04-10"),), "2025-03-15", "not known", "entered"),
        ((("entered", "2019"), ("entered", "../2025-04-10")), "2025-03-15", "in force", "entered"),
        (
            (("entered", "../2026-01"), ("entered", "2019"), ("terminated", "2025-12-01")),
            "2026-03",
            "ended",
            "terminated",
        ),
        ((), "2025-03-15", "not known", None),
        ((("vacated", "2025-04-07"),), "2025-03-15", "not known", None),
    ],
)
def test_the_state_at_a_moment(events: tuple[tuple[str, str], ...], at: str, state: str, by: str | None) -> None:
    told = standing(order("stay_of_removal", *events), moment(at))
    assert (told.state, told.event.kind if told.event else None) == (state, by)


def test_an_order_is_in_force_at_the_very_instant_of_entry() -> None:
    at = "2025-05-07T09:52-04:00"
    assert standing(order("stay_of_removal", ("entered", at)), moment(at)).state == "in force"


def test_an_order_ends_where_it_says_and_an_extension_puts_off_the_end() -> None:
    short = order("stay_of_removal", ("entered", "2025-11-21T12:00-05:00"), until="2025-11-24T12:00-05:00")
    assert standing(short, moment("2025-11-24T11:59-05:00")).state == "in force"
    assert standing(short, moment("2025-11-24T12:01-05:00")).event == Event("expired", "2025-11-24T12:00-05:00")
    longer = Event("extended", "2025-11-23", until="2025-12-08")
    extended = type(short)(
        **{**{f: getattr(short, f) for f in short.__struct_fields__}, "events": (*short.events, longer)}
    )
    assert standing(extended, moment("2025-11-25")).state == "in force"
    assert standing(extended, moment("2025-12-09")).state == "ended"


def test_the_gap_is_from_the_event_that_decides() -> None:
    stay = order("stay_of_removal", ("entered", "2025-05-07T09:52-04:00"), ("vacated", "2025-06-01"))
    before = standing(stay, moment("2025-05-07T10:20-04:00"))
    early = standing(stay, moment("2025-05-07T09:40-04:00"))
    assert (before.gap and before.gap.amount, before.after) == (28 * 60, False)
    assert (early.gap and early.gap.amount, early.after) == (12 * 60, True)


def test_only_one_day_on_both_sides_is_said_to_be_one_day() -> None:
    assert standing(order("stay_of_removal", ("entered", "2025-03-28")), moment("2025-03-28")).same_day
    assert standing(order("stay_of_removal", ("entered", "2025-03-28T10:00-04:00")), moment("2025-03-28")).same_day
    assert not standing(order("stay_of_removal", ("entered", "2025-03")), moment("2025-03-28")).same_day
    assert not standing(order("stay_of_removal", ("entered", "2025-03-28/..")), moment("2025-03-28")).same_day


DAYS = st.dates().map(str).filter(lambda day: "1990" < day < "2090")
ENDS = st.sampled_from(["vacated", "terminated", "reversed", "stayed", "expired"])


@given(DAYS, DAYS, ENDS, DAYS)
def test_an_order_is_in_force_between_its_entry_and_its_end(entered: str, ended: str, how: str, at: str) -> None:
    told = standing(order("stay_of_removal", ("entered", entered), (how, ended)), moment(at)).state
    if entered < at < ended:
        assert told == "in force"
    if at < min(entered, ended):
        assert told == "not yet entered"
    if entered < ended < at:
        assert told == "ended"


@given(st.lists(st.tuples(st.sampled_from(["entered", "served", "stayed", "stay_lifted", "vacated"]), DAYS)), DAYS)
def test_the_order_in_which_events_are_told_changes_nothing(events: list[tuple[str, str]], at: str) -> None:
    forward, backward = order("stay_of_removal", *events), order("stay_of_removal", *reversed(events))
    assert standing(forward, moment(at)).state == standing(backward, moment(at)).state
    assert [event.at for event in in_time(forward.events)] == sorted(day for _, day in events)
