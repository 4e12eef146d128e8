"""JSON and JSON-lines files of articles: each article is one document, its bytes the exact stretch of the file."""

import io
from collections.abc import Iterator

import msgspec

from paradero.sources.limits import Limits
from paradero.sources.receipts import refusal
from paradero.sources.source import Budget, Source
from paradero.words.document import Refusal
from paradero.words.errors import SourceError

_SHAPE = "an article is an object with the text under `text` and, where known, `title`, `url`, `date`, `publisher`"


class _Article(msgspec.Struct):
    text: str
    url: str | None = None


def parts(source: Source, limits: Limits, budget: Budget) -> Iterator[Source | Refusal]:
    """The articles of a JSON list, of one JSON object, or of a file with one JSON object a line.

    An entry that is no article is a refusal of its own; a file without any article is one refusal.
    """
    raw = source.bytes_within(limits).removeprefix(b"\xef\xbb\xbf")
    waiting: list[Refusal] = []
    found = False
    for number, stretch in enumerate(_stretches(raw), start=1):
        budget.spend_member()
        part = _article(stretch, f"{source.origin}#{number}", source)
        if isinstance(part, Refusal) and not found:
            waiting.append(part)
            continue
        found = True
        yield from waiting
        waiting.clear()
        yield part
    if not found:
        raise SourceError(f"It is a JSON file without articles; {_SHAPE}.")


def _article(stretch: bytes, origin: str, source: Source) -> Source | Refusal:
    try:
        article = msgspec.json.decode(stretch, type=_Article)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return refusal(origin, f"It is no article ({error}); {_SHAPE}.")
    address = article.url or source.address
    stream = io.BytesIO(stretch)
    return Source(stream=stream, origin=origin, depth=source.depth, media="json_article", address=address)


def _stretches(raw: bytes) -> Iterator[bytes]:
    """The exact bytes of each object."""
    if raw.lstrip().startswith(b"["):
        try:
            yield from map(bytes, msgspec.json.decode(raw, type=list[msgspec.Raw]))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise SourceError(f"It is a broken JSON file ({error}); get a whole copy.") from error
        return
    try:
        msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield from (line.strip() for line in raw.splitlines() if line.strip())
    else:
        yield raw.strip()
