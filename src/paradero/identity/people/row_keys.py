"""Where a row leads: its keys and birth dates, the postings they lead to, and what can be told of an entry there."""

from typing import NamedTuple

import numpy as np

from paradero.identity.people.arrays import Bits, Ints, Register, Rows
from paradero.identity.people.births import day_place, slips_of
from paradero.identity.people.kernel import kernel
from paradero.identity.people.keys import class_key, initial_key, letter_key, pair_key, place_of
from paradero.identity.people.scoring import Sides
from paradero.identity.people.weights import Weights

_MOST_SLIPS = 100
_MOST_BORN = 400
_FIRST = 1e6
_OWN_CLASSES = 6
_REACH = 64


class Spans(NamedTuple):
    """Stretches of postings, from `lows` to `highs`.

    `values` is the most that the key of each tells, `thirds` the most that any further part can tell of an entry that
    no better key led to.
    """

    lows: Ints
    highs: Ints
    values: Bits
    thirds: Bits


class _Wanted(NamedTuple):
    """What a key must be worth: with so many `units` in the row more than `least`."""

    units: int
    least: float


@kernel
def born_spans(register: Register, birth: int, out: Spans) -> tuple[int, bool]:
    """Writes the postings of a birth date and of what a slip makes of it, first of all to be followed; says how many,
    and whether these are all.

    Where many share the date, slips of it are left to the names.
    """
    slips = np.empty(_MOST_SLIPS, np.int32)
    left, total = _MOST_BORN, 0
    for at in range(slips_of(birth, slips)):
        if at > 1 and left < 0:
            return total, False
        day = day_place(slips[at])
        if day < 0 or register.born_starts[day] == register.born_starts[day + 1]:
            continue
        out.lows[total] = register.near + register.born_starts[day]
        out.highs[total] = register.near + register.born_starts[day + 1]
        left -= out.highs[total] - out.lows[total]
        out.values[total], out.thirds[total] = _FIRST - at, _FIRST
        total += 1
    return total, True


@kernel
def is_born(spans: Spans, at: int) -> bool:
    """Whether a birth date led to this stretch."""
    return spans.thirds[at] == _FIRST


@kernel
def name_spans(
    register: Register, rows: Rows, row: int, sides: Sides, out: Spans, total: int, least: float, weights: Weights
) -> int:
    """Adds to the first `total` the postings that the row's keys lead to where entries can be worth more than `least`;
    says how many there are.
    """  # fmt: skip
    begin, units = rows.starts[row], rows.units[row]
    count, wanted = rows.starts[row + 1] - begin, _Wanted(units, least)
    if count == 1 and units == 1:
        low, high = _classes(rows, begin, _OWN_CLASSES)
        for at in range(low, high):
            key = pair_key(rows.classes[at], rows.classes[at], register.classes)
            total = _note(register, out, total, key, rows.class_bits[at], 0.0, wanted)
    for one in range(count):
        low, high = _classes(rows, begin + one, _OWN_CLASSES)
        for at in range(low, high):
            total = _beside_letters(register, rows, row, sides, at, one, out, total, wanted, weights)
        for other in range(one + 1, count):
            if sides.masks[one] & sides.masks[other] == 0:
                total = _pairs(register, rows, begin + one, begin + other, out, total, wanted, weights)
    return total


@kernel
def _classes(rows, at, most):
    """Where the likeliest classes of an element begin and end."""
    low = rows.class_starts[rows.elements[at]]
    return low, min(rows.class_starts[rows.elements[at] + 1], low + most)


@kernel
def _beside_letters(register, rows, row, sides, at, one, out, total, wanted, weights):
    """A class of element `one` by itself, and beside the initials that the other units may be, or are."""
    known, value = rows.classes[at], rows.class_bits[at]
    total = _note(register, out, total, class_key(known, register.classes), value, weights.initial, wanted)
    value += weights.initial
    for other in range(rows.units[row]):
        if sides.masks[one] & sides.masks[other]:
            continue
        key = initial_key(known, sides.first[other], register.classes)
        total = _note(register, out, total, key, value, weights.initial, wanted)
        if sides.initial[other]:
            key = letter_key(known, sides.first[other], register.classes)
            total = _note(register, out, total, key, value, weights.initial, wanted)
    return total


@kernel
def _pairs(register, rows, one, other, out, total, wanted, weights):
    """The classes of two elements, likely ones with many, unlikely ones with few."""
    low, high = _classes(rows, one, _REACH)
    for first in range(low, high):
        begin, end = _classes(rows, other, _REACH // (first - low + 1))
        for second in range(begin, end):
            left, right = rows.class_bits[first], rows.class_bits[second]
            key = pair_key(rows.classes[first], rows.classes[second], register.classes)
            third = max(min(left, right), weights.initial)
            total = _note(register, out, total, key, left + right, third, wanted)
    return total


@kernel
def _note(register, out, total, key, value, third, wanted):
    if total == out.lows.size or not reaches(value, third, wanted.units, wanted.least):
        return total
    place = place_of(key, register.slots, register.spans)
    if place < 0:
        return total
    behind = register.dated if register.span_starts[place] >= register.near else 0
    out.lows[total] = register.span_starts[place] + behind
    out.highs[total] = register.span_starts[place + 1] + behind
    out.values[total], out.thirds[total] = value, third
    return total + 1


@kernel
def reaches(value: float, third: float, units: int, least: float) -> bool:
    """Whether an entry found by a key that tells `value` can be worth more than `least` by its name."""
    return value * max(units, 2) / 2 > least and value + max(units - 2, 0) * third > least
