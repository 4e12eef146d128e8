"""Compiling the matcher ahead of the first search: half a minute, once on a machine and for each new version of it."""

from pathlib import Path

from paradero.identity.people.search import find
from paradero.identity.people_index import PeopleIndex
from paradero.words.person import Person

NOTE = "Preparing the matcher; this takes about half a minute, once on this machine."


def is_prepared() -> bool:
    """Whether the compiled matcher is kept on this machine."""
    return any(Path(find.stats.cache_path).glob("search.find-*.nbi"))  # type: ignore[attr-defined]


def prepare() -> None:
    """Compiles what a search and a comparison take, and keeps it."""
    person = Person("nobody", ("Nobody Somebody",), "1900-01-02", ("XX",), ("A000000001",))
    index = PeopleIndex.build([person])
    for found in index.search([person]):
        for candidate in found:
            index.explain(person, candidate)
