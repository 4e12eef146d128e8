"""Which parts of a register a written part can be: the same, alike by sound or letters, or a known variant."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from paradero.identity.people.arrays import Bits, Ints
from paradero.identity.people.letters import Letters, length_of, letter_rows
from paradero.identity.people.likeness import EXACT, NICKNAME, ROMANISATION, relation, worth
from paradero.identity.people.sound import skeleton, sound
from paradero.identity.people.variants import variants_of
from paradero.identity.people.vocabulary import MOST_RESTS, Vocabulary, deletion_hashes
from paradero.identity.people.weights import Weights

_MOST_NEAR = 96
_PREFIX = 4


class Lookup(NamedTuple):
    """The vocabulary as the kernel reads it, with its rests (symmetric deletion), classes and alphabetical order."""

    letters: Letters
    heard: Letters
    class_of: Ints
    rarity: Bits
    rests: NDArray[np.uint64]
    owners: Ints
    class_starts: Ints
    class_members: Ints
    sorted_letters: Letters
    sorted_parts: Ints


class Near(NamedTuple):
    """For each written part, the parts it can be (`parts[starts[i]:starts[i + 1]]`), bits and codes, likeliest first."""

    starts: Ints
    parts: Ints
    bits: Bits
    codes: NDArray[np.int8]


def near_parts(written: Sequence[str], vocabulary: Vocabulary, lookup: Lookup, unseen: float, weights: Weights) -> Near:
    """The near parts of each written one. `unseen` is how rare a part is that the register does not have, in bits."""
    heard = [sound(part) for part in written]
    classes = np.array([vocabulary.classes.get(skeleton(each), -1) for each in heard], dtype=np.int32)
    numbers = np.array([vocabulary.numbers.get(part, -1) for part in written], dtype=np.int32)
    rarity = np.where(numbers >= 0, lookup.rarity[numbers], np.float32(unseen)).astype(np.float32)
    told = [
        (at, vocabulary.numbers[form], NICKNAME if kind == "nickname" else ROMANISATION)
        for at, part in enumerate(written)
        for form, kind in variants_of(part)
        if form in vocabulary.numbers
    ]
    pairs = np.array(told, dtype=np.int32).reshape(-1, 3)
    return Near(*_near(letter_rows(written), letter_rows(heard), classes, rarity, pairs, lookup, weights))


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _near(letters, heard, classes, rarity, told, lookup, weights):  # type: ignore[no-untyped-def]
    size = letters.shape[0]
    starts = np.zeros(size + 1, np.int32)
    parts = np.empty(max(size, 1) * 24, np.int32)
    bits = np.empty(parts.size, np.float32)
    codes = np.empty(parts.size, np.int8)
    own = np.empty(_MOST_NEAR, np.int32)
    own_bits = np.empty(_MOST_NEAR, np.float32)
    own_order = np.empty(_MOST_NEAR, np.float32)
    own_codes = np.empty(_MOST_NEAR, np.int8)
    rests = np.empty(MOST_RESTS, np.uint64)
    tried = np.full(lookup.letters.shape[0], -1, np.int32)
    total, at_told = 0, 0
    for one in range(size):
        count = 0
        while at_told < told.shape[0] and told[at_told, 0] == one:
            part = told[at_told, 1]
            if tried[part] != one:
                tried[part] = one
                count = _take(
                    own, own_bits, own_order, own_codes, count, part, told[at_told, 2], rarity[one], lookup, weights
                )
            at_told += 1
        if length_of(letters[one]) > 1:
            for rest in range(deletion_hashes(letters[one], rests)):
                low = np.searchsorted(lookup.rests, rests[rest])
                while low < lookup.rests.size and lookup.rests[low] == rests[rest]:
                    count = _try(
                        own,
                        own_bits,
                        own_order,
                        own_codes,
                        count,
                        lookup.owners[low],
                        one,
                        letters,
                        heard,
                        classes,
                        rarity,
                        tried,
                        lookup,
                        weights,
                    )
                    low += 1
            if classes[one] >= 0:
                for at in range(lookup.class_starts[classes[one]], lookup.class_starts[classes[one] + 1]):
                    count = _try(
                        own,
                        own_bits,
                        own_order,
                        own_codes,
                        count,
                        lookup.class_members[at],
                        one,
                        letters,
                        heard,
                        classes,
                        rarity,
                        tried,
                        lookup,
                        weights,
                    )
            if length_of(letters[one]) >= _PREFIX:
                low = _first_with(lookup.sorted_letters, letters[one], length_of(letters[one]))
                limit = low + 60
                while (
                    low < lookup.sorted_parts.size and low < limit and _opens(lookup.sorted_letters[low], letters[one])
                ):
                    count = _try(
                        own,
                        own_bits,
                        own_order,
                        own_codes,
                        count,
                        lookup.sorted_parts[low],
                        one,
                        letters,
                        heard,
                        classes,
                        rarity,
                        tried,
                        lookup,
                        weights,
                    )
                    low += 1
                for shorter in range(_PREFIX, length_of(letters[one])):
                    low = _first_with(lookup.sorted_letters, letters[one], shorter)
                    if low < lookup.sorted_parts.size and length_of(lookup.sorted_letters[low]) == shorter:
                        count = _try(
                            own,
                            own_bits,
                            own_order,
                            own_codes,
                            count,
                            lookup.sorted_parts[low],
                            one,
                            letters,
                            heard,
                            classes,
                            rarity,
                            tried,
                            lookup,
                            weights,
                        )
        order = np.argsort(-own_order[:count])
        if total + count > parts.size:
            parts = _grown(parts)
            bits = _grown(bits)
            codes = _grown(codes)
        for rank in order:
            parts[total], bits[total], codes[total] = own[rank], own_bits[rank], own_codes[rank]
            total += 1
        starts[one + 1] = total
    return starts, parts[:total].copy(), bits[:total].copy(), codes[:total].copy()


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _grown(array):  # type: ignore[no-untyped-def]
    wider = np.empty(array.size * 2 + _MOST_NEAR, array.dtype)
    wider[: array.size] = array
    return wider


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _try(
    own, own_bits, own_order, own_codes, count, part, one, letters, heard, classes, rarity, tried, lookup, weights
):  # type: ignore[no-untyped-def]
    if tried[part] == one:
        return count
    tried[part] = one
    same_skeleton = classes[one] == lookup.class_of[part]
    code = relation(letters[one], lookup.letters[part], heard[one], lookup.heard[part], same_skeleton)
    return _take(own, own_bits, own_order, own_codes, count, part, code, rarity[one], lookup, weights)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _take(own, own_bits, own_order, own_codes, count, part, code, rarity, lookup, weights):  # type: ignore[no-untyped-def]
    """Adds the part if the relation explains anything; the list keeps the likeliest ones."""
    known = lookup.rarity[part]
    bits = worth(code, rarity, known, weights.parts, weights.part_most, weights.part_least)
    if bits <= 0.0:
        return count
    likely = weights.parts[code] - known + (100.0 if code == EXACT else 0.0)
    place = count
    if count == own.size:
        place = np.argmin(own_order)
        if own_order[place] >= likely:
            return count
    else:
        count += 1
    own[place], own_bits[place], own_order[place], own_codes[place] = part, bits, likely, code
    return count


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _first_with(rows, prefix, size):  # type: ignore[no-untyped-def]
    """The first place in the sorted rows that is not before the first `size` letters of `prefix`."""
    low, high = 0, rows.shape[0]
    while low < high:
        middle = (low + high) // 2
        if _before(rows[middle], prefix, size):
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _before(row, prefix, size):  # type: ignore[no-untyped-def]
    for at in range(size):
        if row[at] != prefix[at]:
            return row[at] < prefix[at]
    return False


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _opens(row, prefix):  # type: ignore[no-untyped-def]
    for at in range(prefix.size):
        if prefix[at] == 0:
            return True
        if prefix[at] != row[at]:
            return False
    return True
