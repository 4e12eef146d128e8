"""How fast documents are read, against the plain parser with the same model, on one core.

Run from the top of the project: `python -m bench.reading`, with a folder of real documents if there is one. Each pair
reads other words than the last: first end to end, then the same paragraphs with the parser alone.
"""

import argparse
from pathlib import Path

import msgspec

from bench import memory, prose
from bench.corpus import at_hand, real, repeated
from bench.figures import Figure
from bench.generate import SEED
from bench.machine import one_core
from bench.pairs import against_plain, by_length
from paradero.text.reading import TextReader


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
        figures += [*prose.as_text(size.rounds, size.off_words, seed, texts), prose.as_pages(seed, texts)]
        home = at_hand()
        figures += against_plain("on topic", size.pairs, lambda part: repeated(home, size.words, part, seed), texts)
        figures.append(by_length(seed, texts))
        if folder:
            given = real(folder)
            figures += against_plain("real documents", size.pairs, lambda part: given, texts)
    return figures


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
