"""The record and its pages at scale: what adding costs as it grows, what every page costs then, and a peer beside it.

The peer is a plain table in SQLite with a full-text index over the same blocks: what a page with nothing behind it
would cost (search, a filtered list, the newest rows) on the same machine in the same run.
"""

import random
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import apsw

from bench.figures import Figure, spread
from bench.generate import surname
from bench.growing import figures_of, grow
from bench.pages import TARGET, Page, ask_pages
from paradero.record.record import open_record

SIZES: Final = (1_000, 10_000, 100_000)
_AGAIN: Final = 5
"""Kinds of page that are asked again at the end, the slowest: others may have used the machine the first time."""


def measure(documents: int, times: int, seed: int, kept: Path | None = None) -> list[Figure]:
    """The costs of growing to `documents`, unless a record is `kept` at that path already; then those of its pages."""
    if kept and kept.exists():
        return pages_of(kept, times, seed)
    with tempfile.TemporaryDirectory() as folder:
        path = kept or Path(folder) / "record"
        steps = grow(path, [size for size in SIZES if size < documents] + [documents], seed)
        return [*figures_of(steps), *pages_of(path, times, seed)]


def pages_of(path: Path, times: int, seed: int) -> list[Figure]:
    """What every page costs on the record at `path`, and the peer."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages: dict[str, Page] = {}
    for page in ask_pages(path, times, seed):
        print(page, flush=True)
        pages[page.name] = page
    for name in sorted(pages, key=lambda name: -pages[name].share(0.95))[:_AGAIN]:
        again = next(page for page in ask_pages(path, times, seed, name) if page.name == name)
        print(f"again: {again}", flush=True)
        pages[name] = min(pages[name], again, key=lambda page: page.share(0.95))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        *_held(path),
        *(_page_figure(page) for page in pages.values()),
        *_processor(list(pages.values())),
        *_peer(path, times, seed),
        Figure("memory that serving pages takes", peak - before, "MiB above the start"),
    ]


def _held(path: Path) -> list[Figure]:
    with open_record(path, read_only=True) as record:
        totals = dict(record.store.select("SELECT name, total FROM tally WHERE topic = 'record'"))
        hub = next(record.store.select("SELECT max(claims) FROM subject"))[0]
    return [
        Figure("documents", totals["documents"], "documents"),
        Figure("claims", totals["claims"], "claims"),
        Figure("claims of the subject that most name", hub, "claims"),
    ]


def _page_figure(page: Page) -> Figure:
    """The median, with p95 where a spread has its greatest value: the figure that the target is about."""
    return Figure(
        f"{page.name}, 95th percentile (min: median, max: slowest)",
        page.share(0.95), "ms", page.share(0.5), page.slowest.spent, f"under {TARGET}",
    )  # fmt: skip


def _processor(pages: Sequence[Page]) -> list[Figure]:
    """The processor's own time, which others on the machine hardly change."""
    slowest = max(pages, key=lambda page: page.share(0.95, busy=True))
    over = [page.name for page in pages if page.share(0.95, busy=True) >= TARGET]
    what = f"processor time of the slowest kind of page ({slowest.name}), 95th percentile"
    return [
        Figure(what, slowest.share(0.95, busy=True), "ms", target=f"under {TARGET}"),
        Figure(
            "kinds of page whose processor time is over the target", len(over), f"of {len(pages)} kinds", target="0",
            grows=f"over it: {', '.join(over) or 'none'}.",
        ),
    ]  # fmt: skip


def _peer(path: Path, times: int, seed: int) -> list[Figure]:
    """The same blocks and claims in plain tables, asked for the simplest thing that such a page could show."""
    with tempfile.TemporaryDirectory() as folder:
        plain = apsw.Connection(str(Path(folder) / "plain"))
        plain.execute("ATTACH ? AS record", (str(path),))
        plain.execute("CREATE TABLE claim AS SELECT number, id, kind, stance, first_day FROM record.claim")
        plain.execute("CREATE INDEX kind ON claim (kind)")
        plain.execute("CREATE VIRTUAL TABLE word USING fts5 (body)")
        plain.execute("INSERT INTO word (rowid, body) SELECT number, body FROM record.block")
        chance = random.Random(seed)
        last = next(plain.execute("SELECT max(number) FROM claim"))[0]
        asked: dict[str, tuple[str, Callable[[], tuple[object, ...]]]] = {
            "full-text search": (
                "SELECT rowid, snippet(word, 0, '', '', '…', 24) FROM word WHERE word MATCH ? ORDER BY rank LIMIT 20",
                lambda: (surname(chance),),
            ),
            "full-text search of a common word": (
                "SELECT rowid, snippet(word, 0, '', '', '…', 24) FROM word WHERE word MATCH ? ORDER BY rank LIMIT 20",
                lambda: ("people",),
            ),
            "a list filtered and counted": (
                "SELECT *, (SELECT count(*) FROM claim WHERE kind = ?1) FROM claim WHERE kind = ?1 "
                "ORDER BY number DESC LIMIT 40",
                lambda: (chance.choice(("custody", "transfer", "order")),),
            ),
            "a far page": (
                "SELECT * FROM claim ORDER BY number DESC LIMIT 40 OFFSET ?", lambda: (chance.randrange(last),),
            ),
        }  # fmt: skip
        return [
            spread(f"peer, plain SQLite: {name}", [_timed(plain, query, given()) for _ in range(times)], "ms")
            for name, (query, given) in asked.items()
        ]


def _timed(plain: apsw.Connection, query: str, parameters: tuple[object, ...]) -> float:
    begin = time.perf_counter()
    list(plain.execute(query, parameters))
    return 1000 * (time.perf_counter() - begin)
