"""Stretches in which no document of the record says where somebody was held: whereabouts not acknowledged."""

import math
from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.clock import day_of
from paradero.answers.timelines.places import compatible
from paradero.answers.timelines.spans import Span, vouched
from paradero.answers.timelines.views import Absence, Bar
from paradero.identity.descriptions import looks_like_a_name

SHORTEST_DAYS: Final = 2.0
"""A day between two places is no gap that anybody would be asked to explain."""


class _Known(msgspec.Struct, frozen=True):
    """A stretch at which it is said where somebody was, by which bar; `free` where it ended their custody."""

    span: Span
    bar: Bar
    free: bool


def absences(held: Sequence[Bar], moves: Sequence[Bar], last: float | None) -> tuple[Absence, ...]:
    """The gaps between what is said of where somebody was held, and after the last of it up to `last`.

    A gap begins where a dated stretch ends, and ends where a place or holder is next named. It is none while both sides
    name the same place and no move lies between, nor after somebody was set free. What is alleged, denied or planned
    fills no gap; words without a date fill the day on which they were published, and begin none.
    """
    known = sorted(_known(held, moves), key=lambda one: (one.span.start, one.span.stop))
    found: list[Absence] = []
    reached: _Known | None = None
    for one in known:
        if reached and one.span.start - reached.span.stop >= SHORTEST_DAYS and not _goes_on(reached, one):
            found.append(_absence(reached, one.span.start, one.bar))
        if one.bar.dated:
            reached = one if reached is None or one.span.stop >= reached.span.stop else reached
        elif reached and one.span.start >= reached.span.stop:
            reached = None
    if reached and last and last - reached.span.stop >= SHORTEST_DAYS and not reached.free and _moved(reached):
        found.append(_absence(reached, last, None))
    return tuple(found)


def _known(held: Sequence[Bar], moves: Sequence[Bar]) -> list[_Known]:
    """What is said of where somebody was: what only describes a place without naming it says nothing of that."""
    said = [bar for bar in (*held, *moves) if is_said(bar) and looks_like_a_name(bar.label)]
    return [_Known(span, bar, bar.kind == "release") for bar in said if (span := vouched(bar))]


def _goes_on(one: _Known, other: _Known) -> bool:
    """Whether nothing needs explaining between two.

    It does not after somebody was set free, nor between custody and the move or release that ended it, nor between two
    accounts of custody in one place. After a move it does: nobody said where it led.
    """
    if one.free:
        return True
    if one.bar.shape == "event":
        return False
    return other.bar.shape == "event" or compatible(one.bar.label, other.bar.label)


def _moved(one: _Known) -> bool:
    return one.bar.shape == "event"


def _absence(after: _Known, until: float, before: Bar | None) -> Absence:
    return Absence(day_of(math.ceil(after.span.stop)), day_of(until - 1), after.bar, before)
