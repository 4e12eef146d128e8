"""Compares a row with entries in full, and keeps the best."""

import numpy as np

from paradero.identity.people.arrays import BIRTH, GIVEN, NATION, PARTS, SIZE, Bits
from paradero.identity.people.births import EQUAL, NEW_YEAR, birth_relation, day_place
from paradero.identity.people.kernel import kernel
from paradero.identity.people.passing import GRAINS
from paradero.identity.people.scoring import (
    NATION_DIFFERS,
    NATION_SAME,
    birth_bits,
    match_names,
    nation_relation,
    pack,
)
from paradero.identity.people.weights import Weights


@kernel
def compare_all(register, rows, asked, worth, sides, kept, weights, found):
    """Compares the row with entries in full, and keeps those that are among the best."""
    entries, ours, signs = found.entries[asked.row], found.bits[asked.row], found.signs[asked.row]
    elements, is_given, first = rows.elements[rows.starts[asked.row] :], rows.is_given, rows.given[asked.row]
    for entry in kept:
        told = register.entries[entry]
        _lay_out(told, worth, register.first_letter, register.is_initial, sides, asked.elements)
        match = match_names(sides, asked.elements, told[SIZE], asked.units, weights)
        born = birth_relation(asked.birth, told[BIRTH])
        bits = match.bits
        if born == EQUAL or born == NEW_YEAR:
            bits += birth_bits(born, _birth_rarity(register, told[BIRTH]), weights)
        else:
            bits += birth_bits(born, 0.0, weights)
        citizen = nation_relation(asked.nation, told[NATION])
        if citizen == NATION_SAME:
            bits += register.nation_bits[asked.nation]
        elif citizen == NATION_DIFFERS:
            bits += weights.nation_differs
        if bits > least_kept(ours, weights):
            given = _row_lacks(elements, is_given, asked.units, first, match.used)
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
            sides.table[each, part] = worth[number, each] / GRAINS


@kernel
def least_kept(ours: Bits, weights: Weights) -> float:
    """What a candidate must be worth to be kept: more than the last one kept, and not hopelessly less than the best."""
    return max(ours[ours.size - 1], ours[0] - weights.behind)


@kernel
def _birth_rarity(register, birth):
    """How rare a birth date is in the register, in bits; 20,000 days of birth count as seen once more."""
    day = day_place(birth)
    same = register.born_starts[day + 1] - register.born_starts[day] if day >= 0 else 0
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
