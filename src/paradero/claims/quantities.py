"""Quantities of a text with their bounds, units and nouns, in English and Spanish: "more than 200 deportees", "$6 million".

Own grammar, because no library keeps what matters: "at least", "más de", "unos", "dozens". Not quantities: years and dates,
times of day, dockets and sections, ages, names with a number, votes, ordinals, "one" as a pronoun.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import ahocorasick
import msgspec

from paradero.claims.date_patterns import grammar
from paradero.claims.numerals import Numeral, numerals
from paradero.claims.quantity_context import Bound, named_by_number, no_quantity, range_opened, surroundings
from paradero.claims.quantity_nouns import Counted, nouns
from paradero.words.passage import Span

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_CURRENCY_BEFORE = re.compile(r"(?:US\$|\bUSD|\bEUR|\bGBP|[$€£]) ?$")
# A dash after a word in small letters is a dash ("migrants-200 in total"), any other hyphen makes a name ("MS-13").
_JOINED_BEFORE = re.compile(r"[\w/#.=&?@]$|(?<![a-zñáéíóú]{4})-$|\d:\s?$")
_PERCENT = re.compile(r"[ \n-]?(?:%|percent\b|per cent\b|por ciento\b)")
_OF = re.compile(r"[ \n]+(?:of|de)\b")
_SHARED = re.compile(r"[ \n](?:of|the|de|del)\b")
_AND_HALF = re.compile(r" y medi[ao]\b")
_TO_NUMBER = frozenset({"-", "to", "a"})


class QuantityMention(msgspec.Struct, frozen=True):
    """A quantity in a text.

    `span` is the whole phrase with its bounding words and noun, `number_span` the number (both ends of a range).
    `low`/`high`: "more than 200" is 200/None and `open`, "at least 278" 278/None, "up to 160" None/160, "about 250" 250/250 and
    `approximate`; "dozens" is 24/None and `approximate`. `unit` is one of the vocabulary's, None where nothing tells it.
    `noun` is the word counted, in lower case. `share_of`: the number is a part (in percent) of this noun.
    """

    span: Span
    number_span: Span
    low: float | int | None
    high: float | int | None
    open: bool
    approximate: bool
    unit: str | None
    noun: str | None
    noun_span: Span | None
    share_of: str | None = None


class _Range(msgspec.Struct, frozen=True):
    """One number, or the two of a range, and where it begins with its opening word."""

    numeral: Numeral
    upper: Numeral | None
    start: int

    @property
    def end(self) -> int:
        return (self.upper or self.numeral).end


def find_quantities(text: str, lang: str = "en", taken: Iterable[Span] | None = None) -> list[QuantityMention]:
    """The quantities of `text` (a normal form), in order.

    `taken`: stretches already known to be something else, dates above all; without it the date grammar is asked.
    """
    lang = "es" if lang == "es" else "en"
    if taken is None:
        taken = [Span(hit.start, hit.end) for hit in grammar(lang).hits(text)]
    reader, around = numerals(lang), surroundings(lang)
    mentions = []
    last = 0
    for place in _places(text, lang, taken):
        if place < last:
            continue
        numeral = reader.at(text, place)
        if numeral is None:
            continue
        last = numeral.end
        if no_quantity(text, numeral, around):
            continue
        whole = _range_at(text, numeral, lang)
        if whole is None:
            last = _end_of_vote(text, numeral.end)
            continue
        bound = surroundings(lang).bound(text, whole.start, whole.end)
        counted, last, half = _counted(text, whole, bound, lang)
        if counted and _stands(text, whole, bound, counted):
            mentions.append(_mention(whole, bound, counted, last, half))
    return mentions


def _places(text: str, lang: str, taken: Iterable[Span]) -> list[int]:
    """Where a number may begin, outside the stretches taken."""
    starts = {_start_of_digits(text, found.start()) for found in _DIGITS.finditer(text)}
    for last, length in _word_automaton(lang).iter(text):
        start = last + 1 - length
        if not (text[start - 1 : start].isalnum() or text[last + 1 : last + 2].isalnum()) or start == 0:
            starts.add(start)
    starts.discard(-1)
    covered = {place for span in taken for place in range(span.start, span.end)}
    return sorted(starts - covered)


def _start_of_digits(text: str, place: int) -> int:
    """Where a number in digits begins with its currency; -1 where the digits are the end of a name ("MS-13")."""
    currency = _CURRENCY_BEFORE.search(text, max(0, place - 5), place)
    if currency:
        return currency.start()
    return -1 if _JOINED_BEFORE.search(text, max(0, place - 6), place) else place


@lru_cache(maxsize=2)
def _word_automaton(lang: str) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word in numerals(lang).words():
        automaton.add_word(word, len(word))
    automaton.make_automaton()
    return automaton


def _range_at(text: str, numeral: Numeral, lang: str) -> _Range | None:
    """The number with the second one of a range, if there is; None for a vote ("9-0")."""
    opened = range_opened(text, numeral.start)
    link = surroundings(lang).link.match(text, numeral.end)
    if link and not numeral.vague and not numeral.share:
        upper = numerals(lang).at(text, link.end())
        if upper and link["word"] == "-" and upper.value <= numeral.value and upper.scaled == 1 and not upper.in_words:
            return None
        if (
            upper
            and _rises(numeral, upper)
            and (link["word"] in _TO_NUMBER or (opened is not None and link["word"] in ("and", "y")))
        ):
            lower = numeral if numeral.scaled > 1 or upper.scaled == 1 else _scaled(numeral, upper)
            return _Range(lower, upper, numeral.start if opened is None else opened)
    return _Range(numeral, None, numeral.start)


def _rises(lower: Numeral, upper: Numeral) -> bool:
    return not upper.vague and not upper.share and lower.value < upper.value


def _scaled(lower: Numeral, upper: Numeral) -> Numeral:
    """ "$4 to 6 million": the scale belongs to both."""
    value = lower.value * upper.scaled
    return msgspec.structs.replace(lower, value=int(value)) if value <= upper.value else lower


def _end_of_vote(text: str, end: int) -> int:
    found = re.compile(r"-\d+").match(text, end)
    return found.end() if found else end


def _mention(whole: _Range, bound: Bound, counted: Counted, end: int, half: float) -> QuantityMention:
    low, high, strictly, approximate = _limits(_plain(whole.numeral.value + half), whole, bound)
    share = counted.noun if counted.unit == "percent" else None
    span = Span(bound.start, max(end, counted.span.end if counted.span else 0))
    number = Span(whole.numeral.start, whole.end)
    return QuantityMention(
        span, number, low, high, strictly, approximate, counted.unit, counted.noun, counted.span, share
    )


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _limits(
    value: float | int, whole: _Range, bound: Bound
) -> tuple[float | int | None, float | int | None, bool, bool]:
    """Low, high, open, approximate."""
    numeral, kind = whole.numeral, bound.kind
    approximate = kind == "about" or (numeral.share and value != int(value))
    if whole.upper:
        return value, whole.upper.value, False, approximate
    if numeral.vague:
        return value, None, numeral.open or kind == "more", True
    if kind in ("more", "least"):
        return value, None, kind == "more", False
    if kind in ("fewer", "most"):
        return None, value, kind == "fewer", False
    return value, value, False, approximate


def _counted(text: str, whole: _Range, bound: Bound, lang: str) -> tuple[Counted | None, int, float]:
    """What is counted, where the phrase ends, and the half that Spanish puts after the noun."""
    numeral, end = whole.upper or whole.numeral, max(whole.end, bound.end)
    listed = nouns(lang)
    percent = _PERCENT.match(text, end)
    if numeral.share or percent:
        end = percent.end() if percent else end
        noun = listed.after(text, end, 2) if _OF.match(text, end) or numeral.share else Counted(None)
        return Counted("percent", noun.noun, noun.span), end, 0
    if whole.numeral.currency or numeral.currency:
        return Counted(whole.numeral.currency or numeral.currency), end, 0
    counted = listed.hyphened(text, end) if text[end : end + 1] == "-" else listed.after(text, end, numeral.value)
    if counted is None or counted.span is None:
        return counted, end, 0
    return _timed(text, whole, counted, end, lang)


def _timed(text: str, whole: _Range, counted: Counted, end: int, lang: str) -> tuple[Counted, int, float]:
    """Hours, years and their kind: "23 horas y media al día", "24-hour confinement", "dos años y medio"."""
    assert counted.span is not None
    end, half = counted.span.end, 0.0
    if counted.unit not in ("hours", "minutes", "days", "weeks", "months", "years"):
        return counted, end, half
    and_half = _AND_HALF.match(text, end)
    if and_half:
        end, half = and_half.end(), 0.5
    if counted.unit == "hours" and whole.numeral.value <= 24:
        daily = nouns(lang).per_day(text, end)
        if daily or nouns(lang).confined(text, end):
            return msgspec.structs.replace(counted, unit="hours_per_day"), daily or end, half
    return counted, end, half


def _stands(text: str, whole: _Range, bound: Bound, counted: Counted) -> bool:
    """Whether what was found is a quantity at all: not a year, not "one" the pronoun, not half of a compound."""
    numeral = whole.numeral
    written = text[numeral.start : numeral.end]
    if numeral.share:
        return (bool(_SHARED.match(text, numeral.end)) and "third" not in written.lower()) or bool(
            _OF.match(text, numeral.end)
        )
    if numeral.vague and written.lower() in ("scores", "miles"):
        return bool(_OF.match(text, numeral.end))
    if written.lower() == "one":
        return bound.kind is not None or (
            counted.span is not None and counted.unit not in (None, "other") and _next(text, numeral, counted)
        )
    if counted.unit is None and bound.kind is None and not numeral.in_words and named_by_number(text, numeral.start):
        return False
    year_like = len(written) == 4 and written.isdigit() and 1600 <= int(written) < 2100
    return not year_like or (counted.unit not in (None, "other", "years") and _counts_plainly(text, numeral, counted))


def _counts_plainly(text: str, numeral: Numeral, counted: Counted) -> bool:
    """Whether a number of the shape of a year counts: its noun follows at once and is not the start of a law's name."""
    if counted.span is None or not _next(text, numeral, counted):
        return False
    return counted.noun == counted.span.of(text) or counted.span.of(text)[-1] in "sne"


def _next(text: str, numeral: Numeral, counted: Counted) -> bool:
    """Whether the noun follows the number within a word or two."""
    assert counted.span is not None
    return text.count(" ", numeral.end, counted.span.start) <= 3
