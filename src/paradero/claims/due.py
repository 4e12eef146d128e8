"""By when something ordered is to be done: the deadline in the words of an order, as a day."""

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Final

import msgspec

from paradero.claims.dates import DateMention, find_dates
from paradero.text.normal import fold_marks
from paradero.words.claim import Claim
from paradero.words.passage import Span

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_UNITS: Final = ("hours", "working_days", "days", "weeks", "months")
_SATURDAY: Final = 5
_MOST: Final = 400
_JOINT: Final = 8
"""Characters between the words of the role, which may be no more than a time of day, and the day itself."""


class Due(msgspec.Struct, frozen=True):
    """A deadline: its words in the document, the last day on which it can be met, and the instant where it has one."""

    span: Span
    day: dt.date
    instant: str | None = None


class _Words(msgspec.Struct, frozen=True):
    """How one language sets a deadline; the head of within.toml says what each field means."""

    before: tuple[str, ...]
    given: tuple[str, ...]
    has: tuple[str, ...]
    toward: tuple[str, ...]
    deadline: tuple[str, ...]
    deadline_of: tuple[str, ...]
    bounds: tuple[str, ...]
    ends: tuple[str, ...]
    obliged: tuple[str, ...]
    numbers: dict[str, int]
    hours: tuple[str, ...]
    working_days: tuple[str, ...]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months: tuple[str, ...]


class _Patterns(msgspec.Struct, frozen=True):
    """The same as patterns: `within` and `stretches` hold a number and its unit, `bare` nothing else."""

    ends: re.Pattern[str]
    obliged: re.Pattern[str]
    deadline: re.Pattern[str]
    deadline_of: re.Pattern[str]
    given: re.Pattern[str]
    toward: re.Pattern[str]
    within: re.Pattern[str]
    bare: re.Pattern[str]
    stretches: tuple[re.Pattern[str], ...]

    def is_named(self, text: str, day: Span) -> bool:
        """Whether the words beside a day call it a deadline."""
        return bool(self.deadline.match(text, day.end) or self.deadline_of.search(text[: day.start]))


class _Sentence(msgspec.Struct, frozen=True):
    """The claim's sentence, equal in length to its words; `after` is where its trigger ends, `told` its role."""

    text: str
    after: int
    told: Span | None
    lang: str


def due_of(claim: Claim, published: str | None, lang: str | None) -> Due | None:
    """The deadline that an order sets, from its role `deadline` or else from its own sentence.

    Days of the week and dates without a year are reckoned from the day of publication; "within 48 hours" from the day
    of the order where the claim says it, else from that of publication. None where there is no deadline, where its day
    cannot be told, and for claims that order nothing. What a court only finds is a deadline where somebody has, or is
    given, a time to do something.
    """
    if claim.kind != "order" or claim.stance not in ("orders", "finds"):
        return None
    sentence = _sentence(claim, lang or "en")
    reference, ordered = _day(published), _day(claim.when.edtf if claim.when else None)
    if claim.stance == "finds":
        found = _within(sentence, ordered or reference, only_given=True)
    else:
        found = _dated(sentence, reference or ordered) or _within(sentence, ordered or reference)
    start = claim.passage.start
    span = Span(found.span.start + start, found.span.end + start) if found else None
    return msgspec.structs.replace(found, span=span) if found else None


def _sentence(claim: Claim, lang: str) -> _Sentence:
    start = claim.passage.start
    told = claim.roles.get("deadline", ())
    role = Span(told[0].start - start, told[0].start - start + len(told[0].text)) if told else None
    text = fold_marks(claim.passage.exact).replace("\n", " ")
    return _Sentence(
        text, claim.trigger.end - start if claim.trigger else 0, role, lang if lang in _languages() else "en"
    )


def _dated(sentence: _Sentence, reference: dt.date | None) -> Due | None:
    """The day that the role names, else the first that the sentence makes a deadline."""
    patterns = _patterns(sentence.lang)
    text = patterns.ends.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), sentence.text)
    mentions = [(one, day) for one in find_dates(text, reference, sentence.lang) if (day := _last_day(one))]
    role = sentence.told
    told = [one for one in mentions if role and _beside(one[0].span, role) and _may_bound(patterns, text, one[0])]
    for mention, day in told or [one for one in mentions if _is_deadline(sentence, patterns, text, one[0])]:
        named = patterns.is_named(text, mention.span)
        return Due(mention.span, _ahead(day, reference) if named else day, mention.instant)
    return None


def _is_deadline(sentence: _Sentence, patterns: _Patterns, text: str, mention: DateMention) -> bool:
    head, tail = text[: mention.span.start], text[mention.span.end :]
    if mention.span.start < sentence.after and not patterns.obliged.search(head):
        return False
    if mention.kind == "deadline" or patterns.is_named(text, mention.span):
        return True
    return mention.kind == "until" and bool(patterns.given.search(head) and patterns.toward.match(tail))


def _ahead(day: dt.date, reference: dt.date | None) -> dt.date:
    """ "A Tuesday deadline" is the next Tuesday: a day of the week before is a week too early."""
    week = dt.timedelta(7)
    return day + week if reference and dt.timedelta() < reference - day < week else day


def _may_bound(patterns: _Patterns, text: str, mention: DateMention) -> bool:
    """What lasts until a day is put off until then; somebody who is given until a day has a deadline."""
    return mention.kind != "until" or bool(patterns.given.search(text[: mention.span.start]))


def _beside(one: Span, other: Span) -> bool:
    return one.start <= other.end + _JOINT and other.start <= one.end + _JOINT


def _last_day(mention: DateMention) -> dt.date | None:
    return _day(mention.edtf.rpartition("/")[2])


def _within(sentence: _Sentence, start: dt.date | None, *, only_given: bool = False) -> Due | None:
    """ "within two weeks", "gave it a week to say", "a 48-hour deadline", counted from `start`."""
    if start is None:
        return None
    patterns, role = _patterns(sentence.lang), sentence.told
    found = next((hit for pattern in patterns.stretches if (hit := pattern.search(sentence.text))), None)
    if not only_given:
        if role and not found:
            found = patterns.bare.search(sentence.text, role.start, role.end)
        found = patterns.within.search(sentence.text, sentence.after) or found
    if not found:
        return None
    written = found["number"].lower()
    number = int(written) if written.isdigit() else _languages()[sentence.lang].numbers[written]
    unit = next(name for name in _UNITS if found[name])
    begin = found.start("number") if found.re is not patterns.within else found.start()
    span = Span(begin, max(found.end(name) for name in _UNITS))
    return Due(span, _after(start, number, unit)) if number < _MOST else None


def _after(start: dt.date, number: int, unit: str) -> dt.date:
    """The day so many units on; begun days count whole, months have 30 days, holidays are not known."""
    if unit != "working_days":
        days = {"hours": -(-number // 24), "days": number, "weeks": 7 * number, "months": 30 * number}[unit]
        return start + dt.timedelta(days=days)
    day = start
    while number:
        day += dt.timedelta(days=1)
        number -= day.weekday() < _SATURDAY
    return day


def _day(edtf: str | None) -> dt.date | None:
    return dt.date.fromisoformat(edtf) if edtf and _DAY.fullmatch(edtf) else None


@functools.cache
def _languages() -> dict[str, _Words]:
    told = tomllib.loads(files("paradero.claims.data").joinpath("within.toml").read_text(encoding="utf-8"))
    return msgspec.convert(told, dict[str, _Words])


@functools.cache
def _patterns(lang: str) -> _Patterns:
    words = _languages()[lang]
    units = "|".join(f"(?P<{name}>{_any(getattr(words, name))})" for name in _UNITS)
    numbers = _any(sorted(words.numbers, key=len, reverse=True))
    stretch = rf"(?P<number>\d{{1,3}}|{numbers})[\s-]+(?:{units})\b"
    toward, given = _any(words.toward), _any(words.given)
    return _Patterns(
        ends=_compiled(rf"\b({_any(words.bounds)})\s+(?:{_any(words.ends)})"),
        obliged=_compiled(rf"\b(?:{_any(words.obliged)})\b"),
        deadline=_compiled(rf"\s+(?:{_any(words.deadline)})\b"),
        deadline_of=_compiled(rf"\b(?:{_any(words.deadline_of)})\s+$"),
        given=_compiled(rf"\b(?:{given})\b"),
        toward=_compiled(rf"\s*,?\s+(?:{toward})\b"),
        within=_compiled(rf"\b(?:{_any(words.before)})\s+{stretch}"),
        bare=_compiled(stretch),
        stretches=(
            _compiled(rf"\b(?:{given})\b[^.;:]{{0,90}}?\b{stretch}[^.;:]{{0,30}}?\s(?:{toward})\b"),
            _compiled(rf"\b(?:{_any(words.has)})\s+{stretch}\s+(?:{toward})\b"),
            _compiled(rf"\b{stretch}[\s-]+(?:{_any(words.deadline)})\b"),
        ),
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(words)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
