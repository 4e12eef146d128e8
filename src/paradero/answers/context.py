"""The stored words around a passage."""

import re
from typing import Final

from paradero.words.document import TextVersion
from paradero.words.passage import Span

REACH: Final = 400
"""Characters of context on either side, at most."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")


def around(text: TextVersion, passage: Span) -> tuple[str, str]:
    """What stands before and after a passage in its block, or in the neighbouring block where its own has no more."""
    spans = [block.span for block in text.blocks]
    own = next((at for at, span in enumerate(spans) if span.start <= passage.start < span.end), None)
    if own is None:
        return "", ""
    before = text.text[spans[own].start : passage.start]
    after = text.text[passage.end : max(spans[own].end, passage.end)]
    if not before.strip() and own > 0:
        before = spans[own - 1].of(text.text)
    if not after.strip() and own + 1 < len(spans):
        after = spans[own + 1].of(text.text)
    return _last_sentences(before.strip()), _first_sentences(after.strip())


def _last_sentences(words: str) -> str:
    if len(words) <= REACH:
        return words
    tail = words[-REACH:]
    begin = _SENTENCE_END.search(tail)
    return tail[begin.end() :] if begin and begin.end() < len(tail) else "…" + tail.partition(" ")[2]


def _first_sentences(words: str) -> str:
    if len(words) <= REACH:
        return words
    head = words[:REACH]
    ends = [found.start() + 1 for found in _SENTENCE_END.finditer(head)]
    return head[: ends[-1]] if ends else head.rpartition(" ")[0] + "…"
