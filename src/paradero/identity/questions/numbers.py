"""Two numbers held against each other: as ranges of what each allows, exact, bounded or approximate."""

import math
from typing import Final, Literal, TypeAlias

from paradero.identity.questions.values import Number, Value

LOOSE: Final = 0.1
"""An approximate number is met by what lies within a tenth of it."""

FAR: Final = 2
"""Counts of one event rarely differ by more: what does counts another event, or some of its people."""

NumbersMeet: TypeAlias = Literal["same", "within", "about", "bounds", "apart", "units"]


def meet(one: Number, other: Number) -> NumbersMeet:
    """How two numbers stand to each other.

    *same*: they say the same; *within*: an exact number lies in what the other allows ("more than 200" and 238);
    *about*: only because one of them is approximate; *bounds*: two ranges with numbers in common; *apart*: no number
    is both ("at least 278" and 238); *units*: they count different things.
    """
    if one.unit != other.unit:
        return "units"
    if one == other:
        return "same"
    if _share(one, other, 0.0):
        return "within" if one.exact or other.exact else "bounds"
    loose = LOOSE if one.approximate or other.approximate else 0.0
    return "about" if loose and _share(one, other, loose) else "apart"


def far_apart(one: Value, other: Value) -> bool:
    """Whether one number is at least FAR times the other."""
    if not isinstance(one, Number) or not isinstance(other, Number):
        return False
    sizes = sorted(number.low or number.high or 0 for number in (one, other))
    return sizes[1] >= FAR * sizes[0]


def exceeds(one: Value, other: Value) -> bool:
    """Whether all that the first number allows is more than all that the second does."""
    if not isinstance(one, Number) or not isinstance(other, Number) or one.approximate or other.approximate:
        return False
    return one.low is not None and other.high is not None and one.low > other.high


def _share(one: Number, other: Number, loose: float) -> bool:
    """Whether some number lies in both ranges, the approximate ones widened."""
    low1, high1, open1 = _range(one, loose)
    low2, high2, open2 = _range(other, loose)
    low, high = max(low1, low2), min(high1, high2)
    if low < high:
        return True
    shut = (open1 and low in (low1, high1)) or (open2 and low in (low2, high2))
    return low == high and not shut


def _range(number: Number, loose: float) -> tuple[float, float, bool]:
    low = -math.inf if number.low is None else number.low
    high = math.inf if number.high is None else number.high
    if number.approximate:
        low -= abs(low) * loose if math.isfinite(low) else 0
        high += abs(high) * loose if math.isfinite(high) else 0
    return low, high, number.open and not number.approximate
