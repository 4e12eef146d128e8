"""Whole dates as documents write them, to EDTF: for metadata and datelines, not for dates inside sentences."""

import datetime
import re
from functools import cache

import msgspec

from paradero.text.vocabulary import table
from paradero.words.passage import Span


class FoundDate(msgspec.Struct, frozen=True):
    """A day as EDTF and where it is written."""

    edtf: str
    span: Span


@cache
def months() -> dict[str, int]:
    """The names of months, lower case, English and Spanish."""
    return dict(table("months")["names"])


@cache
def _date() -> re.Pattern[str]:
    month = "|".join(sorted(months(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})(?!\d)"
        rf"|\b(?P<m2>{month})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:de\s+|del\s+)?(?P<y2>\d{{4}})\b"
        rf"|(?<!\d)(?P<d3>\d{{1,2}})(?:st|nd|rd|th|º|°)?\s+(?:de\s+|of\s+)?(?P<m3>{month})\.?,?\s+(?:de\s+|del\s+)?(?P<y3>\d{{4}})\b",
        re.IGNORECASE,
    )


def find_date(text: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """The first whole date (day, month and year) of a stretch; None if there is none or it is no calendar day."""
    found = _date().search(text, start, len(text) if end is None else end)
    if not found:
        return None
    parts = found.groupdict()
    number = next(number for number in "123" if parts["y" + number])
    month = parts["m" + number].lower()
    try:
        day = datetime.date(
            int(parts["y" + number]), int(month) if month.isdigit() else months()[month], int(parts["d" + number])
        )
    except ValueError:
        return None
    return FoundDate(day.isoformat(), Span(*found.span()))


def edtf_of(value: str) -> str | None:
    """The day (or month, or year) that a metadata value gives, as EDTF; None where it gives none.

    A slashed date such as 04/05/2025 is refused, since day and month cannot be told apart.
    """
    value = value.strip()
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", value):
        return value
    if compact := re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6})?Z?", value):
        value = "-".join(compact.groups())
    found = find_date(value)
    return found.edtf if found else None
