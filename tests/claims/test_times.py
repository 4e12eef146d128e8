"""Which date belongs to a claim: that of the event, not of its telling."""

import datetime

import pytest

from paradero.claims.dates import find_dates
from paradero.claims.times import when_of
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
