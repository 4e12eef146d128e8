"""One place where whatever a library throws over a broken container becomes one plain sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from paradero.words.errors import SourceError


@contextmanager
def broken(sentence: str) -> Iterator[None]:
    """Raises SourceError with the sentence for any error but want of memory; refusals of our own pass through."""
    try:
        yield
    except (SourceError, MemoryError):
        raise
    except Exception as error:
        raise SourceError(sentence) from error
