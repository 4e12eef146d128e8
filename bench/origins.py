"""Origins: near-copies found among many pages, beside how others find them, and what a page more costs a record.

Each way runs in a process of its own over the same pages (bench/origins_pages.py says how they are made), each page
looked up among those before it. What it finds is the same on every machine for one seed.
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.figures import Figure
from bench.machine import ROOT
from bench.origins_pages import Page, likeness, pages
from bench.origins_run import Found
from paradero.record.opening import open_sqlite
from paradero.record.origins import add_origins
from paradero.record.store import Store
from paradero.words.document import Block, TextVersion
from paradero.words.passage import Span

PAGES: Final = 100_000
GROWING: Final = 10_000
"""Pages that the record grows by: each is compared with others, which costs more than finding them."""
SAMPLE: Final = 3_000
PEERS: Final = (("datasketch", ("datasketch", "scipy")), ("rensa", ("rensa",)))
Planted = dict[str, list[tuple[int, int]]]
KINDS: Final = {
    "0.8": "of pairs with a Jaccard likeness of 0.8 and more",
    "0.5": "of pairs with one of 0.5 to 0.8",
    "held": "of cut or embedded copies, four fifths of the smaller held, below 0.5",
}


def measure(count: int, seed: int, folder: Path | None, *, peers: bool) -> list[Figure]:
    """The figures of our way, of the peers that are installed, and of a record that grows by such pages."""
    made = pages(count, seed, folder)
    planted = _planted(made)
    figures = [Figure("pages, generated and real", count, "pages")]
    with tempfile.TemporaryDirectory() as place:
        texts = Path(place, "texts")
        texts.write_bytes(msgspec.msgpack.encode([page.text for page in made]))
        ours = _run("ours", texts)
        figures += _told("ours", ours, made, planted)
        for way, needs in PEERS if peers else ():
            if all(importlib.util.find_spec(name) for name in needs):
                theirs = _run(way, texts)
                figures += [*_told(way, theirs, made, planted), *_against(way, ours, theirs, planted)]
            else:
                figures.append(Figure(f"{way} is not installed, so not measured", 0, "pages"))
    return [*figures, *_growing(made[:GROWING])]


def _planted(made: Sequence[Page]) -> Planted:
    """The copies with their originals, by how alike they truly are."""
    found: Planted = {kind: [] for kind in (*KINDS, "less")}
    for number, page in enumerate(made):
        if page.of is not None:
            alike, held = likeness(page.text, made[page.of].text)
            kind = "0.8" if alike >= 0.8 else "0.5" if alike >= 0.5 else "held" if held >= 0.8 else "less"
            found[kind].append((number, page.of))
    return found


def _told(way: str, found: Found, made: Sequence[Page], planted: Planted) -> Iterator[Figure]:
    yield Figure(f"{way}, processor time", found.busy, "s")
    yield Figure(f"{way}, by the clock", found.seconds, "s")
    given = set(found.pairs)
    for kind, words in KINDS.items():
        yield Figure(f"{way}, found {words} ({len(planted[kind]):,})", _recall(given, planted[kind]), "of them")
    sample = found.pairs[:: max(1, len(found.pairs) // SAMPLE)]
    right = sum(alike >= 0.3 or held >= 0.5 for alike, held in (_alike(made, pair) for pair in sample))
    yield Figure(
        f"{way}, pairs given that are alike by 0.3, or by half of the smaller", right / len(sample), "of a sample"
    )


def _alike(made: Sequence[Page], pair: tuple[int, int]) -> tuple[float, float]:
    return likeness(made[pair[0]].text, made[pair[1]].text)


def _recall(given: set[tuple[int, int]], wanted: Sequence[tuple[int, int]]) -> float:
    return sum(pair in given for pair in wanted) / max(1, len(wanted))


def _against(way: str, ours: Found, theirs: Found, planted: Planted) -> Iterator[Figure]:
    yield Figure(
        f"ours against {way}, processor time", theirs.busy / ours.busy, "times as fast", target="at least 1",
        grows="both grow with the pages, and with the pages that share a print or a band.",
    )  # fmt: skip
    wanted = [*planted["0.8"], *planted["0.5"]]
    more = _recall(set(ours.pairs), wanted) - _recall(set(theirs.pairs), wanted)
    yield Figure(f"ours against {way}, recall of pairs of 0.5 and more", more, "more", target="at least 0")


def _run(way: str, texts: Path) -> Found:
    command = [sys.executable, "-m", "bench.origins_run", way, str(texts)]
    alone = {**os.environ, "RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    printed = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, env=alone).stdout
    return msgspec.json.decode(printed, type=Found)


def _growing(these: Sequence[Page]) -> list[Figure]:
    """Processor time of linking one page more, in a record that has few and in one that has many."""
    made, count = [_text(page.text) for page in these], len(these)
    step = max(1, count // 10)
    costs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        store = open_sqlite(str(Path(folder, "a.paradero")), create=True)
        for begin in range(0, count, step):
            before = time.process_time()
            for group in range(begin, min(begin + step, count), 16):
                with store.writing():
                    _link(store, made, range(group, min(group + 16, begin + step, count)))
            costs.append((time.process_time() - before) / step * 1_000)
        size = sum(os.path.getsize(Path(folder, name)) for name in os.listdir(folder)) / 1024 / count
        store.close()
    return [
        Figure("linking one page, processor time, in the first tenth", costs[0], "ms"),
        Figure("linking one page, processor time, in the last tenth", costs[-1], "ms"),
        Figure(
            "linking one page, last tenth against second", costs[-1] / costs[1], "times", target="flat: at most 1.2",
            grows="a print leads to 32 pages at most, and a page is compared with 8 at most.",
        ),
        Figure("prints, likenesses and credits on disk", size, "KiB a page"),
    ]  # fmt: skip


def _link(store: Store, made: Sequence[TextVersion], numbers: range) -> None:
    for number in numbers:
        row = (number + 1, f"d{number}", f"https://example.org/{number}")
        store.change("INSERT INTO document (number, id, address) VALUES (?, ?, ?)", row)
        store.change(
            "INSERT INTO version (number, document, version, digest, text_digest, seq, size, media, taken_at, origin, "
            "learned_at) VALUES (?, ?, 1, ?, ?, 1, 1, 'text', '', '', '')",
            (number + 1, number + 1, f"d{number}", str(number)),
        )
        add_origins(store, number + 1, number + 1, made[number], lambda digest: made[int(digest)])


def _text(text: str) -> TextVersion:
    return TextVersion(text, (Block(Span(0, len(text)), "body", "en"),))
