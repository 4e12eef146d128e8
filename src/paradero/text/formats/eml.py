"""E-mail messages: the body as prose, the headers as metadata. Attachments came in as documents of their own."""

import email.parser
import email.policy
import email.utils
from email.message import Message
from typing import Final

import msgspec

from paradero.sources.limits import Limits
from paradero.text.charset import decode
from paradero.text.dates import edtf_of
from paradero.text.formats import html
from paradero.text.formats.failure import broken
from paradero.text.marks import plain_marks
from paradero.text.markup import parse_text
from paradero.text.prose import prose
from paradero.words.document import Field, Item, MediaKind, Metadata, TextVersion
from paradero.words.errors import ReadingError

CONFINED: Final = True
_STUB: Final = 0.2


def accepts(media: MediaKind) -> bool:
    """Messages saved as EML."""
    return media == "eml"


def read(item: Item, limits: Limits) -> TextVersion:
    """The plain-text body, or the HTML body where there is no plain one worth the name."""
    with broken("e-mail", "save it again from the mail program"):
        message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(item.raw)
        known = _metadata(email.parser.BytesParser(policy=email.policy.default).parsebytes(item.raw, headersonly=True))
        plain, plain_loss = _body(message, "text/plain")
        markup, markup_loss = _body(message, "text/html")
        if markup and len(plain.split()) < _STUB * len(markup.split()) / 2:
            page = html.version_of(parse_text(markup, markup_loss), None)
            return msgspec.structs.replace(page, metadata=_merged(known, page.metadata))
    if not plain.strip():
        raise ReadingError("The message has no text; its attachments, if any, are documents of their own.")
    version = prose(plain, plain_marks(plain), known=known)
    return msgspec.structs.replace(version, losses=plain_loss)


def _body(message: Message, kind: str) -> tuple[str, tuple[str, ...]]:
    """The text of all parts of a kind that are no attachments, with what decoding lost."""
    texts, losses = [], []
    waiting: list[Message] = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting.extend(reversed([inner for inner in part.get_payload() if isinstance(inner, Message)]))
        elif (
            part.get_content_type() == kind
            and not part.get_filename()
            and part.get_content_disposition() != "attachment"
        ):
            content = part.get_payload(decode=True)
            decoded = decode(content if isinstance(content, bytes) else b"", part.get_content_charset())
            texts.append(decoded.text)
            losses += [decoded.loss] if decoded.loss else []
    return "\n\n".join(texts), tuple(losses)


def _metadata(message: Message) -> Metadata:
    sent = email.utils.parsedate_tz(str(message.get("Date") or ""))
    day = edtf_of(f"{sent[0]:04d}-{sent[1]:02d}-{sent[2]:02d}") if sent else None
    return Metadata(
        title=_field(message, "Subject"),
        byline=_field(message, "From"),
        published=Field(day, "e-mail header Date") if day else None,
    )


def _field(message: Message, name: str) -> Field | None:
    words = " ".join(str(message.get(name) or "").split())
    return Field(words, f"e-mail header {name}") if words else None


def _merged(known: Metadata, page: Metadata) -> Metadata:
    lang = page.lang
    return msgspec.structs.replace(known, lang=lang) if lang else known
