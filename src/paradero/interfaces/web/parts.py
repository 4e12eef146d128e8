"""A long text in parts that a browser can show, with nothing left out between its blocks."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.words.document import Block
from paradero.words.passage import Span

CHARACTERS: Final = 60_000
BLOCKS: Final = 400


class TextPart(msgspec.Struct, frozen=True):
    """Part `number` of `parts` (both from 1) and its blocks."""

    number: int
    parts: int
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]


def part_at(text: str, blocks: Sequence[Block], offset: int) -> TextPart:
    """The part of the text that holds the character at `offset`; the last one for any offset beyond."""
    parts = list(_split(list(whole(text, blocks))))
    starts = tuple(part[0].span.start if part else 0 for part in parts)
    number = max([index for index, start in enumerate(starts) if start <= offset], default=0)
    return TextPart(number + 1, len(parts), tuple(parts[number]), starts)


def whole(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, and a block of kind `other` for all words that lie in none."""
    end = 0
    for block in blocks:
        yield from _between(text, end, block.span.start)
        yield block
        end = block.span.end
    yield from _between(text, end, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    words = text[start:end]
    if words.strip():
        left = start + len(words) - len(words.lstrip())
        yield Block(Span(left, left + len(words.strip())), "other")


def _split(blocks: list[Block]) -> Iterator[list[Block]]:
    part: list[Block] = []
    size = 0
    for block in blocks:
        length = block.span.end - block.span.start
        if part and (size + length > CHARACTERS or len(part) == BLOCKS):
            yield part
            part, size = [], 0
        part.append(block)
        size += length
    yield part
