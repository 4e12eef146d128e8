"""A look at a capture before it is parsed: parsers hold a whole line in memory, so no line may be without end."""

import gzip
import zlib
from typing import IO, Final

from paradero.sources.limits import Limits, amount
from paradero.words.errors import SourceError

_CHUNK: Final = 1 << 20
_LONGEST: Final = 32 << 20
_FACTOR: Final = 8


def check_lines(stream: IO[bytes], limits: Limits) -> None:
    """Refuses a capture, packed by gzip or not, with a line over 32 MiB or that unpacks to a multiple of the limit."""
    stream.seek(0)
    packed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    reader: IO[bytes] | gzip.GzipFile = gzip.GzipFile(fileobj=stream, mode="rb") if packed else stream
    total = run = 0
    while chunk := _read(reader):
        total += len(chunk)
        last = chunk.rfind(b"\n")
        run = run + len(chunk) if last < 0 else len(chunk) - last - 1
        if run > _LONGEST or total > _FACTOR * limits.inflated_bytes:
            raise SourceError(
                f"It unpacks to more than {amount(_FACTOR * limits.inflated_bytes)}, or to a line without end; "
                "capture fewer pages at a time."
            )
    stream.seek(0)


def _read(reader: IO[bytes] | gzip.GzipFile) -> bytes:
    """The next stretch; nothing at the end or where the file is cut off, which the parser will tell."""
    try:
        return reader.read(_CHUNK)
    except (EOFError, OSError, zlib.error):
        return b""
