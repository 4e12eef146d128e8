"""How much of one input is taken in: every bound of the rooms `sources` and `text`, in one place."""

import msgspec

_MIB = 1024 * 1024


class Limits(msgspec.Struct, frozen=True):
    """Bounds on what one document or one archive may cost; each breach is a refusal that names the bound.

    `document_bytes`: one document as stored. `inflated_bytes`: all that one file given by the user unpacks to, archives
    inside it included. `members`: files, records or articles in one such file. `depth`: archives inside archives.
    `pages` and `rows`: of one document. `characters`: of one document's text. `seconds`: wall clock (and processor
    time) to read one document. `memory_bytes`: what the reading process may use above its size at the start.
    """

    document_bytes: int = 128 * _MIB
    inflated_bytes: int = 2048 * _MIB
    members: int = 100_000
    depth: int = 3
    pages: int = 3_000
    rows: int = 200_000
    characters: int = 20_000_000
    seconds: float = 60.0
    memory_bytes: int = 1024 * _MIB


def amount(size: int) -> str:
    """A number of bytes for a person: `128 MiB`, `1.5 KiB`, `12 bytes`."""
    for unit, scale in (("GiB", 1024 * _MIB), ("MiB", _MIB), ("KiB", 1024)):
        if size >= scale:
            return f"{size / scale:.1f}".removesuffix(".0") + f" {unit}"
    return f"{size} bytes"
