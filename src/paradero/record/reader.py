"""What claim readers say of texts, let in only where every word of it stands in the text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, runtime_checkable

import msgspec

from paradero.record.grounding import ungrounded
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import TextVersion
from paradero.words.errors import GroundingError


class ClaimReading(Protocol):
    """Reads the claims of texts, in their order. May raise GroundingError for a claim that it cannot stand by."""

    @property
    def version(self) -> ReaderVersion: ...

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]: ...


@runtime_checkable
class ReadingAhead(ClaimReading, Protocol):
    """Reads elsewhere: `begin` starts on texts at once, for as many as `ahead` groups before the first is asked for."""

    @property
    def ahead(self) -> int: ...

    def begin(self, texts: Sequence[TextVersion]) -> Iterator[tuple[Claim, ...]]: ...


class Reading(msgspec.Struct, frozen=True):
    """What one reader read in one text."""

    reader: ReaderVersion
    claims: tuple[Claim, ...]


class Unread(msgspec.Struct, frozen=True):
    """A text whose claims are not kept, and why: one of them does not stand in it."""

    reason: str


def read_claims(
    reader: ClaimReading, texts: Sequence[TextVersion], begun: Iterator[tuple[Claim, ...]] | None = None
) -> list[Reading | Unread]:
    """What the reader reads in each text, or has begun to read.

    A text with an ungrounded claim does not keep the others from being read.
    """
    if not texts:
        return []
    try:
        found = zip(texts, begun or reader.read_many(texts), strict=True)
        return [_grounded(reader, text, claims) for text, claims in found]
    except GroundingError:
        return [_read_alone(reader, text) for text in texts]


def _read_alone(reader: ClaimReading, text: TextVersion) -> Reading | Unread:
    try:
        return _grounded(reader, text, next(reader.read_many([text])))
    except GroundingError as error:
        return Unread(f"The claims of this document are not kept: {error}")


def _grounded(reader: ClaimReading, text: TextVersion, claims: tuple[Claim, ...]) -> Reading:
    for claim in claims:
        for fault in ungrounded(claim, text.text):
            raise GroundingError(f"in a {claim.kind} claim, {fault}; report this with the document.")
    return Reading(reader.version, claims)
