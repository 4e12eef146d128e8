"""Which claims came since a moment, and which questions came to stand otherwise. Costs by what is new."""

from collections.abc import Iterator, Sequence
from typing import Final

from paradero.answers.bounds import refuse_bounds
from paradero.answers.changes.views import Came, Changes, Turning
from paradero.answers.lines import claim_lines
from paradero.answers.subjects import subject_entities
from paradero.answers.views import SubjectLink
from paradero.record.clock import known_until
from paradero.record.ledger import last_moment
from paradero.record.question_rows import question_in
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.entity import Entity
from paradero.words.errors import NotFound

STANDINGS: Final = ("disputed", "superseded", "undisputed", "empty")
_MOST_BEHIND: Final = 4
"""Claims shown behind one change."""


def changes(record: Record, since: str, *, about: str | None = None, limit: int = 50) -> Changes:
    """What changed on the day `since` (UTC) or from that instant on; with `about`, only what concerns that subject.

    A question that is new and not disputed is no change: its claims are told. Raises UsageError for what is no date,
    NotFound for a key that names no subject.
    """
    refuse_bounds(limit, 0)
    start = _start(since)
    with record.store.reading():
        store = record.store
        found = _subject(store, about) if about else None
        cluster, subject = found or (None, None)
        turned = list(_turns(store, start, subject.key if subject else None, limit + 1))
        came = list(_came(store, start, cluster, limit + 1))
        lines = claim_lines(store, came[:limit])
        return Changes(
            since=start,
            about=subject,
            turns=tuple(turned[:limit]),
            claims=tuple(Came(line, _roles(line.subjects, subject)) for line in lines),
            more_turns=len(turned) > limit,
            more_claims=len(came) > limit,
            learned_last=last_moment(store) or None,
        )


def _start(since: str) -> str:
    """The first instant meant."""
    until = known_until(since)
    return f"{since}T00:00:00.000Z" if len(since) == len("2025-04-14") else until


def _subject(store: Store, key: str) -> tuple[int, Entity]:
    row = first_row(store, "SELECT cluster FROM subject WHERE key = ?", (key,))
    if row is None:
        raise NotFound(f"The record knows no subject {key!r}; look for a name with `paradero show NAME`.")
    return row[0], subject_entities(store, [row[0]])[row[0]]


def _turns(store: Store, start: str, key: str | None, most: int) -> Iterator[Turning]:
    """By the index of each standing; what a question is about is then looked up by its key."""
    about = "" if key is None else "AND EXISTS (SELECT 1 FROM about WHERE key = ? AND question = turn.question) "
    rows: list[tuple[str, int, int, str]] = []
    for standing in STANDINGS:
        query = (
            "SELECT turn.at, turn.seq, turn.question, turn.standing FROM turn WHERE turn.standing = ? AND turn.at >= ? "
            f"AND {_IS_NEWS} {about}ORDER BY turn.at DESC, turn.question DESC LIMIT ?"
        )
        rows.extend(store.select(query, (standing, start, *(() if key is None else (key,)), most)))
    for at, seq, number, standing in sorted(rows, reverse=True)[:most]:
        yield _turning(store, number, seq, at, standing)


_IS_NEWS: Final = (
    "(turn.standing = 'disputed' OR EXISTS (SELECT 1 FROM turn AS old WHERE old.question = turn.question "
    "AND old.seq < turn.seq AND old.standing != 'empty'))"
)


def _turning(store: Store, number: int, seq: int, at: str, standing: str) -> Turning:
    question = question_in(store, number)
    row = first_row(
        store, "SELECT standing FROM turn WHERE question = ? AND seq < ? ORDER BY seq DESC LIMIT 1", (number, seq)
    )
    behind = store.select(
        "SELECT DISTINCT answer.claim FROM answer JOIN claim ON claim.number = answer.claim "
        "WHERE answer.question = ? AND claim.learned_at = ? ORDER BY answer.claim DESC LIMIT ?",
        (number, at, _MOST_BEHIND),
    )
    lines = claim_lines(store, [one[0] for one in behind])
    return Turning(question.key, question, seq, at, row[0] if row else None, standing, lines)


def _came(store: Store, start: str, cluster: int | None, most: int) -> Iterator[int]:
    """Claims that stand and were never read before, newest first: numbers are given in the order of learning."""
    row = first_row(
        store, "SELECT number FROM claim WHERE learned_at < ? ORDER BY learned_at DESC, number DESC LIMIT 1", (start,)
    )
    last = row[0] if row else 0
    source, where = "claim", "claim.number > ?"
    if cluster is not None:
        source, where = (
            "mention JOIN claim ON claim.number = mention.claim",
            "mention.claim > ? AND mention.cluster = ?",
        )
    named = () if cluster is None else (cluster,)
    query = (
        f"SELECT DISTINCT claim.number FROM {source} WHERE {where} AND claim.superseded_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM claim AS old WHERE old.id = claim.id AND old.number < claim.number) "
        "ORDER BY claim.number DESC LIMIT ?"
    )
    yield from (one[0] for one in store.select(query, (last, *named, most)))


def _roles(links: Sequence[SubjectLink], subject: Entity | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.role for link in links if subject and link.key == subject.key))
