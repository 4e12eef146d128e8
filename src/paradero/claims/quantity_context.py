"""The words around a number: the bound they set, the range they open, and what makes it no quantity at all."""

import re
from functools import lru_cache
from typing import Any

import msgspec

from paradero.claims.numerals import Numeral, numerals

_AFTER_NO_QUANTITY = re.compile(
    r"(?:[A-Za-zÀ-ÿ_º°ª]|\(|:\d|/|\.\d|-(?:cv|cr|mc|civ|misc)\b|'s\b|\s?[ap]\.?\s?m\b|"
    r",?\s(?:U\.\s?S\.\s?C|U\.\s?S\.\s[\d_]|U\.\s?N\.|CFR|F\.\s?\d|F\.\s?Supp|F\.\s?App|S\.\s?Ct|C\.\s?F\.\s?R|Fed\.\s?Reg|Stat\.|I\.?\s?&\s?N|L\.\s?Ed))"
)
_CITATION_BEFORE = re.compile(
    r"(?:U\.\s?S\.|F\.\s?\dd|Supp\.(?:\s?\dd)?|S\.\s?Ct\.|C\.\s?F\.\s?R\.|U\.\s?S\.\s?C\.|Stat\.|Dec\.)(?:\s§+)?\s(?:\d+,\s)?$|\[$|[,:]\d$|§+\s?$|[\w)]\($|(?:op\.|[Ii]d\.|supra|Stay|Br\.|Decl\.|Tr\.)_?,?\sat\s$"
)
_LIST_NUMBER = re.compile(r"[.)]\s")
_AGE_AFTER = re.compile(r"(?:-|\s)(?:year|month)s?(?:-|\s)olds?\b|\saños de edad\b")
_AGE_APPOSED = re.compile(r"[^\W\d_][\w.]*, (?:de )?$")
_SPANISH_AGE = re.compile(r"(?:,|\b[^\W\d_]+) de $")
_OPENED = re.compile(r"(?<!\w)(?P<word>between|from|entre|de) $", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:rose|increased|fell|dropped|grew|went|jumped|declined|reduced|expanded|up|down|pasó|pasaron|aumentó|subió|bajó|creció|cayó)"
    r"[^.,;]{0,25} (?:from|de) $"
)
_PARTICLE_OVER = re.compile(r"\b(?:hand|turn|tak|took)\w*$")
_CAPITAL_BEFORE = re.compile(r"[^.!?:\"\n] [A-Z][\w-]* $")
_SET_APART = re.compile(r"[ \n]{3,}|\s*\n\s*\n|\s*$")


class Bound(msgspec.Struct, frozen=True):
    """How the words around bound a number: `more`, `least`, `fewer`, `most`, `about`; where those words start and end."""

    kind: str | None
    start: int
    end: int


class Surroundings:
    """The bounding words of one language."""

    def __init__(self, lang: str) -> None:
        table: dict[str, Any] = numerals(lang).table
        bounds = table["bounds"]
        kinds = ("more", "least", "fewer", "most", "about")
        branches = "|".join(f"(?P<{kind}>{_any(bounds[kind])})" for kind in kinds)
        self._before = re.compile(
            rf"(?<![\w-])(?:{branches})[ \n]+(?:(?:the|an|los|las|other|another)[ \n]+)?$", re.IGNORECASE
        )
        self._after = re.compile(
            rf"(?:(?P<least>\s?(?:{_any(bounds['or_more'])}))|(?P<most>\s(?:{_any(bounds['or_fewer'])}))"
            rf"|(?P<about>\s?(?:{_any(bounds['or_so'])})))(?!\w)"
        )
        # Longest first, ending at the word before the number.
        labels = _any(table["grammar"]["labels"])
        self._label = re.compile(rf"(?<![\w])(?:{labels})[ \n]?$")
        self.link = re.compile(r"\s?(?P<word>-|to|and|a|y|or|o)\s?(?=[\dA-Za-z$€£])")

    def bound(self, text: str, start: int, end: int) -> Bound:
        """The bound of the number at `[start, end)`."""
        found = self._before.search(text, max(0, start - 34), start)
        if found and not (
            found["more"] == "over" and _PARTICLE_OVER.search(text, max(0, found.start() - 12), found.start() - 1)
        ):
            return Bound(found.lastgroup, found.start(), end)
        after = self._after.match(text, end)
        if after:
            return Bound(after.lastgroup, start, after.end())
        return Bound(None, start, end)

    def labelled(self, text: str, start: int) -> bool:
        """Whether a label makes the number a name: "Title 42", "Barrio 18", "No. 24"."""
        return bool(self._label.search(text, max(0, start - 16), start))


def no_quantity(text: str, numeral: Numeral, around: Surroundings) -> bool:
    """Whether the words around make the number a name, citation, time, age or list mark."""
    start, end = numeral.start, numeral.end
    if around.labelled(text, start) or _aged(text, start, end):
        return True
    if numeral.in_words:
        return text[start].isupper() and named_by_number(text, start)
    if _AFTER_NO_QUANTITY.match(text, end) or _CITATION_BEFORE.search(text, max(0, start - 18), start):
        return True
    if _stands_apart(text, start, end):
        return True
    opens_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return opens_line and bool(_LIST_NUMBER.match(text, end)) and text[start:end].isdigit() and len(text[start:end]) < 3


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether wide blanks part the number from the words around, as they do a page number."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return bool(_SET_APART.match(text, end)) and (not line.strip() or line.endswith("   "))


def named_by_number(text: str, start: int) -> bool:
    """Whether a capitalised word before makes a bare number part of a name: "White House 1", "Directive 11061"."""
    return bool(_CAPITAL_BEFORE.search(text, max(0, start - 24), start))


def _aged(text: str, start: int, end: int) -> bool:
    if _AGE_AFTER.match(text, end):
        return True
    young = text[start:end].isdigit() and int(text[start:end]) < 100
    if not young:
        return False
    if text.startswith(" años", end):
        return bool(_SPANISH_AGE.search(text, max(0, start - 20), start)) and _is_person_before(text, start)
    return (
        text[end : end + 1] in (",", ".", ")", ";")
        and bool(_AGE_APPOSED.search(text, max(0, start - 30), start))
        and _capital(text, start)
    )


def _is_person_before(text: str, start: int) -> bool:
    """Spanish ages follow a comma or a word for a person: ", de 29 años", "joven de 29 años"."""
    before = text[max(0, start - 25) : start]
    word = re.search(r"([^\W\d_]+),? de $", before)
    return before.endswith(", de ") or bool(
        word
        and word[1].lower()
        in ("hombre", "mujer", "joven", "niño", "niña", "menor", "ciudadano", "migrante", "venezolano", "salvadoreño")
    )


def _capital(text: str, start: int) -> bool:
    """Whether the word before the comma is a name: "Kilmar Abrego Garcia, 29,"."""
    word = re.search(r"(\S+), (?:de )?$", text[max(0, start - 30) : start])
    return bool(word and word[1][0].isupper())


def range_opened(text: str, start: int) -> int | None:
    """Where "between" or "from" stands right before the number; None if not, or if a change is told ("rose from")."""
    found = _OPENED.search(text, max(0, start - 9), start)
    if not found or _CHANGED.search(text, max(0, start - 40), start):
        return None
    return found.start("word")


@lru_cache(maxsize=2)
def surroundings(lang: str) -> Surroundings:
    """The bounding words of a language; anything but Spanish is read as English."""
    return Surroundings("es" if lang == "es" else "en")


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
