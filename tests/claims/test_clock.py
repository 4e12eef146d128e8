"""Times of day: what is one, what it is, and in which zone."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.clock import find_clocks, instant, zone_name

DAY = dt.date(2025, 5, 7)


@pytest.mark.parametrize(
    ("text", "time", "zone"),
    [
        ("at 7:13 p.m. CDT", "19:13", "America/Chicago"),
        ("at 7 p.m.", "19:00", None),
        ("at 12:05 a.m. ET", "00:05", "America/New_York"),
        ("at 12 p.m. Eastern time", "12:00", "America/New_York"),
        ("11:59 PM", "23:59", None),
        ("a las 18:45 horas", "18:45", None),
        ("a las 7:13 p. m. (hora del Este)", "19:13", "America/New_York"),
        ("by noon", "12:00", None),
    ],
)
def test_a_time_of_day_is_read_with_its_zone(text, time, zone):
    (clock,) = find_clocks(text)
    assert (clock.time, zone_name(clock.zone)) == (time, zone)


@pytest.mark.parametrize("text", ["8:25-cv-00951"[5:], "13 p.m.", "no time", "1:2", "afternoon", "8:751:2"])
def test_what_is_no_time_of_day_is_left_alone(text):
    assert list(find_clocks(text)) == []


def test_two_times_of_day_are_both_read():
    assert [clock.time for clock in find_clocks("from 5 p.m. to 7:30 p.m.")] == ["17:00", "19:30"]


def test_a_fixed_abbreviation_keeps_its_offset_in_any_season():
    assert instant(DAY, "19:13", "CST") == "2025-05-07T19:13:00-06:00"
    assert instant(DAY, "19:13", "CT") == "2025-05-07T19:13:00-05:00"


@given(moment=st.times(), zone=st.sampled_from(["ET", "CDT", "UTC", "PT", "CEST"]), day=st.dates(dt.date(2007, 1, 1)))
def test_every_instant_is_rfc_3339(moment, zone, day):
    written = instant(day, f"{moment:%H:%M}", zone)
    assert written is not None
    parsed = dt.datetime.fromisoformat(written)
    assert (parsed.date(), f"{parsed:%H:%M}") == (day, f"{moment:%H:%M}")
    assert parsed.utcoffset() is not None
