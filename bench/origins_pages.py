"""Pages for finding near-copies: made from sentences at hand, some of them copies of earlier ones, and it is known how.

Every page is the same for the same seed and number. A sentence is one that many pages have, or words in an order that a
chain over the texts at hand gives. Copies are whole, edited word by word, cut, put within other words, or mixed anew.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.corpus import at_hand

COPIES: Final = 0.2
COMMON: Final = 0.15
COMMON_SENTENCES: Final = 300
WAYS: Final = ("whole", "edited 2 %", "edited 4 %", "edited 8 %", "cut to 60 %", "cut to 40 %", "within", "mixed")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_SIZE: Final = 5


class Page(msgspec.Struct, frozen=True):
    """A page: its text, and of which earlier page it is a copy, made in which way."""

    text: str
    of: int | None = None
    way: str = ""


def pages(count: int, seed: int, folder: Path | None = None) -> list[Page]:
    """So many pages. The texts of `folder` and those at hand stand among the originals, as they are."""
    writer = _Writer(seed)
    real = [*_real(folder), *(raw.raw.decode(errors="replace") for raw in at_hand())]
    made: list[Page] = []
    originals: list[int] = []
    chance = random.Random(f"{seed}/pages")
    for number in range(count):
        if number >= 100 and chance.random() < COPIES:
            of, way = chance.choice(originals), WAYS[number % len(WAYS)]
            made.append(Page(writer.copy(made[of].text, way), of, way))
            continue
        originals.append(number)
        made.append(Page(real.pop() if real and number % 3 == 0 else writer.page()))
    return made


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every run of five words, small letters: what likeness is measured by."""
    words = _WORD.findall(text.lower())
    return {tuple(words[at : at + _SIZE]) for at in range(max(1, len(words) - _SIZE + 1))}


def likeness(one: str, other: str) -> tuple[float, float]:
    """The Jaccard likeness of two texts, and the share of the smaller that the larger holds."""
    left, right = shingles(one), shingles(other)
    shared = len(left & right)
    return shared / max(1, len(left | right)), shared / max(1, min(len(left), len(right)))


def _real(folder: Path | None) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("**/*.txt"))] if folder else []


class _Writer:
    """Writes pages and copies by chance."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(f"{seed}/words")
        self._sentences = [
            sentence
            for raw in at_hand()
            for sentence in _SENTENCE.split(raw.raw.decode(errors="replace"))
            if 8 <= len(sentence.split()) <= 40
        ][:COMMON_SENTENCES]
        self._words = [word for sentence in self._sentences for word in sentence.split()]
        self._after: dict[str, list[str]] = defaultdict(list)
        for word, following in zip(self._words, self._words[1:], strict=False):
            self._after[word].append(following)

    def page(self) -> str:
        return " ".join(self._some(self._chance.randint(10, 26)))

    def copy(self, text: str, way: str) -> str:
        chance = self._chance
        told = _SENTENCE.split(text)
        match way.split():
            case ["whole"]:
                return " ".join([*self._some(1), *told, *self._some(1)])
            case ["edited", share, _]:
                return " ".join(self._edited(text.split(), int(share) / 100))
            case ["cut", "to", share, _]:
                return " ".join(told[: max(2, len(told) * int(share) // 100)])
            case ["within"]:
                return " ".join([*self._some(len(told)), *told, *self._some(2 * len(told))])
            case _:
                kept = chance.sample(told, max(1, len(told) * 7 // 10))
                return " ".join([*kept, *self._some(len(told) // 4)])

    def _edited(self, words: Sequence[str], share: float) -> Iterator[str]:
        for word in words:
            yield self._chance.choice(self._words) if self._chance.random() < share else word

    def _some(self, count: int) -> list[str]:
        return [
            self._chance.choice(self._sentences) if self._chance.random() < COMMON else self._sentence()
            for _ in range(count)
        ]

    def _sentence(self) -> str:
        """Words that follow each other in the texts, or do not one time in three."""
        word = self._chance.choice(self._words)
        words = [word]
        for _ in range(self._chance.randint(10, 24)):
            known = self._after[word]
            word = self._chance.choice(known if known and self._chance.random() > 0.33 else self._words)
            words.append(word)
        return " ".join(words).rstrip(".!?") + "."
