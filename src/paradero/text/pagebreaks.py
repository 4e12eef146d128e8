"""Sentences that a page break cuts in two are one block again; the page's head and foot between become a mark."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.text.sentences import sentences
from paradero.words.document import Block, Mark
from paradero.words.passage import Span

_CLOSED: Final = frozenset(".!?…:;")
_CLOSERS: Final = "\"'”’»)]*_"
_SHORTEST: Final = 40


class Mended(msgspec.Struct, frozen=True):
    """Blocks and marks after mending; the page of a mended sentence is the one where it begins."""

    blocks: list[Block]
    marks: list[Mark]


def mended(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> Mended:
    """Joins the last sentence before a page break to its rest behind the page's head and foot."""
    waiting, told, added = list(blocks), list[Block](), list[Mark]()
    number = 0
    while number < len(waiting):
        rest = _rest(text, waiting, number)
        if rest is None:
            told.append(waiting[number])
            number += 1
            continue
        cut, behind = sentences(text, waiting[number].span), sentences(text, waiting[rest].span)
        told += [*_cut_to(waiting[number], cut[:-1]), *_cut_to(waiting[number], [cut[-1], behind[0]])]
        if rest > number + 1:
            added.append(Mark(Span(waiting[number + 1].span.start, waiting[rest - 1].span.end), "page"))
        left = _cut_to(waiting[rest], behind[1:])
        waiting[rest : rest + 1] = left
        number = rest
    return Mended(told, _with(marks, added))


def _cut_to(block: Block, found: Sequence[Span]) -> list[Block]:
    """A block from the first of the sentences to the last; none for none."""
    return [msgspec.structs.replace(block, span=Span(found[0].start, found[-1].end))] if found else []


def _with(marks: Sequence[Mark], added: Sequence[Mark]) -> list[Mark]:
    """The marks in order, without those that stand in a page's head or foot."""
    ends = [place.span.end for place in added]
    kept = []
    for mark in marks:
        number = bisect_right(ends, mark.span.start)
        if number == len(added) or not added[number].span.overlaps(mark.span):
            kept.append(mark)
    return sorted([*kept, *added], key=lambda mark: mark.span)


def _rest(text: str, blocks: Sequence[Block], number: int) -> int | None:
    """The number of the block that goes on where this one is cut by a page break; None where it is whole."""
    block = blocks[number]
    if block.kind != "body" or block.span.end - block.span.start < _SHORTEST or _is_closed(text, block):
        return None
    following = number + 1
    while following < len(blocks) and blocks[following].kind == "other":
        following += 1
    if following == len(blocks) or blocks[following].kind != "body":
        return None
    breaks = following > number + 1 or "\f" in text[block.span.end : blocks[following].span.start]
    return following if breaks else None


def _is_closed(text: str, block: Block) -> bool:
    return block.span.of(text).rstrip(_CLOSERS)[-1:] in _CLOSED
