"""The append-only ledger: every change of the record, each a leaf of the tree."""

from collections.abc import Iterator

import msgspec

from paradero.proof.checkpoint import Checkpoint
from paradero.proof.commitment import leaf_of, new_salt
from paradero.proof.tree import Nodes, append, root
from paradero.record.entries import Begun, Entry, decode_entry, encode_entry, kind_of
from paradero.record.store import Row, Store
from paradero.words.errors import RecordError


class Line(msgspec.Struct, frozen=True, array_like=True):
    """One row of the ledger; `seq` counts from 1, so its leaf has index seq - 1."""

    seq: int
    at: str
    kind: str
    entry: bytes
    salt: bytes
    leaf: bytes


_COLUMNS = "seq, at, kind, entry, salt, leaf"


def append_entry(store: Store, entry: Entry) -> Line:
    """Puts an entry at the end of the ledger and its leaf into the tree; only inside `store.writing()`."""
    stored, salt, size = encode_entry(entry), new_salt(), ledger_size(store)
    line = Line(size + 1, entry.at, kind_of(entry), stored, salt, leaf_of(salt, stored))
    store.change(f"INSERT INTO ledger ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", msgspec.structs.astuple(line))
    grown = append(size, line.leaf, stored_nodes(store))[1:]
    store.change_each(
        "INSERT INTO node (level, position, hash) VALUES (?, ?, ?)",
        [(node.level, node.position, node.hash) for node in grown],
    )
    return line


def ledger_size(store: Store) -> int:
    """How many entries there are."""
    return int(next(store.select("SELECT coalesce(max(seq), 0) FROM ledger"))[0])


def last_moment(store: Store) -> str:
    """When the last entry was made; the ledger's time never runs backwards. Empty for an empty ledger."""
    return next((str(row[0]) for row in store.select("SELECT at FROM ledger ORDER BY seq DESC LIMIT 1")), "")


def lines(store: Store, after: int = 0) -> Iterator[Line]:
    """The rows of the ledger in order, from the one after `after`."""
    for row in store.select(f"SELECT {_COLUMNS} FROM ledger WHERE seq > ? ORDER BY seq", (after,)):
        yield _line(row)


def line_at(store: Store, seq: int) -> Line:
    """The row with that number. Raises RecordError where there is none."""
    for row in store.select(f"SELECT {_COLUMNS} FROM ledger WHERE seq = ?", (seq,)):
        return _line(row)
    raise RecordError(f"Ledger entry {seq} is missing; run `paradero check`.")


def _line(row: Row) -> Line:
    """The row as a line: a damaged file can hold anything in any column."""
    try:
        return msgspec.convert(row, Line)
    except msgspec.ValidationError as error:
        raise RecordError(f"Ledger entry {row[0]} is damaged ({error}); run `paradero check`.") from error


def stored_nodes(store: Store) -> Nodes:
    """The tree's complete subtrees, as stored."""

    def nodes(level: int, position: int) -> bytes:
        if level == 0:
            return line_at(store, position + 1).leaf
        found = store.select("SELECT hash FROM node WHERE level = ? AND position = ?", (level, position))
        for (stored,) in found:
            return bytes(stored)
        raise RecordError(f"Node {position} of level {level} of the tree is missing; run `paradero check`.")

    return nodes


def checkpoint(store: Store) -> Checkpoint:
    """The state of the log now: its name, size and root."""
    first = decode_entry(line_at(store, 1).entry)
    if not isinstance(first, Begun):
        raise RecordError("The ledger does not begin with its own name; run `paradero check`.")
    size = ledger_size(store)
    return Checkpoint(first.origin, size, root(size, stored_nodes(store)))
