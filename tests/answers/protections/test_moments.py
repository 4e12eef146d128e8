"""Instants, days and stretches: which came first, and by exactly how much."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.protections.moments import Gap, gap, moment, relation
from paradero.words.errors import UsageError

ZONES = st.integers(-12 * 4, 14 * 4).map(lambda quarter: dt.timezone(dt.timedelta(minutes=15 * quarter)))
INSTANTS = st.datetimes(dt.datetime(1980, 1, 2), dt.datetime(2079, 12, 30), timezones=ZONES).map(
    lambda told: told.replace(microsecond=0)
)
DAYS = st.dates(dt.date(1980, 1, 2), dt.date(2079, 12, 30)).map(str)
MOMENTS = st.one_of(INSTANTS.map(lambda told: told.isoformat()), DAYS, DAYS.map(lambda day: day[:7]))
OPPOSITE = {"before": "after", "after": "before", "same": "same", "unknown": "unknown"}


@pytest.mark.parametrize(
    ("entered", "left"),
    [
        ("2025-05-07T09:52:00-04:00", "2025-05-07T10:20:00-04:00"),
        ("2025-05-07T09:52:00-04:00", "2025-05-07T09:20:00-05:00"),
        ("2025-05-07T13:52:00Z", "2025-05-07T09:20-05:00"),
        ("2025-05-07T09:52:00-04:00[America/New_York]", "2025-05-07T08:20-06:00"),
        ("2025-05-07T23:52:00-10:00", "2025-05-08T23:20:00+13:00"),
    ],
)
def test_twenty_eight_minutes_are_twenty_eight_minutes_in_every_zone(entered: str, left: str) -> None:
    assert gap(moment(entered), moment(left)) == Gap(28 * 60, "seconds")
    assert relation(moment(entered), moment(left)) == "before"


@given(INSTANTS, ZONES, st.integers(0, 10_000_000))
def test_a_gap_is_the_time_passed_whatever_the_zones(start: dt.datetime, zone: dt.timezone, seconds: int) -> None:
    end = (start + dt.timedelta(seconds=seconds)).astimezone(zone)
    assert gap(moment(start.isoformat()), moment(end.isoformat())) == Gap(seconds, "seconds")


@given(MOMENTS, MOMENTS)
def test_what_is_before_on_one_side_is_after_on_the_other(one: str, other: str) -> None:
    assert relation(moment(other), moment(one)) == OPPOSITE[relation(moment(one), moment(other))]


@given(MOMENTS, MOMENTS, MOMENTS)
def test_what_is_before_a_before_is_never_after(one: str, other: str, third: str) -> None:
    if relation(moment(one), moment(other)) == relation(moment(other), moment(third)) == "before":
        assert relation(moment(one), moment(third)) != "after"


@given(MOMENTS, MOMENTS)
def test_a_gap_is_never_negative_where_the_order_is_known(one: str, other: str) -> None:
    if relation(moment(one), moment(other)) == "before":
        told = gap(moment(one), moment(other))
        assert told is not None
        assert told.amount >= 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-05-07", "2025-05-07", "unknown"),
        ("2025-05-06", "2025-05-07", "before"),
        ("2025-05", "2025-05-07", "unknown"),
        ("2025-04", "2025-05-07", "before"),
        ("../2025-05-06", "2025-05-07", "before"),
        ("2025-05-07/..", "2025-05-06", "after"),
        ("2025-05-07T09:52-04:00", "2025-05-07", "unknown"),
        ("2025-05-07T22:55-04:00", "2025-05-08", "before"),
        # A day without a zone may still be going on in Hawaii, so a stay just after midnight in the East is open.
        ("2025-05-08T00:30-04:00", "2025-05-07", "unknown"),
        ("2025-05-07T08:00-04:00/2025-05-07T09:00-04:00", "2025-05-07T09:30-04:00", "before"),
        ("2025-05-07T08:00-04:00/..", "2025-05-07T09:30-04:00", "unknown"),
    ],
)
def test_days_and_stretches_are_compared_only_as_far_as_they_are_known(one: str, other: str, expected: str) -> None:
    assert relation(moment(one), moment(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-03-28", "2025-03-31", Gap(3, "days")),
        ("2025-03", "2025-11-11", Gap(225, "days", at_least=True)),
        ("2025-03-25T22:55-04:00", "2025-03-26", Gap(65 * 60, "seconds", at_least=True)),
        (
            "2025-12-20T00:00-06:00/2025-12-20T11:55-06:00",
            "2025-12-20T14:55-06:00",
            Gap(10800, "seconds", at_least=True),
        ),
        ("2025-03-28/..", "2025-04-01", None),
    ],
)
def test_a_gap_between_stretches_is_at_least_so_long(one: str, other: str, expected: Gap | None) -> None:
    assert gap(moment(one), moment(other)) == expected


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2025-05-07T10:20", "no zone; write its offset"),
        ("2025-05-07 10:20", "no zone; write its offset"),
        ("7 May 2025", "is no date; write"),
        ("", "is no date; write"),
        ("2025-05-07T25:20-04:00", "is no instant; write"),
        ("2025-05-07T10:20-04:00/2025-05-07T09:20-04:00", "ends before it starts"),
        ("2025-02-30", "is no date; write"),
    ],
)
def test_what_is_no_moment_is_refused_with_what_to_write(written: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        moment(written)
