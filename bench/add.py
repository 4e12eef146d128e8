"""What adding a document costs as the record grows, and what pages cost then.

Run from the top of the project: `python -m bench.add --documents 10000`. With `--reader real` the documents go through
the real text and claim readers; without, through quick stand-ins, so that only the record itself is measured.
"""

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator

from tests.record.quick import QuickClaims, QuickText, generated, item

from bench.figures import Figure, spread
from paradero.answers.claims import claim_page, claims
from paradero.answers.documents import document_page, documents
from paradero.answers.overview import overview
from paradero.answers.search import search
from paradero.answers.subjects import find_subjects, subject_page, subjects
from paradero.answers.views import ClaimFilter
from paradero.record.intake import TextReading, take_in
from paradero.record.reader import ClaimReading
from paradero.record.record import Record, open_record
from paradero.words.document import Item


def main() -> None:
    """Adds the documents in equal steps and prints the cost of each step, then of the pages."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--documents", type=int, default=10_000)
    asked.add_argument("--steps", type=int, default=10)
    asked.add_argument("--reader", choices=("quick", "real"), default="quick")
    asked.add_argument("--check", action="store_true", help="rebuild and check at the end, with times")
    told = asked.parse_args()
    measure(told.documents, told.steps, told.reader, check=told.check)


def measure(documents: int, steps: int, readers: str = "quick", *, check: bool = False) -> list[Figure]:
    """Prints the cost of each step, then of the pages; gives the figures that tell whether the cost stays flat.

    The first step warms up, so the last one is held against the second.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        open_record(os.path.join(folder, "a.paradero"), create=True) as record,
    ):
        texts, reader = _readers(readers)
        step = documents // steps
        costs = []
        for begin in range(0, documents, step):
            busy, now = time.process_time(), time.perf_counter()
            _add(record, _items(begin, begin + step), texts, reader)
            busy, spent = time.process_time() - busy, time.perf_counter() - now
            costs.append(1000 * busy / step)
            cost = f"{1000 * spent / step:6.2f} ms a document ({costs[-1]:.2f} of processor)"
            pages = _pages(record)
            told = ", ".join(f"{name} {spent:.1f}" for name, spent in pages.items())
            print(f"documents {begin + step:>7}: {cost}; pages in ms: {told}", flush=True)
        size = sum(entry.stat().st_size for entry in os.scandir(folder))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"file {size / 2**20:.0f} MiB ({size / documents / 1024:.1f} KiB a document), memory {peak:.0f} MiB")
        if check:
            print(f"rebuild {_timed(record.rebuild):.1f} s, check {_timed(record.check):.1f} s")
    return _figures(readers, documents, costs, size / documents / 1024, peak, pages)


def _figures(
    readers: str, documents: int, costs: list[float], size: float, peak: float, pages: dict[str, float]
) -> list[Figure]:
    name = f"add with {readers} readers"
    slowest = max(pages, key=lambda page: pages[page])
    return [
        spread(
            f"{name}, processor time a document",
            costs,
            "ms",
            grows="time grows with the words and claims of the document, not with the record it goes into.",
        ),
        Figure(
            f"{name}, last step against second",
            costs[-1] / costs[min(1, len(costs) - 1)],
            "times",
            target="flat: at most 1.2",
        ),
        Figure(f"{name}, documents", documents, "documents"),
        Figure(f"{name}, record on disk", size, "KiB a document", grows="it grows with the texts and claims kept."),
        Figure(f"{name}, memory", peak, "MiB", grows="it grows with the documents of one group, not of the record."),
        Figure(
            f"{name}, slowest page at the end ({slowest})", pages[slowest], "ms", grows="it grows with what it shows."
        ),
    ]


def _readers(name: str) -> tuple[TextReading, ClaimReading]:
    if name == "quick":
        return QuickText(), QuickClaims()
    from paradero.claims.reader import ClaimReader
    from paradero.text.reading import TextReader

    return TextReader().__enter__(), ClaimReader()


def _items(begin: int, end: int) -> Iterator[Item]:
    """Generated documents as the real readers take them: their first four lines as front matter."""
    for number in range(begin, end):
        lines = generated(number).split("\n")
        article = "\n".join(["---", *lines[:4], "---"]) + "\n\n" + "\n\n".join(lines[4:])
        yield item(article, f"file:///{number}.md", media="markdown")


def _add(record: Record, items: Iterator[Item], texts: TextReading, reader: ClaimReading) -> None:
    for outcome in take_in(record, items, texts, reader):
        if outcome.status != "added":
            raise SystemExit(f"{outcome.origin} came out as {outcome.status}")


def _pages(record: Record) -> dict[str, float]:
    """The cost of each page in milliseconds."""
    line = claims(record, limit=1).lines[0]
    pages: dict[str, Callable[[], object]] = {
        "overview": lambda: overview(record),
        "documents": lambda: documents(record),
        "document": lambda: document_page(record, line.source.document),
        "claims": lambda: claims(record),
        "claims kind": lambda: claims(record, ClaimFilter(kind="custody", stance="denies")),
        "claims person": lambda: claims(record, ClaimFilter(person="Ana Quiñónez")),
        "claims speaker": lambda: claims(record, ClaimFilter(speaker="Bukele", place="Camp Sample 1")),
        "claims day": lambda: claims(record, ClaimFilter(as_of="2025-03-15")),
        "claim": lambda: claim_page(record, line.id),
        "subjects": lambda: subjects(record),
        "find": lambda: find_subjects(record, "Ana Quiñónez"),
        "subject": lambda: subject_page(record, "place:united-states"),
        "search rare": lambda: search(record, "Echeverri"),
        "search common": lambda: search(record, "ministry letters"),
    }
    return {name: 1000 * min(_timed(page) for _ in range(3)) for name, page in pages.items()}


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
