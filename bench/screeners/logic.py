"""nomenklatura: its own index for candidates, its matcher logic-v2 for their order, birth dates too."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from followthemoney import Dataset, StatementEntity
from nomenklatura.blocker.index import Index
from nomenklatura.matching.logic_v2.model import LogicV2
from nomenklatura.resolver import Linker
from nomenklatura.store.memory import MemoryStore

from bench.screeners.hits import SHOWN, Hit
from paradero.words.person import Person

_DATASET = Dataset.make({"name": "bench", "title": "Bench"})


class Screener:
    """As `nomenklatura match` works, in memory, with its default settings."""

    def build(self, people: list[Person]) -> None:
        """Writes the register into its store and builds the index."""
        self._entities = {f"r{place}": _entity(person, f"r{place}") for place, person in enumerate(people)}
        self._folder = tempfile.TemporaryDirectory()
        view = _View(MemoryStore(_DATASET, Linker({})), self._entities.values())
        self._index = Index(view, Path(self._folder.name))
        self._index.build()

    def search(self, rows: list[Person]) -> list[list[Hit]]:
        """Up to 75 candidates from the index, all compared."""
        asked = {f"q{place}": _entity(row, f"q{place}") for place, row in enumerate(rows)}
        config = LogicV2.default_config()
        found: list[list[Hit]] = [[] for _ in rows]
        for key, candidates in self._index.match_entities(asked.values()):
            query = asked[key.id]
            hits = [
                Hit(int(other.id[1:]), LogicV2.compare(query, self._entities[other.id], config).score)
                for other, _ in candidates
            ]
            found[int(key.id[1:])] = sorted(hits, key=lambda hit: -hit.score)[:SHOWN]
        return found


class _View:
    """What the index asks of a view: the entities, no more; its memory store would hold them a second time."""

    def __init__(self, store: MemoryStore, entities: Iterable[StatementEntity]) -> None:
        self.store, self._entities = store, entities

    def entities(self, include_schemata: object = None) -> Iterator[StatementEntity]:
        """All of them."""
        yield from self._entities


def _entity(person: Person, key: str) -> StatementEntity:
    return StatementEntity.from_data(_DATASET, {"id": key, "schema": "Person", "properties": properties(person)})


def properties(person: Person) -> dict[str, list[str]]:
    """A person in the words of FollowTheMoney."""
    told = {"name": list(person.names), "nationality": [nation.lower() for nation in person.nationalities]}
    return told | ({"birthDate": [person.born]} if person.born else {})


def likeness(left: Person, right: Person) -> float:
    """What logic-v2 says of two people; their keys must be new each time, for it remembers the names of a key."""
    return LogicV2.compare(_entity(left, left.key), _entity(right, right.key), LogicV2.default_config()).score
