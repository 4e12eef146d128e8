"""Salted commitments: a leaf of the log binds an entry without telling anything about it.

The leaf is the RFC 6962 leaf hash (section 2.1) over SHA-256(salt ‖ canonical entry). Without the salt nobody can
guess an entry against a published log, so an entry can be erased with its salt and every proof still holds.
"""

import hashlib
import secrets

SALT_SIZE = 32


def new_salt() -> bytes:
    """32 random bytes from the operating system."""
    return secrets.token_bytes(SALT_SIZE)


def commitment(salt: bytes, entry: bytes) -> bytes:
    """SHA-256(salt ‖ entry). Raises ValueError for a salt of another length, which would make the join ambiguous."""
    if len(salt) != SALT_SIZE:
        raise ValueError(f"a salt has {SALT_SIZE} bytes, this one {len(salt)}")
    return hashlib.sha256(salt + entry).digest()


def leaf_hash(committed: bytes) -> bytes:
    """The RFC 6962 hash of a leaf: SHA-256(0x00 ‖ committed)."""
    return hashlib.sha256(b"\x00" + committed).digest()


def leaf_of(salt: bytes, entry: bytes) -> bytes:
    """The leaf that stands in the tree for an entry."""
    return leaf_hash(commitment(salt, entry))
