"""The record at a glance."""

from collections import defaultdict

from paradero.answers.documents import newest_documents
from paradero.answers.lines import claim_lines
from paradero.answers.refusals import newest_refusals
from paradero.answers.views import Count, Overview
from paradero.record.ledger import checkpoint, last_moment
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.claim import ReaderVersion


def overview(record: Record, *, newest: int = 10) -> Overview:
    """Counts of all that stands, and the `newest` claims, documents and refusals. Costs the same for any size."""
    store = record.store
    with store.reading():
        totals = _totals(store)
        state = checkpoint(store)
        told, refused = totals["record"], totals["refusal"]
        return Overview(
            documents=told.get("documents", 0),
            versions=told.get("versions", 0),
            claims=told.get("claims", 0),
            subjects=told.get("subjects", 0),
            refusals=sum(refused.values()) - refused.get("loss", 0),
            losses=refused.get("loss", 0),
            by_kind=counts(totals["kind"]),
            by_stance=counts(totals["stance"]),
            by_subject_type=counts(totals["subject"]),
            newest=claim_lines(store, _newest_claims(store, newest)),
            newest_documents=newest_documents(store, newest),
            newest_refusals=newest_refusals(store, newest),
            readers=tuple(ReaderVersion(*name.rsplit(" ", 1)) for name, total in totals["reader"].items() if total),
            tree_size=state.size,
            root=state.root.hex(),
            checkpoint=state.text(),
            learned_last=last_moment(store) or None,
        )


def counts(totals: dict[str, int]) -> tuple[Count, ...]:
    """Totals above zero, largest first."""
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Count(name, total) for name, total in ranked if total > 0)


def _totals(store: Store) -> dict[str, dict[str, int]]:
    totals: dict[str, dict[str, int]] = defaultdict(dict)
    for topic, name, total in store.select("SELECT topic, name, total FROM tally ORDER BY topic, name"):
        totals[topic][name] = total
    return totals


def _newest_claims(store: Store, newest: int) -> list[int]:
    rows = store.select("SELECT number FROM claim WHERE superseded_at IS NULL ORDER BY number DESC LIMIT ?", (newest,))
    return [row[0] for row in rows]
