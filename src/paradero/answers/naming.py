"""From a name as somebody types it to the subjects and speakers that may be meant."""

from collections.abc import Collection
from typing import Final

from paradero.identity.names import fold, matches, name_parts
from paradero.record.store import Store

MOST_CANDIDATES: Final = 500


def subjects_named(store: Store, name: str, types: Collection[str]) -> list[int]:
    """The row numbers of joined subjects that the name (or key) may mean; every type where `types` is empty.

    Those called exactly so come first, then those with most claims.
    """
    by_key = list(store.select("SELECT cluster, type FROM subject WHERE key = ?", (name,)))
    if by_key:
        return [cluster for cluster, type in by_key if not types or type in types]
    found = _candidates(store, "subject", name)
    marks = ", ".join("?" * len(found))
    rows = store.select(
        "SELECT known.name, known.type, known.cluster, joined.claims FROM subject AS known "
        f"JOIN subject AS joined ON joined.number = known.cluster WHERE known.number IN ({marks})",
        found,
    )
    fitting = [row for row in rows if (not types or row[1] in types) and matches(name, row[0])]
    fitting.sort(key=lambda row: (fold(row[0]) != fold(name), -row[3], row[2]))
    return list(dict.fromkeys(row[2] for row in fitting))


def voices_named(store: Store, name: str) -> list[int]:
    """The row numbers of speakers that the name, or a subject's key, may mean."""
    for (known,) in store.select("SELECT name FROM subject WHERE key = ?", (name,)):
        name = known
    found = _candidates(store, "voice", name)
    marks = ", ".join("?" * len(found))
    rows = store.select(f"SELECT number, name FROM voice WHERE number IN ({marks}) ORDER BY number", found)
    return [number for number, known in rows if matches(name, known) or fold(name) == fold(known)]


def _candidates(store: Store, room: str, name: str) -> list[int]:
    """Those that share words with the name, most shared words first."""
    words = list(dict.fromkeys(name_parts(name)))
    marks = ", ".join("?" * len(words))
    rows = store.select(
        f"SELECT number, count(*) AS shared FROM token WHERE room = ? AND word IN ({marks}) "
        "GROUP BY number ORDER BY shared DESC, number LIMIT ?",
        (room, *words, MOST_CANDIDATES),
    )
    return [number for number, _ in rows]
