"""The lines of a caption: its two columns apart, without the rules, brackets and line numbers that typists draw.

Captions of federal courts set the parties on the left of a column of ")", "*", "]" or "§" and the docket number and the
title of the document on its right (Fed. R. Civ. P. 10(a)); pleading paper numbers its lines (C.D. Cal. L.R. 11-3.2).
"""

import re

import msgspec

from paradero.words.passage import Span

HEAD = 4500  # characters in which a caption and the title of the document stand
_RULE = re.compile(r"(?:(?<=\s)|^)[)*\]§|:]+(?=\s|$)")
_NUMBER = re.compile(r"[ \t]*\d{1,2}[ \t]*$")
_DRAWN = re.compile(r"[\s_=*-]*[xX]?[\s_=*-]*")  # "------------x", of New York
_EDGE = " \t_*=~-–—|)]§."
_WIDE = re.compile(r"[ \t]{3,}")


class Line(msgspec.Struct, frozen=True):
    """One line of a caption: the left column, and the right one where there is one; never both empty."""

    left: Span | None
    right: Span | None = None

    def columns(self) -> list[Span]:
        """The columns that hold words, left to right."""
        return [column for column in (self.left, self.right) if column is not None]


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines of a stretch that hold words."""
    found: list[Line] = []
    position = start
    for raw in text[start:end].splitlines(keepends=True):
        line = _line(text, position, position + len(raw.rstrip("\r\n")))
        if line is not None:
            found.append(line)
        position += len(raw)
    return found


def _line(text: str, start: int, end: int) -> Line | None:
    if _NUMBER.fullmatch(text[start:end]) or _DRAWN.fullmatch(text[start:end]):
        return None
    rule = _RULE.search(text, start, end)
    if rule is None:
        rule = _closing(text, start, end) or _WIDE.search(text, _first(text, start, end), end)
    if rule is None:
        left, right = _trimmed(text, start, end), None
    else:
        left, right = _trimmed(text, start, rule.start()), _trimmed(text, rule.end(), end)
    return Line(left, right) if left or right else None


def _first(text: str, start: int, end: int) -> int:
    """Where the line's own words begin: a centred line is no right column."""
    return start + len(text[start:end]) - len(text[start:end].lstrip())


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """A rule that touches the last word of the line ("et al.,*"): a star, or a bracket that nothing opened."""
    line = text[start:end]
    if line.count(")") > line.count("(") or line.rstrip().endswith("*"):
        return re.compile(r"[)*]+\s*$").search(text, start, end)
    return None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The words of a column without blanks and drawn lines at its edges; a full stop after a word stays."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and (text[end - 1] in _EDGE and not (text[end - 1] in ".)]" and _closes(text, start, end))):
        end -= 1
    return Span(start, end) if any(char.isalnum() for char in text[start:end]) else None


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the last character belongs to the words: the stop of an abbreviation, a bracket that they open."""
    last = text[end - 1]
    if last == ".":
        return end - start > 1 and text[end - 2].isalnum()
    opened = "(" if last == ")" else "["
    return opened in text[start:end]
