"""The arrays that the kernel reads: a register put up for searching, and the rows to be looked up in it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Keys = NDArray[np.int64]
Bits = NDArray[np.float32]


RECORD = 16
"""Numbers an entry has in Register.entries: one cache line, so that comparing an entry costs one look into memory."""
SIZE, GIVEN, BIRTH, NATION, OWNER, PARTS = range(6)
"""What the first numbers of an entry are: how many parts, which is the given name, birth, nationality, whose; then the
parts."""

BESIDE = 8
WHO, BORN, SHAPE, SOME = range(4)
"""What stands beside postings, half a cache line: the entry, its birth, its size and nationality in one number
(see `shape`), and its first parts, the size of the vocabulary for none; so that most entries are passed over without
being looked at."""


class Register(NamedTuple):
    """Every name of every person is an *entry*, a row of `entries`; they go from the shortest name to the longest.

    Births are birth numbers, nationalities places in `nation_bits` (0 where none is known), parts numbers of the
    vocabulary. `rarity` is bits a part. Postings lead from a key (see keys.py) to entries: `slots` is an open-
    addressing table of keys, `spans` gives each slot its place in `span_starts`. The first `near` postings
    are rows of `beside`, those of keys with first letters only numbers of `postings`. Entries by their birth date come
    after the first in `beside`, those of each day (see births.day_place) from `near + born_starts[day]` on.
    """

    entries: NDArray[np.int32]
    rarity: Bits
    class_of: Ints
    first_letter: NDArray[np.uint8]
    is_initial: NDArray[np.bool_]
    is_given: NDArray[np.bool_]
    slots: Keys
    spans: Ints
    span_starts: Ints
    postings: Ints
    beside: Ints
    near: int
    born_starts: Ints
    nation_bits: Bits
    classes: int
    dated: int


class Rows(NamedTuple):
    """What is looked up. An *element* is a part of a row's name, or two neighbours written as one, or a half of one.

    `masks` tells which of the row's units an element stands for, as bits; `units` how many the row has; a row's first
    elements are its units. `near_starts`, `near_parts`, `near_bits` say for each distinct element which parts of the
    register it can be, and what that is worth, likeliest first; `class_starts`, `classes`, `class_bits` which sound
    classes these have, and the most that the element is worth there.
    """

    starts: Ints
    elements: Ints
    masks: Ints
    units: Ints
    given: Ints
    births: Ints
    nations: Ints
    near_starts: Ints
    near_parts: Ints
    near_bits: Bits
    class_starts: Ints
    classes: Ints
    class_bits: Bits
    first_letter: NDArray[np.uint8]
    is_initial: NDArray[np.bool_]
    is_given: NDArray[np.bool_]


class Found(NamedTuple):
    """The best entries of each row, best first: entry numbers (-1 for none), bits, and signs (see scoring.pack)."""

    entries: Ints
    bits: Bits
    signs: Ints
