"""Office files are zip archives: what they unpack to is counted before a parser sees them."""

import io
import zipfile

from paradero.sources.limits import Limits, amount
from paradero.words.errors import ReadingError

_CHUNK = 1 << 18
_MOST_PARTS = 20_000


def check_package(raw: bytes, limits: Limits) -> None:
    """Refuses a package that unpacks to more than a quarter of the memory allowed, whatever sizes it declares."""
    most = limits.memory_bytes // 4
    left = most
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = package.infolist()
        if len(parts) > _MOST_PARTS:
            raise ReadingError(f"It has more than {_MOST_PARTS:,} parts; save its text in a simpler file.")
        for part in parts:
            with package.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise ReadingError(
                            f"It unpacks to more than {amount(most)}; split it or raise the limit on memory."
                        )
