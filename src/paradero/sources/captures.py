"""WARC web captures: each saved page, PDF or text is one document, with its address and the date of capture."""

import tempfile
from collections.abc import Iterator
from typing import Any, Final

from paradero.sources.failure import broken
from paradero.sources.limits import Limits
from paradero.sources.lines import check_lines
from paradero.sources.receipts import refusal
from paradero.sources.source import IN_MEMORY, Budget, Source
from paradero.words.document import Refusal
from paradero.words.errors import SourceError

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "application/pdf", "text/plain"})
_KINDS: Final = frozenset({"response", "resource"})
_BROKEN: Final = "It is a web capture that is broken or cut off after {} pages; get a whole copy."


def parts(source: Source, limits: Limits, budget: Budget) -> Iterator[Source | Refusal]:
    """The pages of a capture; scripts, pictures, redirects and failed requests are passed over."""
    from warcio.archiveiterator import ArchiveIterator

    check_lines(source.stream, limits)
    with broken(_BROKEN.format(0)):
        records = iter(ArchiveIterator(source.stream))
    number = 0
    while True:
        with broken(_BROKEN.format(number)):
            record = next(records, None)
            is_page = record is not None and _is_page(record)
        if record is None:
            break
        if is_page:
            number += 1
            budget.spend_member()
            yield from _page(record, number, source, budget)
    if not number:
        raise SourceError("It is a web capture without any page of text; capture the pages themselves.")


def _is_page(record: Any) -> bool:
    if record.rec_type not in _KINDS:
        return False
    headers = record.http_headers
    if headers is not None and not str(headers.get_statuscode()).startswith("2"):
        return False
    declared = headers.get_header("Content-Type") if headers is not None else record.content_type
    return (declared or "").partition(";")[0].strip().lower() in _PAGES


def _page(record: Any, number: int, source: Source, budget: Budget) -> Iterator[Source | Refusal]:
    address = record.rec_headers.get_header("WARC-Target-URI") or None
    origin = f"{source.origin}!/{number}"
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as held:
        with broken(_BROKEN.format(number - 1)):
            budget.copy(record.content_stream(), held)
        if not held.read(1):
            yield refusal(origin, f"The capture of {address} is empty; capture the page again.")
            return
        yield Source(
            stream=held,
            origin=origin,
            depth=source.depth + 1,
            address=address,
            captured_at=record.rec_headers.get_header("WARC-Date"),
        )
