"""Judgements over names, and those that contradict each other."""

from collections.abc import Iterable, Sequence

from paradero.answers.views import ConflictLine, JudgementLine
from paradero.record.judgements import (
    held_seqs,
    joined_keys,
    joins_not_followed,
    judgements_between,
    judgements_over,
    last_judgement,
)
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.entity import Entity, Judgement
from paradero.words.errors import NotFound


def conflicts(record: Record) -> tuple[ConflictLine, ...]:
    """Every judgement *same* that is not followed, since another keeps the two apart; oldest first."""
    with record.store.reading():
        return conflict_lines(record.store, joins_not_followed(record.store))


def conflict_lines(store: Store, joins: Iterable[tuple[int, Judgement]]) -> tuple[ConflictLine, ...]:
    """Joins that are not followed, each with what stands against it."""
    return tuple(
        ConflictLine(
            judgement_lines(store, [(seq, join)])[0],
            judgement_lines(store, judgements_between(store, join.left, join.right)),
        )
        for seq, join in joins
    )


def judgements_of(store: Store, key: str) -> tuple[tuple[JudgementLine, ...], tuple[ConflictLine, ...]]:
    """All judgements over a joined subject, and the conflicts that it is part of."""
    keys = joined_keys(store, key)
    made = judgements_over(store, keys)
    over = {seq for seq, _ in made}
    torn = [(seq, join) for seq, join in joins_not_followed(store) if seq in over] if over else []
    return judgement_lines(store, made), conflict_lines(store, torn)


def judgement_lines(store: Store, made: Sequence[tuple[int, Judgement]]) -> tuple[JudgementLine, ...]:
    """Judgements with the subjects they are over."""
    named = _entities(store, {key for _, one in made for key in (one.left, one.right)})
    held = held_seqs(store, [seq for seq, _ in made])
    return tuple(
        JudgementLine(
            named[one.left], named[one.right], one.verdict, one.by, one.judge, one.reason, one.at, one.claims,
            seq in held, seq,
        )
        for seq, one in made
    )  # fmt: skip


def latest_judgement(record: Record) -> JudgementLine:
    """The judgement made last. Raises NotFound where there is none."""
    with record.store.reading():
        made = last_judgement(record.store)
        if made is None:
            raise NotFound("Nothing was judged yet; `paradero review` has the questions.")
        return judgement_lines(record.store, [made])[0]


def subject_key(record: Record, name: str) -> str | None:
    """The name itself where it is a subject's key, joined or not; None otherwise."""
    return next((row[0] for row in record.store.select("SELECT key FROM subject WHERE key = ?", (name,))), None)


def _entities(store: Store, keys: set[str]) -> dict[str, Entity]:
    """The subjects under their own names, joined or not."""
    ordered = sorted(keys)
    marks = ", ".join("?" * len(ordered))
    rows = store.select(f"SELECT key, type, name FROM subject WHERE key IN ({marks})", ordered)
    return {key: Entity(key, type, name) for key, type, name in rows}
