"""Finds the entries of a register that a row may name, best first.

Keys lead from a row to entries: its birth date (and every single slip of it), pairs of its parts by sound, a part
beside an initial, and a rare part. Keys are followed from the most telling on, and no further than where what they can
still lead to would not be shown (the threshold algorithm of Fagin, Lotem and Naor 2003): an entry that shares more than
one pair of parts with the row was already found by the best of them.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.arrays import (
    BIRTH,
    GIVEN,
    NATION,
    PARTS,
    SIZE,
    Bits,
    Found,
    Ints,
    Keys,
    Register,
    Rows,
)
from paradero.identity.people.births import EQUAL, NEW_YEAR, birth_relation
from paradero.identity.people.kernel import kernel
from paradero.identity.people.keys import OTHERS, birth_key, class_key, initial_key, letter_key, pair_key, place_of
from paradero.identity.people.parts import MOST_PARTS
from paradero.identity.people.scoring import (
    MOST_ELEMENTS,
    NATION_DIFFERS,
    NATION_SAME,
    Sides,
    birth_bits,
    match_names,
    nation_relation,
    pack,
)
from paradero.identity.people.weights import Weights

_CLASSES = 24
_OWN_CLASSES = 6
_REACH = 30
_MOST_KEYS = 4096
_MOST_SLIPS = 100
_MOST_BORN = 400
_AT_ONCE = 256
_GRAINS = np.float32(16.0)
"""Bits are kept in sixteenths, so that what a row is worth stays near the processor."""


class _Scratch(NamedTuple):
    """Where one thread works.

    `worth[p, e]` is what element e of the row is worth as part p of the register; `classes` and `class_worth` are the
    sound classes that each element can have, and the most it is worth there; `keys` are the keys to follow, `values`
    what each tells, and `thirds` the most that any further part can tell of an entry that no better key led to. `seen`
    notes the row that an entry was last compared with; `kept` are entries about to be compared.
    """

    worth: NDArray[np.uint8]
    seen: Ints
    classes: Ints
    class_worth: Bits
    counts: Ints
    sides: Sides
    keys: Keys
    values: Bits
    thirds: Bits
    kept: Ints


@kernel
def find(register: Register, rows: Rows, low: int, high: int, weights: Weights, found: Found) -> None:
    """Fills `found` for the rows from `low` to `high`."""
    scratch = _scratch(register)
    for row in range(low, high):
        count = _set_up(register, rows, row, scratch)
        _by_birth(register, rows, row, count, scratch, weights, found)
        _by_name(register, rows, row, count, scratch, weights, found)
        _clear(rows, row, scratch)


@kernel
def _scratch(register: Register) -> _Scratch:
    sides = Sides(
        np.empty((MOST_ELEMENTS, MOST_PARTS), np.float32), np.empty(MOST_ELEMENTS, np.int32),
        np.empty(MOST_ELEMENTS, np.uint8), np.empty(MOST_ELEMENTS, np.bool_),
        np.empty(MOST_PARTS, np.uint8), np.empty(MOST_PARTS, np.bool_), np.empty(MOST_PARTS, np.int32),
    )  # fmt: skip
    return _Scratch(
        np.zeros((register.rarity.size, MOST_ELEMENTS), np.uint8), np.full(register.entries.shape[0], -1, np.int32),
        np.empty((MOST_ELEMENTS, _CLASSES), np.int32), np.empty((MOST_ELEMENTS, _CLASSES), np.float32),
        np.empty(MOST_ELEMENTS, np.int32), sides,
        np.empty(_MOST_KEYS, np.int64), np.empty(_MOST_KEYS, np.float32), np.empty(_MOST_KEYS, np.float32),
        np.empty(_AT_ONCE, np.int32),
    )  # fmt: skip


@kernel
def _set_up(register: Register, rows: Rows, row: int, scratch: _Scratch) -> int:
    """Notes what each element of the row is worth as each part it can be, and their sound classes, likeliest first."""
    begin = rows.starts[row]
    count = rows.starts[row + 1] - begin
    for each in range(count):
        element = rows.elements[begin + each]
        scratch.sides.masks[each] = rows.masks[begin + each]
        scratch.sides.first[each] = rows.first_letter[element]
        scratch.sides.initial[each] = rows.is_initial[element]
        scratch.counts[each] = 0
        for at in range(rows.near_starts[element], rows.near_starts[element + 1]):
            part = rows.near_parts[at]
            told = np.uint8(min(255.0, rows.near_bits[at] * _GRAINS))
            scratch.worth[part, each] = max(scratch.worth[part, each], told)
            scratch.counts[each] = _note_class(
                scratch.classes[each], scratch.class_worth[each], scratch.counts[each], register.class_of[part],
                rows.near_bits[at],
            )  # fmt: skip
    return count


@kernel
def _note_class(classes: Ints, worth: Bits, count: int, known: int, bits: float) -> int:
    for at in range(count):
        if classes[at] == known:
            worth[at] = max(worth[at], bits)
            return count
    if count < classes.size:
        classes[count] = known
        worth[count] = bits
        count += 1
    return count


@kernel
def _clear(rows: Rows, row: int, scratch: _Scratch) -> None:
    begin = rows.starts[row]
    for each in range(rows.starts[row + 1] - begin):
        element = rows.elements[begin + each]
        for at in range(rows.near_starts[element], rows.near_starts[element + 1]):
            scratch.worth[rows.near_parts[at], each] = 0


@kernel
def _by_birth(register, rows, row, count, scratch, weights, found):
    """Compares the row with the entries of its birth date or a slip of it that have any part like one of its own.

    Where many share the date, slips of it are left to the names.
    """
    slips = np.empty(_MOST_SLIPS, np.int32)
    left = _MOST_BORN
    for at in range(_slips(rows.births[row], slips)):
        place = place_of(birth_key(slips[at], register.classes), register.slots, register.spans)
        if place < 0 or (at > 1 and left < 0):
            continue
        low, high = register.span_starts[place], register.span_starts[place + 1]
        left -= high - low
        kept = _alike(
            register.postings[low:high], register.entries, scratch.worth, count, scratch.seen, row, scratch.kept
        )
        if kept:
            _compare(register, rows, row, scratch, scratch.kept[:kept], count, weights, found)


@kernel
def _alike(postings, entries, worth, count, seen, row, kept):
    """Writes the entries that have a part like an element of the row and were not compared yet; says how many."""
    total = 0
    for entry in postings:
        if seen[entry] == row or total == kept.size:
            continue
        told = entries[entry]
        touches = False
        for at in range(PARTS, PARTS + told[SIZE]):
            for each in range(count):
                touches = touches or worth[told[at], each] > 0
        if touches:
            seen[entry] = row
            kept[total] = entry
            total += 1
    return total


@kernel
def _slips(birth: int, out: Ints) -> int:
    """Writes a full birth number and what a single slip makes of it: swapped, or one part of it another."""
    year, month, day = birth // 10_000, birth // 100 % 100, birth % 100
    if day == 0:
        return 0
    out[0] = birth
    total = 1
    if day <= 12 and day != month:
        out[total] = year * 10_000 + day * 100 + month
        total += 1
    for other in range(1, 13):
        if other != month:
            out[total] = year * 10_000 + other * 100 + day
            total += 1
    for other in range(1, 32):
        if other != day:
            out[total] = year * 10_000 + month * 100 + other
            total += 1
    for step in (1, 10):
        for digit in range(10):
            other = year + (digit - year // step % 10) * step
            if other != year:
                out[total] = other * 10_000 + month * 100 + day
                total += 1
    return total


@kernel
def _by_name(register, rows, row, count, scratch, weights, found):
    """Follows the row's keys from the most telling on, until what is left could not be among the best."""
    total = _keys(register.classes, rows, row, count, scratch, weights)
    units = rows.units[row]
    asked = _Asked(row, rows.births[row], rows.nations[row], count, units, scratch.sides.initial[:count].any())
    spare = (weights.birth_partial if asked.birth else 0.0) + (weights.nation_most if asked.nation else 0.0)
    for rank in np.argsort(-scratch.values[:total]):
        value, third = scratch.values[rank], scratch.thirds[rank]
        least = _least(found.bits[row], weights)
        if value * max(units, 2) / 2 + spare <= least:
            break
        if value + max(units - 2, 0) * third + spare <= least:
            continue
        place = place_of(scratch.keys[rank], register.slots, register.spans)
        if place < 0:
            continue
        low, high = register.span_starts[place], register.span_starts[place + 1]
        while low < high:
            end = min(high, low + scratch.kept.size)
            kept = _promising(
                register.postings[low:end], register.births[low:end], register.nations[low:end],
                register.sizes[low:end], register.others[low:end], register.nation_bits, register.is_initial,
                scratch.worth, scratch.seen, scratch.kept, asked, value, _least(found.bits[row], weights), weights,
            )  # fmt: skip
            if kept:
                _compare(register, rows, row, scratch, scratch.kept[:kept], count, weights, found)
            low = end


class _Asked(NamedTuple):
    """The numbers of a row that passing over postings takes."""

    row: int
    birth: int
    nation: int
    elements: int
    units: int
    has_initial: bool


@kernel
def _promising(
    postings, births, nations, sizes, others, nation_bits, is_initial, worth, seen, kept, asked, value, least, weights
):
    """Writes the entries whose most is above `least` and that were not compared yet; says how many.

    The most is what the key tells, what the parts that it does not speak of can be worth, birth date and nationality.
    All arguments are arrays of one span: nothing else is looked at.
    """
    total = 0
    for at in range(postings.size):
        size = sizes[at]
        bits, alike = value, min(size, 2) + max(size - 2 - OTHERS, 0)
        bits += max(size - 2 - OTHERS, 0) * weights.part_most
        for other in range(OTHERS):
            number = others[at, other]
            if number < 0:
                break
            best = np.uint8(0)
            for each in range(asked.elements):
                best = max(best, worth[number, each])
            if best:
                bits += best / _GRAINS
                alike += 1
            elif asked.has_initial or is_initial[number]:
                bits += weights.initial
                alike += 1
        left, over = max(asked.units - alike, 0), max(size - alike, 0)
        if asked.elements == asked.units:
            bits += min(left, over) * weights.contradicted
        bits += abs(left - over) * weights.omitted
        if bits + weights.birth_most + weights.nation_most <= least:
            continue
        bits += birth_bits(birth_relation(asked.birth, births[at]), weights.birth_most, weights)
        if asked.nation and nations[at]:
            bits += nation_bits[nations[at]] if nations[at] == asked.nation else weights.nation_differs
        if bits > least and seen[postings[at]] != asked.row:
            seen[postings[at]] = asked.row
            kept[total] = postings[at]
            total += 1
    return total


@kernel
def _keys(classes, rows, row, count, scratch, weights):
    """Notes the row's keys and what each tells; says how many there are."""
    total = 0
    if count == 1 and rows.units[row] == 1:
        for rank in range(min(scratch.counts[0], _OWN_CLASSES)):
            known = scratch.classes[0, rank]
            key = pair_key(known, known, classes)
            total = _note(scratch.keys, scratch.values, scratch.thirds, total, key, scratch.class_worth[0, rank], 0.0)
    for one in range(count):
        for rank in range(min(scratch.counts[one], _OWN_CLASSES)):
            value = scratch.class_worth[one, rank]
            key = class_key(scratch.classes[one, rank], classes)
            total = _note(scratch.keys, scratch.values, scratch.thirds, total, key, value, weights.initial)
            for other in range(count):
                if scratch.sides.masks[one] & scratch.sides.masks[other]:
                    continue
                letter = scratch.sides.first[other]
                key = initial_key(scratch.classes[one, rank], letter, classes)
                total = _note(
                    scratch.keys, scratch.values, scratch.thirds, total, key, value + weights.initial, weights.initial
                )
                if scratch.sides.initial[other]:
                    key = letter_key(scratch.classes[one, rank], letter, classes)
                    total = _note(
                        scratch.keys,
                        scratch.values,
                        scratch.thirds,
                        total,
                        key,
                        value + weights.initial,
                        weights.initial,
                    )
        for other in range(one + 1, count):
            if scratch.sides.masks[one] & scratch.sides.masks[other]:
                continue
            for first in range(scratch.counts[one]):
                for second in range(min(scratch.counts[other], _REACH // (first + 1))):
                    key = pair_key(scratch.classes[one, first], scratch.classes[other, second], classes)
                    left, right = scratch.class_worth[one, first], scratch.class_worth[other, second]
                    total = _note(
                        scratch.keys,
                        scratch.values,
                        scratch.thirds,
                        total,
                        key,
                        left + right,
                        max(min(left, right), weights.initial),
                    )
    return total


@kernel
def _note(keys, values, thirds, total, key, value, third):
    if total < keys.size:
        keys[total] = key
        values[total] = value
        thirds[total] = third
        total += 1
    return total


@kernel
def _compare(register, rows, row, scratch, kept, count, weights, found):
    """Compares the row with entries in full, and keeps those that are among the best."""
    sides, units, birth, nation = scratch.sides, rows.units[row], rows.births[row], rows.nations[row]
    entries, ours, signs = found.entries[row], found.bits[row], found.signs[row]
    elements, is_given, first = rows.elements[rows.starts[row] :], rows.is_given, rows.given[row]
    for entry in kept:
        told = register.entries[entry]
        _lay_out(told, scratch.worth, register.first_letter, register.is_initial, sides, count)
        match = match_names(sides, count, told[SIZE], units, weights)
        born = birth_relation(birth, told[BIRTH])
        bits = match.bits
        if born == EQUAL or born == NEW_YEAR:
            bits += birth_bits(born, _birth_rarity(register, told[BIRTH]), weights)
        else:
            bits += birth_bits(born, 0.0, weights)
        citizen = nation_relation(nation, told[NATION])
        if citizen == NATION_SAME:
            bits += register.nation_bits[nation]
        elif citizen == NATION_DIFFERS:
            bits += weights.nation_differs
        if bits > _least(ours, weights):
            given = _row_lacks(elements, is_given, units, first, match.used)
            given = given and _entry_lacks(told, register.is_given, sides.pairs)
            _keep(entries, ours, signs, entry, bits, pack(match, given, match.bits >= weights.telling, born, citizen))


@kernel
def _lay_out(told, worth, first_letter, is_initial, sides, count):
    """Puts an entry beside the row."""
    for part in range(told[SIZE]):
        number = told[PARTS + part]
        sides.part_first[part] = first_letter[number]
        sides.part_initial[part] = is_initial[number]
        for each in range(count):
            sides.table[each, part] = worth[number, each] / _GRAINS


@kernel
def _least(ours, weights):
    """What a candidate must be worth to be kept: more than the last one kept, and not hopelessly less than the best."""
    return max(ours[ours.size - 1], ours[0] - weights.behind)


@kernel
def _birth_rarity(register, birth):
    """How rare a birth date is in the register, in bits; 20,000 days of birth count as seen once more."""
    place = place_of(birth_key(birth, register.classes), register.slots, register.spans)
    same = register.span_starts[place + 1] - register.span_starts[place] if place >= 0 else 0
    return -np.log2((same + 1) / (register.dated + 20_000))


@kernel
def _row_lacks(elements, is_given, units, first, used):
    """Whether a given name of the row is left over; its first elements are its units."""
    for unit in range(units):
        if used >> unit & 1 == 0 and (unit == first or is_given[elements[unit]]):
            return True
    return False


@kernel
def _entry_lacks(told, is_given, pairs):
    """Whether a given name of the entry is left over."""
    for part in range(told[SIZE]):
        if pairs[part] < 0 and (part == told[GIVEN] or is_given[told[PARTS + part]]):
            return True
    return False


@kernel
def _keep(entries, bits, signs, entry, worth, sign):
    """Puts the entry into the row's list where it belongs; the last one falls out."""
    at = bits.size - 1
    while at > 0 and bits[at - 1] < worth:
        bits[at] = bits[at - 1]
        entries[at] = entries[at - 1]
        signs[at] = signs[at - 1]
        at -= 1
    bits[at] = worth
    entries[at] = entry
    signs[at] = sign
