"""The documents that the record holds, and one of them whole."""

from paradero.answers.bounds import refuse_bounds
from paradero.answers.custody import addition_at
from paradero.answers.lines import claim_lines
from paradero.answers.readings import readings_of
from paradero.answers.refusals import losses_of
from paradero.answers.sources import SOURCE_COLUMNS, SOURCE_WIDTH, source_of
from paradero.answers.views import DocumentLine, DocumentList, DocumentPage, VersionLine
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Row, Store
from paradero.words.errors import NotFound

_JOINED = "FROM version JOIN document ON document.number = version.document"


def documents(record: Record, *, limit: int = 50, offset: int = 0) -> DocumentList:
    """The documents by their latest versions, newest learned first. Raises UsageError for a page that is none."""
    refuse_bounds(limit, offset)
    with record.store.reading():
        total = first_row(record.store, "SELECT total FROM tally WHERE topic = 'record' AND name = 'documents'")
        return DocumentList(newest_documents(record.store, limit, offset), total[0] if total else 0, limit, offset)


def newest_documents(store: Store, limit: int, offset: int = 0) -> tuple[DocumentLine, ...]:
    """One page of documents."""
    rows = store.select(
        f"SELECT {SOURCE_COLUMNS}, version.media, version.size, version.claims, version.version, version.learned_at "
        f"{_JOINED} WHERE version.superseded_at IS NULL ORDER BY version.number DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return tuple(DocumentLine(source_of(row), *row[SOURCE_WIDTH:]) for row in rows)


def document_page(record: Record, document: str, *, version: int | None = None) -> DocumentPage:
    """A document's latest version, or the one asked for, with the claims that stand in it. Raises NotFound."""
    store = record.store
    with store.reading():
        row = _find(store, document, version)
        number, seq = row[SOURCE_WIDTH:]
        entry = addition_at(store, seq)
        text = record.text(entry.text_digest)
        return DocumentPage(
            source=source_of(row),
            metadata=entry.metadata,
            text=text.text,
            blocks=text.blocks,
            marks=text.marks,
            claims=claim_lines(store, _claims_of(store, number)),
            versions=_versions_of(store, document),
            receipt=entry.receipt,
            text_digest=entry.text_digest,
            text_reader=text.reader,
            readings=tuple(line for _, line in readings_of(store, number)),
            losses=losses_of(store, number),
        )


def _find(store: Store, document: str, version: int | None) -> Row:
    wanted = "version.superseded_at IS NULL" if version is None else "version.version = ?"
    row = first_row(
        store,
        f"SELECT {SOURCE_COLUMNS}, version.number, version.seq {_JOINED} WHERE document.id = ? AND {wanted}",
        (document,) if version is None else (document, version),
    )
    if row is None:
        which = f"version {version} of document" if version is not None else "document"
        raise NotFound(f"The record holds no {which} {document!r}; list documents with `paradero documents`.")
    return row


def _claims_of(store: Store, number: int) -> list[int]:
    """The claims that stand in a version, in reading order."""
    rows = store.select(
        "SELECT number FROM claim WHERE version = ? AND superseded_at IS NULL ORDER BY start, number", (number,)
    )
    return [row[0] for row in rows]


def _versions_of(store: Store, document: str) -> tuple[VersionLine, ...]:
    rows = store.select(
        "SELECT version.version, version.digest, version.size, version.taken_at, version.learned_at, version.claims "
        f"{_JOINED} WHERE document.id = ? ORDER BY version.version",
        (document,),
    )
    return tuple(VersionLine(*row) for row in rows)
