"""Lines to paragraphs: text with one paragraph a line keeps its lines, hard-wrapped text is joined over line breaks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from paradero.words.passage import Span

_LINE: Final = re.compile(r"\S[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]*")
_MARKER: Final = re.compile(r"(?:[-*+•▪◦‣·]|\d{1,3}[.)/]|\(?[a-z]\)|[¶§])\s+(?=\S)|#{1,6}\s+|>[>\s]*")
_RULE: Final = re.compile(r"[-=_*~#\s]{3,}")
_FURNITURE: Final = re.compile(r"\d+\s{6,}\S.*|\S.*?\s{6,}\d+")
_OWN_LINE: Final = frozenset("#>|•▪◦‣¶")
_FINAL: Final = frozenset(".!?…:;")
_CLOSERS: Final = "\"'”’»)]*_"
_LONGEST_WRAP: Final = 130
_NARROWEST_WRAP: Final = 45
_FULL: Final = 0.85


class Line(msgspec.Struct, frozen=True):
    """One line without its margins. `gap`: line ends before it; `indent`: blanks before it; `page`: starts a page."""

    start: int
    end: int
    gap: int
    indent: int

    def words(self, text: str) -> str:
        return text[self.start : self.end]


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The paragraphs of a stretch of text, in order; a list item, heading or quoted line begins its own."""
    lines = list(_lines(text, start, len(text) if end is None else end))
    width = _wrap_width(text, lines)
    spans: list[Span] = []
    first = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or not _joins(text, lines[number - 1], lines[number], lines[first], width):
            spans.append(Span(lines[first].start, lines[number - 1].end))
            first = number
    return [span for span in spans if not _RULE.fullmatch(text, span.start, span.end)]


def is_furniture(text: str, start: int, end: int) -> bool:
    """Whether a line is the running head or foot of a printed page: a page number far out beside a few words."""
    return "      " in text[start:end] and _FURNITURE.fullmatch(text, start, end) is not None


def lead_in(text: str, span: Span) -> int:
    """Where a paragraph's words begin: after a list marker, heading or quote sign, numbering or pilcrow."""
    found = _MARKER.match(text, span.start, span.end)
    return found.end() if found and found.end() < span.end else span.start


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    before = start
    for found in _LINE.finditer(text, start, end):
        begin = found.start()
        margin = text[before:begin]
        gap = max(margin.count("\n"), margin.count("\r")) + 2 * (margin.count("\f") + margin.count("\u2029"))
        line_start = max(margin.rfind(sign) for sign in "\n\r\f\v\u2028") + 1
        indent = len(margin) - line_start
        stop = begin + len(found[0].rstrip())
        yield Line(begin, stop, gap or 1, indent)
        before = stop


def _wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The column at which the text is hard-wrapped, 0 where it is not."""
    sizes = [
        (line.indent + line.end - line.start, line, after)
        for line, after in pairwise(lines)
        if after.gap == 1 and text.find("](", line.start, line.end) < 0
    ]
    if len(sizes) < 2 or sum(size > _LONGEST_WRAP for size, _, _ in sizes) * 10 > len(sizes):
        return 0
    widths = sorted(size for size, _, _ in sizes if size <= _LONGEST_WRAP)
    width = widths[min(len(widths) - 1, len(widths) * 19 // 20)]
    if width < _NARROWEST_WRAP:
        return 0
    full = [line for size, line, after in sizes if size + 1 + _first_word(text, after) > _FULL * width]
    closed = sum(_is_closed(text, line) for line in full)
    return width if 2 * len(full) >= len(sizes) and 2 * closed < len(full) else 0


def _first_word(text: str, line: Line) -> int:
    blank = text.find(" ", line.start, line.end)
    return (blank if blank >= 0 else line.end) - line.start


def _is_closed(text: str, line: Line) -> bool:
    return text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSERS)[-1:] in _FINAL


def _joins(text: str, line: Line, after: Line, first: Line, width: int) -> bool:
    """Whether a line goes on in the next one."""
    if after.gap > 1 or text[after.start] in _OWN_LINE or text[line.start] in "#|":
        return False
    if _MARKER.match(text, after.start, after.end) or _RULE.fullmatch(text, after.start, after.end):
        return False
    if is_furniture(text, after.start, after.end) or is_furniture(text, line.start, line.end):
        return False
    if _is_broken_word(text, line, after):
        return True
    size = line.end - line.start
    if text[after.start].islower() and not _is_closed(text, line) and size <= _LONGEST_WRAP:
        return True
    if not width or after.indent > max(line.indent, first.indent - 4) + 1:
        return False
    return line.indent + size + 1 + _first_word(text, after) > _FULL * width


def _is_broken_word(text: str, line: Line, after: Line) -> bool:
    return (
        text[line.end - 1] in "-\u00ad" and text[line.end - 2 : line.end - 1].isalpha() and text[after.start].islower()
    )
