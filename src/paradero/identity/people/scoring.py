"""How many bits speak for one entry of the register being the person of a row."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from paradero.identity.people.births import (
    CONFLICT,
    EQUAL,
    MISSING,
    NEAR,
    NEW_YEAR,
    PARTIAL,
    SLIP,
    SWAPPED,
    birth_relation,
)
from paradero.identity.people.weights import Weights

MOST_ELEMENTS = 16
NATION_MISSING, NATION_SAME, NATION_DIFFERS = 0, 1, 2


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def pack(matched: int, contradicted: int, left: int, over: int, birth: int, nation: int) -> int:
    """The signs of a comparison in one number (see arrays.Found)."""
    return matched | contradicted << 4 | left << 8 | over << 12 | birth << 16 | nation << 19


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
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


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def match_parts(
    table: NDArray[np.float32],
    masks: NDArray[np.int32],
    count: int,
    size: int,
    units: int,
    row_first: NDArray[np.uint8],
    row_initial: NDArray[np.bool_],
    first: NDArray[np.uint8],
    initial: NDArray[np.bool_],
    weights: Weights,
    pairs: NDArray[np.int32],
) -> tuple[float, int, int, int]:
    """The best assignment of a row's elements to an entry's parts, taken greedily by bits.

    `table[e, p]` is what element e is worth as part p; `row_first` and `row_initial` describe the elements. Writes the
    element that each part took into `pairs` (-1 for none). Returns bits, parts matched, and what is left over of the
    row's units and of the entry's parts.
    """  # fmt: skip
    used = 0
    bits = 0.0
    matched = 0
    for part in range(size):
        pairs[part] = -1
    while True:
        best, element, taken = 0.0, -1, -1
        for part in range(size):
            if pairs[part] >= 0:
                continue
            for each in range(count):
                if table[each, part] > best and masks[each] & used == 0:
                    best, element, taken = table[each, part], each, part
        if element < 0:
            break
        bits += best
        matched += 1
        used |= masks[element]
        pairs[taken] = element
    for part in range(size):
        if pairs[part] >= 0:
            continue
        for each in range(count):
            fits = masks[each] & used == 0 and first[part] == row_first[each]
            if fits and (initial[part] or row_initial[each]):
                bits += weights.initial
                used |= masks[each]
                pairs[part] = each
                break
    left = 0
    for unit in range(units):
        left += (used >> unit & 1) == 0
    over = 0
    for part in range(size):
        over += pairs[part] < 0
    contradicted = min(left, over)
    bits += contradicted * weights.contradicted + (left + over - 2 * contradicted) * weights.omitted
    return bits, matched, left, over


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def nation_relation(one: int, other: int) -> int:
    """Whether two nationality codes agree; 0 is unknown."""
    if one == 0 or other == 0:
        return NATION_MISSING
    return NATION_SAME if one == other else NATION_DIFFERS


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def relation_of_births(one: int, other: int) -> int:
    """As birth_relation, quickly where one is missing."""
    return MISSING if one == 0 or other == 0 else birth_relation(one, other)
