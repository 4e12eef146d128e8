"""The documents that the record holds, and one of them whole."""

from paradero.answers.bounds import refuse_bounds
from paradero.answers.custody import addition_at
from paradero.answers.known import standing, versions_standing
from paradero.answers.lines import claim_lines
from paradero.answers.readings import readings_of
from paradero.answers.refusals import losses_of
from paradero.answers.selecting import MOST_COUNTED
from paradero.answers.sources import SOURCE_COLUMNS, SOURCE_WIDTH, source_of
from paradero.answers.views import DocumentLine, DocumentList, DocumentPage, VersionLine
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import LATEST, Row, Store, Versions
from paradero.words.errors import NotFound

_JOINED = "FROM version JOIN document ON document.number = version.document"


def documents(
    record: Record, *, as_of: str | None = None, known_on: str | None = None, limit: int = 50, offset: int = 0
) -> DocumentList:
    """The documents by their latest versions, newest learned first: now or at `known_on`.

    With `as_of` those that were published in that time. Raises UsageError for a date or a page that is none.
    """
    refuse_bounds(limit, offset)
    among = versions_standing(known_on, as_of)
    with record.store.reading():
        total, exact = _total(record.store, among)
        return DocumentList(newest_documents(record.store, limit, offset, among), total, limit, offset, exact)


def _total(store: Store, among: Versions) -> tuple[int, bool]:
    if among == LATEST:
        row = first_row(store, "SELECT total FROM tally WHERE topic = 'record' AND name = 'documents'")
        return int(row[0]) if row else 0, True
    text, parameters = among
    row = first_row(
        store, f"SELECT count(*) FROM (SELECT 1 FROM version WHERE {text} LIMIT ?)", (*parameters, MOST_COUNTED + 1)
    )
    counted = int(row[0]) if row else 0
    return min(counted, MOST_COUNTED), counted <= MOST_COUNTED


def newest_documents(store: Store, limit: int, offset: int = 0, among: Versions = LATEST) -> tuple[DocumentLine, ...]:
    """One page of documents."""
    text, parameters = among
    rows = store.select(
        f"SELECT {SOURCE_COLUMNS}, version.media, version.size, version.claims, version.version, version.learned_at "
        f"{_JOINED} WHERE {text} ORDER BY version.number DESC LIMIT ? OFFSET ?",
        (*parameters, limit, offset),
    )
    return tuple(DocumentLine(source_of(row), *row[SOURCE_WIDTH:]) for row in rows)


def document_page(
    record: Record, document: str, *, version: int | None = None, known_on: str | None = None
) -> DocumentPage:
    """A document's latest version, or the one asked for, with the claims that stand in it, now or at `known_on`.

    Raises NotFound, and UsageError for a date that is none.
    """
    store = record.store
    with store.reading():
        row = _find(store, document, version, known_on)
        number, seq = row[SOURCE_WIDTH:]
        entry = addition_at(store, seq)
        text = record.text(entry.text_digest)
        return DocumentPage(
            source=source_of(row),
            metadata=entry.metadata,
            text=text.text,
            blocks=text.blocks,
            marks=text.marks,
            claims=claim_lines(store, _claims_of(store, number, known_on)),
            versions=_versions_of(store, document),
            receipt=entry.receipt,
            text_digest=entry.text_digest,
            text_reader=text.reader,
            readings=tuple(line for _, line in readings_of(store, number)),
            losses=losses_of(store, number),
        )


def _find(store: Store, document: str, version: int | None, known_on: str | None) -> Row:
    wanted, parameters = versions_standing(known_on) if version is None else ("version.version = ?", (version,))
    row = first_row(
        store,
        f"SELECT {SOURCE_COLUMNS}, version.number, version.seq {_JOINED} WHERE document.id = ? AND {wanted}",
        (document, *parameters),
    )
    if row is None:
        which = f"version {version} of document" if version is not None else "document"
        when = f" on {known_on}" if known_on else ""
        raise NotFound(f"The record holds no {which} {document!r}{when}; list documents with `paradero documents`.")
    return row


def _claims_of(store: Store, number: int, known_on: str | None) -> list[int]:
    """The claims that stand in a version, in reading order."""
    text, parameters = standing(known_on)
    rows = store.select(
        f"SELECT number FROM claim WHERE version = ? AND ({text}) ORDER BY start, number", (number, *parameters)
    )
    return [row[0] for row in rows]


def _versions_of(store: Store, document: str) -> tuple[VersionLine, ...]:
    rows = store.select(
        "SELECT version.version, version.digest, version.size, version.taken_at, version.learned_at, version.claims "
        f"{_JOINED} WHERE document.id = ? ORDER BY version.version",
        (document,),
    )
    return tuple(VersionLine(*row) for row in rows)
