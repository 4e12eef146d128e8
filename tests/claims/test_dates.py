"""The date grammar against its table of cases, other people's EDTF parser, and random text."""

import datetime as dt
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.dates import find_dates
from paradero.words.edtf import is_edtf

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
TUESDAY = dt.date(2025, 4, 15)
TABLE = tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text(encoding="utf-8"))
CASES = [(lang, text, expected) for lang in ("en", "es") for text, expected in TABLE[lang]["cases"]]
WORDS = st.sampled_from(
    [
        "on",
        "March",
        "15",
        "2025",
        ",",
        ".",
        "May",
        "7",
        "last",
        "week",
        "two",
        "ago",
        "since",
        "until",
        "by",
        "Monday",
        "from",
        "to",
        "between",
        "and",
        "the",
        "2019",
        "p.m.",
        "11:59",
        "CDT",
        '"',
        "el",
        "de",
        "marzo",
        "hasta",
        "desde",
        "hace",
        "dos",
        "semanas",
        "lunes",
        "15/03/2025",
        "a",
        "las",
        "mes",
        "pasado",
    ]
)


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_a_case_of_the_table_gives_its_dates(lang, text, expected):
    found = find_dates(text, TUESDAY, lang)
    assert [[m.span.of(text), m.edtf, m.kind] for m in found] == expected


def test_the_table_has_at_least_eighty_cases_in_both_languages():
    assert len(CASES) >= 80
    assert {lang for lang, _, _ in CASES} == {"en", "es"}


@pytest.mark.parametrize("edtf", sorted({edtf for _, _, expected in CASES for _, edtf, _ in expected}))
def test_every_date_of_the_table_is_edtf_for_another_parser(edtf):
    assert is_edtf(edtf)
    assert str(parse_edtf(edtf)) == edtf


def test_a_time_with_a_zone_gives_an_instant():
    (found,) = find_dates("At 7:13 p.m. CDT on May 7 the stay was entered.", TUESDAY)
    assert (found.time, found.zone, found.instant) == ("19:13", "America/Chicago", "2025-05-07T19:13:00-05:00")


@pytest.mark.parametrize(
    ("day", "offset"),
    [("March 8", "-05:00"), ("March 9", "-04:00"), ("November 1, 2025", "-04:00"), ("November 2, 2025", "-05:00")],
)
def test_eastern_time_follows_the_clock_change_of_the_united_states(day, offset):
    (found,) = find_dates(f"It was {day}, at 5 p.m. ET, that he left.", TUESDAY)
    assert found.instant is not None
    assert found.instant.endswith(offset)


def test_a_time_without_a_zone_gives_no_instant():
    (found,) = find_dates("A las 18:45 del 15 de marzo salió.", TUESDAY, "es")
    assert (found.time, found.instant) == ("18:45", None)


def test_early_and_late_are_kept_beside_the_month():
    assert [m.part for m in find_dates("early March, mid-April and late May", TUESDAY)] == ["early", "mid", "late"]


def test_without_a_reference_only_dates_with_a_year_are_found():
    text = "On Thursday, April 10, and March 15, 2025, and yesterday and in June."
    assert [m.edtf for m in find_dates(text, None)] == ["2025-03-15"]


@given(
    day=st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)),
    reference=st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)),
)
def test_a_full_date_does_not_depend_on_the_reference(day, reference):
    text = f"It was {day:%B} {day.day}, {day.year}."
    assert [m.edtf for m in find_dates(text, reference)] == [day.isoformat()]


@given(day=DAYS)
def test_a_weekday_is_the_latest_one_not_after_the_reference(day):
    (found,) = find_dates(f"He said on {day:%A} that it rained.", day)
    assert found.edtf == day.isoformat()


@given(
    reference=st.dates(dt.date(1995, 1, 1), dt.date(2090, 1, 1)),
    day=st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
)
def test_a_date_without_a_year_lies_within_a_year_before_and_a_quarter_after(reference, day):
    (found,) = find_dates(f"On {day:%B} {day.day} it rains.", reference)
    ahead = (dt.date.fromisoformat(found.edtf) - reference).days
    assert -366 + 92 <= ahead <= 92


@given(
    reference=st.dates(dt.date(1995, 1, 1), dt.date(2090, 1, 1)),
    day=st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
)
def test_a_date_without_a_year_of_what_is_told_as_past_has_come(reference, day):
    (found,) = find_dates(f"He was deported on {day:%B} {day.day}.", reference)
    ahead = (dt.date.fromisoformat(found.edtf) - reference).days
    assert -366 <= ahead <= 3


@given(words=st.lists(WORDS, max_size=25), lang=st.sampled_from(["en", "es"]))
def test_whatever_the_words_every_mention_is_valid_in_order_and_apart(words, lang):
    text = " ".join(words)
    found = find_dates(text, TUESDAY, lang)
    assert all(is_edtf(m.edtf) for m in found)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
