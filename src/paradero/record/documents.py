"""Applies `document_added`: the document, its version, its blocks, their words in the index, and its origins."""

from collections.abc import Callable

from paradero.record.entries import DocumentAdded
from paradero.record.origins import add_origins
from paradero.record.rows import first_row, next_number
from paradero.record.store import Store
from paradero.record.tallies import Tallies
from paradero.words.document import Field, TextVersion
from paradero.words.errors import RecordError

Texts = Callable[[str], TextVersion]
"""Gives the stored text under a digest."""


def apply_document(store: Store, seq: int, entry: DocumentAdded, texts: Texts, tallies: Tallies) -> None:
    """Makes the rows of one added version; the version before it is no longer the latest, and stays."""
    document = _document_number(store, entry, tallies)
    store.change(
        "UPDATE version SET superseded_at = ? WHERE document = ? AND superseded_at IS NULL", (entry.at, document)
    )
    number = next_number(store, "version")
    metadata = entry.metadata
    store.change(
        "INSERT INTO version (number, document, version, digest, text_digest, seq, size, media, title, publisher, "
        "published, url, lang, taken_at, origin, learned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number, document, entry.version, entry.receipt.digest, entry.text_digest, seq, entry.receipt.size,
            entry.receipt.media, _value(metadata.title), _value(metadata.publisher), _value(metadata.published),
            _value(metadata.url), _value(metadata.lang), entry.receipt.taken_at, entry.receipt.origin, entry.at,
        ),
    )  # fmt: skip
    text = texts(entry.text_digest)
    _add_blocks(store, number, text)
    add_origins(store, number, document, text, texts)
    tallies.add("record", "versions")


def _document_number(store: Store, entry: DocumentAdded, tallies: Tallies) -> int:
    known = first_row(store, "SELECT number, address FROM document WHERE id = ?", (entry.document,))
    if known is None:
        number = next_number(store, "document")
        row = (number, entry.document, entry.address)
        store.change("INSERT INTO document (number, id, address) VALUES (?, ?, ?)", row)
        tallies.add("record", "documents")
        return number
    if known[1] != entry.address:
        raise RecordError(f"{entry.address} and {known[1]} have the same short name; give one of them another address.")
    return int(known[0])


def _add_blocks(store: Store, version: int, text: TextVersion) -> None:
    begin = next_number(store, "block")
    blocks = [(begin + position, version, position, block) for position, block in enumerate(text.blocks)]
    store.change_each(
        "INSERT INTO block (number, version, position, start, stop, page, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, version, position, block.span.start, block.span.end, block.page, block.span.of(text.text))
            for number, version, position, block in blocks
        ],
    )
    # Front matter repeats the title and address beside machine keys: indexed, it would outrank the article's own words.
    store.index_blocks(
        [(number, block.span.of(text.text)) for number, _, _, block in blocks if block.kind != "front_matter"]
    )


def _value(field: Field | None) -> str | None:
    return field.value if field else None
