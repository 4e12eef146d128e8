"""The keys that lead to entries, each kind in a range of its own, and the table that finds their postings.

A key is a pair of sound classes; a class beside an initial; a class that few have; or a class beside the first letter
of another part. `classes` is how many sound classes the register has.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.arrays import Ints, Keys
from paradero.identity.people.kernel import kernel

_LETTERS = 256
_EMPTY = -1
_STEP = np.uint64(0x9E3779B97F4A7C15)


@kernel
def pair_key(one: int, other: int, classes: int) -> int:
    """Two sound classes in one name, in whatever order."""
    return np.int64(min(one, other)) * classes + max(one, other)


@kernel
def initial_key(known: int, letter: int, classes: int) -> int:
    """A sound class, and another part that is written as an initial."""
    return np.int64(classes) * classes + np.int64(known) * _LETTERS + letter


@kernel
def class_key(known: int, classes: int) -> int:
    """A sound class by itself."""
    return np.int64(classes) * (classes + _LETTERS) + known


@kernel
def letter_key(known: int, letter: int, classes: int) -> int:
    """A sound class, and the first letter of another part of the name."""
    return first_letter_key(classes) + np.int64(known) * _LETTERS + letter


@kernel
def first_letter_key(classes: int) -> int:
    """The least of the keys with first letters, which come after all others: they are many, and seldom followed."""
    return np.int64(classes) * (classes + _LETTERS + 1)


class Postings(NamedTuple):
    """Every key of every entry, and the entry."""

    keys: Keys
    entries: Ints


@kernel
def entry_keys(
    starts: Ints,
    parts: Ints,
    class_of: Ints,
    letters: NDArray[np.uint8],
    is_initial: NDArray[np.bool_],
    is_rare: NDArray[np.bool_],
    classes: int,
) -> Postings:
    """The postings of all entries; `is_rare` tells the sound classes that are keys by themselves."""  # fmt: skip
    most = 0
    for entry in range(starts.size - 1):
        size = starts[entry + 1] - starts[entry]
        most += size * (size - 1) // 2 + size * (size - 1) + size + 1
    out = Postings(np.empty(most, np.int64), np.empty(most, np.int32))
    at = 0
    for entry in range(starts.size - 1):
        low, high = starts[entry], starts[entry + 1]
        if high - low == 1:
            only = class_of[parts[low]]
            at = _post(out, at, pair_key(only, only, classes), entry)
        for one in range(low, high):
            known = class_of[parts[one]]
            if is_rare[known]:
                at = _post(out, at, class_key(known, classes), entry)
            for other in range(low, high):
                if one < other:
                    key = pair_key(known, class_of[parts[other]], classes)
                    at = _post(out, at, key, entry)
                if one != other and not is_initial[parts[one]]:
                    letter = letters[parts[other]]
                    short = is_initial[parts[other]]
                    key = initial_key(known, letter, classes) if short else letter_key(known, letter, classes)
                    at = _post(out, at, key, entry)
    return Postings(out.keys[:at].copy(), out.entries[:at].copy())


@kernel
def _post(out, at, key, entry):
    out.keys[at] = key
    out.entries[at] = entry
    return at + 1


@kernel
def hash_table(keys: Keys) -> tuple[Keys, Ints]:
    """An open-addressing table of distinct keys: the key in each slot (-1 for none), and the place of the key."""
    size = 16
    while size < keys.size * 2:
        size *= 2
    slots = np.full(size, _EMPTY, np.int64)
    places = np.zeros(size, np.int32)
    for place in range(keys.size):
        slot = _slot(keys[place], size)
        while slots[slot] != _EMPTY:
            slot = (slot + 1) & (size - 1)
        slots[slot] = keys[place]
        places[slot] = place
    return slots, places


@kernel
def place_of(key: int, slots: Keys, places: Ints) -> int:
    """The place of a key; -1 where no entry has it."""
    slot = _slot(key, slots.size)
    while slots[slot] != _EMPTY:
        if slots[slot] == key:
            return places[slot]
        slot = (slot + 1) & (slots.size - 1)
    return -1


@kernel
def _slot(key: int, size: int) -> int:
    return np.int64((np.uint64(key) * _STEP) >> np.uint64(32)) & (size - 1)
