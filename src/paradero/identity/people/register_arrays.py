"""Puts a register of people up for searching: its vocabulary, its entries, and the postings that lead to them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from paradero.identity.people.arrays import Bits, Ints, Keys, Register
from paradero.identity.people.births import birth_number
from paradero.identity.people.commonness import background_shares
from paradero.identity.people.near import Lookup
from paradero.identity.people.parts import name_parts
from paradero.identity.people.vocabulary import Vocabulary, deletions, grouped
from paradero.identity.people.weights import Settings, Weights
from paradero.words.person import Person

_RARE_CLASS = 150
"""A sound class that so few entries have leads to them by itself."""


class Build(NamedTuple):
    """A register ready to be searched."""

    register: Register
    lookup: Lookup
    vocabulary: Vocabulary
    nations: dict[str, int]


def build(people: Sequence[Person], weights: Weights, settings: Settings) -> Build:
    """Puts every name of every person up; the order of people is kept as their number."""
    names, owners = _entries(people)
    vocabulary = Vocabulary(part for name in names for part in name)
    sizes = np.fromiter(map(len, names), dtype=np.int32, count=len(names))
    parts = np.fromiter((vocabulary.numbers[part] for name in names for part in name), np.int32, int(sizes.sum()))
    starts = np.zeros(len(names) + 1, dtype=np.int32)
    np.cumsum(sizes, out=starts[1:])
    rarity = _rarity(vocabulary, parts, len(people), settings)
    births = np.fromiter((birth_number(person.born) for person in people), np.int32, len(people))[owners]
    nations, nation_of, nation_bits = _nations(people, weights)
    class_starts, class_entries = _rare_classes(starts, parts, vocabulary)
    pair_keys, pair_starts, pair_entries = _postings(
        *_pairs(starts, parts, vocabulary.class_of, len(vocabulary.classes))
    )
    full = np.flatnonzero(births % 100).astype(np.int32)
    birth_keys, birth_starts, birth_entries = _postings(births[full], full)
    birth_bits = -np.log2((np.diff(birth_starts) + 1) / (full.size + 20_000)).astype(np.float32)
    register = Register(
        starts, parts, owners, births, nation_of[owners], rarity, vocabulary.class_of,
        vocabulary.letters[:, 0].copy(), vocabulary.is_initial, pair_keys, pair_starts, pair_entries,
        class_starts, class_entries, birth_keys, birth_starts, birth_entries, birth_bits, nation_bits,
        len(vocabulary.classes),
    )  # fmt: skip
    return Build(register, _lookup(vocabulary, rarity), vocabulary, nations)


def _entries(people: Sequence[Person]) -> tuple[list[tuple[str, ...]], Ints]:
    """The parts of every name, shortest names first, and whose each is."""
    told = [
        (parts, owner) for owner, person in enumerate(people) for name in person.names if (parts := name_parts(name))
    ]
    told.sort(key=lambda entry: len(entry[0]))
    return [parts for parts, _ in told], np.fromiter((owner for _, owner in told), np.int32, len(told))


def _rarity(vocabulary: Vocabulary, parts: Ints, people: int, settings: Settings) -> Bits:
    """How rare each part is, in bits: counted in the register and in the background, which counts as more people."""
    counts = np.bincount(parts, minlength=len(vocabulary)).astype(np.float64)
    background = background_shares(vocabulary.parts, settings.unseen)
    shares = (counts + settings.background_weight * background) / (people + settings.background_weight)
    return -np.log2(shares).astype(np.float32)


def _nations(people: Sequence[Person], weights: Weights) -> tuple[dict[str, int], Ints, Bits]:
    """Codes of nationalities from 1 on, the code of each person's first one (0 for none), and what agreement is worth."""
    codes: dict[str, int] = {}
    found = np.fromiter(
        (codes.setdefault(person.nationalities[0], len(codes) + 1) if person.nationalities else 0 for person in people),
        np.int32,
        len(people),
    )
    counts = np.bincount(found, minlength=len(codes) + 1).astype(np.float64)
    shares = (counts + 1) / (counts[1:].sum() + 20)
    bits = np.minimum(weights.nation_share * -np.log2(shares), weights.nation_most)
    return codes, found, np.maximum(bits, 0).astype(np.float32)


def _postings(keys: NDArray[np.generic], entries: Ints) -> tuple[NDArray[np.generic], Ints, Ints]:
    """The distinct keys in order, where the entries of each start, and the entries in the order they came."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    fresh = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))) if ordered.size else np.empty(0, int)
    starts = np.append(fresh, ordered.size).astype(np.int32)
    return ordered[fresh], starts, entries[order]


def _rare_classes(starts: Ints, parts: Ints, vocabulary: Vocabulary) -> tuple[Ints, Ints]:
    entries = np.repeat(np.arange(starts.size - 1, dtype=np.int32), np.diff(starts))
    classes = vocabulary.class_of[parts]
    counts = np.bincount(classes, minlength=len(vocabulary.classes))
    rare = counts[classes] <= _RARE_CLASS
    first, order = grouped(classes[rare], len(vocabulary.classes))
    return first, entries[rare][order]


def _lookup(vocabulary: Vocabulary, rarity: Bits) -> Lookup:
    rests, owners = deletions(vocabulary)
    first, members = grouped(vocabulary.class_of, len(vocabulary.classes))
    alphabetical = np.lexsort(vocabulary.letters.T[::-1]).astype(np.int32)
    return Lookup(
        vocabulary.letters, vocabulary.heard, vocabulary.class_of, rarity, rests, owners, first, members,
        vocabulary.letters[alphabetical], alphabetical,
    )  # fmt: skip


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _pairs(starts: Ints, parts: Ints, class_of: Ints, classes: int) -> tuple[Keys, Ints]:
    """A key for every pair of sound classes in an entry, and the entry; a name of one part is paired with itself."""
    total = 0
    for entry in range(starts.size - 1):
        size = starts[entry + 1] - starts[entry]
        total += max(size * (size - 1) // 2, 1)
    keys = np.empty(total, np.int64)
    entries = np.empty(total, np.int32)
    at = 0
    for entry in range(starts.size - 1):
        low, high = starts[entry], starts[entry + 1]
        if high - low == 1:
            only = np.int64(class_of[parts[low]])
            keys[at], entries[at] = only * classes + only, entry
            at += 1
        for one in range(low, high):
            for other in range(one + 1, high):
                first, second = np.int64(class_of[parts[one]]), np.int64(class_of[parts[other]])
                keys[at] = min(first, second) * classes + max(first, second)
                entries[at] = entry
                at += 1
    return keys, entries
