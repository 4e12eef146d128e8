"""Which entries are worth comparing with a row in full: what an entry can be worth at the most, from ever more of it.

The loops are handed single arrays, and look at as little memory as they can.
"""

from typing import NamedTuple

import numpy as np

from paradero.identity.people.arrays import BESIDE, BIRTH, BORN, NATION, PARTS, SHAPE, SIZE, SOME, WHO, Ints
from paradero.identity.people.births import birth_relation
from paradero.identity.people.kernel import kernel
from paradero.identity.people.scoring import birth_bits, left_over

GRAINS = np.float32(16.0)
"""Bits are kept in sixteenths, so that what a row is worth stays near the processor."""


_NOTHING = -1e6
_SIZE_BITS = 8
_SIZES = (1 << _SIZE_BITS) - 1
_SOME = BESIDE - SOME


def shape(size: Ints, nation: Ints) -> Ints:
    """How many parts a name has, and a nationality code, in one number."""
    return size | nation << _SIZE_BITS


class Asked(NamedTuple):
    """The numbers of a row that passing over entries takes; `has_initial` is whether an element of it is one letter."""

    row: int
    birth: int
    nation: int
    elements: int
    units: int
    has_initial: bool


@kernel
def promising(beside, nation_bits, is_initial, most, best, masks, seen, kept, total, asked, least, weights):
    """Adds to the first `total` of `kept` the entries of postings that can be worth more than `least` and were not
    compared yet; says how many there are. Nothing is looked at but what stands beside the postings.
    """  # fmt: skip
    spare = weights.birth_most + weights.nation_most
    for at in range(beside.shape[0]):
        size = beside[at, SHAPE] & _SIZES
        there = min(size, _SOME)
        bits = _by_parts(beside, at, SOME, there, size - there, is_initial, most, best, masks, asked, weights)
        if bits + spare <= least:
            continue
        bits += _second_facts(asked, beside[at, BORN], beside[at, SHAPE] >> _SIZE_BITS, nation_bits, weights)
        if bits > least:
            total = _note_unseen(beside[at, WHO], seen, asked.row, kept, total)
    return total


@kernel
def worthwhile(postings, entries, nation_bits, is_initial, most, best, masks, seen, kept, total, asked, least, weights):
    """The same where nothing stands beside the postings: the entries themselves are looked at."""
    for entry in postings:
        size = entries[entry, SIZE]
        bits = _by_parts(entries, entry, PARTS, size, 0, is_initial, most, best, masks, asked, weights)
        bits += _second_facts(asked, entries[entry, BIRTH], entries[entry, NATION], nation_bits, weights)
        if bits > least:
            total = _note_unseen(entry, seen, asked.row, kept, total)
    return total


@kernel
def _note_unseen(entry, seen, row, kept, total):
    if seen[entry] == row:
        return total
    seen[entry] = row
    kept[total] = entry
    return total + 1


@kernel
def _by_parts(numbers, row, first, there, unknown, is_initial, most, best, masks, asked, weights):
    """What a name can be worth at the most: each of its parts taken for what it is likest, the `unknown` ones for the
    best there is; nothing at all where none of them is like any. `numbers[row]` has the parts from `first` on.
    """  # fmt: skip
    told, used, shared, unlike, initials = 0, 0, 0, 0, 0
    for at in range(first, first + there):
        number = numbers[row, at]
        if most[number]:
            told += most[number]
            shared |= used & masks[best[number]]
            used |= masks[best[number]]
        else:
            unlike += 1
            initials += asked.has_initial or is_initial[number]
    bits = told / GRAINS + initials * weights.initial + unknown * weights.part_most
    if told == 0:
        return _NOTHING
    if shared or unknown:
        return bits
    left = max(_not_in(used, asked.units) - initials, 0)
    return bits + left_over(left, unlike - initials, weights)


@kernel
def _not_in(used, units):
    left = 0
    for unit in range(units):
        left += (used >> unit & 1) == 0
    return left


@kernel
def _second_facts(asked, birth, nation, nation_bits, weights):
    """What birth date and nationality are worth at the most: a date that is equal counts as a rare one."""
    bits = birth_bits(birth_relation(asked.birth, birth), weights.birth_most, weights)
    if asked.nation and nation:
        bits += nation_bits[nation] if nation == asked.nation else weights.nation_differs
    return bits
