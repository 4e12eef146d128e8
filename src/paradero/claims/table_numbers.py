"""Numbers of table cells: how many people, how much money, with the words or signs that bound them."""

import re
from functools import lru_cache

import msgspec

from paradero.claims.number_ranges import range_at
from paradero.claims.numerals import numerals
from paradero.claims.quantities import QuantityMention, find_quantities
from paradero.claims.quantity_bounds import bounds
from paradero.claims.table_columns import column_data, fold, money_words
from paradero.words.claim import Quantity

_NUMBER = re.compile(r"(?:US\$ ?|USD ?|EUR ?|GBP ?|[$€£] ?)?\d")
_CURRENCIES = ("usd", "eur", "gbp")
_SCALES = {"thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000}
_MOST_SCALED = 100_000  # "4,760,000" under "USD million" is no 4.76 trillion
_WORDS_AFTER = 6


class Amount(msgspec.Struct, frozen=True):
    """A number that is all its cell says: its bounds, its place in the cell, its currency, and the words after it."""

    low: float | int | None
    high: float | int | None
    open: bool
    approximate: bool
    start: int
    end: int
    currency: str | None
    scaled: bool
    rest: str


def people_in(words: str, start: int, lang: str) -> Quantity | None:
    """How many people the cell counts; None where it counts something else, nothing, or in fractions."""
    found = _amount(words, lang)
    if found is None:
        return _in_words(words, start, lang)
    value = found.high if found.low is None else found.low
    if found.currency or "%" in found.rest or not isinstance(value, int) or not _counts_people(words, found, lang):
        return None
    return _quantity(found, "people", words, start)


def noun_in(words: str, lang: str) -> tuple[int, int] | None:
    """Where the words stand that say whom the cell counts ("238 Venezuelans")."""
    found = find_quantities(words, lang)
    noun = found[0].noun_span if len(found) == 1 else None
    return (noun.start, noun.end) if noun else None


def sum_in(words: str, start: int, heading: str, lang: str) -> Quantity | None:
    """The sum of money of a cell; currency and measure ("USD million") may stand in the heading."""
    found = _amount(words, lang)
    if found is None or "%" in found.rest:
        return None
    unit = found.currency or _currency(found.rest) or _currency(heading) or "other"
    scale = 1 if found.scaled else _scale(found.rest) if _scale(found.rest) > 1 else _scale(heading)
    low, high = (_times(value, scale) for value in (found.low, found.high))
    return _quantity(msgspec.structs.replace(found, low=low, high=high), unit, words, start)


def _amount(words: str, lang: str) -> Amount | None:
    """The one number of a cell with its bound, in the table's language or else the other one."""
    for tried in (lang, "en" if lang == "es" else "es"):
        found = _amount_in(words, tried)
        if found:
            return found
    return None


def _amount_in(words: str, lang: str) -> Amount | None:
    place = _NUMBER.search(words)
    numeral = numerals(lang).at(words, place.start()) if place else None
    if numeral is None or numeral.share:
        return None
    whole = range_at(words, numeral, lang)
    bound = bounds(lang).of(words, whole.start, whole.end)
    before, rest = words[: bound.start].strip(), words[bound.end :]
    kind = bound.kind or _symbols().get(before)
    if (before and before not in _symbols()) or not _is_short(rest):
        return None
    value = whole.numeral.value
    low = None if kind in ("fewer", "most") else value
    high = whole.upper.value if whole.upper else None if kind in ("more", "least") else value
    return Amount(
        low, high, kind in ("more", "fewer"), kind == "about", 0 if before else bound.start, bound.end,
        (whole.upper or numeral).currency or numeral.currency, numeral.scaled != 1, rest,
    )  # fmt: skip


def _is_short(rest: str) -> bool:
    """Whether few words and no second number follow."""
    return len(rest.split()) <= _WORDS_AFTER and not any(sign.isdigit() for sign in rest)


def _counts_people(words: str, found: Amount, lang: str) -> bool:
    if not any(sign.isalpha() for sign in found.rest):
        return True
    mentions = find_quantities(words, lang)
    return not mentions or _fits(mentions[0])


def _in_words(words: str, start: int, lang: str) -> Quantity | None:
    """ "Dozens", "two hundred men"."""
    mentions = find_quantities(words, lang)
    if len(mentions) != 1 or any(sign.isdigit() for sign in words) or not _fits(mentions[0]):
        return None
    found, span = mentions[0], mentions[0].span
    return Quantity(
        found.low, found.high, "people", span.of(words), start + span.start, start + span.end,
        found.approximate, found.open,
    )  # fmt: skip


def _fits(mention: QuantityMention) -> bool:
    return mention.unit in (None, "people", "other")


def _quantity(found: Amount, unit: str, words: str, start: int) -> Quantity:
    """Words after the number that only name the money belong to it."""
    named = bool(found.rest.strip()) and all(word in money_words() for word in fold(found.rest).split())
    end = len(words) if named else found.end
    return Quantity(
        found.low, found.high, unit, words[found.start : end], start + found.start, start + end,
        found.approximate, found.open,
    )  # fmt: skip


def _times(value: float | int | None, scale: int) -> float | int | None:
    if value is None or value >= _MOST_SCALED:
        return value
    product = round(value * scale, 4)
    return int(product) if product == int(product) else product


def _currency(words: str) -> str | None:
    named = {*fold(words).split(), *(sign for sign in words if sign in "$€£")}
    return next((unit for unit in _CURRENCIES if named & set(column_data()["money"][unit])), None)


def _scale(words: str) -> int:
    named = set(fold(words).split())
    return next((scale for name, scale in _SCALES.items() if named & set(column_data()["money"][name])), 1)


@lru_cache(maxsize=1)
def _symbols() -> dict[str, str]:
    return {symbol: kind for kind, symbols in column_data()["symbols"].items() for symbol in symbols}
