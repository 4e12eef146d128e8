"""What findings add to the cost of a document as the record grows, and what their pages cost then.

Claims come from a quick stand-in for the reader (tests/record/quick.py), so that only the record and its answers are
measured. A twentieth of the moves are of a few events that everybody writes about: their questions have thousands of
answers.
"""

import datetime
import math
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tests.record.quick import QuickClaims, QuickText, item

from bench.figures import Figure, spread
from bench.generate import surname
from paradero.answers.findings.finding import finding
from paradero.answers.findings.listing import findings
from paradero.answers.findings.views import FindingFilter
from paradero.record import readings
from paradero.record.adding import add_document, prepare
from paradero.record.reader import Reading
from paradero.record.record import Record, open_record
from paradero.words.document import Item

GROUP: Final = 200
"""Documents in one transaction: what storing costs apart from findings is measured by `bench add`."""
CLAIMS: Final = 10
_STATES: Final = (
    "El Salvador", "Panama", "Rwanda", "Eswatini", "Ghana", "Uganda", "Costa Rica", "Kosovo", "Honduras", "Guatemala",
)  # fmt: skip
_COUNTRIES: Final = ("place:el-salvador", "place:panama", "place:rwanda", "place:ghana")
_SENDER: Final = "place:united-states"
_FIRST: Final = datetime.date(2025, 1, 1)
_GIVEN: Final = ("Adela", "Aurelio", "Celso", "Delfina", "Gaspar", "Idris", "Jacinta", "Melchor", "Nereida", "Telmo")


def measure(documents: int, steps: int, seed: int) -> list[Figure]:
    """Adds the documents in equal steps; the first step warms up, so the last is held against the second."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_record(os.path.join(folder, "a.paradero"), create=True) as record,
    ):
        clock = _Clock()
        step, own, all_ = documents // steps, [], []
        for begin in range(0, documents, step):
            busy, clock.spent = time.process_time(), 0.0
            _add(record, range(begin, begin + step), seed)
            all_.append(1000 * (time.process_time() - busy) / step)
            own.append(1000 * clock.spent / step)
            told = {name: f"{_p95(times):.1f}" for name, times in _pages(record, seed, 20).items()}
            print(
                f"documents {begin + step:>7}: {all_[-1]:.2f} ms, findings {own[-1]:.2f}; p95 in ms: {told}", flush=True
            )
        clock.stop()
        times = _pages(record, seed, 100)
        size = sum(entry.stat().st_size for entry in os.scandir(folder)) / documents / 1024
    return _figures(documents, own, all_, times, size)


def _figures(
    documents: int, own: Sequence[float], every: Sequence[float], pages: dict[str, list[float]], size: float
) -> list[Figure]:
    grows = "it grows with the answers of the document and the different answers to its questions, not with the record."
    every_page = [spent for times in pages.values() for spent in times]
    slowest = max(pages, key=lambda name: _p95(pages[name]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Figure("documents", documents, "documents"),
        Figure("claims", documents * CLAIMS, "claims"),
        spread("findings, processor time a document", own, "ms", grows=grows),
        Figure(
            "findings, last step against second",
            own[-1] / own[min(1, len(own) - 1)],
            "times",
            target="flat: at most 1.2",
        ),
        Figure("findings, share of adding", sum(own) / sum(every), "of it"),
        Figure("findings pages, 95th percentile", _p95(every_page), "ms", target="under 300"),
        Figure(f"slowest kind of page ({slowest}), 95th percentile", _p95(pages[slowest]), "ms", target="under 300"),
        Figure("record on disk", size, "KiB a document"),
        Figure("memory", peak, "MiB"),
    ]


class _Clock:
    """Counts the processor time spent in making answers."""

    def __init__(self) -> None:
        self.spent = 0.0
        self._made = readings.add_answers
        readings.add_answers = self._timed

    def _timed(self, *given: object) -> None:
        begin = time.process_time()
        self._made(*given)  # type: ignore[arg-type]
        self.spent += time.process_time() - begin

    def stop(self) -> None:
        readings.add_answers = self._made


def _add(record: Record, numbers: range, seed: int) -> None:
    texts, reader = QuickText(), QuickClaims()
    for begin in range(numbers.start, numbers.stop, GROUP):
        items = [_document(number, seed) for number in range(begin, min(begin + GROUP, numbers.stop))]
        prepared = [prepare(one, texts.read(one)) for one in items]
        with record.adding() as addition:
            for one, claims in zip(prepared, reader.read_many([one.text for one in prepared]), strict=True):
                add_document(addition, one, Reading(reader.version, claims))


def _document(number: int, seed: int) -> Item:
    chance = random.Random(f"{seed}/{number}")
    day = _FIRST + datetime.timedelta(days=number % 600)
    lines = [f"title: Report {number}", f"published: {day}", f"publisher: Outlet {number % 400}"]
    lines += [_move(chance, day) for _ in range(4)]
    for _ in range(3):
        person, camp = f"{chance.choice(_GIVEN)} {surname(chance)} {surname(chance)}", chance.randrange(300)
        lines.append(f"{person} is held in Camp Sample {camp} since {day}.")
        lines.append(f"Nayib Bukele denied that {person} is held in Camp Sample {camp}.")
    return item("\n".join(lines) + "\n", f"file:///{number}.txt")


def _move(chance: random.Random, day: datetime.date) -> str:
    """One of the few events that everybody writes about, or any other; a third without a day."""
    if chance.random() < 0.05:
        known = chance.randrange(10)
        return f"United States sent {230 + chance.randrange(40)} people to {_STATES[known]} on 2025-03-{10 + known}."
    when = "" if chance.random() < 0.3 else f" on {day - datetime.timedelta(days=chance.randrange(30))}"
    return f"United States sent {chance.randrange(5, 300)} people to {chance.choice(_STATES)}{when}."


def _pages(record: Record, seed: int, times: int) -> dict[str, list[float]]:
    chance = random.Random(seed)
    keys = [row[0] for row in record.store.select("SELECT key FROM question ORDER BY claims DESC LIMIT 30")]
    highest = next(record.store.select("SELECT max(number) FROM question"))[0]
    people = [row[0] for row in record.store.select("SELECT key FROM subject WHERE type = 'person' LIMIT 500")]

    def any_key() -> str:
        asked = "SELECT key FROM question WHERE number >= ? AND claims > 0 LIMIT 1"
        return str(next(record.store.select(asked, (chance.randint(1, highest - 50),)))[0])

    known = "2100-01-01"
    asked: dict[str, Callable[[], object]] = {
        "list": lambda: findings(record, limit=25),
        "disputed": lambda: findings(record, FindingFilter(state="disputed"), limit=25),
        "agreed": lambda: findings(record, FindingFilter(state="agreed"), limit=25),
        "about a country": lambda: findings(record, FindingFilter(about=chance.choice(_COUNTRIES)), limit=25),
        "about a person": lambda: findings(record, FindingFilter(about=chance.choice(people)), limit=25),
        "disputed about a country": lambda: findings(record, FindingFilter("disputed", about=_SENDER), limit=8),
        "of a kind": lambda: findings(record, FindingFilter(kind="custody"), limit=25),
        "holding on a day": lambda: findings(record, FindingFilter(as_of="2025-03-15"), limit=25),
        "known on a day": lambda: findings(record, FindingFilter(known_on=known), limit=25),
        "one question": lambda: finding(record, any_key()),
        "one of the most answered": lambda: finding(record, chance.choice(keys)),
    }  # fmt: skip
    return {name: list(_timed(ask, times)) for name, ask in asked.items()}


def _timed(ask: Callable[[], object], times: int) -> Iterator[float]:
    ask()
    for _ in range(times):
        begin = time.perf_counter()
        ask()
        yield 1000 * (time.perf_counter() - begin)


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]
