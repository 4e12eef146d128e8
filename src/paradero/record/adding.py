"""Adds one document with its claims to the record, or one refusal: the entries that make it up, in order."""

import functools
from collections.abc import Sequence

import msgspec

from paradero.proof.canonical import canonical
from paradero.record.apply import apply_line
from paradero.record.blobs import get_text, put_blob
from paradero.record.entries import ClaimsRead, DocumentAdded, Entry, Judged, Refused
from paradero.record.ledger import append_entry
from paradero.record.naming import address_of, document_id
from paradero.record.outcome import Outcome
from paradero.record.proposing import certain_joins
from paradero.record.reader import Reading, Unread
from paradero.record.refusals import is_known
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.document import Item, Refusal, TextVersion
from paradero.words.entity import Judgement, Verdict
from paradero.words.errors import NotFound, ReadingError, UsageError


class Addition:
    """An open transaction of new entries, all made at the instant `at`; what follows from each is applied at once."""

    def __init__(self, store: Store, at: str) -> None:
        self.store = store
        self.at = at

    def add(self, entry: Entry) -> None:
        """Puts one entry into the ledger and its consequences into the derived tables."""
        apply_line(self.store, append_entry(self.store, entry), functools.partial(get_text, self.store))


class Prepared(msgspec.Struct, frozen=True):
    """A document ready to be stored: its bytes, its text, and the text's canonical bytes."""

    item: Item
    text: TextVersion
    packed: bytes


def prepare(item: Item, text: TextVersion) -> Prepared:
    """A document ready to be stored. Raises ReadingError for a text that holds what no Unicode text can hold."""
    try:
        return Prepared(item, text, canonical(text))
    except UnicodeEncodeError as error:
        raise ReadingError(
            f"The text of {item.receipt.origin} holds halves of characters (surrogates); save it again as UTF-8."
        ) from error


def known_document(store: Store, digest: str, origin: str) -> Outcome | None:
    """The outcome `unchanged` where the record holds these very bytes; None where it does not."""
    row = first_row(
        store,
        "SELECT document.id, version.version, version.title, version.claims FROM version "
        "JOIN document ON document.number = version.document WHERE version.digest = ?",
        (digest,),
    )
    return Outcome("unchanged", origin, row[0], row[1], row[2], row[3]) if row else None


def add_document(addition: Addition, prepared: Prepared, read: Reading | Unread | None) -> Outcome:
    """Adds a document's bytes, text, losses and claims; gives what became of it. Nothing for bytes it already holds."""
    store, at, receipt, text = addition.store, addition.at, prepared.item.receipt, prepared.text
    known = known_document(store, receipt.digest, receipt.origin)
    if known:
        return known
    address = address_of(receipt, text.metadata)
    document = document_id(address)
    put_blob(store, prepared.item.raw)
    version = 1 + _versions(store, document)
    addition.add(
        DocumentAdded(at, document, address, version, receipt, put_blob(store, prepared.packed), text.metadata)
    )
    losses = (*text.losses, read.reason) if isinstance(read, Unread) else text.losses
    for loss in losses:
        addition.add(Refused(at, Refusal(receipt.origin, "loss", loss, at, receipt.digest)))
    return Outcome(
        "added" if version == 1 else "new_version",
        receipt.origin,
        document,
        version,
        text.metadata.title.value if text.metadata.title else None,
        add_reading(addition, receipt.digest, read) if isinstance(read, Reading) else 0,
        losses,
    )


def add_reading(addition: Addition, digest: str, reading: Reading) -> int:
    """Adds what was read in the version with raw bytes `digest`, and the joins of names that it makes certain.

    Gives the number of claims.
    """
    addition.add(ClaimsRead(addition.at, digest, reading.reader, reading.claims))
    for made in certain_joins(addition.store, digest, reading.claims, addition.at):
        addition.add(Judged(addition.at, made))
    return len(reading.claims)


def add_judgement(
    addition: Addition,
    left: str,
    right: str,
    verdict: Verdict,
    *,
    by: str,
    reason: str,
    claims: Sequence[str] = (),
) -> None:
    """Adds a person's judgement over two subjects that the record knows by key, on the passages of `claims` (ids).

    Raises NotFound for a subject or claim that the record does not hold; UsageError for one subject with itself,
    subjects of two types, and a judgement that nobody made or that gives no reason.
    """
    types = [_type_of(addition.store, key) for key in (left, right)]
    if left == right:
        raise UsageError(f"{left!r} is one subject; name two to judge whether they are the same.")
    if verdict == "same" and types[0] != types[1]:
        raise UsageError(f"A {types[0]} and a {types[1]} cannot be the same subject; look at their keys.")
    if not by.strip() or not reason.strip():
        raise UsageError("A judgement needs the name of who makes it and a reason; give both.")
    for claim in claims:
        if first_row(addition.store, "SELECT 1 FROM claim WHERE id = ?", (claim,)) is None:
            raise NotFound(f"The record holds no claim {claim!r}; look for it with `paradero claims`.")
    made = Judgement(left, right, verdict, by.strip(), reason.strip(), addition.at, claims=tuple(claims))
    addition.add(Judged(addition.at, made))


def _type_of(store: Store, key: str) -> str:
    row = first_row(store, "SELECT type FROM subject WHERE key = ?", (key,))
    if row is None:
        raise NotFound(f"The record knows no subject {key!r}; look for its key with `paradero show`.")
    return str(row[0])


def add_refusal(addition: Addition, refusal: Refusal) -> Outcome:
    """Keeps a refusal, unless the same is kept already."""
    if not is_known(addition.store, refusal):
        addition.add(Refused(addition.at, refusal))
    return Outcome("refused", refusal.origin, refusal=refusal)


def _versions(store: Store, document: str) -> int:
    row = first_row(
        store,
        "SELECT count(*) FROM version JOIN document ON document.number = version.document WHERE document.id = ?",
        (document,),
    )
    return int(row[0]) if row else 0
