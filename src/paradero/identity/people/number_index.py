"""Finds people by the numbers that registries gave them, as written or with one slip."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from paradero.identity.people.numbers import normal_number
from paradero.words.person import Person

_DIGITS = "0123456789"
_SHORTEST = 6
_MASK = "*"


class NumberIndex:
    """Whole numbers of a register; masked and very short ones lead to nobody."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._bearers: defaultdict[str, list[int]] = defaultdict(list)
        for position, person in enumerate(people):
            for number in _whole(person.numbers):
                self._bearers[number].append(position)

    def find(self, numbers: Sequence[str]) -> tuple[int, ...]:
        """The positions of who has one of the numbers, or one that a slip makes of it; the same number first."""
        if not self._bearers or not numbers:
            return ()
        asked = list(_whole(numbers))
        written = [*asked, *(slip for number in asked for slip in _slips(number))]
        return tuple(dict.fromkeys(at for number in written for at in self._bearers.get(number, ())))


def _whole(numbers: Iterable[str]) -> Iterator[str]:
    for number in map(normal_number, numbers):
        if len(number) >= _SHORTEST and _MASK not in number:
            yield number


def _slips(number: str) -> Iterator[str]:
    """The number with one digit changed, or two neighbours swapped."""
    for at, digit in enumerate(number):
        if digit.isdigit():
            yield from (number[:at] + other + number[at + 1 :] for other in _DIGITS if other != digit)
    for at in range(len(number) - 1):
        if number[at] != number[at + 1]:
            yield number[:at] + number[at + 1] + number[at] + number[at + 2 :]
