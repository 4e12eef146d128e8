"""Who and what the record knows, by name; and all it says of one of them."""

from paradero.answers.batches import in_batches
from paradero.answers.bounds import refuse_bounds
from paradero.answers.judgements import judgements_of
from paradero.answers.naming import subjects_named
from paradero.answers.overview import counts
from paradero.answers.timeline import Timeline
from paradero.answers.views import SubjectLine, SubjectList, SubjectPage
from paradero.answers.voices import voices
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.entity import Entity, EntityType
from paradero.words.errors import NotFound


def subjects(record: Record, *, type: EntityType | None = None, limit: int = 50, offset: int = 0) -> SubjectList:
    """The subjects that claims standing now name, most claims first. Raises UsageError for a page that is none."""
    refuse_bounds(limit, offset)
    where, parameters = ("type = ? AND ", (type,)) if type else ("", ())
    with record.store.reading():
        rows = record.store.select(
            f"SELECT number FROM subject WHERE {where}claims > 0 ORDER BY claims DESC, number LIMIT ? OFFSET ?",
            (*parameters, limit, offset),
        )
        totals: dict[str, int] = dict(record.store.select("SELECT name, total FROM tally WHERE topic = 'subject'"))
        total = totals.get(type, 0) if type else sum(totals.values())
        return SubjectList(_lines(record.store, [row[0] for row in rows]), counts(totals), total, limit, offset)


def find_subjects(
    record: Record, name: str, *, type: EntityType | None = None, limit: int = 20
) -> tuple[SubjectLine, ...]:
    """The subjects that a name or key may mean: those called exactly so first, then those with most claims."""
    refuse_bounds(limit, 0)
    with record.store.reading():
        return _lines(record.store, subjects_named(record.store, name, (type,) if type else ())[:limit])


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


def _lines(store: Store, numbers: list[int]) -> tuple[SubjectLine, ...]:
    entities = subject_entities(store, numbers)
    query = "SELECT number, claims FROM subject WHERE number IN ({marks})"
    claims = {number: total for number, total in in_batches(store, query, numbers)}
    return tuple(SubjectLine(entities[number], claims[number]) for number in numbers)


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
