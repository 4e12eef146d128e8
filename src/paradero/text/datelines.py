"""Lines and openings that say when and where a text was written: `Washington, D.C., Monday, 14 April 2025.`"""

import re
from functools import cache

import msgspec

from paradero.text.dates import FoundDate, find_date
from paradero.text.vocabulary import any_of, line_words
from paradero.words.passage import Span

_LONGEST = 120
_SHOUTED = re.compile(r"[^\W\d_a-zà-öø-ÿ]{3,}(?:[\s,.].*)?$", re.DOTALL)
_BEFORE = re.compile(r"[\[(]?(?:[^\W\d_a-zà-öø-ÿ][^\d\n,;:]{0,40},\s+){0,3}(?:el\s+)?", re.UNICODE)
_AFTER = re.compile(
    r"[\])]?\s*[,.|·•—–-]?\s*"
    r"(?:(?:at|a las)?\s*\d{1,2}[:.]\d\d\S*\s*(?:[ap]\.?\s?m\.?,?)?\s*(?:\(?[A-Z]{2,5}\)?)?)?"
    r"\s*[,.|·•—–-]*\s*(?:[^\W\d_]+(?:\s[^\W\d_]+)?)?\s*\.?",
    re.IGNORECASE,
)


class Dateline(msgspec.Struct, frozen=True):
    """What a line of date and place gives. `updated`: the date is that of a later change."""

    date: FoundDate | None
    updated: bool = False


class Opening(msgspec.Struct, frozen=True):
    """What stands before a story's first words: the whole of it, the agency's name, the date."""

    span: Span
    agency: Span | None
    date: FoundDate | None


def dateline(text: str, span: Span) -> Dateline | None:
    """The date of a line that is nothing but a date, with or without a place, a label, a time of day or a section."""
    if span.end - span.start > _LONGEST:
        return None
    if _outlet().fullmatch(text, span.start, span.end):
        return Dateline(None)
    date = find_date(text, span.start, span.end)
    if date is None:
        return None
    label = _label().match(text, span.start, date.span.start)
    start = label.end() if label else span.start
    if not _BEFORE.fullmatch(text, start, date.span.start) or not _AFTER.fullmatch(text, date.span.end, span.end):
        return None
    said = label[1].lower() if label else ""
    return Dateline(date, said.startswith(line_words().updated_labels))


def opening(text: str, span: Span) -> Opening | None:
    """The place, date or agency that a story opens with, `WASHINGTON (AP) —`; None where it opens with a sentence."""
    found = _opening().match(text, span.start, min(span.end, span.start + _LONGEST))
    if not found:
        return None
    date = find_date(text, *found.span())
    agency = Span(*found.span("agency")) if found["agency"] else None
    if agency is None and date is None and not _SHOUTED.match(found["place"]):
        return None
    return Opening(Span(*found.span()), agency, date)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"[*_]{{0,2}}({any_of(line_words().date_labels)})[*_]{{0,2}}\s*[:|-]?[*_]{{0,2}}\s+", re.IGNORECASE
    )


@cache
def _outlet() -> re.Pattern[str]:
    return re.compile(r"(?-i:[A-Z][\w .&()]{1,30}?)\s*[—–-]{1,2}")


@cache
def _opening() -> re.Pattern[str]:
    agencies = any_of(line_words().agencies)
    return re.compile(
        rf"(?P<place>[^\W\d_a-zà-öø-ÿ][^\n()!?—–]{{2,80}}?)\s*"
        rf"(?:\((?P<agency>{agencies})\)\s*[.,]?\s*(?:[—–]|--?)|[—–]|\s--?)+\s+(?=[^\w\s]?[^\W_a-zà-öø-ÿ])"
    )
