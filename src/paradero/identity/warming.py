"""Compiling the matcher ahead of the first search: half a minute, once on a machine and for each new version of it."""

from pathlib import Path
from typing import Final

from paradero.words.person import Person

NOTE: Final = "Preparing the matcher; this takes about half a minute, once on this machine."
_KEPT: Final = "search.find-*.nbi"


def is_prepared() -> bool:
    """Whether the compiled matcher is kept on this machine.

    The compiler itself is asked only where nothing lies beside the source: loading it takes a second.
    """
    if any((Path(__file__).parent / "people" / "__pycache__").glob(_KEPT)):
        return True
    from paradero.identity.people.search import find

    return any(Path(find.stats.cache_path).glob(_KEPT))  # type: ignore[attr-defined]


def prepare() -> None:
    """Compiles what a search and a comparison take, and keeps it."""
    from paradero.identity.people_index import PeopleIndex

    person = Person("nobody", ("Nobody Somebody",), "1900-01-02", ("XX",), ("A000000001",))
    index = PeopleIndex.build([person])
    for found in index.search([person]):
        for candidate in found:
            index.explain(person, candidate)
