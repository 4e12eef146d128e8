"""The custody receipt: what was taken in, when, from where and by which version."""

import datetime
import hashlib

from paradero import __version__
from paradero.words.document import Item, MediaKind, Receipt, Refusal

TOOL = f"paradero {__version__}"


def now() -> str:
    """This instant in UTC, RFC 3339, to the second."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def item(
    raw: bytes,
    origin: str,
    media: MediaKind,
    *,
    address: str | None = None,
    captured_at: str | None = None,
    note: str | None = None,
) -> Item:
    """The bytes with their receipt; the digest is SHA-256 over the raw bytes, never over decoded text."""
    receipt = Receipt(
        digest=hashlib.sha256(raw).hexdigest(),
        size=len(raw),
        origin=origin,
        taken_at=now(),
        tool=TOOL,
        media=media,
        address=address,
        captured_at=captured_at,
        note=note,
    )
    return Item(receipt=receipt, raw=raw)


def refusal(origin: str, reason: str) -> Refusal:
    """A refusal of this room: `origin` never became a document."""
    return Refusal(origin=origin, stage="sources", reason=reason, at=now())
