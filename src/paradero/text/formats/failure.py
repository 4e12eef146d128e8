"""One place where whatever a parser throws becomes one plain sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from paradero.words.errors import ReadingError


@contextmanager
def broken(what: str, remedy: str) -> Iterator[None]:
    """Raises ReadingError, "It is a broken <what>; <remedy>.", for any error but want of memory or depth."""
    try:
        yield
    except (ReadingError, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise ReadingError(f"It is a broken or cut-off {what}; {remedy}.") from error
