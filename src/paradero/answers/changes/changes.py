"""Which claims came since a moment, and which questions came to stand otherwise. Costs by what is new."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import convert, to_builtins
from msgspec.structs import replace

from paradero.answers.bounds import refuse_bounds
from paradero.answers.changes.views import Came, Changes, Followed, Turning
from paradero.answers.findings.listing import holding_then, keys_named, of_kind, standings_of
from paradero.answers.known import Condition
from paradero.answers.lines import claim_lines
from paradero.answers.naming import subjects_named
from paradero.answers.selecting import Selection, selection
from paradero.answers.subjects import subject_entities
from paradero.answers.views import ClaimFilter, SubjectLink
from paradero.record.clock import known_until
from paradero.record.ledger import last_moment
from paradero.record.question_rows import question_in
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.entity import Entity
from paradero.words.errors import NotFound

EVERYTHING: Final = Followed()
_NEVER_READ: Final = "NOT EXISTS (SELECT 1 FROM claim AS old WHERE old.id = claim.id AND old.number < claim.number)"
_MOST_BEHIND: Final = 4
"""Claims shown behind one change."""


def changes(record: Record, since: str, followed: Followed = EVERYTHING, *, limit: int = 50) -> Changes:
    """What changed on the day `since` (UTC) or from that instant on, of what is followed.

    A question that is new and not disputed is no change: its claims are told. With `known_on`, nothing that the record
    learned later. Raises UsageError for what is no date, kind, stance or state; NotFound for a name that nobody bears.
    """
    refuse_bounds(limit, 0)
    start = _start(since)
    with record.store.reading():
        store = record.store
        subject = _subject(store, followed.about) if followed.about else None
        asked, standings = selection(store, convert(to_builtins(followed), ClaimFilter)), standings_of(followed.state)
        turned = [] if followed.only_claims else list(_turns(store, start, followed, standings, limit + 1))
        came = [] if followed.state else _came(store, start, asked, limit + 1)
        lines = claim_lines(store, came[:limit])
        return Changes(
            since=start,
            followed=followed,
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


def _subject(store: Store, key: str) -> Entity:
    found = subjects_named(store, key, ())
    if not found:
        raise NotFound(f"The record knows no subject {key!r}; look for a name with `paradero show NAME`.")
    return subject_entities(store, found[:1])[found[0]]


def _turns(store: Store, start: str, followed: Followed, standings: Sequence[str], most: int) -> Iterator[Turning]:
    """By the index of each standing; what a question is about is then looked up by its key."""
    asked = list(_asked(store, followed))
    conditions = "".join(f"AND {text} " for text, _ in asked)
    parameters = [value for _, values in asked for value in values]
    rows: list[tuple[str, int, int, str]] = []
    for standing in standings:
        query = (
            "SELECT turn.at, turn.seq, turn.question, turn.standing FROM turn "
            "CROSS JOIN question ON question.number = turn.question WHERE turn.standing = ? AND turn.at >= ? "
            f"AND turn.news = 1 {conditions}ORDER BY turn.at DESC, turn.question DESC LIMIT ?"
        )
        rows.extend(store.select(query, (standing, start, *parameters, most)))
    for at, seq, number, standing in sorted(rows, reverse=True)[:most]:
        yield _turning(store, number, seq, at, standing)


def _asked(store: Store, followed: Followed) -> Iterator[Condition]:
    """What a question must fit."""
    if followed.known_on:
        yield "turn.at <= ?", (known_until(followed.known_on),)
    if followed.kind:
        yield of_kind(followed.kind)
    if followed.as_of:
        yield holding_then(followed.as_of)
    for name in filter(None, (followed.about, followed.person, followed.place)):
        keys = keys_named(store, name)
        marks = ", ".join("?" * len(keys))
        yield f"EXISTS (SELECT 1 FROM about WHERE key IN ({marks}) AND question = turn.question)", tuple(keys)


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


def _came(store: Store, start: str, asked: Selection, most: int) -> list[int]:
    """Claims that stand and were never read before, newest first: numbers are given in the order of learning."""
    row = first_row(
        store, "SELECT number FROM claim WHERE learned_at < ? ORDER BY learned_at DESC, number DESC LIMIT 1", (start,)
    )
    new: list[Condition] = [(f"{asked.number} > ?", (row[0] if row else 0,)), (_NEVER_READ, ())]
    return replace(asked, conditions=(*asked.conditions, *new)).page(store, most, 0)


def _roles(links: Sequence[SubjectLink], subject: Entity | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.role for link in links if subject and link.key == subject.key))
