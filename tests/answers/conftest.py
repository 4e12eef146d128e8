"""One small record for the questions of this room, learned over three days."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.record.intake import reread, take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from paradero.words.document import Item, Refusal
from tests.record.quick import QuickClaims, QuickText, item

FIRST = """title: The flights
url: https://example.org/flights
publisher: Example Post
published: 2025-03-17
The United States sent 238 people to El Salvador on 2025-03-15.
Nobody at the airport spoke. Kilmar Abrego García is held in CECOT since 2025-03-15/... Nobody answered.
Nayib Bukele denied that Kilmar Armando Abrego Garcia is held in CECOT.
"""
SECOND = """title: The return
url: https://example.org/return
publisher: Sample Daily
published: 2025-06-07
Kilmar Abrego García is held in Maryland Jail since 2025-06-06.
Kilmar Abrego García is held in Sample Camp.
Nayib Bukele is held in nothing.
"""
CHANGED = SECOND.replace("Sample Camp", "Second Camp")
LOST = "title: Half a page\nLOST The ministry sent nobody.\n"


class Days:
    """A clock that stands at noon of a day."""

    day = "2025-07-01"

    def __call__(self) -> str:
        return f"{self.day}T12:00:00.000Z"


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Flights and return on 1 July; a refusal, a loss and a changed page on 2 July; read anew on 3 July."""
    path = Path(tmp_path_factory.mktemp("answers")) / "a.paradero"
    clock = Days()
    written = Record(open_sqlite(str(path), create=True, clock=clock), clock)
    refused = Refusal("file:///x.bin", "sources", "Unknown format.", "2025-07-02T10:00:00Z")
    list(take_in(written, [item(FIRST), item(SECOND)], QuickText(), QuickClaims()))
    clock.day = "2025-07-02"
    later: list[Item | Refusal] = [refused, item("BROKEN", "file:///b"), item(LOST, "file:///half.txt"), item(CHANGED)]
    list(take_in(written, later, QuickText(), QuickClaims()))
    clock.day = "2025-07-03"
    list(reread(written, QuickClaims("2")))
    written.close()
    opened = Record(open_sqlite(str(path), read_only=True))
    yield opened
    opened.close()
