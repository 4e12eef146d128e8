"""Whether the stored bytes are those that the ledger names, and every quotation stands in its stored text."""

from collections import Counter
from collections.abc import Iterator

from paradero.proof.canonical import digest
from paradero.record.blobs import get_text, unpack
from paradero.record.entries import ClaimsRead, DocumentAdded, decode_entry
from paradero.record.grounding import ungrounded
from paradero.record.ledger import lines
from paradero.record.outcome import Fault
from paradero.record.store import Store
from paradero.words.document import TextVersion
from paradero.words.errors import RecordError


def stored_faults(store: Store, counts: Counter[str]) -> Iterator[Fault]:
    """Stored bytes that are damaged, missing, or named by no entry."""
    named = dict(_named(store))
    for name, size, packing, stored in store.select("SELECT digest, size, packing, bytes FROM blob ORDER BY digest"):
        counts["stored bytes verified"] += 1
        try:
            changed = digest(unpack(name, size, packing, stored)) != name
        except RecordError as error:
            yield Fault("stored bytes", name, str(error))
            changed = False
        if changed:
            yield Fault("stored bytes", name, "The bytes are not those that were stored: their digest is another.")
        if named.pop(name, None) is None:
            yield Fault("stored bytes", name, "No entry of the ledger names these bytes.")
    for name, seq in sorted(named.items()):
        yield Fault("stored bytes", name, f"The bytes that entry {seq} names are missing.")


def text_faults(store: Store, counts: Counter[str]) -> Iterator[Fault]:
    """Blocks outside their text, and claims whose words are not the text at their places."""
    texts: dict[str, str] = {}
    for line in lines(store):
        entry = decode_entry(line.entry)
        if isinstance(entry, DocumentAdded):
            texts[entry.receipt.digest] = entry.text_digest
            yield from _block_faults(entry.document, get_text(store, entry.text_digest))
            counts["texts verified"] += 1
        elif isinstance(entry, ClaimsRead):
            if entry.digest not in texts:
                yield Fault("claims", f"entry {line.seq}", "The entry reads a document that no entry before it added.")
                continue
            yield from _claim_faults(line.seq, entry, get_text(store, texts[entry.digest]), counts)


def _named(store: Store) -> Iterator[tuple[str, int]]:
    """The digests that the ledger names, with the entry that does."""
    for line in lines(store):
        entry = decode_entry(line.entry)
        if isinstance(entry, DocumentAdded):
            yield entry.receipt.digest, line.seq
            yield entry.text_digest, line.seq


def _block_faults(document: str, text: TextVersion) -> Iterator[Fault]:
    end = 0
    for number, block in enumerate(text.blocks):
        if not end <= block.span.start <= block.span.end <= len(text.text):
            yield Fault("texts", f"{document}, block {number}", "The block overlaps another or lies outside the text.")
        end = block.span.end


def _claim_faults(seq: int, entry: ClaimsRead, text: TextVersion, counts: Counter[str]) -> Iterator[Fault]:
    for position, claim in enumerate(entry.claims):
        counts["quotations verified"] += 1
        counts["words verified"] += sum(1 for _ in claim.fillers()) + len(claim.speakers)
        for said in ungrounded(claim, text.text):
            yield Fault("claims", f"entry {seq}, claim {position}", f"In the claim, {said}.")
