"""Finds the entries of a register that a row may name, best first.

Two independent ways lead to an entry: a pair of parts that sound like two of its own (or one rare part), and the birth
date. Every entry that either finds is compared in full.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from paradero.identity.people.arrays import Found, Ints, Keys, Register, Rows
from paradero.identity.people.births import EQUAL, NEW_YEAR
from paradero.identity.people.scoring import (
    MOST_ELEMENTS,
    NATION_SAME,
    birth_bits,
    match_parts,
    nation_relation,
    pack,
    relation_of_births,
)
from paradero.identity.people.weights import Weights

MOST_PARTS = 8
_CLASSES = 24
_REACH = 30
_POSTINGS = 30_000


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def find(register: Register, rows: Rows, low: int, high: int, most: int, within: float, weights: Weights, found: Found):  # type: ignore[no-untyped-def]
    """Fills `found` for the rows from `low` to `high`, with at most `most` entries a row."""
    worth = np.zeros((MOST_ELEMENTS, register.rarity.size), np.float32)
    seen = np.full(register.people.size, -1, np.int32)
    classes = np.empty((MOST_ELEMENTS, _CLASSES), np.int32)
    counts = np.empty(MOST_ELEMENTS, np.int32)
    table = np.empty((MOST_ELEMENTS, MOST_PARTS), np.float32)
    pairs = np.empty(MOST_PARTS, np.int32)
    initials = np.empty(MOST_ELEMENTS, np.bool_)
    firsts = np.empty(MOST_ELEMENTS, np.uint8)
    part_first = np.empty(MOST_PARTS, np.uint8)
    part_initial = np.empty(MOST_PARTS, np.bool_)
    for row in range(low, high):
        begin, end = rows.starts[row], rows.starts[row + 1]
        count = end - begin
        for each in range(count):
            element = rows.elements[begin + each]
            counts[each] = _spread(register, rows, element, worth[each], classes[each])
            firsts[each] = rows.first_letter[element]
            initials[each] = rows.is_initial[element]
        masks = rows.masks[begin:end]
        budget = _POSTINGS
        birth = rows.births[row]
        # -- gather and compare
        for way in range(2):
            if way == 0:
                spans = _birth_spans(register, birth)
            else:
                spans = _pair_spans(register, classes, counts, masks, count)
            for at in range(spans.shape[0]):
                postings = (
                    register.birth_entries
                    if way == 0
                    else (register.pair_entries if spans[at, 2] == 0 else register.class_entries)
                )
                for place in range(spans[at, 0], spans[at, 1]):
                    entry = postings[place]
                    if seen[entry] == row:
                        continue
                    seen[entry] = row
                    budget -= 1
                    if budget < 0:
                        break
                    start, size = register.starts[entry], register.starts[entry + 1] - register.starts[entry]
                    for part in range(size):
                        number = register.parts[start + part]
                        part_first[part] = register.first_letter[number]
                        part_initial[part] = register.is_initial[number]
                        for each in range(count):
                            table[each, part] = worth[each, number]
                    bits, matched, left, over = match_parts(
                        table, masks, count, size, rows.units[row], firsts, initials, part_first, part_initial,
                        weights, pairs,
                    )  # fmt: skip
                    births = relation_of_births(birth, register.births[entry])
                    bits += birth_bits(
                        births,
                        _birth_rarity(register, register.births[entry])
                        if births == EQUAL or births == NEW_YEAR
                        else 0.0,
                        weights,
                    )
                    nation = nation_relation(rows.nations[row], register.nations[entry])
                    if nation == NATION_SAME:
                        bits += register.nation_bits[register.nations[entry]]
                    elif nation != 0:
                        bits += weights.nation_differs
                    signs = pack(matched, min(left, over), left, over, births, nation)
                    _keep(found, row, most, entry, bits, signs)
        _count_equals(found, row, within)
        for each in range(count):
            element = rows.elements[begin + each]
            for at in range(rows.near_starts[element], rows.near_starts[element + 1]):
                worth[each, rows.near_parts[at]] = 0.0


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _spread(register, rows, element, worth, classes):  # type: ignore[no-untyped-def]
    """Notes what the element is worth as each part it can be, and the sound classes of these, likeliest first."""
    count = 0
    for at in range(rows.near_starts[element], rows.near_starts[element + 1]):
        part = rows.near_parts[at]
        worth[part] = max(worth[part], rows.near_bits[at])
        known = register.class_of[part]
        fresh = count < _CLASSES
        for before in range(count):
            if classes[before] == known:
                fresh = False
                break
        if fresh:
            classes[count] = known
            count += 1
    return count


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _birth_spans(register, birth):  # type: ignore[no-untyped-def]
    """Where the entries with the row's birth date stand, and with its day and month swapped."""
    spans = np.empty((2, 3), np.int64)
    count = 0
    if birth % 100:
        year, month, day = birth // 10_000, birth // 100 % 100, birth % 100
        for way in range(2):
            if way == 1 and (day > 12 or day == month):
                break
            key = birth if way == 0 else year * 10_000 + day * 100 + month
            at = np.searchsorted(register.birth_keys, key)
            if at < register.birth_keys.size and register.birth_keys[at] == key:
                spans[count, 0], spans[count, 1] = register.birth_starts[at], register.birth_starts[at + 1]
                spans[count, 2] = 0
                count += 1
    return spans[:count]


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _pair_spans(register, classes, counts, masks, count):  # type: ignore[no-untyped-def]
    """Where the entries stand that have two of the row's sound classes, or a rare one; the likeliest pairs first."""
    spans = np.empty((4096, 3), np.int64)
    total = 0
    for each in range(count):
        for rank in range(min(counts[each], 6)):
            known = classes[each, rank]
            low, high = register.class_starts[known], register.class_starts[known + 1]
            if high > low and total < 4096:
                spans[total, 0], spans[total, 1], spans[total, 2] = low, high, 1
                total += 1
    for one in range(count):
        for other in range(one + 1, count):
            if masks[one] & masks[other]:
                continue
            for first in range(counts[one]):
                for second in range(counts[other]):
                    if (first + 1) * (second + 1) > _REACH or total >= 4096:
                        break
                    low, high = classes[one, first], classes[other, second]
                    if low > high:
                        low, high = high, low
                    key = np.int64(low) * register.classes + high
                    at = np.searchsorted(register.pair_keys, key)
                    if at < register.pair_keys.size and register.pair_keys[at] == key:
                        spans[total, 0], spans[total, 1] = register.pair_starts[at], register.pair_starts[at + 1]
                        spans[total, 2] = 0
                        total += 1
    return spans[:total]


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _birth_rarity(register, birth):  # type: ignore[no-untyped-def]
    at = np.searchsorted(register.birth_keys, birth)
    return register.birth_bits[at]


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _keep(found, row, most, entry, bits, signs):  # type: ignore[no-untyped-def]
    """Puts the entry into the row's list where it belongs, if it is good enough."""
    if bits <= found.bits[row, most - 1]:
        return
    at = most - 1
    while at > 0 and found.bits[row, at - 1] < bits:
        found.bits[row, at] = found.bits[row, at - 1]
        found.entries[row, at] = found.entries[row, at - 1]
        found.signs[row, at] = found.signs[row, at - 1]
        at -= 1
    found.bits[row, at] = bits
    found.entries[row, at] = entry
    found.signs[row, at] = signs


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _count_equals(found, row, within):  # type: ignore[no-untyped-def]
    best = found.bits[row, 0]
    count = 0
    for at in range(found.bits.shape[1]):
        count += found.bits[row, at] >= best - within and found.entries[row, at] >= 0
    found.equals[row] = count
