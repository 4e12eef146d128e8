"""Whether every ledger entry is the one that was committed to, and the tree stands over exactly these entries."""

from collections import Counter
from collections.abc import Iterator

from paradero.proof.checkpoint import parse_checkpoint
from paradero.proof.commitment import leaf_of
from paradero.proof.proofs import extends
from paradero.proof.tree import append
from paradero.record.entries import decode_entry, kind_of
from paradero.record.ledger import Line, checkpoint, ledger_size, lines, stored_nodes
from paradero.record.outcome import Fault
from paradero.record.replay import Progress
from paradero.record.store import Store
from paradero.words.errors import RecordError, UsageError


def ledger_faults(store: Store, counts: Counter[str], progress: Progress | None = None) -> Iterator[Fault]:
    """Entries that are missing, changed or out of order, and nodes of the tree that do not follow from the leaves."""
    grown: dict[tuple[int, int], bytes] = {}
    total, before = ledger_size(store), ""
    for number, line in enumerate(lines(store), start=1):
        if line.seq != number:
            yield Fault("ledger", f"entry {number}", f"Entry {number} is missing: entry {line.seq} comes in its place.")
            return
        yield from _line_faults(line, before)
        before = line.at
        for node in append(number - 1, line.leaf, lambda level, position: grown[level, position]):
            grown[node.level, node.position] = node.hash
        counts["leaves verified"] += 1
        if progress:
            progress(number, total)
    yield from _node_faults(store, grown, counts)


def checkpoint_faults(store: Store, known: str | None) -> Iterator[Fault]:
    """Whether the ledger still begins with what a checkpoint kept elsewhere says. Raises UsageError for none."""
    if known is None:
        return
    try:
        then = parse_checkpoint(known)
    except ValueError as error:
        raise UsageError(f"This is not a checkpoint of a record: {error}.") from error
    present = checkpoint(store)
    if then.origin != present.origin:
        yield Fault("checkpoint", then.origin, f"The checkpoint is of another record: this one is {present.origin}.")
    elif then.size > present.size:
        yield Fault(
            "checkpoint", f"size {then.size}", f"The record was rolled back: it holds {present.size} entries now."
        )
    elif not extends(then.size, then.root, present.size, stored_nodes(store)):
        yield Fault("checkpoint", f"size {then.size}", "The record forked: it no longer begins with what it was then.")


def _line_faults(line: Line, before: str) -> Iterator[Fault]:
    where = f"entry {line.seq}"
    if leaf_of(line.salt, line.entry) != line.leaf:
        yield Fault("ledger", where, "The entry, its salt or its leaf was changed: the commitment is another.")
    if line.at < before:
        yield Fault("ledger", where, f"The entry is from {line.at}, before the one that it follows ({before}).")
    try:
        entry = decode_entry(line.entry)
    except RecordError as error:
        yield Fault("ledger", where, str(error))
        return
    if (entry.at, kind_of(entry)) != (line.at, line.kind):
        yield Fault("ledger", where, "The row's instant or kind is not the one inside the entry.")


def _node_faults(store: Store, grown: dict[tuple[int, int], bytes], counts: Counter[str]) -> Iterator[Fault]:
    expected = {place: hashed for place, hashed in grown.items() if place[0] > 0}
    for level, position, stored in store.select("SELECT level, position, hash FROM node ORDER BY level, position"):
        counts["nodes verified"] += 1
        if expected.pop((level, position), None) != stored:
            yield Fault("tree", f"node {level}/{position}", "The node does not follow from the leaves below it.")
    for level, position in expected:
        yield Fault("tree", f"node {level}/{position}", "The node is missing.")
