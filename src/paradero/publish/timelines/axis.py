"""The axis of a drawing: days to places, with long stretches in which nothing lies cut short."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import msgspec

_LONGEST: Final = 50.0
"""A stretch without anything in it longer than so many days is drawn as so many, and a hundredth of the rest."""
_REST: Final = 0.01
_MARGIN: Final = 0.02


class Tick(msgspec.Struct, frozen=True):
    """A day marked on the axis."""

    x: float
    day: str


class Break(msgspec.Struct, frozen=True):
    """Where the axis is cut short, by how many days."""

    x: float
    days: int


class Axis(msgspec.Struct, frozen=True):
    """Where each day stands, between `left` and `right`. `knots` are days in order, `places` where they stand."""

    left: float
    right: float
    knots: tuple[float, ...]
    places: tuple[float, ...]

    def x(self, place: float) -> float:
        """Where a place on the line of days stands; what lies outside stands at the edge."""
        at = min(max(bisect_right(self.knots, place) - 1, 0), len(self.knots) - 2)
        start, stop = self.knots[at], self.knots[at + 1]
        share = min(1.0, max(0.0, (place - start) / (stop - start))) if stop > start else 0.0
        return round(self.places[at] + share * (self.places[at + 1] - self.places[at]), 1)

    def breaks(self) -> list[Break]:
        """The stretches that are cut short."""
        pairs = pairwise(self.knots)
        return [
            Break(round((self.x(start) + self.x(stop)) / 2, 1), int(stop - start))
            for start, stop in pairs
            if stop - start > 2 * _LONGEST
        ]

    def ticks(self, apart: float) -> list[Tick]:
        """Days to mark, at least so far apart: the days on which something begins or ends, and firsts of months."""
        firsts = [day for day in self._firsts() if self._is_whole(day)]
        taken: list[Tick] = []
        for day in (*(int(knot) for knot in self.knots[1:-1]), *firsts):
            x = self.x(float(day))
            if all(abs(x - other.x) >= apart for other in taken):
                taken.append(Tick(x, dt.date.fromordinal(max(1, day)).isoformat()))
        return sorted(taken, key=lambda tick: tick.x)

    def _is_whole(self, day: int) -> bool:
        """Whether a day lies on the axis where that is not cut short."""
        at = bisect_right(self.knots, day) - 1
        return 0 <= at < len(self.knots) - 1 and self.knots[at + 1] - self.knots[at] <= 2 * _LONGEST

    def _firsts(self) -> Iterable[int]:
        first, last = (dt.date.fromordinal(max(1, int(end))) for end in (self.knots[0], self.knots[-1]))
        for year in range(first.year, last.year + 1):
            for month in range(1, 13) if last.year - first.year < 30 else (1,):
                yield dt.date(year, month, 1).toordinal()


def axis(days: Iterable[float], left: float, right: float) -> Axis:
    """An axis on which all these days stand, from `left` to `right`, with a little room at both ends."""
    knots = sorted(set(days)) or [0.0]
    knots = [knots[0] - _room(knots), *knots, knots[-1] + _room(knots)]
    lengths = [_drawn(stop - start) for start, stop in pairwise(knots)]
    scale = (right - left) / sum(lengths)
    places = [left]
    for length in lengths:
        places.append(places[-1] + length * scale)
    return Axis(left, right, tuple(knots), tuple(places))


def _drawn(days: float) -> float:
    return days if days <= _LONGEST else _LONGEST + (days - _LONGEST) * _REST


def _room(knots: Sequence[float]) -> float:
    whole = sum(_drawn(stop - start) for start, stop in pairwise(knots))
    return max(1.0, whole * _MARGIN)
