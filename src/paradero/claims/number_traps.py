"""Numbers that are no quantities: parts of names, citations, dockets, times, ages, list marks, page numbers."""

import re
from functools import lru_cache

from paradero.claims.numerals import Numeral, any_of, numerals, traps

_AFTER = re.compile("|".join(f"(?:{pattern})" for pattern in traps()["after"]))
_BEFORE = re.compile(f"(?:{'|'.join(traps()['before'])})$")
_AGE_AFTER = re.compile("|".join(traps()["age_after"]))
# "Kilmar Abrego Garcia, 29," and the Spanish ", de 29 años".
_AGE_APPOSED = re.compile(r"(?<!\w)[A-ZÁÉÍÓÚÑ]\S*, $")
_SPANISH_AGE = re.compile(rf"(?:,|\b(?:{any_of(traps()['aged'])})) de $", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_CAPITAL_BEFORE = re.compile(r"[^.!?:\"\n] [A-Z][\w-]* $")
# How far back a line is looked at: a text may be one line.
_LINE_REACH = 200
_SET_APART = re.compile(r"[ \n]{3,}|\s*\n\s*\n|\s*$")


def no_quantity(text: str, numeral: Numeral, lang: str) -> bool:
    """Whether the words around make the number something else than a quantity."""
    start, end = numeral.start, numeral.end
    if _labels(lang).search(text, max(0, start - 16), start) or _is_age(text, start, end):
        return True
    if numeral.in_words:
        return text[start].isupper() and named_by_number(text, start)
    if _AFTER.match(text, end) or _BEFORE.search(text, max(0, start - 18), start):
        return True
    return _stands_apart(text, start, end)


def named_by_number(text: str, start: int) -> bool:
    """Whether a capitalised word before makes a bare number part of a name: "White House 1", "Directive 11061"."""
    return bool(_CAPITAL_BEFORE.search(text, max(0, start - 24), start))


@lru_cache(maxsize=2)
def _labels(lang: str) -> re.Pattern[str]:
    """Words that make the number after them a name: "Title 42", "Barrio 18", "No. 24"."""
    return re.compile(rf"(?<!\w)(?:{any_of(numerals(lang).table['grammar']['labels'])})[ \n]?$")


def _is_age(text: str, start: int, end: int) -> bool:
    if _AGE_AFTER.match(text, end):
        return True
    if not text[start:end].isdigit() or int(text[start:end]) > 120:
        return False
    if text.startswith(" años", end):
        return bool(_SPANISH_AGE.search(text, max(0, start - 20), start))
    return text[end : end + 1] in (",", ".", ")", ";") and bool(_AGE_APPOSED.search(text, max(0, start - 30), start))


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether the number is a list mark, or wide blanks part it from the words as they do a page number."""
    nearest = max(0, start - _LINE_REACH)
    line = text[text.rfind("\n", nearest, start) + 1 or nearest : start]
    if not line.strip() and _LIST_NUMBER.match(text, start):
        return True
    return bool(_SET_APART.match(text, end)) and (not line.strip() or line.endswith("   "))
