"""The record's own back end: one SQLite file through APSW, which brings its own current SQLite.

An opening is for one thread at a time; open the file again for another.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import apsw

from paradero.record.failures import translated
from paradero.record.outcome import Fault
from paradero.record.schema import DERIVED, DERIVED_TABLES, LASTING
from paradero.record.settings import SCRATCH, setting_faults
from paradero.record.store import LATEST, Row, Store, Versions
from paradero.words.errors import RecordError

_MATCHING = """
FROM search JOIN block ON block.number = search.rowid JOIN version ON version.number = block.version
WHERE search MATCH ? AND """


class SqliteStore:
    """A Store over one SQLite file; see record.store for what each method promises."""

    def __init__(self, path: str, connection: apsw.Connection) -> None:
        self.path = path
        self._connection = connection
        self.read_only = connection.readonly("main")

    def select(self, query: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        with translated(self.path):
            yield from self._connection.execute(query, tuple(parameters))

    def change(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        with translated(self.path):
            self._connection.execute(statement, tuple(parameters))

    def change_each(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        with translated(self.path):
            self._connection.executemany(statement, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        with translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with translated(self.path):
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        if self._connection.in_transaction:
            yield
            return
        with translated(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def create(self) -> None:
        """Makes all tables; only inside `writing()`."""
        self.change(LASTING)
        self.change(DERIVED)

    def renew_derived(self) -> None:
        with translated(self.path):
            for table in ("search", *reversed(DERIVED_TABLES)):
                self._connection.execute(f"DROP TABLE {table}")
            self._connection.execute(DERIVED)

    def index_blocks(self, rows: Sequence[tuple[int, str]]) -> None:
        self.change_each("INSERT INTO search (rowid, body) VALUES (?, ?)", rows)

    def find_blocks(
        self, words: Sequence[str], limit: int, offset: int, *, ranked: bool, versions: Versions = LATEST
    ) -> Iterator[tuple[int, str]]:
        wanted = _match(words)
        order = "search.rank, search.rowid" if ranked else "search.rowid DESC"
        among, known = versions
        best = f"SELECT search.rowid {_MATCHING} {among} ORDER BY {order} LIMIT ? OFFSET ?"
        excerpt = "SELECT snippet(search, 0, char(2), char(3), '…', 24) FROM search WHERE search MATCH ? AND rowid = ?"
        for (number,) in list(self.select(best, (wanted, *known, limit, offset))):
            for (snippet,) in self.select(excerpt, (wanted, number)):
                yield number, snippet

    def count_blocks(self, words: Sequence[str], most: int, *, versions: Versions = LATEST) -> int:
        among, known = versions
        query = f"SELECT count(*) FROM (SELECT 1 {_MATCHING} {among} LIMIT ?)"
        counted = self.select(query, (_match(words), *known, most))
        return int(next(counted)[0])

    def indexed_words(self) -> Iterator[Row]:
        self.change("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab('main', 'search', 'instance')")
        yield from self.select("SELECT term, doc, offset FROM temp.word")

    @contextmanager
    def scratch(self) -> Iterator[Store]:
        connection = apsw.Connection("")
        store = SqliteStore("the scratch copy", connection)
        try:
            for name, value in SCRATCH.items():
                connection.pragma(name, value)
            with store.writing():
                store.create()
            yield store
        finally:
            store.close()

    def schema(self) -> Iterator[Row]:
        yield from self.select("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")

    def faults(self) -> Iterator[Fault]:
        try:
            with translated(self.path):
                yield from setting_faults(self._connection)
                for (said,) in self._connection.execute("PRAGMA integrity_check"):
                    if said != "ok":
                        yield Fault("file", self.path, f"SQLite finds damage: {said}")
        except RecordError as error:
            yield Fault("file", self.path, str(error))

    def close(self) -> None:
        with translated(self.path):
            self._connection.close()


def _match(words: Sequence[str]) -> str:
    """The words as an FTS5 query in which every one is a string, so that nothing in them acts as an operator."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)
