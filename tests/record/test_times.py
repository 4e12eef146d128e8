"""Times as numbers and places in a timeline."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.record.clock import instant, known_until, now
from paradero.record.times import EARLIEST, LATEST, days_of, place_in_time
from paradero.words.claim import When
from paradero.words.edtf import overlaps
from paradero.words.errors import UsageError

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)).map(str)
times = days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4]) | days.map(lambda day: f"{day}/..")


def when(edtf: str, instant: str | None = None) -> When:
    return When(edtf, edtf, 0, len(edtf), instant)


@given(times, times)
def test_days_overlap_exactly_where_the_edtf_times_do(one: str, other: str) -> None:
    first, second = days_of(one), days_of(other)
    assert (first.first <= second.last and second.first <= first.last) == overlaps(one, other)


def test_an_open_side_reaches_to_the_end_of_the_calendar() -> None:
    assert days_of("../2025-03-15").first == EARLIEST
    assert days_of("2025-03-15/..").last == LATEST
    assert days_of("2025-03-15/..").lengthy
    assert not days_of("2025-03").lengthy


def test_a_timeline_goes_by_time_then_publication_and_ends_with_the_undated() -> None:
    in_order = [
        place_in_time(when("../2025-03-01"), "2025-05-01"),
        place_in_time(when("2025-03-15"), "2025-03-16"),
        place_in_time(when("2025-03-15"), "2025-03-17"),
        place_in_time(when("2025-03-15"), None),
        place_in_time(when("2025-03-15", "2025-03-15T19:25:00-04:00"), "2025-03-17"),
        place_in_time(when("2025-03-15", "2025-03-15T17:53:00-06:00"), "2025-03-16"),
        place_in_time(when("2025-04"), "2025-03-17"),
        place_in_time(None, "2025-03-16"),
        place_in_time(None, None),
    ]
    assert sorted(in_order) == in_order


moments = st.datetimes(datetime.datetime(1000, 1, 1), datetime.datetime(2999, 1, 1), timezones=st.timezones()).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)


@given(moments, moments)
def test_instants_compare_as_text_as_they_do_in_time(one: datetime.datetime, other: datetime.datetime) -> None:
    assert (instant(one) < instant(other)) == (one.astimezone(datetime.UTC) < other.astimezone(datetime.UTC))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2025-04-14", "2025-04-14T23:59:59.999Z"),
        ("2025-04-14T18:00:00Z", "2025-04-14T18:00:00.000Z"),
        ("2025-04-14T18:00:00.5-04:00", "2025-04-14T22:00:00.500Z"),
    ],
)
def test_a_day_counts_to_its_last_moment(asked: str, expected: str) -> None:
    assert known_until(asked) == expected


@pytest.mark.parametrize("asked", ["", "yesterday", "2025-13-01", "2025-04", "2025-04-14T18:00:00", "2025-02-30"])
def test_what_is_no_date_is_refused_with_an_example(asked: str) -> None:
    with pytest.raises(UsageError, match="write 2025-04-14"):
        known_until(asked)


def test_this_moment_is_written_with_milliseconds_in_utc() -> None:
    assert len(now()) == len("2025-04-14T18:00:00.000Z")
    assert now().endswith("Z")
