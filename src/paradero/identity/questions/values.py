"""What a claim answers: a number with its bounds, a name, a day, or yes and no."""

from typing import TypeAlias

import msgspec

from paradero.words.claim import Quantity


class Number(msgspec.Struct, frozen=True, omit_defaults=True, tag="number"):
    """A number as words.claim.Quantity has it, without its place in a text."""

    low: float | int | None
    high: float | int | None
    unit: str
    open: bool = False
    approximate: bool = False

    @property
    def exact(self) -> bool:
        """Whether one number is said, and nothing softens it."""
        return self.low is not None and self.low == self.high and not self.approximate


class Named(msgspec.Struct, frozen=True, omit_defaults=True, tag="named"):
    """Somebody or something by key, as `place:el-salvador`; `within` is the key of the country it lies in."""

    key: str
    name: str
    within: str = ""


class Day(msgspec.Struct, frozen=True, omit_defaults=True, tag="day"):
    """When something happened: EDTF."""

    edtf: str


class Holds(msgspec.Struct, frozen=True, omit_defaults=True, tag="holds"):
    """That it is so; an answer that denies it says the opposite."""


Value: TypeAlias = Number | Named | Day | Holds


def number_of(quantity: Quantity) -> Number:
    """The number that a claim's words give."""
    return Number(quantity.low, quantity.high, quantity.unit, quantity.open, quantity.approximate)


def value_key(value: Value) -> str:
    """Tells two values apart: what is said alike has the same key."""
    match value:
        case Number():
            sides = f"{_plain(value.low)}..{_plain(value.high)}"
            return f"{sides}{'!' if value.open else ''}{'~' if value.approximate else ''} {value.unit}"
        case Named():
            return value.key
        case Day():
            return value.edtf
        case Holds():
            return "yes"


def _plain(number: float | int | None) -> str:
    if number is None:
        return ""
    return str(int(number)) if number == int(number) else repr(float(number))
