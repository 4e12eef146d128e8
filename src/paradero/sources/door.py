"""The one door: everything that comes in is either one document or a container whose parts come through here again."""

from collections.abc import Callable, Iterator
from typing import Final, cast

from paradero.sources import archives, articles, captures, mail
from paradero.sources.forms import Form, form_of
from paradero.sources.limits import Limits
from paradero.sources.receipts import item, refusal
from paradero.sources.source import Budget, Source
from paradero.words.document import Item, MediaKind, Refusal
from paradero.words.errors import SourceError

_PARTS: Final[dict[Form, Callable[[Source, Limits, Budget], Iterator[Source | Refusal]]]] = {
    "zip": archives.parts,
    "warc": captures.parts,
    "articles": articles.parts,
    "message": mail.parts,
}


def take_in(source: Source, limits: Limits, budget: Budget) -> Iterator[Item | Refusal]:
    """The documents of one source, each with its receipt; what cannot be taken in comes out as a refusal."""
    try:
        yield from _documents(source, limits, budget)
    except SourceError as error:
        yield refusal(source.origin, str(error))


def _documents(source: Source, limits: Limits, budget: Budget) -> Iterator[Item | Refusal]:
    form = source.media or form_of(source.stream)
    parts = _PARTS.get(form)
    if parts is None:
        yield _whole(source, cast(MediaKind, form), limits)
        return
    if source.depth >= limits.depth:
        raise SourceError(
            f"It is an archive inside {source.depth} others and {limits.depth} is the most; unpack those first."
        )
    for part in parts(source, limits, budget):
        if isinstance(part, Refusal):
            yield part
        else:
            yield from take_in(part, limits, budget)


def _whole(source: Source, media: MediaKind, limits: Limits) -> Item:
    return item(
        source.bytes_within(limits),
        source.origin,
        media,
        address=source.address,
        captured_at=source.captured_at,
        note=source.note,
    )
