"""Reading as `paradero read` does it, from bytes to lines of JSON, with a clock on each room it goes through."""

import contextlib
import io
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, TypeVar, get_args
from unittest import mock

import msgspec

from bench.corpus import Raw
from bench.figures import Figure
from paradero.claims import reader as claims_reader
from paradero.claims.parse import ParsedBlock, parse_blocks
from paradero.claims.reader import ClaimReader
from paradero.claims.squeeze import Squeezed
from paradero.publish.contract import Citation, cite, claim_object
from paradero.sources.door import take_in
from paradero.sources.limits import Limits
from paradero.sources.source import Budget, Source
from paradero.text.reading import TextReader
from paradero.words.document import Item, TextVersion

Room = Literal["sources", "text", "claims", "parse", "lines"]
T = TypeVar("T")


class Clock:
    """Time spent in each room, the time of rooms that it waits for left out; `now` is the clock to look at."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._rooms: list[str] = []
        self._since = 0.0

    @contextlib.contextmanager
    def room(self, name: Room) -> Iterator[None]:
        """What runs inside is this room's."""
        self._turn()
        self._rooms.append(name)
        try:
            yield
        finally:
            self._turn()
            self._rooms.pop()

    def through(self, name: Room, values: Iterable[T]) -> Iterator[T]:
        """The values, the making of each counted as this room's."""
        waiting = iter(values)
        while True:
            with self.room(name):
                try:
                    value = next(waiting)
                except StopIteration:
                    return
            yield value

    def _turn(self) -> None:
        now = self._now()
        if self._rooms:
            self.spent[self._rooms[-1]] += now - self._since
        self._since = now


class Run:
    """One reading of some documents. After `read`: what it took, its claims, and the paragraphs that it had parsed.

    `processor` is this process's own time, which a busy machine stretches less than `seconds`; the time of the confined
    process is not in it.
    """

    def __init__(
        self, documents: Sequence[Raw], texts: TextReader, now: Callable[[], float] = time.perf_counter
    ) -> None:
        self._documents, self._texts = documents, texts
        self._waiting: deque[Citation] = deque()
        self.clock = Clock(now)
        self.paragraphs: list[str] = []
        self.seconds = self.processor = 0.0
        self.claims = 0

    def read(self) -> "Run":
        """Reads the documents, claims as lines of JSON; gives itself."""
        sink = io.BytesIO()
        with mock.patch.object(claims_reader, "parse_blocks", self._parse):
            begin, worked = time.perf_counter(), time.process_time()
            for found in self.clock.through("claims", ClaimReader().read_many(self._versions())):
                citation = self._waiting.popleft()
                self.claims += len(found)
                with self.clock.room("lines"):
                    sink.writelines(msgspec.json.encode(claim_object(claim, citation)) + b"\n" for claim in found)
            self.seconds, self.processor = time.perf_counter() - begin, time.process_time() - worked
        return self

    @property
    def words(self) -> int:
        """The words of the paragraphs that were parsed."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)

    def _versions(self) -> Iterator[TextVersion]:
        for item in self.clock.through("sources", self._items()):
            with self.clock.room("text"):
                version = self._texts.read(item)
                self._waiting.append(cite(version.metadata, item.receipt))
            yield version

    def _items(self) -> Iterator[Item]:
        limits = Limits()
        for document in self._documents:
            for item in take_in(Source(io.BytesIO(document.raw), document.name), limits, Budget(limits)):
                assert isinstance(item, Item), item
                yield item

    def _parse(self, blocks: Iterable[tuple[Squeezed, int, str]]) -> Iterator[ParsedBlock]:
        """The reader's own parse with the clock on it, and its paragraphs kept for the plain parser."""
        given = list(blocks)
        self.paragraphs += [squeezed.text for squeezed, *_ in given]
        return self.clock.through("parse", parse_blocks(given))


def shares(name: str, runs: Sequence[Run]) -> list[Figure]:
    """Where the time of the runs went, room by room; `claims` is without `parse`, which it waits for."""
    whole = sum(run.seconds for run in runs)
    spent = {room: sum(run.clock.spent[room] for run in runs) for room in get_args(Room)}
    return [Figure(f"{name}, time in {room}", 100 * spent[room] / whole, "%") for room in spent if spent[room]]
