"""Documents into the record: gathered, read, their claims read, and stored; acknowledged only once they are on disk.

Stopping at any moment loses nothing acknowledged; running it again over the same sources adds what is missing.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO, Final, Protocol

import msgspec

from paradero.record.adding import (
    Addition,
    Prepared,
    add_document,
    add_reading,
    add_refusal,
    known_document,
    prepare,
)
from paradero.record.clock import now
from paradero.record.outcome import Outcome, Stage, Step
from paradero.record.reader import ClaimReading, Reading, ReadingAhead, Unread, read_claims
from paradero.record.record import Record
from paradero.record.store import Row
from paradero.sources.gather import gather
from paradero.sources.limits import Limits
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import Item, Refusal, TextVersion
from paradero.words.errors import ReadingError, SourceError

GROUP_DOCUMENTS: Final = 16
GROUP_CHARACTERS: Final = 100_000
"""Documents share one sync to disk, and one call of the parser, until either bound is met."""


class TextReading(Protocol):
    """Reads an item's text; raises ReadingError or SourceError for what it cannot read whole."""

    def read(self, item: Item) -> TextVersion: ...


Progress = Callable[[Step], None]
Ready = Outcome | Refusal | Prepared


def intake(
    record: Record,
    paths: Sequence[str],
    *,
    limits: Limits | None = None,
    reader: ClaimReading | None = None,
    text_reader: TextReading | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Iterator[Outcome]:
    """Takes in all that `paths` name; gives one Outcome for each item, after it is on disk.

    Without `reader` documents are kept and no claims read. Without `text_reader` a sandboxed one is started.
    """
    bounds = limits or Limits()
    items = gather(paths, bounds, stdin)
    if text_reader is not None:
        yield from take_in(record, items, text_reader, reader, progress)
        return
    from paradero.text.reading import TextReader

    with TextReader(bounds) as sandboxed:
        yield from take_in(record, items, sandboxed, reader, progress)


def take_in(
    record: Record,
    items: Iterable[Item | Refusal],
    text_reader: TextReading,
    reader: ClaimReading | None = None,
    progress: Progress | None = None,
) -> Iterator[Outcome]:
    """As `intake`, from items already gathered."""
    ahead = reader.ahead if isinstance(reader, ReadingAhead) else 0
    waiting: deque[_Group] = deque()
    for group in _groups(record, items, text_reader, progress):
        waiting.append(_Group(group, _begun(reader, group)))
        if len(waiting) > ahead:
            yield from _store(record, waiting.popleft(), reader, progress)
    while waiting:
        yield from _store(record, waiting.popleft(), reader, progress)


class _Group(msgspec.Struct, frozen=True):
    """Documents that are stored together, and their claims where a reader is at work on them."""

    documents: list[Ready]
    begun: Iterator[tuple[Claim, ...]] | None


def _groups(
    record: Record, items: Iterable[Item | Refusal], text_reader: TextReading, progress: Progress | None
) -> Iterator[list[Ready]]:
    group: list[Ready] = []
    characters = 0
    for item in items:
        _tell(progress, "gathered", item)
        ready = item if isinstance(item, Refusal) else _prepare(record, item, text_reader)
        group.append(ready)
        if isinstance(ready, Prepared):
            _tell(progress, "read", item)
            characters += len(ready.text.text)
        if len(group) >= GROUP_DOCUMENTS or characters >= GROUP_CHARACTERS:
            yield group
            group, characters = [], 0
    yield group


def _begun(reader: ClaimReading | None, group: Sequence[Ready]) -> Iterator[tuple[Claim, ...]] | None:
    return reader.begin(_texts(group)) if isinstance(reader, ReadingAhead) else None


def _texts(group: Sequence[Ready]) -> list[TextVersion]:
    return [ready.text for ready in group if isinstance(ready, Prepared)]


def reread(record: Record, reader: ClaimReading, *, progress: Progress | None = None) -> Iterator[Outcome]:
    """Reads again every version that this reader's version has not read; the older readings stay, superseded.

    Where the new reading cannot be kept, the older one goes on standing and the outcome is a refusal.
    """
    done = 0
    while waiting := _unread(record, reader.version, done):
        done = waiting[-1][0]
        found = read_claims(reader, [record.text(row[2]) for row in waiting])
        with record.adding() as addition:
            outcomes = [_store_reading(addition, row, read) for row, read in zip(waiting, found, strict=True)]
        yield from _told(outcomes, progress)


def _prepare(record: Record, item: Item, text_reader: TextReading) -> Ready:
    """The item's text, or why there is none: bytes already held are not read again."""
    known = known_document(record.store, item.receipt.digest, item.receipt.origin)
    if known:
        return known
    try:
        return prepare(item, text_reader.read(item))
    except (ReadingError, SourceError) as error:
        return Refusal(item.receipt.origin, "text", str(error), now(), item.receipt.digest)


def _store(
    record: Record, waiting: _Group, reader: ClaimReading | None, progress: Progress | None
) -> Iterator[Outcome]:
    """Stores a group in one transaction, then gives its outcomes in order."""
    group = waiting.documents
    texts = _texts(group)
    found = iter(read_claims(reader, texts, waiting.begun) if reader else [None] * len(texts))
    if all(isinstance(ready, Outcome) for ready in group):
        outcomes = [ready for ready in group if isinstance(ready, Outcome)]
    else:
        with record.adding() as addition:
            outcomes = [_store_one(addition, ready, found) for ready in group]
    yield from _told(outcomes, progress)


def _store_one(addition: Addition, ready: Ready, found: Iterator[Reading | Unread | None]) -> Outcome:
    if isinstance(ready, Outcome):
        return ready
    if isinstance(ready, Refusal):
        return add_refusal(addition, ready)
    return add_document(addition, ready, next(found))


def _store_reading(addition: Addition, row: Row, read: Reading | Unread) -> Outcome:
    """Stores a new reading of a version that `_unread` gave."""
    _, digest, _, document, version, title, address = row
    if isinstance(read, Unread):
        return add_refusal(addition, Refusal(address, "loss", read.reason, addition.at, digest))
    return Outcome("reread", address, document, version, title, add_reading(addition, digest, read))


def _told(outcomes: Iterable[Outcome], progress: Progress | None) -> Iterator[Outcome]:
    for outcome in outcomes:
        if progress:
            progress(Step("stored", outcome.origin))
        yield outcome


def _unread(record: Record, reader: ReaderVersion, after: int) -> list[Row]:
    """The next few versions whose standing reading is not this reader's."""
    return list(
        record.store.select(
            "SELECT version.number, version.digest, version.text_digest, document.id, version.version, version.title, "
            "document.address FROM version JOIN document ON document.number = version.document "
            "LEFT JOIN reading ON reading.version = version.number AND reading.superseded_at IS NULL "
            "WHERE version.number > ? AND (reading.reader_name, reading.reader_version) IS NOT (?, ?) "
            "ORDER BY version.number LIMIT ?",
            (after, reader.name, reader.version, GROUP_DOCUMENTS),
        )
    )


def _tell(progress: Progress | None, stage: Stage, item: Item | Refusal) -> None:
    if progress:
        progress(Step(stage, item.origin if isinstance(item, Refusal) else item.receipt.origin))
