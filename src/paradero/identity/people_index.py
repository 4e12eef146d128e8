"""Looks many people up in a register: who of it each may be, best first, with tiers."""

import math
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import msgspec
import numpy as np

from paradero.identity.comparison import Comparison, common_name, compare
from paradero.identity.people.arrays import OWNER, Found, Rows
from paradero.identity.people.number_index import NumberIndex
from paradero.identity.people.numbers import compare_numbers
from paradero.identity.people.register_arrays import Build, build
from paradero.identity.people.row_arrays import rows_of
from paradero.identity.people.search import find
from paradero.identity.people.signs import has_second_fact, tier_by_signs
from paradero.identity.people.tiers import TIERS, Tier
from paradero.identity.people.weights import settings, weights
from paradero.words.person import Person

_KEPT = 28
_AT_ONCE = 10_000
"""Rows that one thread looks up at once, at the most; parts that many of them share are looked up once."""


_Told = tuple[list[int], list[float], list[int]]


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Somebody of the register who may be the person of a row; `bits` orders within a tier."""

    position: int
    bits: float
    tier: Tier


class Shown(tuple[Candidate, ...]):
    """The candidates of one row, best first.

    `equals` counts those that are as good as the best one by the name alone, up to 28: where it is more than one, the
    name is too common to tell, and a birth date or a number would decide. It is 0 where a second fact decides already.
    """

    equals: int = 0


def _rank(candidate: Candidate) -> tuple[bool, float]:
    return candidate.tier != TIERS[0], -candidate.bits


class PeopleIndex:
    """A register of people put up for searching; searching changes nothing in it."""

    def __init__(self, people: tuple[Person, ...], built: Build) -> None:
        self.people = people
        self._built = built
        self._numbers = NumberIndex(people)
        self._owners = np.append(built.register.entries[:, OWNER], -1)  # the last is the owner of no entry, -1
        self._prior = math.log2(max(len(people), 1))
        self._least = max(settings().shown_least, self._prior - settings().shown_hardly)

    @classmethod
    def build(cls, people: Iterable[Person]) -> "PeopleIndex":
        """Time and memory grow with the parts of all names."""
        known = tuple(people)
        return cls(known, build(known, weights(), settings()))

    def search(self, rows: Sequence[Person], most: int = 25, threads: int = 2) -> list[Shown]:
        """At most `most` candidates for each row. Who has the same number, or nearly, is among them whatever the
        name."""
        rounds = -(-len(rows) // (_AT_ONCE * threads))
        size = max(1, -(-len(rows) // max(1, rounds * threads)))
        pieces = [rows[at : at + size] for at in range(0, len(rows), size)]
        with ThreadPoolExecutor(threads) as pool:
            told = list(pool.map(lambda piece: self._answer(piece, most), pieces))
        return [shown for piece in told for shown in piece]

    def explain(self, row: Person, candidate: Candidate) -> Comparison:
        """The comparison of a row with a candidate, with its reasons, by how common names are in this register."""
        return compare(row, self.people[candidate.position], self.rarity)

    def rarity(self, part: str) -> float:
        """How rare a part of a name is here and in the background, in bits."""
        number = self._built.vocabulary.numbers.get(part)
        return settings().unseen if number is None else float(self._built.register.rarity[number])

    def _answer(self, rows: Sequence[Person], most: int) -> list[Shown]:
        asked = rows_of([(person, name) for person in rows for name in person.names], self._built)
        found = self._find(asked)
        told = zip(self._owners[found.entries].tolist(), found.bits.tolist(), found.signs.tolist(), strict=True)
        return [self._shown(row, [next(told) for _ in row.names], most) for row in rows]

    def _find(self, asked: Rows) -> Found:
        count = asked.units.size
        found = Found(
            np.full((count, _KEPT), -1, np.int32),
            np.full((count, _KEPT), self._least, np.float32),
            np.zeros((count, _KEPT), np.int32),
        )
        find(self._built.register, asked, 0, count, weights(), found)
        return found

    def _shown(self, row: Person, found: Sequence[_Told], most: int) -> Shown:
        numbered = self._numbered(row)
        best = dict(numbered)
        equal = 0
        for positions, bits, signs in found:
            if not has_second_fact(signs[0]):
                equal = max(equal, sum(each >= bits[0] - settings().equal_within for each in bits))
            for position, each, sign in zip(positions, bits, signs, strict=True):
                if position < 0:
                    break
                if position not in best or best[position].bits < each - self._prior:
                    best[position] = Candidate(position, each - self._prior, self._tier(row, position, sign))
        ranked = sorted(best.values(), key=_rank)
        if numbered:
            others = [each for each in ranked if each.position not in numbered][: max(most - len(numbered), 0)]
            ranked = sorted([*(best[position] for position in numbered), *others], key=_rank)
        shown = Shown(ranked[:most])
        shown.equals = 0 if shown and shown[0].tier == TIERS[0] else min(equal, len(best))
        return shown

    def _numbered(self, row: Person) -> dict[int, Candidate]:
        """Who has a number of the row, or nearly; the name may be any."""
        found = {}
        for position in self._numbers.find(row.numbers):
            told = compare(row, self.people[position], self.rarity)
            found[position] = Candidate(position, told.bits - self._prior, told.tier)
        return found

    def _tier(self, row: Person, position: int, signs: int) -> Tier:
        if not (row.numbers or row.facilities or row.cases):
            return tier_by_signs(signs, "missing", third=False)
        person = self.people[position]
        number = compare_numbers(row.numbers, person.numbers)[0] if row.numbers and person.numbers else "missing"
        third = common_name(row.facilities, person.facilities) or common_name(row.cases, person.cases)
        return tier_by_signs(signs, number, third=third is not None)
