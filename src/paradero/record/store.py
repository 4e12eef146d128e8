"""What the record asks of a database: the small interface behind which a second back end can stand."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

from paradero.record.outcome import Fault

Row = tuple[Any, ...]
Versions = tuple[str, tuple[Any, ...]]
"""Which versions of documents count: a condition over the table `version`, and its parameters."""

LATEST: Final[Versions] = ("version.superseded_at IS NULL", ())


class Store(Protocol):
    """One open database that holds the tables of record.schema.

    Statements are SQL with `?` for each parameter. Every method raises RecordError, with a sentence for a person, when
    the database is missing, busy, damaged or not ours; nothing of the driver's own shows.
    """

    @property
    def read_only(self) -> bool:
        """Whether this opening can change nothing."""
        ...

    def select(self, query: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of a query, lazily."""
        ...

    def change(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        """Runs one statement that changes rows; only inside `writing()`."""
        ...

    def change_each(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Runs one statement once for each row of parameters; only inside `writing()`."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """One transaction, alone among writers: on leaving, all of it is on disk; on any exception, none of it is."""
        ...

    def reading(self) -> AbstractContextManager[None]:
        """Every `select` inside sees the same moment, whatever is written meanwhile."""
        ...

    def renew_derived(self) -> None:
        """Drops the derived tables and makes them again, empty; only inside `writing()`."""
        ...

    def index_blocks(self, rows: Sequence[tuple[int, str]]) -> None:
        """Puts blocks (number, words) into the word index; only inside `writing()`."""
        ...

    def find_blocks(
        self, words: Sequence[str], limit: int, offset: int, *, ranked: bool, versions: Versions = LATEST
    ) -> Iterator[tuple[int, str]]:
        """Blocks of the versions that count with all `words`, best first (`ranked`) or newest first.

        Each as its number and a snippet with the words found in \\x02 … \\x03.
        """
        ...

    def count_blocks(self, words: Sequence[str], most: int, *, versions: Versions = LATEST) -> int:
        """How many blocks of the versions that count hold all `words`, counting no further than `most`."""
        ...

    def indexed_words(self) -> Iterator[Row]:
        """The whole word index as (word, block number, place), in order: for comparison."""
        ...

    def scratch(self) -> AbstractContextManager["Store"]:
        """A new empty store of the same kind, gone on leaving."""
        ...

    def schema(self) -> Iterator[Row]:
        """Every table, index and guard as (kind, name, definition), in order of kind and name."""
        ...

    def faults(self) -> Iterator[Fault]:
        """What the database itself finds wrong with its settings and its file."""
        ...

    def close(self) -> None:
        """Lets go of the database. Closing twice does nothing."""
        ...
