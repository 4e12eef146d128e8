"""What goes through the door: a seekable stream with where it comes from, and the budget of one input."""

from typing import IO

import msgspec

from paradero.sources.limits import Limits, amount
from paradero.words.document import MediaKind
from paradero.words.errors import SourceError

_CHUNK = 256 * 1024
IN_MEMORY = 32 * 1024 * 1024
"""Larger streams are held in a nameless temporary file while they are taken apart."""


class Source(msgspec.Struct, frozen=True):
    """Bytes on their way in. `media` is set where the container already settled it; `depth` counts containers."""

    stream: IO[bytes]
    origin: str
    depth: int = 0
    media: MediaKind | None = None
    address: str | None = None
    captured_at: str | None = None
    note: str | None = None

    def bytes_within(self, limits: Limits) -> bytes:
        """The whole content; refuses more than `limits.document_bytes`."""
        self.stream.seek(0)
        raw = self.stream.read(limits.document_bytes + 1)
        if len(raw) > limits.document_bytes:
            raise SourceError(
                f"It is larger than {amount(limits.document_bytes)}, the most taken in as one document; "
                "split it or raise the limit on document size."
            )
        return raw


class Budget:
    """What one input given by the user may still unpack to, shared by all the archives inside it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._bytes = limits.inflated_bytes
        self._members = limits.members

    def spend_member(self) -> None:
        """Counts one file, record or article; refuses one too many."""
        self._members -= 1
        if self._members < 0:
            raise SourceError(
                f"It holds more than {self._limits.members:,} documents, the most taken from one archive; "
                "the rest was left out: split the archive or raise the limit on members."
            )

    def spend_bytes(self, size: int) -> None:
        """Counts bytes as they really come out, whatever the archive declares; refuses those over the bound."""
        self._bytes -= size
        if self._bytes < 0:
            raise SourceError(
                f"It unpacks to more than {amount(self._limits.inflated_bytes)}, the most taken from one archive; "
                "the rest was left out: split the archive or raise the limit on unpacked size."
            )

    def copy(self, source: IO[bytes], target: IO[bytes]) -> None:
        """Copies a member chunk by chunk under the byte counter."""
        while chunk := source.read(_CHUNK):
            self.spend_bytes(len(chunk))
            target.write(chunk)
        target.seek(0)
