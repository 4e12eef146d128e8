"""Everybody a list is compared with, put up for searching by name, birth date and number, and what protects them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paradero.answers.screening.views import Known
from paradero.identity.people.numbers import compare_numbers, is_masked
from paradero.identity.people_index import PeopleIndex
from paradero.words.person import Person
from paradero.words.protection import Protection

_AT_A_TIME: Final = 5_000


class Pool:
    """The people known, in one order; positions are places in `people`."""

    def __init__(self, people: Iterable[Known], protections: Iterable[Protection]) -> None:
        self.people = tuple(people)
        self._index = PeopleIndex.build(known.person for known in self.people)
        self._masked = [at for at, known in enumerate(self.people) if any(map(is_masked, known.person.numbers))]
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

    def found(self, people: Sequence[Person], most: int) -> Iterator[list[int]]:
        """For each person the positions of those they may be, by each name, birth date and number, best first."""
        for begin in range(0, len(people), _AT_A_TIME):
            batch = people[begin : begin + _AT_A_TIME]
            for person, candidates in zip(batch, self._index.search(batch, most), strict=True):
                found = [candidate.position for candidate in candidates]
                yield list(dict.fromkeys([*found, *self._by_mask(person)]))

    def _by_mask(self, person: Person) -> Iterator[int]:
        """Those whose masked number a whole one of the person agrees with, whatever their name."""
        whole = [number for number in person.numbers if not is_masked(number)]
        for position in self._masked if whole else ():
            if compare_numbers(person.numbers, self.people[position].person.numbers)[0] in ("same", "masked"):
                yield position
