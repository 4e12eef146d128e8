"""Which date belongs to a claim: that of the event, not of its telling."""

import datetime

import pytest

from paradero.claims.dates import find_dates
from paradero.claims.times import deadline_of, when_of
from paradero.words.claim import When
from tests.claims.parsing import parse, word

PUBLISHED = datetime.date(2025, 8, 20)


def dated(text: str, trigger: str) -> When | None:
    return when_of(word(parse(text), trigger), find_dates(text, PUBLISHED), text)


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The men were deported on March 15.", "deported", "2025-03-15"),
        ("On March 15, 2025, the men were deported.", "deported", "2025-03-15"),
        ("In March the agency deported the men.", "deported", "2025-03"),
        ("The men were deported last Friday.", "deported", "2025-08-15"),
        ("The deportation of the men in March was an error.", "deportation", "2025-03"),
        ("The men will be flown out on Friday.", "flown", "2025-08-22"),
        ("Officials said the men were deported on March 15.", "deported", "2025-03-15"),
        ("Officials said on Tuesday that the men were deported in 2019.", "deported", "2019"),
        ("The men have been held since March.", "held", "2025-03/.."),
        ("It goes back to March, when officers arrested him.", "arrested", "2025-03"),
        ("The judge ordered the men freed on Friday.", "ordered", "2025-08-15"),
        ("His deportation in December has drawn protests.", "deportation", "2024-12"),
        ("He was sent away in June despite a 2019 order.", "sent", "2025-06"),
    ],
)
def test_the_date_of_the_event_is_its_own(text, trigger, edtf):
    found = dated(text, trigger)
    assert found is not None
    assert found.edtf == edtf
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The men were deported.", "deported"),
        ("Officials said on Tuesday that the men were deported.", "deported"),
        ("On Tuesday officials said that the men were deported.", "deported"),
        ("The men, who were arrested in March, were deported.", "deported"),
        ("It was cold on March 15. The men were deported.", "deported"),
        ("The men were held for the past three months.", "held"),
    ],
)
def test_the_date_of_the_telling_or_of_another_event_is_not_taken(text, trigger):
    assert dated(text, trigger) is None


def test_an_instant_goes_with_its_date():
    found = dated("The men were deported on March 15, 2025 at 7:25 p.m. EDT.", "deported")
    assert found is not None
    assert (found.edtf, found.instant) == ("2025-03-15", "2025-03-15T19:25:00-04:00")


def test_each_of_two_events_has_its_own_date():
    text = "The men were arrested in March, and in May they were deported."
    first, second = dated(text, "arrested"), dated(text, "deported")
    assert first is not None
    assert first.edtf == "2025-03"
    assert second is not None
    assert second.edtf == "2025-05"


@pytest.mark.parametrize(
    "text",
    [
        "The government said on Wednesday it was holding five men.",
        "The judge postponed the holding of men until a hearing on Nov. 18.",
    ],
)
def test_a_day_of_the_telling_or_still_to_come_dates_no_event(text):
    assert dated(text, "holding") is None


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The judge extended the order until April 25.", "extended", "../2026-04-25"),
        ("The court ordered the agency to report by Friday.", "ordered", "../2025-08-22"),
        ("The court ordered the agency to report.", "ordered", None),
        ("The judge ruled, and the agency must report by Friday.", "ruled", None),
    ],
)
def test_a_deadline_bounds_what_is_ordered(text, trigger, edtf):
    found = deadline_of(word(parse(text), trigger), find_dates(text, PUBLISHED))
    assert (found and found.edtf) == edtf
