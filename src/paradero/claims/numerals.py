"""Numbers as texts write them, in digits, words or both: "1,547", "6 million", "two dozen", "treinta y cinco mil"."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec

_TABLES: dict[str, dict[str, Any]] = tomllib.loads(
    (files("paradero.claims") / "data" / "quantities.toml").read_text(encoding="utf-8")
)
_ENGLISH_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]\d)|\d+(?:\.\d+)?"
_SPANISH_DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)|\d+"
# Longer rows of digits are no counts of anything here.
_LARGEST = 10**15
_CURRENCIES = {"US$": "usd", "USD": "usd", "$": "usd", "€": "eur", "£": "gbp", "EUR": "eur", "GBP": "gbp"}
_DOLLARS_IN_MILLIONS = "mdd"  # of Mexican newspapers: "millones de dólares"
_SHORT_SCALES = {"m": 1_000_000, "mn": 1_000_000, "k": 1000, "bn": 1_000_000_000, "b": 1_000_000_000}


class Numeral(msgspec.Struct, frozen=True):
    """A number in a text. `vague` has only a floor ("dozens"), `share` is in percent, `currency` stands before it."""

    start: int
    end: int
    value: float | int
    currency: str | None = None
    vague: bool = False
    open: bool = False
    share: bool = False
    scaled: float = 1
    in_words: bool = False


class Numerals:
    """Reads the numbers of one language."""

    def __init__(self, lang: str) -> None:
        table = _TABLES[lang]
        self.table = table
        self.spanish = lang == "es"
        self._phrases = {**table["vague"], **table["fixed"], **table["shares"]}
        small, scales = any_of(table["numbers"]), any_of(table["scales"])
        joint = r"(?:[ -]|[ \n](?:and|y)[ \n])"
        words = rf"(?:{small}|{scales})(?:{joint}(?:{small}|{scales})){{0,9}}"
        half = r"(?:½)?" if self.spanish else r"(?: and a half|½)?"
        digits = _SPANISH_DIGITS if self.spanish else _ENGLISH_DIGITS
        scaled = rf"[ \n-](?P<scales>(?:{scales})(?:[ ](?:{scales})){{0,2}})\b(?: de(?= d[óo]lares| euros))?"
        self._number = re.compile(
            r"(?:(?P<currency>US\$|USD ?|\$|€|£|EUR ?|GBP ?) ?)?"
            rf"(?:(?P<phrase>{any_of(self._phrases)})\b"
            rf"|(?:(?:(?P<thousands>\d{{1,3}})|(?P<spelled>{small})) )?\bmil (?P<units>\d{{1,3}})(?!\d|[.,]\d)"
            rf"|(?P<digits>{digits})(?P<half>{half})(?:{scaled}|(?P<short>bn|mn|[mkb])\b)?"
            rf"|(?P<words>{words})\b(?P<half_b>{half}))",
            re.IGNORECASE,
        )

    def words(self) -> set[str]:
        """Every word or phrase that a number in words can begin with, as it is and with a capital first."""
        plain = {*self.table["numbers"], *self.table["scales"], *self._phrases}
        return plain | {word[0].upper() + word[1:] for word in plain}

    def at(self, text: str, place: int) -> Numeral | None:
        """The number that begins at `place`, None if none does."""
        found = self._number.match(text, place)
        if found is None:
            return None
        if found["phrase"]:
            return self._of_phrase(found)
        if found["units"]:  # "65 mil 475", "mil 641", "dos mil 56"
            many = self._of_words(found["spelled"]) if found["spelled"] else int(found["thousands"] or 1)
            return Numeral(place, found.end(), _whole(many * 1000 + int(found["units"])))
        value, scale = self._of_digits(found) if found["digits"] else (self._of_words(found["words"]), 1.0)
        if value * scale > _LARGEST or (found["short"] and not found["currency"]):
            return None
        if found["half"] or found["half_b"]:
            value += 0.5
        currency = _CURRENCIES[found["currency"].strip().upper()] if found["currency"] else None
        if (found["scales"] or "").lower() == _DOLLARS_IN_MILLIONS:
            currency = "usd"
        return Numeral(place, found.end(), _whole(value * scale), currency, scaled=scale, in_words=not found["digits"])

    def _of_phrase(self, found: re.Match[str]) -> Numeral:
        phrase, table = found["phrase"].lower(), self.table
        if phrase in table["vague"]:
            floor, strictly = table["vague"][phrase]
            return Numeral(found.start(), found.end(), floor, vague=True, open=strictly, in_words=True)
        share = phrase in table["shares"]
        return Numeral(found.start(), found.end(), self._phrases[phrase], share=share, in_words=True)

    def _of_digits(self, found: re.Match[str]) -> tuple[float, float]:
        digits = found["digits"]
        if self.spanish:
            digits = re.sub(r"[.,](?=\d{3}(?!\d))", "", digits).replace(",", ".")
        scale = 1.0
        for word in (found["scales"] or "").lower().split():
            scale *= self.table["scales"][word]
        scale *= _SHORT_SCALES.get((found["short"] or "").lower(), 1)
        return float(digits.replace(",", "")), scale

    def _of_words(self, words: str) -> float:
        """ "Two hundred and fifty thousand": what stands before a scale is multiplied by it, the rest is added."""
        total = current = 0.0
        for word in re.findall(r"[^\W\d_]+", words.lower()):
            scale = self.table["scales"].get(word)
            if scale is None:
                current += self.table["numbers"].get(word, 0)
            elif scale < 1000:
                current = (current or 1) * scale
            elif scale == 1000:
                total, current = total + (current or 1) * scale, 0.0
            else:
                total, current = (total + current or 1) * scale, 0.0
        return total + current


@lru_cache(maxsize=2)
def numerals(lang: str) -> Numerals:
    """The number reader of a language; anything but Spanish is read as English."""
    return Numerals("es" if lang == "es" else "en")


def traps() -> dict[str, list[str]]:
    """What makes a number no quantity, in either language."""
    table: dict[str, list[str]] = _TABLES["traps"]
    return table


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _whole(value: float) -> float | int:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded
