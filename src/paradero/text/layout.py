"""The look of a printed page as text: blank lines where the page leaves a gap, blanks where a line is set in."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

import msgspec

_WIDE_GAP: Final = 1.35
_SHORT_LINE: Final = 0.82
_MOST_INDENT: Final = 40
_EDGE: Final = 2
_CLOSED: Final = re.compile(r"[.!?:;][\"'”’»)\]]*$")
_NUMBER: Final = re.compile(r"\d+")


class PageLine(msgspec.Struct, frozen=True):
    """One printed line: its words, and its box in points, `bottom` counted from the foot of the page."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


def page_text(lines: Sequence[PageLine], running: frozenset[str] = frozenset()) -> str:
    """The lines of one page, one a line, set apart and set in as on the page; running heads stand alone."""
    if not lines:
        return ""
    pitch = _pitch(lines)
    margin = min(_usual([line.left for line in lines]), max(line.left for line in lines))
    right = max(line.right for line in lines)
    blank_width = max(median(line.height for line in lines) * 0.4, 1.0)
    pieces = []
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            apart = _is_apart(before, line, pitch, right) or {_key(before), _key(line)} & running
            pieces.append("\n\n" if apart else "\n")
        pieces.append(" " * _indent(line.left - margin, blank_width) + line.text)
    return "".join(pieces)


def running_lines(pages: Sequence[Sequence[PageLine]]) -> frozenset[str]:
    """The keys of the lines that come back at the head or foot of page after page, whatever number they carry."""
    seen: Counter[str] = Counter()
    for lines in pages:
        edges = [*lines[:_EDGE], *lines[_EDGE:][-_EDGE:]]
        seen.update({_key(line) for line in edges})
    return frozenset(key for key, count in seen.items() if count >= 2)


def running_key(text: str) -> str:
    """A line without its numbers and blanks: the same for a running head on every page."""
    return _NUMBER.sub("#", "".join(text.split())).lower()


def _key(line: PageLine) -> str:
    return running_key(line.text)


def _indent(distance: float, blank_width: float) -> int:
    return max(0, min(_MOST_INDENT, round(distance / blank_width)))


def _usual(lefts: Sequence[float]) -> float:
    """The left margin: the leftmost place where more than a few lines begin."""
    places = Counter(round(left) for left in lefts)
    often = [place for place, count in places.items() if count >= max(1, len(lefts) // 6)]
    return float(min(often, default=round(min(lefts))))


def _pitch(lines: Sequence[PageLine]) -> float:
    """The usual distance from line to line."""
    steps = [before.bottom - line.bottom for before, line in pairwise(lines)]
    down = [step for step in steps if step > 1]
    return median(down) if down else lines[0].height * 1.2


def _is_apart(before: PageLine, line: PageLine, pitch: float, right: float) -> bool:
    """Whether a new paragraph begins: a wide gap, another column, or a short closed line before."""
    step = before.bottom - line.bottom
    if step > pitch * _WIDE_GAP or step < -line.height:
        return True
    return before.right < right * _SHORT_LINE and bool(_CLOSED.search(before.text))
