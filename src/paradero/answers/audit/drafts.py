"""A draft from its bytes to its audit, as every door asks for it: read in memory, kept nowhere."""

import io
import re
from collections.abc import Mapping
from typing import Final

import msgspec

from paradero.answers.audit.article import audit_article
from paradero.answers.audit.tables.assertions import read_assertions
from paradero.answers.audit.tables.audit import audit_table
from paradero.answers.audit.tables.cells import read_cells
from paradero.answers.audit.tables.views import TableAudit
from paradero.answers.audit.views import Audit
from paradero.answers.lists.grid import is_open_document
from paradero.record.reader import ClaimReading
from paradero.record.record import Record
from paradero.sources.door import take_in
from paradero.sources.forms import form_of
from paradero.sources.limits import Limits
from paradero.sources.source import Budget, Source
from paradero.text.reading import TextReader
from paradero.words.document import Field, Refusal, TextVersion
from paradero.words.edtf import bounds
from paradero.words.errors import SourceError, UsageError

LIMITS: Final = Limits(
    document_bytes=16 * 1024 * 1024, inflated_bytes=24 * 1024 * 1024, members=100, characters=400_000
)
"""Of a draft: what it unpacks to stays in memory."""


_HAS_TEXT: Final = re.compile(rb'"text"\s*:\s*"')


class Draft(msgspec.Struct, frozen=True):
    """A draft as read; `digest` is that of its bytes."""

    digest: str
    text: TextVersion


def audited_article(
    record: Record, reader: ClaimReading, raw: bytes, name: str, published: str | None = None,
    limits: Limits = LIMITS, *, known_on: str | None = None,
) -> Audit:  # fmt: skip
    """The article that the bytes are, held against the record. Raises what read_draft and audit_article raise."""
    draft = read_draft(raw, name, published, limits)
    (claims,) = reader.read_many([draft.text])
    return audit_article(record, draft.text, claims, draft.digest, known_on=known_on)


def audited_table(
    record: Record, reader: ClaimReading, raw: bytes, name: str, columns: Mapping[str, str] | None = None,
    *, known_on: str | None = None,
) -> TableAudit:  # fmt: skip
    """The table that the bytes are, held against the record. Raises what read_assertions and audit_table raise."""
    table = read_assertions(raw, name, columns)
    return audit_table(record, table, read_cells(record, table, reader, known_on=known_on), known_on=known_on)


def read_draft(raw: bytes, name: str, published: str | None = None, limits: Limits = LIMITS) -> Draft:
    """The one document that the bytes are, in any form that `paradero add` takes; `name` is what people call it.

    `published` is its day (EDTF), where it does not say it itself. Raises SourceError where the bytes are no document
    or several, ReadingError where it cannot be read, and UsageError for a day that is none.
    """
    found = list(take_in(Source(io.BytesIO(raw), f"draft:{name}"), limits, Budget(limits)))
    if len(found) != 1:
        raise SourceError(f"{name} holds {len(found)} documents; an audit takes one article at a time.")
    (taken,) = found
    if isinstance(taken, Refusal):
        raise SourceError(f"{name} cannot be audited. {taken.reason}")
    with TextReader(limits) as reader:
        return Draft(taken.receipt.digest, _dated(reader.read(taken), published))


def _dated(text: TextVersion, published: str | None) -> TextVersion:
    if not published:
        return text
    try:
        bounds(published)
    except ValueError as error:
        raise UsageError(f"{published!r} is no date; write 2025-04-14, 2025-04 or 2025.") from error
    metadata = msgspec.structs.replace(text.metadata, published=Field(published, "given"))
    return msgspec.structs.replace(text, metadata=metadata)


def holds_rows(raw: bytes) -> bool:
    """Whether the bytes are a table rather than an article: rows of cells, or JSON whose objects hold no text."""
    try:
        form = form_of(io.BytesIO(raw))
    except SourceError:
        return is_open_document(raw)
    return form in ("csv", "xlsx") or (form == "articles" and not _HAS_TEXT.search(raw))
