"""E-mail: the message is one document, each attachment another, through the same door."""

import email.parser
import email.policy
import io
from collections.abc import Iterator
from email.message import Message
from typing import Final
from urllib.parse import quote

import msgspec

from paradero.sources.failure import broken
from paradero.sources.limits import Limits
from paradero.sources.receipts import refusal
from paradero.sources.source import Budget, Source
from paradero.words.document import Refusal
from paradero.words.errors import SourceError

_MOST_NESTED: Final = 100
_BROKEN: Final = "The attachment is broken; save it from the mail program and add the file."


def parts(source: Source, limits: Limits, budget: Budget) -> Iterator[Source | Refusal]:
    """The message as stored, then its attachments in order. A page saved by a browser as MHTML is its main page.

    Pictures that belong to the layout of the message are passed over.
    """
    raw = source.bytes_within(limits)
    if raw.lower().count(b"boundary=") > _MOST_NESTED:
        raise SourceError(
            f"It is an e-mail with more than {_MOST_NESTED} groups of parts; save its attachments one by one."
        )
    with broken("It is a broken e-mail; save it again from the mail program."):
        message = email.parser.BytesParser(policy=email.policy.default).parsebytes(raw)
        leaves = list(_leaves(message))
        address = str(message.get("Snapshot-Content-Location") or "").strip()
        attached = [leaf for leaf in leaves if not address and _is_attached(leaf)]
    if address:
        yield _saved_page(leaves, source, address, budget)
        return
    yield msgspec.structs.replace(source, stream=io.BytesIO(raw), media="eml")
    for number, part in enumerate(attached, start=1):
        budget.spend_member()
        yield _attachment(part, number, source, budget)


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, in reading order; a forwarded message is one of them, not taken apart here."""
    waiting: list[Message] = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting.extend(reversed([inner for inner in part.get_payload() if isinstance(inner, Message)]))
        else:
            yield part


def _is_attached(part: Message) -> bool:
    if part.get_content_maintype() == "image" and part.get("Content-ID"):
        return False
    return (
        part.get_content_disposition() == "attachment"
        or part.get_filename() is not None
        or part.get_content_type() == "message/rfc822"
    )


def _attachment(part: Message, number: int, source: Source, budget: Budget) -> Source | Refusal:
    origin = f"{source.origin}!/{number}"
    try:
        with broken(_BROKEN):
            content, name = _content(part), part.get_filename()
    except SourceError as error:
        return refusal(origin, str(error))
    if name:
        origin += f"/{quote(name, safe=' ')}"
    budget.spend_bytes(len(content))
    note = f"attachment {name}" if name else "attachment"
    return Source(stream=io.BytesIO(content), origin=origin, depth=source.depth + 1, note=note)


def _saved_page(leaves: list[Message], source: Source, address: str, budget: Budget) -> Source:
    page = next((leaf for leaf in leaves if leaf.get_content_type() == "text/html"), None)
    if page is None:
        raise SourceError("It is a saved web page without its main page; save the page again.")
    with broken("It is a broken saved web page; save the page again."):
        content = _content(page)
    budget.spend_bytes(len(content))
    return Source(
        stream=io.BytesIO(content), origin=f"{source.origin}!/1", depth=source.depth, media="html", address=address
    )


def _content(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
