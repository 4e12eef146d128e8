"""A light sentence splitter by rules, English and Spanish: for gating, and for text that no parser reads."""

import re
from collections.abc import Iterator
from typing import Final

from paradero.text.vocabulary import abbreviations
from paradero.words.passage import Span

_END: Final = re.compile(r"[.!?…]+[\"'”’»)\]*_]*(?:\[\d{1,3}\])*(?=\s)")
_NEXT: Final = re.compile(r"\s+[\"'“‘«(\[*_¿¡-]*([^\W_]\w*)?")
_WORD_BEFORE: Final = re.compile(r"[^\s(\[“\"‘'«—–]*$")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.\s?)*[^\W\d_]")
_LONGEST_WORD: Final = 24


def sentences(text: str, span: Span | None = None) -> list[Span]:
    """The sentences of a stretch (a block, or the whole text), in order, without the blanks between them.

    Line breaks inside the stretch are blanks: cut text into paragraphs first.
    """
    whole = span or Span(0, len(text))
    found = []
    start = whole.start
    for end in (*_ends(text, whole), whole.end):
        stretch = text[start:end]
        begin = start + len(stretch) - len(stretch.lstrip())
        stop = start + len(stretch.rstrip())
        if begin < stop:
            found.append(Span(begin, stop))
        start = end
    return found


def _ends(text: str, whole: Span) -> Iterator[int]:
    for found in _END.finditer(text, whole.start, whole.end):
        following = _NEXT.match(text, found.end(), whole.end)
        word = following[1] if following else None
        if word is None or word[0].islower():
            continue
        if (
            found[0][0] != "."
            or found[0].startswith("..")
            or not _is_abbreviated(text, whole.start, found.start(), word)
        ):
            yield found.end()


def _is_abbreviated(text: str, start: int, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to the word before it."""
    before = _WORD_BEFORE.search(text, max(start, stop - _LONGEST_WORD), stop)
    word = before[0].lower() if before else ""
    known = abbreviations()
    if following[0].isdigit() and word in known.before_numbers:
        return True
    if word in known.sometimes:
        return following not in known.starters
    return word in known.always or _is_initial(word)


def _is_initial(word: str) -> bool:
    """A single letter, or letters with stops, as in `J. G. G.` or `U.N.`."""
    return word not in ("i", "y", "o", "a") and _INITIALS.fullmatch(word) is not None
