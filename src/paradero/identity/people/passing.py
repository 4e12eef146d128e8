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
_WORTH_BITS = 8
_WORTH = (1 << _WORTH_BITS) - 1
_LETTER = 1 << 2 * _WORTH_BITS
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


class _Told(NamedTuple):
    """What the parts of an entry tell when each is taken for what it is likest: bits in sixteenths, the units of the
    row that are used, those used twice, how many parts are like any, and how many others are one letter."""

    grains: int
    used: int
    twice: int
    like: int
    letters: int


@kernel
def unlike(is_initial: bool) -> int:
    """The note of a part that is like nothing in the row."""
    return _LETTER if is_initial else 0


@kernel
def likest(note: int, grains: int, mask: int) -> int:
    """The note of a part that is like an element worth so many sixteenths, of the units in `mask`, if that is more than
    in the `note` it has."""
    return grains | mask << _WORTH_BITS if grains > note & _WORTH else note


@kernel
def promising(beside, nation_bits, noted, seen, kept, total, asked, spare, least, weights):
    """Adds to the first `total` of `kept` the entries of postings that can be worth more than `least` and were not
    compared yet; says how many there are. Nothing is looked at but what stands beside the postings.

    Second facts can add no more than `spare`; what cannot make up for its name is passed over without a branch
    for each part.
    """  # fmt: skip
    for at in range(beside.shape[0]):
        told = _told(beside, at, SOME, BESIDE, noted)
        size = beside[at, SHAPE] & _SIZES
        bits = _at_most(told, min(size, _SOME), size, asked, least - spare, weights)
        if bits + spare <= least:
            continue
        bits += _second_facts(asked, beside[at, BORN], beside[at, SHAPE] >> _SIZE_BITS, nation_bits, weights)
        if bits > least:
            total = _note_unseen(beside[at, WHO], seen, asked.row, kept, total)
    return total


@kernel
def worthwhile(postings, entries, nation_bits, noted, seen, kept, total, asked, spare, least, weights):
    """The same where nothing stands beside the postings: the entries themselves are looked at."""
    for entry in postings:
        size = entries[entry, SIZE]
        told = _told(entries, entry, PARTS, PARTS + size, noted)
        bits = _at_most(told, size, size, asked, least - spare, weights)
        if bits + spare <= least:
            continue
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
def _told(numbers, row, first, end, noted):
    """What the parts in these columns of `numbers[row]` tell."""
    grains, used, twice, like, letters = 0, 0, 0, 0, 0
    for at in range(first, end):
        note = noted[numbers[row, at]]
        mask = note >> _WORTH_BITS & _WORTH
        grains += note & _WORTH
        twice |= used & mask
        used |= mask
        like += mask != 0
        letters += note >= _LETTER
    return _Told(grains, used, twice, like, letters)


@kernel
def _at_most(told, there, size, asked, least, weights):
    """What a name of `size` parts can be worth at the most, or a number that is not over `least`: of `there` parts what
    was `told`, and the others taken for the best there is; nothing at all where no part is like any.
    """  # fmt: skip
    others = there - told.like
    letters = others if asked.has_initial else told.letters
    bits = told.grains / GRAINS + letters * weights.initial + (size - there) * weights.part_most
    if told.grains == 0:
        return _NOTHING
    if bits <= least or told.twice or size > there:
        return bits
    left = max(_not_in(told.used, asked.units) - letters, 0)
    return bits + left_over(left, others - letters, weights)


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
