"""Cutting a stretch of text where highlights begin and end, so that overlapping ones can all be drawn."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, TypeVar

import msgspec

from paradero.words.passage import Span

T = TypeVar("T")


class Layer(msgspec.Struct, Generic[T], frozen=True):
    """One highlight: where it lies and what it stands for."""

    span: Span
    tag: T


class Segment(msgspec.Struct, Generic[T], frozen=True):
    """A stretch under the same highlights from end to end; `closes` are those that end with it."""

    span: Span
    tags: tuple[T, ...]
    closes: tuple[T, ...]


class Sweep(Generic[T]):
    """Which layers lie over a stretch, asked of stretches in reading order: each layer is looked at only near it."""

    def __init__(self, layers: Iterable[Layer[T]]) -> None:
        self._waiting = sorted(layers, key=lambda layer: layer.span.start)
        self._next = 0
        self._open: list[Layer[T]] = []

    def over(self, span: Span) -> list[Layer[T]]:
        """Every layer that shares a character with `span`, which must not start before the one asked last."""
        while self._next < len(self._waiting) and self._waiting[self._next].span.start < span.end:
            self._open.append(self._waiting[self._next])
            self._next += 1
        self._open = [layer for layer in self._open if layer.span.end > span.start]
        return [layer for layer in self._open if layer.span.start < span.end]


def cut(whole: Span, layers: Iterable[Layer[T]]) -> Iterator[Segment[T]]:
    """The stretch `whole` in segments, in order, without gap or overlap; tags in the order of `layers`.

    Layers are clipped to `whole`; one that shares no character with it is left out. Takes time in the order of the
    layers plus the tags drawn, so a long document with many claims stays quick.
    """
    kept = _clip(whole, layers)
    starts, ends = _events(kept)
    open_now: dict[int, None] = {}
    edges = sorted({whole.start, whole.end, *starts, *ends})
    for left, right in pairwise(edges):
        for gone in ends.get(left, ()):
            del open_now[gone]
        open_now |= dict.fromkeys(starts.get(left, ()))
        yield Segment(
            span=Span(left, right),
            tags=tuple(kept[number].tag for number in sorted(open_now)),
            closes=tuple(kept[number].tag for number in ends.get(right, ())),
        )


def _clip(whole: Span, layers: Iterable[Layer[T]]) -> list[Layer[T]]:
    clipped = []
    for layer in layers:
        start, end = max(whole.start, layer.span.start), min(whole.end, layer.span.end)
        if start < end:
            clipped.append(Layer(Span(start, end), layer.tag))
    return clipped


def _events(layers: list[Layer[T]]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, layer in enumerate(layers):
        starts.setdefault(layer.span.start, []).append(number)
        ends.setdefault(layer.span.end, []).append(number)
    return starts, ends
