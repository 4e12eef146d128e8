"""One block of a text as a parser wants it: on one line, single blanks, words broken over lines joined again.

The squeezed text is shorter than the block, so each of its characters keeps the offset it came from.
"""

import re

import msgspec

from paradero.words.passage import Span

_LINE_HYPHEN = re.compile(r"(?<=[a-záéíóúñü])-[ ]*\r?\n[ ]*(?=[a-záéíóúñü])")
_NEEDS_WORK = re.compile(r"\s\s|[\r\n]|^\s|\s$|\s[,.;:!?)]")
_BLANKS = re.compile(r"\s+")
_NO_BLANK_BEFORE = frozenset(",.;:!?)")


_DATELINE = re.compile(
    r"[A-ZÀ-Ý][A-ZÀ-Ý.'-]+(?: [A-ZÀ-Ý][A-ZÀ-Ý.'-]+){0,3}(?:, [^-\n]{0,40}?)?(?: ?\([^)\n]{1,40}\))? +-{1,2} +"
)


class Squeezed(msgspec.Struct, frozen=True):
    """`text` for the parser; `offsets[i]` is where character `i` stands in the document (one more entry for the end)."""

    text: str
    offsets: list[int] | range

    def span(self, start: int, end: int) -> Span:
        """The place in the document of the squeezed stretch `[start, end)`; `end > start`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def squeeze(normal_text: str, span: Span) -> Squeezed:
    """Squeeze the block at `span` of a normal-form text, without its dateline ("BALTIMORE (AP) - ")."""
    dateline = _DATELINE.match(normal_text, span.start, span.end)
    if dateline:
        span = Span(dateline.end(), span.end)
    stretch = normal_text[span.start : span.end]
    if not _NEEDS_WORK.search(stretch):
        return Squeezed(stretch, range(span.start, span.end + 1))
    letters: list[str] = []
    offsets: list[int] = []
    position = 0
    for cut in _cuts(stretch):
        letters.append(stretch[position : cut[0]])
        offsets.extend(range(span.start + position, span.start + cut[0]))
        if cut[2] and offsets and cut[1] < len(stretch) and stretch[cut[1]] not in _NO_BLANK_BEFORE:
            letters.append(" ")
            offsets.append(span.start + cut[0])
        position = cut[1]
    letters.append(stretch[position:])
    offsets.extend(range(span.start + position, span.end + 1))
    return Squeezed("".join(letters), offsets)


def _cuts(stretch: str) -> list[tuple[int, int, bool]]:
    """Stretches to cut out, in order, each with whether a blank stays in its place."""
    hyphens = [(found.start(), found.end(), False) for found in _LINE_HYPHEN.finditer(stretch)]
    inside = [range(start, end) for start, end, _ in hyphens]
    blanks = [
        (found.start(), found.end(), True)
        for found in _BLANKS.finditer(stretch)
        if not any(found.start() in hyphen for hyphen in inside)
    ]
    return sorted(hyphens + blanks)
