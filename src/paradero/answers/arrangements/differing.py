"""Whether the answers in a cell differ. What differs may count different things: it is marked, never settled here."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from paradero.answers.arrangements.views import Mark, Value
from paradero.words.claim import Quantity
from paradero.words.edtf import overlaps
from paradero.words.vocabulary import Stance

_SAID: Final[frozenset[Stance]] = frozenset({"asserts", "concedes", "finds"})
_OF_NUMBERS: Final = frozenset({"promised", "moved", "payment"})
_ABOUT: Final = 0.1
"""How far "about 250" reaches to both sides."""


def mark_of(facet: str, values: Sequence[Value]) -> Mark | None:
    """`denied` where a claim denies what is asked; `differ` where numbers or dates said of it cannot be the same.

    Numbers of other units, and people moved at other times, are different questions and do not differ.
    """
    if any(value.line.claim.stance == "denies" for value in values):
        return "denied"
    said = [value for value in values if value.line.claim.stance in _SAID]
    if facet in _OF_NUMBERS and any(_numbers_differ(one, other) for one, other in combinations(said, 2)):
        return "differ"
    if facet == "dates" and any(_dates_differ(one, other) for one, other in combinations(said, 2)):
        return "differ"
    return None


def _numbers_differ(one: Value, other: Value) -> bool:
    left, right = one.line.claim.quantity, other.line.claim.quantity
    if left is None or right is None or left.unit != right.unit or not _same_time(one, other):
        return False
    low, high = _bounds(left)
    floor, top = _bounds(right)
    return high < floor or top < low


def _bounds(quantity: Quantity) -> tuple[float, float]:
    """The least and the most that a number allows; an open bound is not itself reached."""
    low = float("-inf") if quantity.low is None else float(quantity.low)
    high = float("inf") if quantity.high is None else float(quantity.high)
    if quantity.open:
        low, high = low + 1e-9, high - 1e-9
    room = _ABOUT if quantity.approximate else 0.0
    return low * (1 - room), high * (1 + room)


def _same_time(one: Value, other: Value) -> bool:
    """Whether two may speak of the same time: a claim that gives none may speak of any."""
    left, right = one.line.claim.when, other.line.claim.when
    return left is None or right is None or overlaps(left.edtf, right.edtf)


def _dates_differ(one: Value, other: Value) -> bool:
    left, right = one.line.claim.when, other.line.claim.when
    if one.part != "when" or other.part != "when" or left is None or right is None:
        return False
    return not overlaps(left.edtf, right.edtf)
