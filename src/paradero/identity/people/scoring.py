"""How many bits speak for one name being another, and for two people being one."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.births import CONFLICT, EQUAL, NEAR, NEW_YEAR, PARTIAL, SLIP, SWAPPED
from paradero.identity.people.kernel import kernel
from paradero.identity.people.weights import Weights

MOST_ELEMENTS = 16
NATION_MISSING, NATION_SAME, NATION_DIFFERS = 0, 1, 2


class Sides(NamedTuple):
    """Two names side by side: the elements of one (see elements.py), the parts of the other.

    `table[e, p]` is what element e is worth as part p, `masks` the units that each element covers, and `first`,
    `initial` the first letter of each and whether it is one letter. `pairs[p]` becomes the element that part p took, or
    -1.
    """

    table: NDArray[np.float32]
    masks: NDArray[np.int32]
    first: NDArray[np.uint8]
    initial: NDArray[np.bool_]
    part_first: NDArray[np.uint8]
    part_initial: NDArray[np.bool_]
    pairs: NDArray[np.int32]


class Match(NamedTuple):
    """The outcome: bits; parts alike, neither alike nor unlike, and met by an initial; the units used; what is left
    over."""

    bits: float
    alike: int
    doubtful: int
    initials: int
    used: int
    left: int
    over: int


@kernel
def match_names(sides: Sides, count: int, size: int, units: int, weights: Weights) -> Match:
    """Assigns `count` elements to `size` parts, the most telling first, then initials to what is left."""
    used, bits, alike, doubtful, initials = 0, 0.0, 0, 0, 0
    sides.pairs[:size] = -1
    while True:
        best, element, taken = np.float32(0.0), -1, -1
        for part in range(size):
            if sides.pairs[part] >= 0:
                continue
            for each in range(count):
                if sides.table[each, part] > best and sides.masks[each] & used == 0:
                    best, element, taken = sides.table[each, part], each, part
        if element < 0:
            break
        bits += best
        alike += best > weights.part_least
        doubtful += best <= weights.part_least
        used |= sides.masks[element]
        sides.pairs[taken] = element
    for part in range(size):
        if sides.pairs[part] >= 0:
            continue
        for each in range(count):
            free = sides.masks[each] & used == 0 and sides.part_first[part] == sides.first[each]
            if free and (sides.part_initial[part] or sides.initial[each]):
                bits += weights.initial
                initials += 1
                used |= sides.masks[each]
                sides.pairs[part] = each
                break
    left, over = 0, 0
    for unit in range(units):
        left += (used >> unit & 1) == 0
    for part in range(size):
        over += sides.pairs[part] < 0
    return Match(bits + left_over(left, over, weights), alike, doubtful, initials, used, left, over)


@kernel
def left_over(left: int, over: int, weights: Weights) -> float:
    """What parts are worth that only one side writes, `left` and `over`: a pair of them speaks against."""
    contradicted = min(left, over)
    return contradicted * weights.contradicted + (left + over - 2 * contradicted) * weights.omitted


@kernel
def birth_bits(relation: int, rarity: float, weights: Weights) -> float:
    """What a relation of two birth dates is worth; `rarity` is how rare the date is in the register, in bits."""
    if relation == EQUAL or relation == NEW_YEAR:
        return min(weights.birth_most, rarity)
    if relation == SWAPPED:
        return weights.birth_swapped
    if relation == SLIP:
        return weights.birth_slip
    if relation == PARTIAL:
        return weights.birth_partial
    if relation == NEAR:
        return weights.birth_near
    return weights.birth_conflict if relation == CONFLICT else 0.0


@kernel
def nation_relation(one: int, other: int) -> int:
    """Whether two nationality codes agree; 0 is unknown."""
    if one == 0 or other == 0:
        return NATION_MISSING
    return NATION_SAME if one == other else NATION_DIFFERS


@kernel
def pack(match: Match, given: bool, telling: bool, birth: int, nation: int) -> int:
    """The signs of a comparison in one number (see signs.unpacked)."""
    counts = match.alike | match.left << 4 | match.over << 8 | match.doubtful << 12 | match.initials << 16
    return counts | given << 20 | telling << 21 | birth << 22 | nation << 25
