"""The date grammar of English and Spanish: where a text speaks of time, and in which of its ways.

The patterns and their words are data (date_patterns.toml, dates.toml); this finds where they fit.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

import ahocorasick
import msgspec

_DATA = files("paradero.claims") / "data"
_WORDS: dict[str, dict[str, Any]] = tomllib.loads((_DATA / "dates.toml").read_text(encoding="utf-8"))
_PATTERNS: dict[str, dict[str, Any]] = tomllib.loads((_DATA / "date_patterns.toml").read_text(encoding="utf-8"))
# No date has more than this many characters before its first or after its last sign (month, weekday, unit, year).
_REACH = 50
_FOUR_DIGITS = re.compile(r"[12][0-9]{3}")
_MACRO = re.compile(r"\{([a-z_]+)\}")


class Hit(msgspec.Struct, frozen=True):
    """A stretch that speaks of time: the way it does (a key of the pattern table) and its parts as written."""

    start: int
    end: int
    way: str
    parts: dict[str, str]


class Grammar:
    """The compiled patterns of one language: one regular expression to find, one per way to take apart."""

    def __init__(self, lang: str) -> None:
        self.words = words = _WORDS[lang]
        patterns = _patterns(lang)
        self._parts = {way: re.compile(pattern) for way, pattern in patterns.items()}
        branches = (f"(?P<{way}>{_without_names(pattern)})" for way, pattern in patterns.items())
        self._any = re.compile(rf"(?<![\w])(?:{'|'.join(branches)})")
        self._signs = ahocorasick.Automaton()
        months = [form for month in words["months"] for form in (month, month.capitalize(), month.upper())]
        for sign in [*months, *words["signs"]]:
            self._signs.add_word(sign, sign in months)
        self._signs.make_automaton()

    def hits(self, text: str) -> Iterator[Hit]:
        """Every stretch that speaks of time, in order, not overlapping."""
        for first, last in self._windows(text):
            for found in self._any.finditer(text, first, last):
                way = found.lastgroup or ""
                parts = self._parts[way].match(text, found.start())
                if parts:
                    groups = {name: value for name, value in parts.groupdict().items() if value is not None}
                    yield Hit(*parts.span("core" if "core" in groups else 0), way, groups)

    def _windows(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches around the words that every date has one of: most of a text need not be looked at twice."""
        first = last = 0
        for place in self._places(text):
            if place - _REACH > last:
                if last:
                    yield first, last
                first = place - _REACH
            last = place + _REACH
        if last:
            yield max(first, 0), last

    def _places(self, text: str) -> list[int]:
        """Where a sign of a date ends; "Mar" in "Maryland" is none."""
        signs = self._signs.iter(text)
        words = [last for last, is_month in signs if not (is_month and text[last + 1 : last + 2].isalpha())]
        return sorted([*words, *(found.end() for found in _FOUR_DIGITS.finditer(text))])


@lru_cache(maxsize=2)
def grammar(lang: str) -> Grammar:
    """The grammar of a language; anything but Spanish is read as English."""
    return Grammar("es" if lang == "es" else "en")


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def any_case(words: Iterable[str]) -> str:
    """A pattern for any of the words, as they are or with a capital first."""
    listed = list(words)
    return alternatives([*listed, *(word[0].upper() + word[1:] for word in listed)])


def _patterns(lang: str) -> dict[str, str]:
    """The patterns of a language with every macro written out."""
    macros = {**_PATTERNS["common"]["macros"], **_PATTERNS[lang]["macros"], **_word_macros(_WORDS[lang])}
    return {way: _expanded(pattern, macros) for way, pattern in _PATTERNS[lang]["patterns"].items()}


def _expanded(pattern: str, macros: dict[str, str]) -> str:
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda found: macros[found[1]], pattern)
    return pattern


def _word_macros(words: dict[str, Any]) -> dict[str, str]:
    """The word lists as patterns; `sure_months` may stand alone."""
    months, weekdays = list(words["months"]), list(words["weekdays"])
    full = [month for month in months if month not in words["short_months"]]
    return {
        "months": alternatives({*months, *(m.capitalize() for m in months), *(m.upper() for m in full)}),
        "full_months": alternatives(full),
        "sure_months": alternatives(month for month in full if month not in words["doubtful_months"]),
        "weekdays": alternatives({*weekdays, *(w.upper() for w in weekdays)}),
        "any_weekdays": alternatives({*weekdays, *(w.capitalize() for w in weekdays)}),
        "short_weekdays": alternatives(words["short_weekdays"]),
        "units": alternatives(words["units"]),
        "numbers": any_case(words["numbers"]),
        "seasons": alternatives(words["seasons"]),
        "parts": alternatives(words["parts"]),
    }


def _without_names(pattern: str) -> str:
    """The pattern with its groups unnamed; the one back-reference (the mark of `15/03/2025`) is spelled out."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern.replace("(?P=mark)", "[/.-]"))
