"""The arrays that the kernel reads: a register put up for searching, and the rows to be looked up in it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Keys = NDArray[np.int64]
Bits = NDArray[np.float32]


class Register(NamedTuple):
    """Every name of every person is an *entry*; entries are numbered from the shortest name to the longest.

    `parts[starts[e]:starts[e + 1]]` are the parts of entry e, by their number in the vocabulary. `births` are birth
    numbers; `nations` are places in `nation_bits`, 0 where none is known. `rarity` is bits a part. Postings: entries by
    pairs of sound classes, by one class where few have it, and by birth date.
    """

    starts: Ints
    parts: Ints
    people: Ints
    births: Ints
    nations: Ints
    rarity: Bits
    class_of: Ints
    first_letter: NDArray[np.uint8]
    is_initial: NDArray[np.bool_]
    pair_keys: Keys
    pair_starts: Ints
    pair_entries: Ints
    class_starts: Ints
    class_entries: Ints
    birth_keys: Ints
    birth_starts: Ints
    birth_entries: Ints
    birth_bits: Bits
    nation_bits: Bits
    classes: int


class Rows(NamedTuple):
    """What is looked up. An *element* is a part of a row's name, or two neighbours written as one, or a half of one.

    `masks` tells which of the row's units an element stands for, as bits; `units` how many the row has. `near_starts`,
    `near_parts`, `near_bits` say for each distinct element which parts of the register it can be, and what that is
    worth, likeliest first.
    """

    starts: Ints
    elements: Ints
    masks: Ints
    units: Ints
    births: Ints
    nations: Ints
    near_starts: Ints
    near_parts: Ints
    near_bits: Bits
    first_letter: NDArray[np.uint8]
    is_initial: NDArray[np.bool_]


class Found(NamedTuple):
    """The best entries of each row, best first: entry numbers (-1 for none), bits, and what agreed and what did not.

    `signs` packs matched, contradicted, left over in the row, left over in the entry (4 bits each), the relation of
    births (3) and of nationalities (2). `equals` counts the entries as good as the best within the given bits.
    """

    entries: Ints
    bits: Bits
    signs: Ints
    equals: Ints
