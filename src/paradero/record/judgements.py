"""Applies `judgement`: subjects judged the same are shown as one, under the fullest of their names.

The latest judgement over a pair holds; clusters follow from the judgements alone, so undoing one is one more judgement.
"""

from paradero.record.entries import Judged
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.record.subjects import count_claims
from paradero.record.tallies import Tallies
from paradero.words.entity import Judgement

_PARTNERS = (
    "SELECT {theirs}, verdict FROM judgement AS held WHERE {ours} = ? AND seq = (SELECT max(seq) FROM judgement "
    "WHERE one = held.one AND other = held.other)"
)


def apply_judgement(store: Store, seq: int, entry: Judged, tallies: Tallies) -> None:
    """Stores the judgement and draws the clusters of the two subjects anew."""
    judged = entry.judgement
    one, other = sorted((judged.left, judged.right))
    store.change(
        "INSERT INTO judgement (seq, one, other, verdict, made_by, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (seq, one, other, judged.verdict, judged.by, judged.reason, entry.at),
    )
    first = joined_keys(store, one)
    _draw(store, first, tallies)
    if other not in first:
        _draw(store, joined_keys(store, other), tallies)


def is_judged(store: Store, one: str, other: str) -> bool:
    """Whether anybody has judged this pair, in whatever way."""
    pair = sorted((one, other))
    return first_row(store, "SELECT 1 FROM judgement WHERE one = ? AND other = ?", pair) is not None


def joined_keys(store: Store, key: str) -> list[str]:
    """The keys that are one subject with `key` by the judgements that hold, in order."""
    found, waiting = {key}, [key]
    while waiting:
        current = waiting.pop()
        for ours, theirs in (("one", "other"), ("other", "one")):
            partners = store.select(_PARTNERS.format(ours=ours, theirs=theirs), (current,))
            new = {partner for partner, verdict in partners if verdict == "same"} - found
            found |= new
            waiting.extend(sorted(new))
    return sorted(found)


def judgements_over(store: Store, keys: list[str]) -> list[tuple[int, Judgement]]:
    """All judgements, held or overtaken, that touch one of the keys, in the order they were made."""
    marks = ", ".join("?" * len(keys))
    rows = store.select(
        "SELECT seq, one, other, verdict, made_by, reason, at FROM judgement "
        f"WHERE one IN ({marks}) OR other IN ({marks}) ORDER BY seq",
        keys * 2,
    )
    return [(seq, Judgement(*judged)) for seq, *judged in rows]


def _draw(store: Store, keys: list[str], tallies: Tallies) -> None:
    """Puts the subjects of these keys under one of them, and counts its standing claims anew."""
    marks = ", ".join("?" * len(keys))
    members = list(store.select(f"SELECT number, key FROM subject WHERE key IN ({marks}) ORDER BY number", keys))
    if not members:
        return
    leader = max(members, key=lambda member: (member[1].count("-"), -member[0]))[0]
    for number, _ in members:
        before = first_row(store, "SELECT claims FROM subject WHERE number = ?", (number,))
        count_claims(store, number, -(before[0] if before else 0), tallies)
        store.change("UPDATE subject SET cluster = ? WHERE number = ?", (leader, number))
        store.change("UPDATE mention SET cluster = ? WHERE subject = ?", (leader, number))
    standing = first_row(
        store,
        "SELECT count(DISTINCT mention.claim) FROM mention JOIN claim ON claim.number = mention.claim "
        "WHERE mention.cluster = ? AND claim.superseded_at IS NULL",
        (leader,),
    )
    count_claims(store, leader, standing[0] if standing else 0, tallies)
