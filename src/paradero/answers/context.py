"""The stored words around a passage."""

import re
from typing import Final

from paradero.words.document import TextVersion
from paradero.words.passage import Span

REACH: Final = 400
"""Characters of context on either side, at most."""

_SENTENCE_END = re.compile(r"([.!?…][\"'”’)\]]*)\s+")
_WORD_START = re.compile(r"\s+(?=\S)")


def around(text: TextVersion, passage: Span) -> tuple[str, str]:
    """The stored text that ends where a passage begins, and that which begins where it ends: nothing is left out.

    Each reaches to the end of the passage's block, or of the neighbouring one where its own has no more words (front
    matter is no neighbour), and stops sooner, between two sentences or words, where that is further than REACH.
    """
    spans = [block.span for block in text.blocks if block.kind != "front_matter"]
    held = [at for at, span in enumerate(spans) if span.overlaps(passage)]
    if not held:
        return "", ""
    first, last = held[0], held[-1]
    before = text.text[spans[first].start : passage.start]
    after = text.text[passage.end : spans[last].end]
    if not before.strip() and first > 0:
        before = text.text[spans[first - 1].start : passage.start]
    if not after.strip() and last + 1 < len(spans):
        after = text.text[passage.end : spans[last + 1].end]
    return _last_sentences(before), _first_sentences(after)


def _last_sentences(words: str) -> str:
    if len(words) <= REACH:
        return words
    tail = words[-REACH:]
    for boundary in (_SENTENCE_END, _WORD_START):
        found = boundary.search(tail)
        if found and tail[found.end() :].strip():
            return tail[found.end() :]
    return tail


def _first_sentences(words: str) -> str:
    if len(words) <= REACH:
        return words
    head = words[:REACH]
    ends = [found.end(1) for found in _SENTENCE_END.finditer(head)]
    ends = ends or [found.start() for found in _WORD_START.finditer(head) if found.start()]
    return head[: ends[-1]] if ends else head
