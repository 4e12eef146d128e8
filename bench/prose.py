"""Reading off topic: documents that the gate must turn away at next to no cost."""

from collections.abc import Sequence
from typing import Final

from bench.corpus import Raw
from bench.figures import Figure, spread
from bench.generate import off_topic
from bench.stages import Run, shares
from paradero.text.reading import TextReader

_WORDS: Final = 500
_PAGES: Final = 60
_FIRST: Final = 20
"""Documents read before the clock starts: the first ones load tables, and start the confined process."""


def as_text(rounds: int, words: int, seed: int, texts: TextReader) -> list[Figure]:
    """Rounds over plain texts, each of other words."""
    given = [_texts(words // _WORDS, seed + part) for part in range(rounds)]
    Run(_texts(_FIRST, seed - 1), texts).read()
    runs = [Run(documents, texts).read() for documents in given]
    return [
        spread(
            "off topic, end to end",
            [_words(documents) / run.seconds for documents, run in zip(given, runs, strict=True)],
            "words/s",
            "at least 100,000",
            "time grows with characters and paragraphs; no model is loaded.",
        ),
        *shares("off topic", runs),
        Figure("off topic, words in a round", _words(given[0]), "words"),
        Figure("off topic, paragraphs let through to the parser", len(runs[0].paragraphs), "paragraphs", target="0"),
    ]


def as_pages(seed: int, texts: TextReader) -> Figure:
    """The same kind of prose as saved web pages, read by the confined process on the same core."""
    articles = [off_topic(number, seed, _WORDS) for number in range(_PAGES)]
    given = [Raw("page", article.page(), article.words) for article in articles]
    Run(given[:_FIRST], texts).read()
    return Figure(
        "off topic as web pages, end to end",
        _words(given) / Run(given, texts).read().seconds,
        "words/s",
        grows="time grows with elements and characters; nearly all of it is spent in the confined process.",
    )


def _texts(count: int, seed: int) -> list[Raw]:
    articles = [off_topic(number, seed, _WORDS) for number in range(count)]
    return [Raw("prose", article.text(), article.words) for article in articles]


def _words(documents: Sequence[Raw]) -> int:
    return sum(document.words for document in documents)
