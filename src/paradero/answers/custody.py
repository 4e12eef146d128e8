"""The ledger entry that added a document version: its receipt and its metadata."""

from paradero.record.entries import DocumentAdded, decode_entry
from paradero.record.ledger import line_at
from paradero.record.store import Store
from paradero.words.errors import RecordError


def addition_at(store: Store, seq: int) -> DocumentAdded:
    """The entry `seq`, which must add a document. Raises RecordError when it does not."""
    entry = decode_entry(line_at(store, seq).entry)
    if not isinstance(entry, DocumentAdded):
        raise RecordError(f"Ledger entry {seq} adds no document; run `paradero check`.")
    return entry
