"""Where two bars cannot both be so: two places at once, two who hold, what one says and another denies."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.clock import day_of
from paradero.answers.timelines.places import compatible
from paradero.answers.timelines.spans import Span, sure
from paradero.answers.timelines.views import Bar, Clash, Collision
from paradero.identity.descriptions import is_description, looks_like_a_name
from paradero.identity.names import fold

MOST: Final = 60
"""Contradictions that are told of one timeline, the earliest; further ones are as plain from its bars."""


def collisions(held: Sequence[Bar], moves: Sequence[Bar]) -> tuple[Collision, ...]:
    """The stretches in which two bars of where somebody was contradict each other, earliest first, at most MOST.

    Only what is surely said counts: vague ends that touch are no contradiction, and neither is a single day on which
    somebody is said to have been moved.
    """
    moved = {span for bar in moves if is_said(bar) and (span := sure(bar))}
    found = (clash for one, other in _together(held) if (clash := _collision(one, other, moved)))
    return tuple(sorted(islice(found, MOST), key=lambda clash: (clash.first, clash.last)))


def _together(held: Sequence[Bar]) -> Iterator[tuple[Bar, Bar]]:
    """Each two bars whose sure stretches overlap, in the order in which the later of both begins."""
    starting = sorted(((span.start, span.stop, at) for at, bar in enumerate(held) if (span := sure(bar))))
    open_bars: list[tuple[float, int]] = []
    for start, stop, at in starting:
        open_bars = [(end, other) for end, other in open_bars if end >= start]
        yield from ((held[other], held[at]) for _, other in open_bars)
        open_bars.append((stop, at))


def _collision(one: Bar, other: Bar, moved: set[Span]) -> Collision | None:
    left, right = sure(one), sure(other)
    shared = left.shared(right) if left and right else None
    clash = _clash(one, other) if shared else None
    if shared is None or clash is None or (clash != "denied" and _is_a_day_of_moving(shared, moved)):
        return None
    return Collision(clash, day_of(shared.start), day_of(max(shared.start, shared.stop - 1)), one, other)


def _clash(one: Bar, other: Bar) -> Clash | None:
    if is_said(one) and is_said(other):
        if _names_places(one, other) and not compatible(one.label, other.label):
            return "places"
        return "holders" if _other_holders(one, other) else None
    stances = {one.stance, other.stance}
    if "denies" in stances and (is_said(one) or is_said(other)) and compatible(one.label, other.label):
        return "denied"
    return None


def _names_places(*bars: Bar) -> bool:
    return all(looks_like_a_name(bar.label) and not is_description(bar.label, "facility") for bar in bars)


def _other_holders(one: Bar, other: Bar) -> bool:
    holders = fold(one.aside), fold(other.aside)
    return fold(one.label) == fold(other.label) and all(holders) and holders[0] != holders[1] and _names(one, other)


def _names(*bars: Bar) -> bool:
    return all(looks_like_a_name(bar.aside) for bar in bars)


def _is_a_day_of_moving(shared: Span, moved: set[Span]) -> bool:
    return shared.stop - shared.start <= 1 and any(shared.shared(span) for span in moved)
