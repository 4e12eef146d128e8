"""Quantities of a text with their bounds, units and nouns, in English and Spanish: "more than 200 deportees".

Own grammar, because no library keeps what matters: "at least", "más de", "unos", "dozens". Not quantities: years and
dates, times of day, dockets and sections, ages, names with a number, votes, ordinals, "one" as a pronoun.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import ahocorasick
import msgspec

from paradero.claims.date_patterns import grammar
from paradero.claims.number_ranges import NumberRange, range_at, vote_end
from paradero.claims.number_traps import named_by_number, no_quantity
from paradero.claims.numerals import Numeral, numerals
from paradero.claims.quantity_bounds import Bound, bounds
from paradero.claims.quantity_nouns import Counted, nouns
from paradero.words.passage import Span

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_CURRENCY_BEFORE = re.compile(r"(?:US\$|\bUSD|\bEUR|\bGBP|[$€£]) ?$")
# A dash after a word in small letters is a dash ("migrants-200 in total"), any other hyphen makes a name ("MS-13").
_JOINED_BEFORE = re.compile(r"[\w/#.=&?@]$|(?<![a-zñáéíóú]{4})-$|\d:\s?$")
_PERCENT = re.compile(r"[ \n-]?(?:%|percent\b|per cent\b|por ciento\b)")
_TIMES = frozenset({"hours", "minutes", "days", "weeks", "months", "years"})
_OF = re.compile(r"[ \n]+(?:of|de)\b")
_SHARED = re.compile(r"[ \n](?:of|the|de|del)\b")
_AND_HALF = re.compile(r" y medi[ao]\b")


class QuantityMention(msgspec.Struct, frozen=True):
    """A quantity in a text.

    `span` is the whole phrase with its bounding words and noun, `number_span` the number (both ends of a range).
    `low`/`high`: "more than 200" is 200/None and `open`, "at least 278" 278/None, "up to 160" None/160, "about 250"
    250/250 and `approximate`, "dozens" 24/None and `approximate`. `unit` is one of the vocabulary's, None where nothing
    tells it. `noun` is the word counted, in lower case. `share_of`: the number is a part (in percent) of this noun.
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


def find_quantities(text: str, lang: str = "en", taken: Iterable[Span] | None = None) -> list[QuantityMention]:
    """The quantities of `text` (a normal form), in order.

    `taken`: stretches already known to be something else, dates above all; without it the date grammar is asked.
    """
    lang = "es" if lang == "es" else "en"
    if taken is None:
        taken = [Span(hit.start, hit.end) for hit in grammar(lang).hits(text)]
    mentions: list[QuantityMention] = []
    last = 0
    for place in _places(text, lang, taken):
        numeral = numerals(lang).at(text, place) if place >= last else None
        if numeral is None:
            continue
        last = vote_end(text, numeral) or numeral.end
        if last == numeral.end and not no_quantity(text, numeral, lang):
            mention, last = _read(text, range_at(text, numeral, lang), lang)
            mentions.extend([mention] if mention else [])
    return mentions


def _read(text: str, whole: NumberRange, lang: str) -> tuple[QuantityMention | None, int]:
    """The quantity made of a number or range, if it is one, and where its own words end."""
    bound = bounds(lang).of(text, whole.start, whole.end)
    counted, end, half = _counted(text, whole, bound, lang)
    if counted is None or not _stands(text, whole, bound, counted):
        return None, end
    return _mention(whole, bound, counted, end, half), end


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


def _mention(whole: NumberRange, bound: Bound, counted: Counted, end: int, half: float) -> QuantityMention:
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
    value: float | int, whole: NumberRange, bound: Bound
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


def _counted(text: str, whole: NumberRange, bound: Bound, lang: str) -> tuple[Counted | None, int, float]:
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
    return _timed(text, whole, counted, end, lang) if counted else (None, end, 0)


def _timed(text: str, whole: NumberRange, counted: Counted, end: int, lang: str) -> tuple[Counted, int, float]:
    """Hours, years and their kind: "23 horas y media al día", "24-hour confinement", "dos años y medio"."""
    if counted.span is None or counted.unit not in _TIMES:
        return counted, end, 0
    end, half = counted.span.end, 0.0
    and_half = _AND_HALF.match(text, end)
    if and_half:
        end, half = and_half.end(), 0.5
    if counted.unit == "hours" and whole.numeral.value <= 24:
        daily = nouns(lang).per_day(text, end)
        if daily or nouns(lang).confined(text, end):
            return msgspec.structs.replace(counted, unit="hours_per_day"), daily or end, half
    return counted, end, half


def _stands(text: str, whole: NumberRange, bound: Bound, counted: Counted) -> bool:
    """Whether what was found is a quantity at all: not a year, "one" the pronoun, half of a compound, "60 Minutes"."""
    numeral = whole.numeral
    written = text[numeral.start : numeral.end].lower()
    if numeral.share:
        shared = _OF if "third" in written else _SHARED
        return bool(shared.match(text, numeral.end))
    if written in ("scores", "miles"):
        return bool(_OF.match(text, numeral.end))
    if written == "one":
        return bound.kind is not None or (counted.unit not in (None, "other") and _next(text, numeral, counted))
    if _of_year_shape(written):
        return counted.unit not in (None, "other", "years") and _counts_plainly(text, numeral, counted)
    if counted.unit in _TIMES and counted.span and text[counted.span.start].isupper():
        return False
    named = counted.unit is None and bound.kind is None and not numeral.in_words
    return not (named and named_by_number(text, numeral.start))


def _of_year_shape(written: str) -> bool:
    return len(written) == 4 and written.isdigit() and 1600 <= int(written) < 2100


def _counts_plainly(text: str, numeral: Numeral, counted: Counted) -> bool:
    """Whether a number of the shape of a year counts: its noun follows at once and does not begin a law's name."""
    if counted.span is None or not _next(text, numeral, counted):
        return False
    return counted.noun == counted.span.of(text) or counted.span.of(text)[-1] in "sne"


def _next(text: str, numeral: Numeral, counted: Counted) -> bool:
    """Whether the noun follows the number within a word or two."""
    return counted.span is not None and text.count(" ", numeral.end, counted.span.start) <= 3
