"""What reading needs at its peak: each kind of reading in a process of its own, which tells its own figures.

A process begins with its parent's peak, so start these before anything large is loaded.
"""

import argparse
import resource
import subprocess
import sys
import time

import msgspec

from bench import plain
from bench.corpus import Raw
from bench.figures import Figure
from bench.generate import Document, off_topic, on_topic
from bench.machine import ROOT, one_core
from bench.stages import Run
from paradero.text.reading import TextReader

_WORDS = {"parser": 30_000, "news": 30_000, "prose": 300_000, "pages": 30_000}


class Use(msgspec.Struct, frozen=True):
    """MiB at the peak, of the process and of the confined one that it started, and seconds to load the model."""

    own: float
    confined: float
    load: float


def measure(seed: int) -> list[Figure]:
    """The peak of each kind of reading."""
    parser, news, prose, pages = (_used(kind, seed) for kind in _WORDS)
    return [
        Figure("memory, plain parser", parser.own, "MiB"),
        Figure(
            "memory, on topic",
            news.own,
            "MiB",
            grows="memory grows with the paragraphs parsed together, not with the documents.",
        ),
        Figure(
            "memory, off topic", prose.own, "MiB", grows="memory grows with the documents that wait for their turn."
        ),
        Figure(
            "memory, web pages, confined process",
            pages.confined,
            "MiB",
            grows="memory grows with the largest page; it is bounded.",
        ),
        Figure("model load", parser.load, "s", grows="once a process, and only when a document is on topic."),
    ]


def _used(kind: str, seed: int) -> Use:
    command = [sys.executable, "-m", "bench.memory", "--worker", kind, "--seed", str(seed)]
    return msgspec.json.decode(subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout, type=Use)


def _work(kind: str, seed: int) -> Use:
    """Reads once, in this process, and says what it took."""
    documents = _documents(kind, seed)
    load = 0.0
    if kind == "parser":
        begin = time.perf_counter()
        model = plain.load()
        load = time.perf_counter() - begin
        plain.parse(model, [paragraph for document in documents for paragraph in document.paragraphs])
    else:
        raws = (document.page() if kind == "pages" else document.text() for document in documents)
        with TextReader() as texts:
            Run([Raw(str(number), raw, 0) for number, raw in enumerate(raws)], texts).read()
    own, confined = (
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Use(own, confined, load)


def _documents(kind: str, seed: int) -> list[Document]:
    make, size = (on_topic, 250) if kind in ("parser", "news") else (off_topic, 500)
    return [make(number, seed, size) for number in range(_WORDS[kind] // size)]


def main() -> None:
    """The process whose memory is looked at."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--worker", choices=_WORDS, required=True)
    asked.add_argument("--seed", type=int, required=True)
    told = asked.parse_args()
    one_core()
    sys.stdout.buffer.write(msgspec.json.encode(_work(told.worker, told.seed)))


if __name__ == "__main__":
    main()
