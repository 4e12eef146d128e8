"""Dates of a text as EDTF, in English and Spanish, reckoned against the day of publication.

Own grammar: what news writes ("on Thursday", "mid-March", "a partir del 15 de marzo", "by 11:59 p.m. Monday"), nothing
vague ("now", "recently", "in recent weeks"), no numbers that only look like years (dockets, statutes, counts).
"""

import datetime as dt
import re
from collections import deque
from functools import lru_cache
from itertools import islice
from typing import Literal

import msgspec

from paradero.claims.clock import Clock, find_clocks, instant, zone_name
from paradero.claims.date_context import Prefix, believed, looks_ahead, looks_back, prefix_of, strip_weak
from paradero.claims.date_patterns import Grammar, Hit, alternatives, grammar
from paradero.claims.date_resolution import Setting, month_number, resolve
from paradero.words.edtf import is_edtf
from paradero.words.passage import Span

DateKind = Literal["point", "since", "until", "deadline", "interval", "duration"]
# How far back, in characters, a day may have been named for "three months later" to count from it.
_ANCHOR_REACH = 300
# How many characters may stand between a date and its time of day.
_JOINT = 20
_DAY_POINT = re.compile(r"\d{4}-\d\d-\d\d")


class DateMention(msgspec.Struct, frozen=True):
    """When a text says something is: its words, EDTF, and how it bounds.

    `kind`: `point` (a day, month or year), `interval`, `since` and `until` (open on one side), `deadline` (by, before),
    `duration` ("for the past three months"). `time` is local HH:MM, `zone` its IANA name, `instant` RFC 3339 where day,
    time and zone are all said. `part` keeps "early", "mid" or "late", which EDTF of a month or year cannot say.
    """

    span: Span
    edtf: str
    kind: DateKind
    time: str | None = None
    zone: str | None = None
    instant: str | None = None
    part: str | None = None


class _Draft(msgspec.Struct):
    """A hit on its way to a mention."""

    start: int
    end: int
    hit: Hit
    prefix: Prefix
    edtf: str | None
    clock: Clock | None = None
    linked: bool = False


def find_dates(text: str, reference: dt.date | None, lang: str = "en") -> list[DateMention]:
    """The dates of `text` (a normal form), in order, not overlapping.

    What needs a reference day and has none is left out; so is what the calendar does not have.
    """
    words = grammar(lang)
    drafts = _drafts(text, reference, words)
    drafts = _joined(text, _anchored(drafts, words), words)
    mentions = (_mention(draft, words) for draft in strip_weak(drafts))
    return [mention for mention in mentions if mention and is_edtf(mention.edtf)]


def _drafts(text: str, reference: dt.date | None, words: Grammar) -> list[_Draft]:
    hits = [hit for hit in words.hits(text) if believed(text, hit, words)]
    clocks = deque(find_clocks(text) if hits else ())
    drafts: list[_Draft] = []
    for i, hit in enumerate(hits):
        clock = _clock_beside(text, hit, clocks)
        if drafts and clock is drafts[-1].clock:
            clock = None  # the day before it has it
        start = min(hit.start, clock.start) if clock else hit.start
        prefix = prefix_of(text, hit, start, words) or (_between(text, hit, clock) if clock else None)
        ahead = prefix in ("until", "deadline") or looks_ahead(text, start, words)
        whole = _with_year(text, hit, hits[i + 1], words) if i + 1 < len(hits) else hit
        back = not ahead and "month" in hit.parts and looks_back(text, start, hit.end, words)
        edtf = resolve(whole, Setting(reference, words, None, ahead, back))
        drafts.append(_Draft(hit.start, hit.end, hit, prefix, edtf, clock))
    return drafts


def _with_year(text: str, hit: Hit, after: Hit, words: Grammar) -> Hit:
    """The year that a range gives only at its end: "between March 15 and April 2, 2024"."""
    year = after.parts.get("year")
    lacking = "month" in hit.parts and "year" not in hit.parts
    if not (lacking and year and "month" in after.parts):
        return hit
    if not _linker(words).fullmatch(text, hit.end, after.start):
        return hit
    earlier = month_number(hit.parts, words) > month_number(after.parts, words)
    return msgspec.structs.replace(hit, parts={**hit.parts, "year": str(int(year) - earlier)})


@lru_cache(maxsize=4)
def _linker(words: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(words.words['to'])})\s*(?:el |early |late |mid-)?")


@lru_cache(maxsize=4)
def _bare_linker(words: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(words.words['bare_to'])})\s*(?:el )?")


def _anchored(drafts: list[_Draft], words: Grammar) -> list[_Draft]:
    """Settles "three days later", "the same day", "two weeks after March 15" by the day named nearest."""
    kept: list[_Draft] = []
    for i, draft in enumerate(drafts):
        if draft.hit.way in ("shift", "same_day"):
            following = drafts[i + 1] if i + 1 < len(drafts) else None
            _settle_by_anchor(draft, kept, following, words)
            if draft.edtf is None:
                continue
        if kept and draft.start < kept[-1].end:
            continue
        kept.append(draft)
    return kept


def _settle_by_anchor(draft: _Draft, before: list[_Draft], following: _Draft | None, words: Grammar) -> None:
    relation = draft.hit.parts.get("rel", "")
    anchor: dt.date | None = None
    if relation in ("after", "before", "después", "antes") and following and following.start - draft.end <= 5:
        anchor = _day(following)
        draft.end = following.end
    elif relation not in ("after", "before") and before and draft.start - before[-1].end <= _ANCHOR_REACH:
        anchor = _day(before[-1])
    if anchor:
        draft.edtf = resolve(draft.hit, Setting(None, words, anchor))


def _day(draft: _Draft) -> dt.date | None:
    return dt.date.fromisoformat(draft.edtf) if draft.edtf and _DAY_POINT.fullmatch(draft.edtf) else None


def _joined(text: str, drafts: list[_Draft], words: Grammar) -> list[_Draft]:
    """Ranges of two dates made into one interval."""
    joined: list[_Draft] = []
    for draft in drafts:
        if joined and _makes_range(text, joined[-1], draft, words):
            first = joined[-1]
            left, right = (first.edtf or "").split("/")[0], (draft.edtf or "").split("/")[-1]
            first.edtf, first.end, first.linked = f"{left}/{right}", draft.end, True
        else:
            joined.append(draft)
    return joined


def _makes_range(text: str, first: _Draft, second: _Draft, words: Grammar) -> bool:
    if first.edtf is None or second.edtf is None or first.linked or second.hit.way in ("shift", "same_day"):
        return False
    opened = first.prefix == "from" or (first.prefix == "since" and "desde" in words.words["since"])
    link = _linker(words) if opened else _bare_linker(words)
    if not link.fullmatch(text, first.end, second.start):
        return False
    interval = f"{first.edtf.split('/')[0]}/{second.edtf.split('/')[-1]}"
    return is_edtf(interval)


def _clock_beside(text: str, hit: Hit, clocks: deque[Clock]) -> Clock | None:
    """The time of day that stands next to the date; those left behind are taken off the queue."""
    while clocks and hit.start - clocks[0].end > _JOINT:
        clocks.popleft()
    return next((clock for clock in islice(clocks, 3) if _adjoins(text, hit, clock)), None)


def _adjoins(text: str, hit: Hit, clock: Clock) -> bool:
    """Whether only joining words stand between the date and the time of day."""
    if 0 <= hit.start - clock.end <= _JOINT:
        return bool(_CLOCK_THEN_DATE.fullmatch(text, clock.end, hit.start))
    if 0 <= clock.start - hit.end <= _JOINT:
        return bool(_DATE_THEN_CLOCK.fullmatch(text, hit.end, clock.start))
    return False


_DEADLINE_WORD = re.compile(r"\b(?:by|before|no later than|antes de)\b")
_CLOCK_THEN_DATE = re.compile(r",?\s*(?:(?:on|del|de|el|este|of)\s+)?(?:the\s+)?")
_DATE_THEN_CLOCK = re.compile(r",?\s*(?:(?:at|by|around|before|until|no later than|just after|antes de)\s+)?")


def _mention(draft: _Draft, words: Grammar) -> DateMention | None:
    if draft.edtf is None:
        return None
    edtf, kind = _bounded(draft)
    part = words.words["parts"].get(draft.hit.parts.get("part", ""))
    clock = draft.clock
    if clock is None or not _DAY_POINT.fullmatch(draft.edtf):
        return DateMention(Span(draft.start, draft.end), edtf, kind, part=part)
    span = Span(min(draft.start, clock.start), max(draft.end, clock.end))
    moment = instant(dt.date.fromisoformat(draft.edtf), clock.time, clock.zone)
    return DateMention(span, edtf, kind, clock.time, zone_name(clock.zone), moment, part)


def _between(text: str, hit: Hit, clock: Clock) -> Prefix:
    """ "Monday by 5 p.m.": the bound stands between the date and the time of day."""
    return "deadline" if _DEADLINE_WORD.search(text, hit.end, clock.start) else None


def _bounded(draft: _Draft) -> tuple[str, DateKind]:
    """The EDTF with the open side that the word before gives it."""
    edtf, prefix = draft.edtf or "", draft.prefix
    if draft.linked:
        return edtf, "interval"
    if prefix == "since":
        return f"{edtf.split('/')[0]}/..", "since"
    if prefix in ("until", "deadline"):
        return f"../{edtf.split('/')[-1]}", prefix
    if prefix == "around" and "/" not in edtf and not edtf.endswith("~"):
        return edtf + "~", "point"
    if prefix == "for" and draft.hit.way == "past_count" and "count" in draft.hit.parts:
        return edtf, "duration"
    return edtf, "interval" if "/" in edtf else "point"
