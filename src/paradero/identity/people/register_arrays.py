"""Puts a register of people up for searching: its vocabulary, its entries, and the postings that lead to them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.arrays import (
    BESIDE,
    BIRTH,
    BORN,
    GIVEN,
    NATION,
    OWNER,
    PARTS,
    RECORD,
    SHAPE,
    SIZE,
    SOME,
    WHO,
    Bits,
    Ints,
    Keys,
    Register,
)
from paradero.identity.people.births import DAYS, birth_number, day_places
from paradero.identity.people.commonness import background_shares
from paradero.identity.people.keys import entry_keys, first_letter_key, hash_table
from paradero.identity.people.near import Lookup
from paradero.identity.people.parts import given_at, name_parts
from paradero.identity.people.passing import shape
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
    names, owners, given = _entries(people)
    vocabulary = Vocabulary(part for name in names for part in name)
    sizes = np.fromiter(map(len, names), dtype=np.int32, count=len(names))
    parts = np.fromiter((vocabulary.numbers[part] for name in names for part in name), np.int32, int(sizes.sum()))
    starts = np.zeros(len(names) + 1, dtype=np.int32)
    np.cumsum(sizes, out=starts[1:])
    rarity = _rarity(vocabulary, parts, len(people), settings)
    births = np.fromiter((birth_number(person.born) for person in people), np.int32, len(people))[owners]
    nations, nation_of, nation_bits = _nations(people, weights)
    written = vocabulary.written
    counts = np.bincount(written.class_of[parts], minlength=len(vocabulary.classes))
    told = entry_keys(
        starts, parts, written.class_of, vocabulary.first_letter, vocabulary.is_initial, counts <= _RARE_CLASS,
        len(vocabulary.classes),
    )  # fmt: skip
    distinct, span_starts, order = _ordered(told.keys)
    postings = told.entries[order]
    records = np.zeros((owners.size, RECORD), np.int32)
    for column, values in (
        (SIZE, sizes),
        (GIVEN, given),
        (BIRTH, births),
        (NATION, nation_of[owners]),
        (OWNER, owners),
    ):
        records[:, column] = values
    records[np.repeat(np.arange(owners.size), sizes), PARTS + np.arange(parts.size) - np.repeat(starts[:-1], sizes)] = (
        parts
    )
    near = int(span_starts[np.searchsorted(distinct, first_letter_key(len(vocabulary.classes)))])
    born_starts, born = _by_day(births)
    beside = _beside(np.append(postings[:near], born), records, len(vocabulary))
    register = Register(
        records, rarity, written.class_of, vocabulary.first_letter, vocabulary.is_initial, written.is_given,
        *hash_table(distinct), span_starts, postings[near:], beside, near,
        born_starts, nation_bits, len(vocabulary.classes), born.size,
    )  # fmt: skip
    return Build(register, _lookup(vocabulary, rarity), vocabulary, nations)


def _by_day(births: Ints) -> tuple[Ints, Ints]:
    """The entries that have a full birth date in its order, and where those of each day start."""
    places = day_places(births)
    order = np.argsort(places, kind="stable").astype(np.int32)
    starts = np.zeros(DAYS + 1, np.int32)
    np.cumsum(np.bincount(places[places >= 0], minlength=DAYS), out=starts[1:])
    return starts, order[np.count_nonzero(places < 0) :]


def _beside(postings: Ints, records: Ints, none: int) -> Ints:
    """What stands beside these postings; `none` in the place of a part stands for no part."""
    beside = np.empty((postings.size, BESIDE), np.int32)
    beside[:, WHO] = postings
    beside[:, BORN] = records[postings, BIRTH]
    beside[:, SHAPE] = shape(records[postings, SIZE], records[postings, NATION])
    for place in range(BESIDE - SOME):
        parts = records[postings, PARTS + place]
        beside[:, SOME + place] = np.where(place < records[postings, SIZE], parts, none)
    return beside


def _entries(people: Sequence[Person]) -> tuple[list[tuple[str, ...]], Ints, Ints]:
    """The parts of every name, shortest names first, whose each is, and where its given name stands."""
    told = [
        (parts, owner, given_at(name))
        for owner, person in enumerate(people)
        for name in person.names
        if (parts := name_parts(name))
    ]
    told.sort(key=lambda entry: len(entry[0]))
    owners = np.fromiter((owner for _, owner, _ in told), np.int32, len(told))
    return [parts for parts, _, _ in told], owners, np.fromiter((given for _, _, given in told), np.int32, len(told))


def _rarity(vocabulary: Vocabulary, parts: Ints, people: int, settings: Settings) -> Bits:
    """How rare each part is, in bits: counted in the register and in the background, which counts as more people."""
    counts = np.bincount(parts, minlength=len(vocabulary)).astype(np.float64)
    background = background_shares(vocabulary.parts, settings.unseen)
    shares = (counts + settings.background_weight * background) / (people + settings.background_weight)
    return -np.log2(shares).astype(np.float32)


def _nations(people: Sequence[Person], weights: Weights) -> tuple[dict[str, int], Ints, Bits]:
    """Codes of nationalities from 1 on, the code of each person's first one (0 for none), and what agreement is
    worth."""
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


def _ordered(keys: Keys) -> tuple[Keys, Ints, NDArray[np.int64]]:
    """The distinct keys in order, where the postings of each start, and the order that puts postings so."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    fresh = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))) if ordered.size else order
    return ordered[fresh], np.append(fresh, ordered.size).astype(np.int32), order


def _lookup(vocabulary: Vocabulary, rarity: Bits) -> Lookup:
    rests = deletions(vocabulary)
    first, members = grouped(vocabulary.written.class_of, len(vocabulary.classes))
    alphabetical = np.lexsort(vocabulary.written.letters.T[::-1]).astype(np.int32)
    return Lookup(
        vocabulary.written, rarity, *rests, first, members,
        vocabulary.written.letters[alphabetical], alphabetical,
    )  # fmt: skip
