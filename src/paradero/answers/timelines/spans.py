"""The sure and the possible stretch of a bar, as places on the line of days."""

from typing import Final

import msgspec

from paradero.answers.timelines.clock import begins, ends
from paradero.answers.timelines.views import Bar

EVER: Final = float("inf")


class Span(msgspec.Struct, frozen=True):
    """A stretch `[start, stop]` of the line of days."""

    start: float
    stop: float

    def shared(self, other: "Span") -> "Span | None":
        """What both cover; None where they do not overlap."""
        start, stop = max(self.start, other.start), min(self.stop, other.stop)
        return Span(start, stop) if start < stop or (start == stop and self.start == self.stop == start) else None


def sure(bar: Bar) -> Span | None:
    """The stretch through which the words say that it held or happened; None where they are too vague for one."""
    return _within(bar) if bar.dated else None


def vouched(bar: Bar) -> Span | None:
    """The same, and for words without a date the day on which they were published."""
    return _within(bar)


def _within(bar: Bar) -> Span | None:
    if bar.start.last is None or bar.stop.first is None:
        return None
    if bar.shape == "event" and bar.start == bar.stop and bar.start.first != bar.start.last:
        return None
    start, stop = begins(bar.start.last), ends(bar.stop.first)
    return Span(start, stop) if start <= stop else None


def possible(bar: Bar) -> Span:
    """The stretch outside of which the words say that it was not; endless on a side that they leave open."""
    start = begins(bar.start.first) if bar.start.first else -EVER
    return Span(start, ends(bar.stop.last) if bar.stop.last else EVER)


def told(bar: Bar) -> Span | None:
    """The stretch from the first to the last day that the words give; None where they give none."""
    edges = [edge for edge in (bar.start.first, bar.start.last, bar.stop.first, bar.stop.last) if edge]
    return Span(min(map(begins, edges)), max(map(ends, edges))) if edges else None
