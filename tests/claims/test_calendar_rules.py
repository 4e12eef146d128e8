"""News time: years left out, weekdays, weeks, spans, and the clock change of the United States."""

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims import calendar_rules as rules

DAYS = st.dates(dt.date(2007, 1, 1), dt.date(2090, 1, 1))


@pytest.mark.parametrize(
    ("month", "day", "year"), [(4, 14, 2025), (7, 1, 2025), (7, 16, 2025), (7, 17, 2024), (12, 25, 2024), (2, 29, 2024)]
)
def test_a_year_left_out_is_the_latest_not_a_quarter_ahead(month, day, year):
    assert rules.year_of(month, day, dt.date(2025, 4, 15)) == year


@given(day=DAYS, weekday=st.integers(0, 6))
def test_weekdays_back_and_ahead_are_within_a_week(day, weekday):
    back, ahead = rules.weekday_back(weekday, day), rules.weekday_ahead(weekday, day)
    assert back.weekday() == ahead.weekday() == weekday
    assert 0 <= (day - back).days < 7
    assert 0 <= (ahead - day).days < 7
    assert 0 < (day - rules.weekday_back(weekday, day, strictly=True)).days <= 7


@given(day=DAYS)
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day):
    monday, sunday = (dt.date.fromisoformat(part) for part in rules.week_of(day).split("/"))
    assert (monday.weekday(), sunday.weekday()) == (0, 6)
    assert monday <= day <= sunday


@given(year=st.integers(1, 3000), month=st.integers(1, 12), by=st.integers(-500, 500))
def test_months_shifted_there_and_back_are_the_same(year, month, by):
    assert rules.month_shifted(*rules.month_shifted(year, month, by), -by) == (year, month)


def test_spans_keep_the_precision_of_their_unit():
    day = dt.date(2025, 1, 31)
    assert [rules.shifted(day, unit, 1) for unit in ("day", "week", "month", "year")] == [
        "2025-02-01", "2025-02-07~", "2025-02", "2026",
    ]  # fmt: skip


@given(day=DAYS)
def test_summer_time_agrees_with_the_time_zone_database(day):
    noon = dt.datetime.combine(day, dt.time(12), zoneinfo.ZoneInfo("America/New_York"))
    assert rules.united_states_summer_time(day) == bool(noon.dst())
