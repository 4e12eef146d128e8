"""Small questions to a store that every applier asks."""

from collections.abc import Sequence
from typing import Any

from paradero.record.store import Row, Store
from paradero.words.errors import RecordError


def first_row(store: Store, query: str, parameters: Sequence[Any] = ()) -> Row | None:
    """The first row of a query, or None."""
    return next(store.select(query, parameters), None)


def next_number(store: Store, table: str) -> int:
    """The number for the next row of a table whose rows are never removed singly."""
    row = first_row(store, f"SELECT coalesce(max(number), 0) + 1 FROM {table}")
    return int(row[0]) if row else 1


def number_of_version(store: Store, digest: str) -> int:
    """The row number of the version with those raw bytes. Raises RecordError where there is none."""
    row = first_row(store, "SELECT number FROM version WHERE digest = ?", (digest,))
    if row is None:
        raise RecordError(f"The ledger tells of bytes {digest} before they were added; run `paradero check`.")
    return int(row[0])
