"""What adding a document costs as the record grows: processor time a document, and how much of it findings take."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from bench.figures import Figure
from bench.news import DAYS, FIRST, News
from paradero.record import readings
from paradero.record.intake import take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record

TOLD: Final = 500
"""At most so many documents, the last before a size is reached, are told of together."""


class Step(msgspec.Struct, frozen=True):
    """The cost of a document as a size is reached, in milliseconds of processor time; the record in KiB a document."""

    documents: int
    cost: float
    findings: float
    disk: float


def grow(path: Path, sizes: Sequence[int], seed: int) -> list[Step]:
    """Makes the record of invented news at `path`, learned over DAYS days; its costs at each size."""
    clock, news, steps = _Days(sizes[-1]), News(seed), []
    record = Record(open_sqlite(str(path), create=True, clock=clock), clock)
    begin = 0
    with record, _answering() as spent:
        for size in sizes:
            told = min(TOLD, (size - begin) // 2)
            _add(record, news, range(begin, size - told), clock)
            spent.clear()
            busy = time.process_time()
            _add(record, news, range(size - told, size), clock)
            busy = time.process_time() - busy
            disk = sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) / size / 1024
            steps.append(Step(size, 1000 * busy / told, 1000 * sum(spent) / told, disk))
            print(steps[-1], flush=True)
            begin = size
    return steps


def figures_of(steps: Sequence[Step]) -> list[Figure]:
    """The cost at each size, and the last against the first."""
    grows = "it grows with the answers of the document and the different answers to its questions, not with the record."
    first, last = steps[0], steps[-1]
    told = [
        Figure(f"adding at {step.documents:,} documents, processor time", step.cost, "ms a document") for step in steps
    ]
    told += [
        Figure(f"of it findings, at {step.documents:,} documents", step.findings, "ms a document") for step in steps
    ]
    between = f"at {last.documents:,} against {first.documents:,}"
    return [
        *told,
        Figure(f"adding {between}", last.cost / first.cost, "times", "flat, up to a logarithm", grows),
        Figure(f"findings {between}", last.findings / first.findings, "times", "flat, up to a logarithm", grows),
        Figure("record on disk", last.disk, "KiB a document"),
    ]


def _add(record: Record, news: News, numbers: range, clock: "_Days") -> None:
    for begin in range(numbers.start, numbers.stop, 100):
        part = range(begin, min(begin + 100, numbers.stop))
        clock.reached = part.start
        for outcome in take_in(record, news.items(part), news, news):
            if outcome.status not in ("added", "new_version", "refused"):
                raise SystemExit(f"{outcome.origin} came out as {outcome.status}")


class _Days:
    """Tells a day of DAYS by how far the documents have come."""

    def __init__(self, documents: int) -> None:
        self.reached = 0
        self._documents = documents

    def __call__(self) -> str:
        seconds = DAYS * 86_400 * self.reached // self._documents
        day = FIRST.toordinal() + seconds // 86_400
        hour, rest = divmod(seconds % 86_400, 3600)
        return f"{FIRST.fromordinal(day)}T{hour:02}:{rest // 60:02}:{rest % 60:02}.000Z"


@contextmanager
def _answering() -> Iterator[list[float]]:
    """Lists the processor time of each making of answers."""
    made, spent = readings.add_answers, []

    def timed(*given: object) -> None:
        begin = time.process_time()
        made(*given)  # type: ignore[arg-type]
        spent.append(time.process_time() - begin)

    readings.add_answers = timed
    try:
        yield spent
    finally:
        readings.add_answers = made
