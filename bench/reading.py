"""How fast documents are read, against the plain parser with the same model, on one core.

Run from the top of the project: `python -m bench.reading`, with a folder of real documents if there is one. Each pair
reads other words than the last: first end to end, then the same paragraphs with the parser alone.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench import memory, plain
from bench.corpus import Raw, at_hand, real, repeated
from bench.figures import Figure, spread
from bench.generate import SEED, Document, off_topic
from bench.machine import one_core
from bench.stages import Room, Run
from paradero.text.reading import TextReader

_ROOMS: Final[tuple[Room, ...]] = ("sources", "text", "claims", "lines", "parse")
_PAGES: Final = 60
_FIRST: Final = 20
"""Documents read before the clock starts: the first ones load models and tables."""


class Size(msgspec.Struct, frozen=True):
    """How much is read: pairs and the words of each on topic, rounds and the words of each off topic."""

    pairs: int = 5
    words: int = 30_000
    rounds: int = 5
    off_words: int = 300_000


def measure(size: Size, seed: int = SEED, folder: Path | None = None) -> list[Figure]:
    """All figures of reading; binds this process to one core."""
    one_core()
    figures = memory.measure(seed)
    with TextReader() as texts:
        figures += _prose(size, seed, texts) + _pages(seed, texts)
        figures += _pairs("on topic", size.pairs, lambda part: repeated(at_hand(), size.words, part, seed), texts)
        if folder:
            given = real(folder)
            figures += _pairs("real documents", size.pairs, lambda part: given, texts)
    return figures


def _pairs(name: str, pairs: int, documents: Callable[[int], list[Raw]], texts: TextReader) -> list[Figure]:
    """Pairs of runs over the same paragraphs: end to end, then the plain parser."""
    model = plain.load()
    plain.parse(model, Run(documents(0)[:_FIRST], texts).read().paragraphs)
    runs, parses = [], []
    for part in range(1, pairs + 1):
        runs.append(Run(documents(part), texts).read())
        parses.append(plain.parse(model, runs[-1].paragraphs))
    return [*_against(name, runs, parses), *_speeds(name, runs, parses), *_shares(name, runs)]


def _against(name: str, runs: Sequence[Run], parses: Sequence[plain.Parse]) -> list[Figure]:
    """The shares of the plain parser's speed, pair by pair."""
    both = list(zip(runs, parses, strict=True))
    return [
        spread(
            f"{name}, end to end against the plain parser",
            [alone.seconds / run.seconds for run, alone in both],
            "of its speed",
            "at least 0.8",
            "the share falls with the names and claims in a sentence.",
        ),
        spread(
            f"{name}, the same in processor time",
            [alone.processor / run.processor for run, alone in both],
            "of its speed",
        ),
    ]


def _speeds(name: str, runs: Sequence[Run], parses: Sequence[plain.Parse]) -> list[Figure]:
    both = list(zip(runs, parses, strict=True))
    return [
        spread(
            f"{name}, end to end",
            [run.words / run.seconds for run in runs],
            "words/s",
            grows="time grows with the words of the paragraphs that are parsed.",
        ),
        spread(f"{name}, plain parser", [run.words / alone.seconds for run, alone in both], "words/s"),
        spread(
            f"{name}, rules without the parse",
            [run.words / run.clock.spent["claims"] for run in runs],
            "words/s",
            grows="time grows with words, and with the triggers, names and pronouns among them.",
        ),
        Figure(f"{name}, words parsed in a pair", runs[0].words, "words"),
        Figure(f"{name}, claims in a pair", runs[0].claims, "claims"),
    ]


def _prose(size: Size, seed: int, texts: TextReader) -> list[Figure]:
    """Rounds over plain texts about other things."""
    rounds = [
        _raws(off_topic(number, seed + part) for number in range(size.off_words // 500))
        for part in range(size.rounds + 1)
    ]
    Run(rounds[0][:_FIRST], texts).read()
    runs = [Run(documents, texts).read() for documents in rounds[1:]]
    return [
        spread(
            "off topic, end to end",
            [_words(given) / run.seconds for given, run in zip(rounds[1:], runs, strict=True)],
            "words/s",
            "at least 100,000",
            "time grows with characters and paragraphs; no model is loaded.",
        ),
        *_shares("off topic", runs),
        Figure("off topic, words in a round", _words(rounds[1]), "words"),
        Figure("off topic, paragraphs let through to the parser", len(runs[0].paragraphs), "paragraphs", target="0"),
    ]


def _pages(seed: int, texts: TextReader) -> list[Figure]:
    """The same kind of prose as saved web pages, read by the confined process on the same core."""
    given = [
        Raw("page", document.page(), document.words)
        for document in (off_topic(number, seed) for number in range(_PAGES))
    ]
    Run(given[:_FIRST], texts).read()
    run = Run(given, texts).read()
    return [
        Figure(
            "off topic as web pages, end to end",
            _words(given) / run.seconds,
            "words/s",
            grows="time grows with elements and characters; nearly all of it is spent in the confined process.",
        )
    ]


def _shares(name: str, runs: Sequence[Run]) -> list[Figure]:
    """Where the time of the runs went, room by room; `claims` is without `parse`, which it waits for."""
    whole = sum(run.seconds for run in runs)
    spent = {room: sum(run.clock.spent[room] for run in runs) for room in _ROOMS}
    return [Figure(f"{name}, time in {room}", 100 * spent[room] / whole, "%") for room in _ROOMS if spent[room]]


def _raws(documents: Iterable[Document]) -> list[Raw]:
    return [Raw("prose", document.text(), document.words) for document in documents]


def _words(documents: Sequence[Raw]) -> int:
    return sum(document.words for document in documents)


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path, help="real documents, on topic")
    asked.add_argument("--pairs", type=int, default=Size().pairs)
    asked.add_argument("--words", type=int, default=Size().words)
    asked.add_argument("--rounds", type=int, default=Size().rounds)
    asked.add_argument("--off-words", type=int, default=Size().off_words)
    asked.add_argument("--seed", type=int, default=SEED)
    told = asked.parse_args()
    for figure in measure(Size(told.pairs, told.words, told.rounds, told.off_words), told.seed, told.folder):
        print(figure)


if __name__ == "__main__":
    main()
