"""Looks many people up in a register: who of it each may be, best first, with tiers."""

import threading
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from paradero.identity.people.arrays import Found, Rows
from paradero.identity.people.births import birth_number
from paradero.identity.people.elements import elements_of
from paradero.identity.people.near import Near, near_parts
from paradero.identity.people.parts import name_parts
from paradero.identity.people.register_arrays import Build, build
from paradero.identity.people.search import find
from paradero.identity.people.weights import settings, weights
from paradero.words.person import Person


class Candidate(NamedTuple):
    """Somebody of the register who may be the person of a row; `bits` orders, `tier` says."""

    position: int
    bits: float
    tier: str


class PeopleIndex:
    """A register of people put up for searching; it keeps no reference to anything outside itself."""

    def __init__(self, people: tuple[Person, ...], built: Build) -> None:
        self.people = people
        self._built = built

    @classmethod
    def build(cls, people: Iterable[Person]) -> "PeopleIndex":
        """Time and memory grow with the parts of all names."""
        known = tuple(people)
        return cls(known, build(known, weights(), settings()))

    def search(self, rows: Sequence[Person], most: int = 25, threads: int = 2) -> list[tuple[Candidate, ...]]:
        """At most `most` candidates for each row, best first."""
        found = self.found(rows, most, threads)
        prior = np.log2(max(len(self.people), 1))
        out = []
        for entries, bits, signs in zip(
            found.entries.tolist(), (found.bits - prior).tolist(), found.signs.tolist(), strict=True
        ):
            shown: dict[int, Candidate] = {}
            for entry, each, sign in zip(entries, bits, signs, strict=True):
                if entry < 0 or each < settings().shown_least:
                    break
                person = int(self._built.register.people[entry])
                shown.setdefault(person, Candidate(person, each, "possible"))
            out.append(tuple(shown.values()))
        return out

    def found(self, rows: Sequence[Person], most: int, threads: int) -> Found:
        """What the kernel finds, entry by entry."""
        asked = self._rows(rows)
        found = Found(
            np.full((len(rows), most), -1, np.int32), np.full((len(rows), most), -1e9, np.float32),
            np.zeros((len(rows), most), np.int32), np.zeros(len(rows), np.int32),
        )  # fmt: skip
        cuts = np.linspace(0, len(rows), threads + 1).astype(int)
        work = [
            threading.Thread(
                target=find,
                args=(self._built.register, asked, low, high, most, settings().equal_within, weights(), found),
            )
            for low, high in zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True)
        ]
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()
        return found

    def _rows(self, people: Sequence[Person]) -> Rows:
        numbers: dict[str, int] = {}
        elements: list[int] = []
        masks: list[int] = []
        starts, units = [0], []
        known = self._built.vocabulary.numbers
        for person in people:
            told, count = elements_of(name_parts(person.names[0]) if person.names else (), known)
            for part, mask in told:
                elements.append(numbers.setdefault(part, len(numbers)))
                masks.append(mask)
            starts.append(len(elements))
            units.append(count)
        near = self._near(list(numbers))
        return Rows(
            np.array(starts, np.int32), np.array(elements, np.int32), np.array(masks, np.int32), np.array(units, np.int32),
            np.fromiter((birth_number(person.born) for person in people), np.int32, len(people)),
            np.fromiter((self._nation(person) for person in people), np.int32, len(people)),
            near.starts, near.parts, near.bits,
            np.array([ord(part[0]) for part in numbers], np.uint8), np.array([len(part) == 1 for part in numbers], np.bool_),
        )  # fmt: skip

    def _near(self, written: list[str]) -> Near:
        return near_parts(written, self._built.vocabulary, self._built.lookup, settings().unseen, weights())

    def _nation(self, person: Person) -> int:
        if not person.nationalities:
            return 0
        return self._built.nations.get(person.nationalities[0], -1)
