"""Everybody a list is compared with, put up for searching by name, birth date and number, and what protects them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from paradero.answers.screening.views import Known
from paradero.identity.people.numbers import compare_numbers, normal_number
from paradero.identity.people_index import PeopleIndex
from paradero.words.person import Person
from paradero.words.protection import Protection

_AT_A_TIME: Final = 5_000


class Pool:
    """The people known, in one order; positions are places in `people`."""

    def __init__(self, people: Iterable[Known], protections: Iterable[Protection]) -> None:
        self.people = tuple(people)
        self._index = PeopleIndex.build([known.person for known in self.people]) if self.people else None
        self._numbers: dict[str, list[int]] = defaultdict(list)
        self._masked: list[int] = []
        for position, known in enumerate(self.people):
            for number in map(normal_number, known.person.numbers):
                if "*" in number:
                    self._masked.append(position)
                else:
                    self._numbers[number].append(position)
        self.classes: list[Protection] = []
        self._owned: dict[str, list[Protection]] = defaultdict(list)
        for protection in protections:
            if protection.person:
                self._owned[protection.person.key].append(protection)
            else:
                self.classes.append(protection)

    def protections_of(self, known: Known) -> Sequence[Protection]:
        """What protects somebody by name."""
        return self._owned.get(known.person.key, ())

    def found(self, people: Sequence[Person], most: int) -> list[list[int]]:
        """For each person the positions of those they may be: by name and birth date best first, then by number."""
        told: list[list[int]] = [[] for _ in people]
        if self._index is None:
            return told
        asked = [(at, variant) for at, person in enumerate(people) for variant in _by_each_name(person)]
        for begin in range(0, len(asked), _AT_A_TIME):
            batch = asked[begin : begin + _AT_A_TIME]
            searched = self._index.search([variant for _, variant in batch], most)
            for (at, _), candidates in zip(batch, searched, strict=True):
                told[at] += [candidate.position for candidate in candidates]
        for found, person in zip(told, people, strict=True):
            found += self._by_number(person)
        return [list(dict.fromkeys(found)) for found in told]

    def _by_number(self, person: Person) -> list[int]:
        """Those with the same number whatever their name; a masked number is held against every other."""
        found: list[int] = []
        for number in map(normal_number, person.numbers):
            if "*" not in number:
                found += self._numbers.get(number, ())
                found += [at for at in self._masked if self._agrees(person, at)]
        return found

    def _agrees(self, person: Person, position: int) -> bool:
        return compare_numbers(person.numbers, self.people[position].person.numbers)[0] in ("same", "masked")


def _by_each_name(person: Person) -> list[Person]:
    """The person under each name in turn: the search goes by the first."""
    if len(person.names) < 2:
        return [person]
    return [Person(person.key, (name,), person.born, person.nationalities, person.numbers) for name in person.names]
