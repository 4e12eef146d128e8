"""Whole dates to EDTF."""

import pytest

from paradero.text.dates import edtf_of, find_date

VALUES = [
    ("2025-04-15", "2025-04-15"),
    ("2025-04-15T10:00:00Z", "2025-04-15"),
    ("April 14, 2025", "2025-04-14"),
    ("Apr. 14, 2025", "2025-04-14"),
    ("Monday, 14 April 2025", "2025-04-14"),
    ("14 de abril de 2025", "2025-04-14"),
    ("1.º de mayo de 2025", None),
    ("Mon, 14 Apr 2025 10:00:00 +0000", "2025-04-14"),
    ("20250414", "2025-04-14"),
    ("2025-04", "2025-04"),
    ("2025", "2025"),
    ("04/05/2025", None),
    ("February 30, 2025", None),
    ("soon", None),
]


@pytest.mark.parametrize(("value", "day"), VALUES)
def test_a_metadata_value_gives_its_day_or_none(value: str, day: str | None) -> None:
    assert edtf_of(value) == day


def test_a_found_date_knows_its_place() -> None:
    text = "Filed April 17, 2025 in court"
    found = find_date(text)
    assert found is not None
    assert found.span.of(text) == "April 17, 2025"
