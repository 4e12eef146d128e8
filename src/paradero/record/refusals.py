"""Applies `refused`: what was not taken in, and what text a document lost."""

from paradero.record.entries import Refused
from paradero.record.rows import first_row, next_number
from paradero.record.store import Store
from paradero.record.tallies import Tallies
from paradero.words.document import Refusal


def apply_refusal(store: Store, seq: int, entry: Refused, tallies: Tallies) -> None:
    """Stores the refusal, beside the version with its raw bytes where the record holds that."""
    refusal = entry.refusal
    held = first_row(store, "SELECT document, number FROM version WHERE digest = ?", (refusal.digest,))
    document, version = held or (None, None)
    store.change(
        "INSERT INTO refusal (number, seq, document, version, origin, stage, reason, at, digest, learned_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            next_number(store, "refusal"), seq, document, version, refusal.origin, refusal.stage, refusal.reason,
            refusal.at, refusal.digest, entry.at,
        ),
    )  # fmt: skip
    tallies.add("refusal", refusal.stage)


def is_known(store: Store, refusal: Refusal) -> bool:
    """Whether the same was refused before for the same reason: telling it again adds nothing."""
    return (
        first_row(
            store,
            "SELECT 1 FROM refusal WHERE origin = ? AND stage = ? AND reason = ? AND digest IS ?",
            (refusal.origin, refusal.stage, refusal.reason, refusal.digest),
        )
        is not None
    )
