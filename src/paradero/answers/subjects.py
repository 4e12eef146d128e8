"""Who and what the record knows, by name; and all it says of one of them."""

from collections.abc import Sequence
from typing import Final

from paradero.answers.batches import in_batches
from paradero.answers.bounds import refuse_bounds
from paradero.answers.judgements import judgements_of
from paradero.answers.known import Condition, holding, standing
from paradero.answers.naming import subjects_named
from paradero.answers.overview import counts
from paradero.answers.timeline import Timeline
from paradero.answers.views import SubjectLine, SubjectList, SubjectPage
from paradero.answers.voices import voices
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.entity import Entity, EntityType
from paradero.words.errors import NotFound

_RANKED: Final = "ORDER BY claims DESC, number"
_MENTIONED: Final = "FROM mention JOIN claim ON claim.number = mention.claim"
_MOST_LOOKED_AT: Final = 5_000
"""Subjects looked at for a time that is asked: those with most claims now."""
_MOST_COUNTED: Final = 1_000
"""Claims of a subject counted at a time that is asked."""


def subjects(
    record: Record,
    *,
    type: EntityType | None = None,
    as_of: str | None = None,
    known_on: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> SubjectList:
    """The subjects that claims standing now name, most claims first; `as_of` and `known_on` as in ClaimFilter.

    With a clock asked, only those that claims of that time name, of the few thousand that most claims name now, and how
    many of these; order and counts by type stay those of now. Raises UsageError for a page or date that is none.
    """
    refuse_bounds(limit, offset)
    where, parameters = ("type = ? AND ", (type,)) if type else ("", ())
    clocks = _clocks(as_of, known_on)
    then, known = _named_then(clocks)
    with record.store.reading():
        rows = record.store.select(
            f"SELECT number FROM (SELECT number, claims FROM subject WHERE {where}claims > 0 {_RANKED} LIMIT ?) "
            f"AS subject{then} {_RANKED} LIMIT ? OFFSET ?",
            (*parameters, _MOST_LOOKED_AT if clocks else -1, *known, limit, offset),
        )
        totals: dict[str, int] = dict(record.store.select("SELECT name, total FROM tally WHERE topic = 'subject'"))
        lines = _lines(record.store, [row[0] for row in rows], clocks)
        total = totals.get(type, 0) if type else sum(totals.values())
        if clocks:
            total = offset + len(lines) + (len(lines) == limit)
        return SubjectList(lines, counts(totals), total, limit, offset, not clocks)


def _clocks(as_of: str | None, known_on: str | None) -> tuple[Condition, ...]:
    """What a claim must fit; nothing where no clock is asked."""
    return (*([standing(known_on)] if known_on or as_of else []), *([holding(as_of)] if as_of else []))


def _named_then(clocks: Sequence[Condition]) -> Condition:
    if not clocks:
        return "", ()
    told, parameters = _told_then(clocks)
    return f" WHERE EXISTS (SELECT 1 {_MENTIONED} WHERE mention.cluster = subject.number AND {told})", parameters


def _told_then(clocks: Sequence[Condition]) -> Condition:
    """By the number of the mention's claim, which its index has, so that what was learned since is not walked over."""
    told = " AND ".join(text.replace("claim.number <= ", "mention.claim <= ") for text, _ in clocks)
    return told, tuple(value for _, values in clocks for value in values)


def find_subjects(
    record: Record,
    name: str,
    *,
    type: EntityType | None = None,
    as_of: str | None = None,
    known_on: str | None = None,
    limit: int = 20,
) -> tuple[SubjectLine, ...]:
    """The subjects that a name or key may mean: those called exactly so first, then those with most claims.

    With a clock asked, only those that claims of that time name. Raises UsageError for a page or date that is none.
    """
    refuse_bounds(limit, 0)
    clocks = _clocks(as_of, known_on)
    with record.store.reading():
        lines = _lines(record.store, subjects_named(record.store, name, (type,) if type else ())[:limit], clocks)
    return tuple(line for line in lines if line.claims or not clocks)


def subject_page(
    record: Record,
    key: str,
    *,
    as_of: str | None = None,
    known_on: str | None = None,
    limit: int = 200,
    offset: int = 0,
) -> SubjectPage:
    """A subject's timeline: dated claims in order of time, then undated ones; `as_of` and `known_on` as in ClaimFilter.

    A key that was joined under another name gives the joined subject. Raises NotFound, or UsageError for a bad date.
    """
    refuse_bounds(limit, offset)
    store = record.store
    with store.reading():
        cluster = next((row[0] for row in store.select("SELECT cluster FROM subject WHERE key = ?", (key,))), None)
        if cluster is None:
            raise NotFound(f"The record knows no subject {key!r}; look for a name with `paradero show NAME`.")
        asked = Timeline(store, cluster, as_of, known_on)
        subject = subject_entities(store, [cluster])[cluster]
        lines = asked.page(limit, offset)
        total, exact = asked.count()
        joined, torn = judgements_of(store, subject.key)
        return SubjectPage(
            subject=subject,
            timeline=lines,
            voices=voices(lines),
            by_kind=counts(asked.kinds()),
            joined=joined,
            conflicts=torn,
            total=total,
            total_exact=exact,
            limit=limit,
            offset=offset,
        )


def _lines(store: Store, numbers: list[int], clocks: Sequence[Condition] = ()) -> tuple[SubjectLine, ...]:
    entities = subject_entities(store, numbers)
    query = "SELECT number, claims FROM subject WHERE number IN ({marks})"
    claims = {number: total for number, total in in_batches(store, query, numbers)}
    if clocks:
        claims = {number: _claims_then(store, number, clocks) for number in numbers}
    return tuple(SubjectLine(entities[number], claims[number]) for number in numbers)


def _claims_then(store: Store, number: int, clocks: Sequence[Condition]) -> int:
    """How many claims of a time name a subject, counting no further than MOST_COUNTED."""
    told, parameters = _told_then(clocks)
    named = f"SELECT DISTINCT mention.claim {_MENTIONED} WHERE mention.cluster = ? AND {told} LIMIT ?"
    row = first_row(store, f"SELECT count(*) FROM ({named})", (number, *parameters, _MOST_COUNTED))
    return int(row[0]) if row else 0


def subject_entities(store: Store, numbers: list[int]) -> dict[int, Entity]:
    """Joined subjects, each with every other spelling of it and of the names joined to it."""
    query = "SELECT number, key, type, name FROM subject WHERE number IN ({marks})"
    spelled = (
        "SELECT subject.cluster, spelling.name FROM subject JOIN spelling ON spelling.subject = subject.number "
        "WHERE subject.cluster IN ({marks}) ORDER BY subject.number, spelling.name"
    )
    names: dict[int, list[str]] = {}
    for cluster, name in in_batches(store, spelled, numbers):
        names.setdefault(cluster, []).append(name)
    return {
        number: Entity(key, type, name, tuple(other for other in dict.fromkeys(names.get(number, ())) if other != name))
        for number, key, type, name in in_batches(store, query, numbers)
    }
