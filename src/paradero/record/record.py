"""The record: one open store, and the only ways to change it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import PathLike, fspath
from types import TracebackType
from typing import Self

from paradero.record.adding import Addition
from paradero.record.blobs import get_text
from paradero.record.check import check_record
from paradero.record.clock import now
from paradero.record.ledger import checkpoint, last_moment, ledger_size
from paradero.record.opening import open_sqlite
from paradero.record.outcome import Report
from paradero.record.replay import Progress, replay
from paradero.record.store import Store
from paradero.words.document import TextVersion


class Record:
    """An open record; for one thread at a time. `store` is for the rooms that ask it questions."""

    def __init__(self, store: Store, clock: Callable[[], str] = now) -> None:
        self.store = store
        self._clock = clock

    @contextmanager
    def adding(self) -> Iterator[Addition]:
        """One durable transaction for new entries: on leaving, all are on disk; on any exception, none is.

        The ledger's time never runs backwards: where the clock was set back, the last entry's instant is used again.
        """
        with self.store.writing():
            yield Addition(self.store, max(self._clock(), last_moment(self.store)))

    def text(self, digest: str) -> TextVersion:
        """The stored text under a digest. Raises RecordError when it is missing or damaged."""
        return get_text(self.store, digest)

    def rebuild(self, progress: Progress | None = None) -> int:
        """Drops everything derived and makes it again from the ledger and the stored bytes; gives the entries replayed.

        All of it is done or none: whoever reads meanwhile sees the old tables.
        """
        with self.store.writing():
            self.store.renew_derived()
            return replay(self.store, self.store, progress)

    def check(self, *, known: str | None = None, progress: Progress | None = None) -> Report:
        """Walks everything the record holds and names each fault; changes nothing.

        `known` is the text of a checkpoint kept elsewhere: the record must still begin with what it was then. Without
        one, a record that was rolled back whole, or written anew whole, cannot be told from an honest one.
        """
        with self.store.reading():
            return check_record(self.store, known=known, progress=progress)

    def checkpoint(self) -> str:
        """The state of the ledger in three lines (origin, size, root); not signed."""
        with self.store.reading():
            return checkpoint(self.store).text()

    def size(self) -> int:
        """How many entries the ledger has."""
        return ledger_size(self.store)

    def close(self) -> None:
        """Lets go of the file."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_record(path: str | PathLike[str], *, create: bool = False, read_only: bool = False) -> Record:
    """Opens the record in the file at `path`; with `create`, a missing file becomes a new one.

    Raises RecordError for a file that is missing, no record, of another format, or damaged at its head.
    """
    return Record(open_sqlite(fspath(path), create=create, read_only=read_only))
