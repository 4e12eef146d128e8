"""Stored bytes under the SHA-256 of what they are: raw documents, and extracted texts as canonical JSON."""

import zlib

import msgspec

from paradero.proof.canonical import digest
from paradero.record.store import Store
from paradero.words.document import TextVersion
from paradero.words.errors import RecordError

_TEXT = msgspec.json.Decoder(TextVersion)


def put_blob(store: Store, raw: bytes) -> str:
    """Stores bytes once, packed where that makes them smaller; gives the digest over the bytes as they were."""
    named = digest(raw)
    if next(store.select("SELECT 1 FROM blob WHERE digest = ?", (named,)), None) is None:
        packed = zlib.compress(raw)
        smaller = len(packed) < len(raw)
        row = (named, len(raw), "deflate" if smaller else "plain", packed if smaller else raw)
        store.change("INSERT INTO blob (digest, size, packing, bytes) VALUES (?, ?, ?, ?)", row)
    return named


def get_blob(store: Store, named: str) -> bytes:
    """The bytes under a digest. Raises RecordError when they are missing, cannot be unpacked or are others."""
    for size, packing, stored in store.select("SELECT size, packing, bytes FROM blob WHERE digest = ?", (named,)):
        raw = unpack(named, size, packing, stored)
        if digest(raw) != named:
            raise RecordError(f"The bytes stored under {named} are not those; run `paradero check`.")
        return raw
    raise RecordError(f"The bytes under {named} are missing; run `paradero check`.")


def unpack(named: str, size: int, packing: str, stored: bytes) -> bytes:
    """Stored bytes as they were, never more than the `size` they claim. Raises RecordError for damage."""
    if not isinstance(stored, bytes) or not isinstance(size, int):
        raise RecordError(f"The bytes under {named} are damaged; run `paradero check`.")
    if packing == "plain":
        raw = stored
    else:
        try:
            raw = zlib.decompressobj().decompress(stored, size + 1)
        except zlib.error as error:
            raise RecordError(f"The bytes under {named} cannot be unpacked; run `paradero check`.") from error
    if len(raw) != size:
        raise RecordError(f"The bytes under {named} are {len(raw)} and should be {size}; run `paradero check`.")
    return raw


def get_text(store: Store, named: str) -> TextVersion:
    """The text under a digest. Raises RecordError when it is missing or damaged."""
    try:
        return _TEXT.decode(get_blob(store, named))
    except msgspec.DecodeError as error:
        raise RecordError(f"The text under {named} cannot be read ({error}); run `paradero check`.") from error
