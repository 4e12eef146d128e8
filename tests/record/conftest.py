"""Records for the tests of this room; every test runs over each back end of the list."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from paradero.record.store import Store


class Clock:
    """A clock that moves one second each time it is read, or is set."""

    def __init__(self) -> None:
        self.second = 0

    def __call__(self) -> str:
        self.second += 1
        return f"2025-05-01T{self.second // 3600:02}:{self.second // 60 % 60:02}:{self.second % 60:02}.000Z"


BACK_ENDS: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: open_sqlite(str(folder / "a.paradero"), create=True, clock=Clock()),
}


@pytest.fixture(params=list(BACK_ENDS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, just begun."""
    opened = BACK_ENDS[request.param](tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def record(store: Store) -> Record:
    """An empty record over it, with a clock of its own."""
    return Record(store, Clock())
