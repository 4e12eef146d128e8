"""A document as running text: one paragraph a line, words broken over lines joined, page heads left out.

Every character keeps the offset it came from, so whatever a pattern finds can be shown at its place in the document.
"""

import re
from collections.abc import Iterable

import msgspec

from paradero.claims.court.stamps import STAMP
from paradero.words.claim import Filler
from paradero.words.passage import Span

_HYPHEN = r"(?<=[a-zà-ÿ])-[ ]*\r?\n[ ]*(?=[a-zà-ÿ])"
_EMPHASIS = r"(?<!\w)_(?=[^\W_])|(?<=[^\W_])_(?!\w)|(?<=[.,'])_(?!\w)"  # of Markdown: _Noem v. Abrego Garcia_
_GOES_ON = re.compile(rf"\s*{STAMP}")
_CUT = re.compile(
    rf"(?P<nothing>{_HYPHEN}|[ \t]+(?=[,;.](?:\s|$))|{_EMPHASIS})|(?P<stamp>\s*{STAMP}\s*)|(?P<blank>\s+)", re.MULTILINE
)


class Flow(msgspec.Struct, frozen=True):
    """`text` is searched; `offsets[i]` is where its character `i` stands in the document, with one more for the end."""

    text: str
    offsets: list[int]

    def span(self, start: int, end: int) -> Span:
        """The place in the document of the stretch `[start, end)`; `end > start`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def filler(self, start: int, end: int, document: str, kind: str | None = None) -> Filler:
        """The words at `[start, end)` as they stand in the document, resolved to the running text where they differ."""
        while start < end and self.text[start] in " \n,;":
            start += 1
        while end > start + 1 and self.text[end - 1] in " \n,;":
            end -= 1
        span = self.span(start, end)
        words, said = span.of(document), self.text[start:end].replace("\n", " ")
        if words == said:
            return Filler(words, span.start, span.end, type=kind)
        return Filler(words, span.start, span.end, resolved=said, resolved_by="line break", type=kind)


def flow_of(normal_text: str, spans: Iterable[Span]) -> Flow:
    """The running text of some stretches of a normal-form text, each on a line of its own."""
    letters: list[str] = []
    offsets: list[int] = []
    for span in spans:
        if letters:
            # A paragraph that begins with a page's stamp is the rest of the one before.
            letters.append(" " if _GOES_ON.match(normal_text, span.start, span.end) else "\n")
            offsets.append(span.start)
        _add(normal_text, span, letters, offsets)
    end = offsets[-1] + 1 if offsets else 0
    return Flow("".join(letters), [*offsets, end])


def _add(text: str, span: Span, letters: list[str], offsets: list[int]) -> None:
    position = span.start
    for found in _CUT.finditer(text, span.start, span.end):
        _keep(text, position, found.start(), letters, offsets)
        if found.lastgroup != "nothing" and found.start() > span.start:
            letters.append(" ")
            offsets.append(found.start())
        position = found.end()
    _keep(text, position, span.end, letters, offsets)


def _keep(text: str, start: int, end: int, letters: list[str], offsets: list[int]) -> None:
    letters.append(text[start:end])
    offsets.extend(range(start, end))
