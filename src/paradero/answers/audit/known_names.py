"""Persons and facilities of the article that the record knows under other names."""

from collections.abc import Iterator, Sequence
from typing import Final

from paradero.answers.audit.views import Note
from paradero.answers.naming import subjects_named
from paradero.identity.names import fold
from paradero.identity.subjects import Mention, subjects_of, types_in
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.claim import Claim
from paradero.words.passage import Span

TYPES: Final = ("person", "facility")
MOST_NAMES: Final = 5


def name_notes(store: Store, claims: Sequence[Claim], text: str) -> Iterator[Note]:
    """A note for each name, at its first place, that is not what the record calls whom it means, or may mean."""
    types, seen = types_in(claims), set[str]()
    for claim in claims:
        for mention in subjects_of(claim, types):
            entity = mention.entity
            if entity.type not in TYPES or entity.key in seen:
                continue
            seen.add(entity.key)
            span = _span(claim, mention)
            written = span.of(text)
            told = _known(store, entity.key, entity.name, entity.type, written)
            if told:
                yield Note("name", span, written, told)


def _span(claim: Claim, mention: Mention) -> Span:
    fillers = claim.speakers if mention.role == "speaker" else claim.roles[mention.role]
    return fillers[mention.position].span


def _known(store: Store, key: str, name: str, type: str, written: str) -> dict[str, str] | None:
    """What the record calls the subject, where that is another name; else who may be meant."""
    row = first_row(
        store,
        "SELECT joined.key, joined.name, joined.number FROM subject "
        "JOIN subject AS joined ON joined.number = subject.cluster WHERE subject.key = ?",
        (key,),
    )
    if row:
        if fold(row[1]) in (fold(name), fold(written)):
            return None
        return {"known": row[1], "key": row[0], "sure": "yes"}
    found = subjects_named(store, name, (type,))[:MOST_NAMES]
    if len(found) != 1:
        return None
    near = first_row(store, "SELECT key, name FROM subject WHERE number = ?", (found[0],))
    return {"known": near[1], "key": near[0], "sure": "no"} if near else None
