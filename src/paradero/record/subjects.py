"""Who and what claims are about: subjects by key, the claims that mention them, and how many stand."""

from collections.abc import Sequence

import msgspec

from paradero.identity.subjects import Mention
from paradero.record.rows import first_row, next_number
from paradero.record.store import Store
from paradero.record.tallies import Tallies
from paradero.record.voices import add_tokens
from paradero.words.entity import Entity


class Told(msgspec.Struct, frozen=True):
    """What of a claim its mentions carry: its number and kind, its place in time, and whether that is long."""

    number: int
    kind: str
    placed: str
    lengthy: bool


def add_mentions(store: Store, told: Told, named: Sequence[Mention], tallies: Tallies) -> None:
    """The rows for every subject one claim names; a claim counts once for each joined subject."""
    clusters: dict[int, None] = {}
    for mention in named:
        subject, cluster = _subject_number(store, mention.entity)
        store.change(
            "INSERT INTO mention (claim, role, position, subject, cluster, placed, kind, lengthy) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (told.number, mention.role, mention.position, subject, cluster, told.placed, told.kind, int(told.lengthy)),
        )
        clusters[cluster] = None
    for cluster in clusters:
        count_claims(store, cluster, 1, tallies)


def release_subjects(store: Store, reading: int, tallies: Tallies) -> None:
    """Takes the claims of a reading that no longer stands out of its subjects' counts."""
    counted = store.select(
        "SELECT mention.cluster, count(DISTINCT mention.claim) FROM claim JOIN mention ON mention.claim = claim.number "
        "WHERE claim.reading = ? GROUP BY mention.cluster ORDER BY mention.cluster",
        (reading,),
    )
    for cluster, claims in list(counted):
        count_claims(store, cluster, -claims, tallies)


def count_claims(store: Store, cluster: int, change: int, tallies: Tallies) -> None:
    """Adds to a subject's standing claims; subjects without any are counted nowhere."""
    row = first_row(store, "SELECT type, claims FROM subject WHERE number = ?", (cluster,))
    type, before = row or ("", 0)
    store.change("UPDATE subject SET claims = ? WHERE number = ?", (before + change, cluster))
    shown = (before + change > 0) - (before > 0)
    tallies.add("subject", type, shown)
    tallies.add("record", "subjects", shown)


def _subject_number(store: Store, entity: Entity) -> tuple[int, int]:
    """The numbers of a subject and of the subject it is joined under; a new key makes a new subject."""
    known = first_row(store, "SELECT number, cluster, name FROM subject WHERE key = ?", (entity.key,))
    if known:
        if known[2] != entity.name:
            _add_spelling(store, known[0], entity.name)
        return int(known[0]), int(known[1])
    number = next_number(store, "subject")
    row = (number, entity.key, entity.type, entity.name, number)
    store.change("INSERT INTO subject (number, key, type, name, cluster) VALUES (?, ?, ?, ?, ?)", row)
    _add_spelling(store, number, entity.name)
    add_tokens(store, "subject", number, entity.name)
    return number, number


def _add_spelling(store: Store, subject: int, name: str) -> None:
    row = (subject, name)
    store.change("INSERT INTO spelling (subject, name) VALUES (?, ?) ON CONFLICT DO NOTHING", row)
