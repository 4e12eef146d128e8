"""The canonical form of data: the same data always gives the same bytes.

Canonical bytes are JSON in UTF-8 with keys and fields in sorted order and no blanks. They are made once, stored, and
hashed as stored; nobody needs to make them again in order to verify.
"""

import hashlib

import msgspec

_ENCODER = msgspec.json.Encoder(order="sorted")


def canonical(data: object) -> bytes:
    """The canonical bytes of plain data or frozen structs. Raises TypeError for anything JSON has no form for."""
    return _ENCODER.encode(data)


def digest(raw: bytes) -> str:
    """SHA-256 over the bytes as they are, in hex."""
    return hashlib.sha256(raw).hexdigest()
