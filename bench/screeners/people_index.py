"""Our own."""

from bench.screeners.hits import SHOWN, Hit
from paradero.identity.comparison import Comparison, compare
from paradero.identity.people_index import PeopleIndex
from paradero.words.person import Person


class Screener:
    """The index of people; `equals` counts, for each row, who is as good as the best by the name alone."""

    def __init__(self) -> None:
        self.equals: list[int] = []

    def build(self, people: list[Person]) -> None:
        """Puts the register up for searching."""
        self._index = PeopleIndex.build(people)
        self._index.search(people[:10])

    def search(self, rows: list[Person], most: int = SHOWN) -> list[list[Hit]]:
        """Two threads, as it comes."""
        found = self._index.search(rows, most=most)
        self.equals = [getattr(shown, "equals", 0) for shown in found]
        return [[Hit(one.position, one.bits, one.tier) for one in shown] for shown in found]

    def compare(self, one: Person, other: Person) -> Comparison:
        """Two people in full, by how common names are in the register."""
        return compare(one, other, self._index.rarity)
