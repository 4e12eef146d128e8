"""A draft on its way to an audit: read in memory, kept nowhere."""

import io
from typing import Final

import msgspec

from paradero.sources.door import take_in
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


class Draft(msgspec.Struct, frozen=True):
    """A draft as read; `digest` is that of its bytes."""

    digest: str
    text: TextVersion


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
