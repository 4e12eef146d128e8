"""Dates of table cells: ISO 8601, days in digits by the order that the table's own cells show, and dates in words."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from paradero.claims.dates import DateMention, find_dates
from paradero.words.claim import When
from paradero.words.edtf import is_edtf
from paradero.words.passage import Span

DateOrder = Literal["day", "month", "mixed", "unshown"]

_EDTF = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}[~?]?(?:/(?:\.\.|(?:19|20)\d\d(?:-\d\d){0,2}))?")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)([-/.]?)(\d\d?)\2(\d\d?)(?:[T ].*\d:\d\d.*)?")
_IN_DIGITS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?:[T ,].*\d:\d\d.*)?")
_SHORT_MONTH = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3})[- ]((?:19|20)?\d\d)")


class DateSetting(msgspec.Struct, frozen=True):
    """What decides how a date reads: language and order of digits of the table, and the day of its publication."""

    lang: str
    order: DateOrder
    reference: dt.date | None


def order_of(cells: Iterable[str]) -> DateOrder:
    """Whether days or months come first in the dates in digits; `mixed` where the cells contradict each other."""
    firsts = [(int(found[1]), int(found[3])) for cell in cells if (found := _IN_DIGITS.fullmatch(cell))]
    day, month = any(a > 12 for a, _ in firsts), any(b > 12 for _, b in firsts)
    if day and month:
        return "mixed"
    return "day" if day else "month" if month else "unshown"


def reads_two_ways(words: str) -> bool:
    """Whether a date in digits is one day with the day first and another with the month first."""
    found = _IN_DIGITS.fullmatch(words)
    return found is not None and int(found[1]) <= 12 and int(found[3]) <= 12 and found[1].zfill(2) != found[3].zfill(2)


def when_in(words: str, start: int, setting: DateSetting) -> When | None:
    """The date that the words of a cell give; None where they give none, several, or one that reads two ways."""
    if _EDTF.fullmatch(words) or _YEAR_FIRST.fullmatch(words) or _IN_DIGITS.fullmatch(words):
        whole = _in_digits(words, setting)
        return When(whole, words, start, start + len(words), _instant(words, whole, setting)) if whole else None
    short = _by_short_month(words)
    if short:
        return When(short, words, start, start + len(words))
    found = _in_words(words, setting)
    if found is None:
        return None
    span = Span(start + found.span.start, start + found.span.end)
    return When(found.edtf, found.span.of(words), span.start, span.end, found.instant)


def month_of(when: When) -> When:
    """The month of a date: spreadsheets store a month as its first day."""
    return msgspec.structs.replace(when, edtf=when.edtf[:7]) if re.fullmatch(r"\d{4}-\d\d-01", when.edtf) else when


def month_in(words: str, year: str, start: int, lang: str) -> When | None:
    """The month that a cell gives by name or number, in the year of another cell."""
    if words.isdigit():
        edtf = f"{year}-{int(words):02}"
        return When(edtf, words, start, start + len(words)) if is_edtf(edtf) else None
    joint = " de " if lang == "es" else " "
    found = find_dates(f"{words}{joint}{year}", None, lang)
    return When(found[0].edtf, words, start, start + len(words)) if len(found) == 1 else None


def _in_digits(words: str, setting: DateSetting) -> str | None:
    """The EDTF of a cell that is nothing but a date in digits, with a time of day perhaps."""
    if _EDTF.fullmatch(words):
        return words if is_edtf(words) else None
    first = _YEAR_FIRST.fullmatch(words)
    if first:
        return _day(int(first[1]), int(first[3]), int(first[4]))
    found = _IN_DIGITS.fullmatch(words)
    return _by_order(found, setting) if found else None


def _by_order(found: re.Match[str], setting: DateSetting) -> str | None:
    one, other, year = int(found[1]), int(found[3]), _year(found[4])
    if one > 12 or other > 12:
        return _day(year, min(one, other), max(one, other))
    if setting.order == "mixed":
        return None
    days_first = setting.lang == "es" or found[2] == "." if setting.order == "unshown" else setting.order == "day"
    return _day(year, other, one) if days_first else _day(year, one, other)


def _by_short_month(words: str) -> str | None:
    """ "15-MAR-25", as databases write it."""
    found = _SHORT_MONTH.fullmatch(words)
    if found is None:
        return None
    written = f"{found[1]} {found[2].title()} {_year(found[3])}"
    for lang in ("en", "es"):
        dates = find_dates(written, None, lang)
        if len(dates) == 1 and len(dates[0].edtf) == len("2025-03-15"):
            return dates[0].edtf
    return None


def _year(digits: str) -> int:
    """Two digits are of this century up to 68, as in the POSIX rule for `%y`."""
    value = int(digits)
    return value if value > 99 else value + (2000 if value < 69 else 1900)


def _day(year: int, month: int, day: int) -> str | None:
    edtf = f"{year}-{month:02}-{day:02}"
    return edtf if is_edtf(edtf) else None


def _instant(words: str, day: str, setting: DateSetting) -> str | None:
    """RFC 3339, where the time of day and its zone or offset are written after the day."""
    if ":" not in words:
        return None
    try:
        moment = dt.datetime.fromisoformat(words)
    except ValueError:
        told = _in_words(words, setting)
        return told.instant if told and told.edtf == day else None
    return moment.isoformat() if moment.tzinfo else None


def _in_words(words: str, setting: DateSetting) -> DateMention | None:
    """The one date written in words, in the table's language or the other one."""
    for lang in (setting.lang, "en" if setting.lang == "es" else "es"):
        found = [date for date in find_dates(words, setting.reference, lang) if date.kind != "duration"]
        if found:
            outside = words[: found[0].span.start] + words[found[0].span.end :]
            return None if len(found) > 1 or any(sign.isdigit() for sign in outside) else found[0]
    return None
