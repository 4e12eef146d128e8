"""Applies `judgement`: subjects judged the same are shown as one, under the fullest of their names.

The latest judgement over a pair holds; clusters follow from the judgements alone (identity.clusters), so undoing one
is one more judgement.
"""

from collections.abc import Iterable, Sequence

from paradero.identity.clusters import Held, clusters
from paradero.record.entries import Judged
from paradero.record.questions import Moment, renew_answers
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.record.subjects import count_claims
from paradero.record.tallies import Tallies
from paradero.words.entity import Judgement

_HELD = "SELECT one, other, verdict, judge, seq FROM judgement WHERE held = 1 AND "
_JUDGED = "SELECT seq, one, other, verdict, made_by, reason, at, judge FROM judgement WHERE "


def apply_judgement(store: Store, seq: int, entry: Judged, tallies: Tallies) -> None:
    """Stores the judgement and draws the clusters of the two subjects anew."""
    judged = entry.judgement
    one, other = sorted((judged.left, judged.right))
    store.change("UPDATE judgement SET held = 0 WHERE one = ? AND other = ?", (one, other))
    store.change(
        "INSERT INTO judgement (seq, one, other, verdict, judge, made_by, reason, at, held) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
        (seq, one, other, judged.verdict, judged.judge, judged.by, judged.reason, entry.at),
    )
    rows = [(seq, position, claim) for position, claim in enumerate(judged.claims)]
    store.change_each("INSERT INTO grounds (seq, position, claim) VALUES (?, ?, ?)", rows)
    moved = _draw_all(store, (one, other), tallies)
    renew_answers(store, Moment(seq, entry.at), _readings_of(store, moved))


def held_verdict(store: Store, one: str, other: str) -> str | None:
    """What is judged of this pair now; None where nobody has judged it."""
    pair = sorted((one, other))
    row = first_row(store, "SELECT verdict FROM judgement WHERE one = ? AND other = ? AND held = 1", pair)
    return str(row[0]) if row else None


def joined_keys(store: Store, key: str) -> list[str]:
    """The keys that are shown as one subject with `key`, in order; itself alone where the record does not know it."""
    rows = store.select(
        "SELECT key FROM subject WHERE cluster = (SELECT cluster FROM subject WHERE key = ?) ORDER BY key", (key,)
    )
    return [row[0] for row in rows] or [key]


def judgements_over(store: Store, keys: Sequence[str]) -> list[tuple[int, Judgement]]:
    """All judgements, held or overtaken, that touch one of the keys, in the order they were made."""
    marks = ", ".join("?" * len(keys))
    rows = store.select(f"{_JUDGED} one IN ({marks}) OR other IN ({marks}) ORDER BY seq", [*keys, *keys])
    return [_judgement(store, *row) for row in list(rows)]


def last_judgement(store: Store) -> tuple[int, Judgement] | None:
    """The judgement that the ledger got last; None where it has none."""
    rows = list(store.select(f"{_JUDGED} true ORDER BY seq DESC LIMIT 1"))
    return _judgement(store, *rows[0]) if rows else None


def joins_not_followed(store: Store) -> list[tuple[int, Judgement]]:
    """The judgements *same* that hold and are not followed, since another keeps the two apart; in the order made.

    Each is a conflict; see judgements_between for what stands against it.
    """
    rows = store.select(
        "SELECT seq, one, other, verdict, made_by, reason, at, judge FROM judgement "
        "JOIN subject AS first ON first.key = one JOIN subject AS second ON second.key = other "
        "WHERE held = 1 AND verdict = 'same' AND first.cluster != second.cluster ORDER BY seq"
    )
    return [_judgement(store, *row) for row in list(rows)]


def judgements_between(store: Store, left: str, right: str) -> list[tuple[int, Judgement]]:
    """The judgements *different* that hold between what `left` and what `right` are joined with, in the order made."""
    one, other = joined_keys(store, left), joined_keys(store, right)
    ones, others = ", ".join("?" * len(one)), ", ".join("?" * len(other))
    rows = store.select(
        f"{_JUDGED} held = 1 AND verdict = 'different' AND "
        f"((one IN ({ones}) AND other IN ({others})) OR (other IN ({ones}) AND one IN ({others}))) ORDER BY seq",
        [*one, *other, *one, *other],
    )
    return [_judgement(store, *row) for row in list(rows)]


def held_seqs(store: Store, seqs: Sequence[int]) -> set[int]:
    """Which of these judgements no later one over the same pair has undone."""
    marks = ", ".join("?" * len(seqs))
    return {row[0] for row in store.select(f"SELECT seq FROM judgement WHERE held = 1 AND seq IN ({marks})", seqs)}


def _judgement(store: Store, seq: int, *judged: str) -> tuple[int, Judgement]:
    one, other, verdict, by, reason, at, judge = judged
    rows = store.select("SELECT claim FROM grounds WHERE seq = ? ORDER BY position", (seq,))
    return seq, Judgement(one, other, verdict, by, reason, at, judge, tuple(row[0] for row in rows))  # type: ignore[arg-type]


def _draw_all(store: Store, keys: Iterable[str], tallies: Tallies) -> list[int]:
    """Draws the clusters anew of all subjects that judgements *same* lead to from the keys, and counts their claims.

    Gives the subjects that are shown under another than before.
    """
    reached = _reached(store, keys)
    before = _leaders(store, reached)
    groups = clusters(reached, _held_among(store, reached)).groups
    leaders = [_draw(store, group, tallies) for group in groups]
    for leader in leaders:
        if leader is not None:
            count_claims(store, leader, _standing(store, leader), tallies)
    after = _leaders(store, reached)
    return sorted(number for number, leader in after.items() if before[number] != leader)


def _leaders(store: Store, keys: Sequence[str]) -> dict[int, int]:
    marks = ", ".join("?" * len(keys))
    return dict(store.select(f"SELECT number, cluster FROM subject WHERE key IN ({marks})", keys))


def _readings_of(store: Store, subjects: Sequence[int]) -> list[int]:
    """The standing readings whose claims name one of the subjects."""
    marks = ", ".join("?" * len(subjects))
    rows = store.select(
        "SELECT DISTINCT claim.reading FROM mention JOIN claim ON claim.number = mention.claim "
        f"WHERE mention.subject IN ({marks}) AND claim.superseded_at IS NULL ORDER BY claim.reading",
        subjects,
    )
    return [row[0] for row in rows]


def _reached(store: Store, keys: Iterable[str]) -> list[str]:
    found = set(keys)
    waiting = sorted(found)
    while waiting:
        key = waiting.pop()
        rows = [*store.select(_HELD + "one = ?", (key,)), *store.select(_HELD + "other = ?", (key,))]
        new = {end for one, other, verdict, _, _ in rows if verdict == "same" for end in (one, other)} - found
        found |= new
        waiting.extend(sorted(new))
    return sorted(found)


def _held_among(store: Store, keys: Sequence[str]) -> list[Held]:
    known = set(keys)
    rows = [row for key in keys for row in store.select(_HELD + "one = ? ORDER BY seq", (key,))]
    return [Held(*row) for row in rows if row[1] in known]


def _draw(store: Store, keys: Sequence[str], tallies: Tallies) -> int | None:
    """Puts the subjects of these keys under one of them, uncounted; gives that one, None where the record has none."""
    marks = ", ".join("?" * len(keys))
    members = list(
        store.select(f"SELECT number, key, claims FROM subject WHERE key IN ({marks}) ORDER BY number", keys)
    )
    if not members:
        return None
    leader = int(max(members, key=lambda member: (member[1].count("-"), -member[0]))[0])
    for number, _, claims in members:
        count_claims(store, number, -claims, tallies)
        store.change("UPDATE subject SET cluster = ? WHERE number = ?", (leader, number))
        store.change("UPDATE mention SET cluster = ? WHERE subject = ?", (leader, number))
    return leader


def _standing(store: Store, leader: int) -> int:
    """How many claims that stand name a joined subject."""
    row = first_row(
        store,
        "SELECT count(DISTINCT mention.claim) FROM mention JOIN claim ON claim.number = mention.claim "
        "WHERE mention.cluster = ? AND claim.superseded_at IS NULL",
        (leader,),
    )
    return int(row[0]) if row else 0
