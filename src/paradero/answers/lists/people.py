"""Whom a row means: names over several columns, other names, and what a line of pasted names says beside the name."""

import re
from collections.abc import Sequence
from typing import Final

from paradero.claims.table_columns import fold as folded
from paradero.claims.table_columns import topic
from paradero.claims.table_names import person_in

_OTHER_NAMES: Final = re.compile(
    r"\s*[(\[]?\s*\b(?:a\.?\s?k\.?\s?a\.?|alias|also known as|tambi[eé]n conocid[oa] como)\b[:.]?\s*", re.I
)
_BETWEEN: Final = re.compile(r"\s*[;|/]\s*|\s+alias\s+", re.I)
_BRACKETS: Final = '()[]"“”'
_AIRLINE: Final = re.compile(r"([^\W\d_]+(?:[ '-][^\W\d_]+)*)/([^\W\d_]+(?:[ '-][^\W\d_]+)*)\.?")
_TITLES_AFTER: Final = re.compile(r"\s+(?:MR|MRS|MS|MSTR|MISS)\.?$")
_ENUMERATED: Final = re.compile(r"^\s*(?:[-*•·–]|\(?\d{1,5}[.)\]:]|\d{1,5}\s{2,})\s*")


def filled(words: str) -> str:
    """The words of a cell; nothing where they only say that nothing is known."""
    return "" if not words or topic("blank").search(folded(words)) else words


def names_of(
    whole: Sequence[str], given: Sequence[str], family: Sequence[str], others: Sequence[str]
) -> tuple[str, ...]:
    """Every full name that the cells of a row give, as names are spoken; the one they go by is first."""
    found = [name for cell in whole for name in _spoken_names(cell)]
    parts = " ".join([*filter(None, given), *filter(None, family)])
    if parts:
        found.append(parts)
    found += [name for cell in others for words in _BETWEEN.split(cell) for name in _spoken_names(words)]
    return tuple(dict.fromkeys(name for name in found if any(sign.isalpha() for sign in name)))


def _spoken_names(cell: str) -> list[str]:
    """The names of one cell, without the brackets around the second one."""
    return [_spoken(part.strip(f" ,{_BRACKETS}")) for part in _OTHER_NAMES.split(cell) if part.strip(f" ,{_BRACKETS}")]


def _spoken(words: str) -> str:
    """*Surname, Given* and the *SURNAME/GIVEN MR* of airlines turned round; anything else as it is."""
    airline = _AIRLINE.fullmatch(words)
    if airline:
        return f"{_TITLES_AFTER.sub('', airline[2])} {airline[1]}"
    person = person_in(words, 0)
    return person.name if person else words


def without_number(line: str) -> str:
    """A pasted line without its bullet or its running number."""
    return _ENUMERATED.sub("", line).strip()
