"""Reading on topic, against the plain parser over the same paragraphs, pair by pair; and by the length of a text."""

import time
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from bench import plain
from bench.corpus import Raw
from bench.figures import Figure, spread
from bench.generate import on_topic
from bench.stages import Run, shares
from paradero.text.reading import TextReader

_FIRST: Final = 20
"""Documents read before the clock starts: the first ones load the model."""
_SHORT_TEXT: Final = 2_000
_LONG_TEXT: Final = 16_000


class Pair(msgspec.Struct, frozen=True):
    """One reading end to end, and the same paragraphs with the parser alone."""

    run: Run
    alone: plain.Parse


def against_plain(name: str, pairs: int, documents: Callable[[int], list[Raw]], texts: TextReader) -> list[Figure]:
    """A B A B …, each pair over documents of its own."""
    model = plain.load()
    plain.parse(model, Run(documents(0)[:_FIRST], texts).read().paragraphs)
    taken = []
    for part in range(1, pairs + 1):
        run = Run(documents(part), texts).read()
        taken.append(Pair(run, plain.parse(model, run.paragraphs)))
    return [*_compared(name, taken), *_speeds(name, taken), *shares(name, [pair.run for pair in taken])]


def _compared(name: str, pairs: Sequence[Pair]) -> list[Figure]:
    unit = "of its speed"
    return [
        spread(
            f"{name}, end to end against the plain parser",
            [pair.alone.seconds / pair.run.seconds for pair in pairs],
            unit,
            "at least 0.8",
            "the share falls with the names and triggers in a sentence.",
        ),
        spread(
            f"{name}, the same in processor time",
            [pair.alone.processor / pair.run.processor for pair in pairs],
            unit,
        ),
    ]


def _speeds(name: str, pairs: Sequence[Pair]) -> list[Figure]:
    return [
        spread(
            f"{name}, end to end",
            [pair.run.words / pair.run.seconds for pair in pairs],
            "words/s",
            grows="time grows with the words of the paragraphs that are parsed.",
        ),
        spread(f"{name}, plain parser", [pair.run.words / pair.alone.seconds for pair in pairs], "words/s"),
        spread(
            f"{name}, rules without the parse",
            [pair.run.words / pair.run.clock.spent["claims"] for pair in pairs],
            "words/s",
            grows="time grows with words, and with the triggers, names and pronouns among them.",
        ),
        Figure(f"{name}, words parsed in a pair", pairs[0].run.words, "words"),
        Figure(f"{name}, claims in a pair", pairs[0].run.claims, "claims"),
    ]


def by_length(seed: int, texts: TextReader) -> Figure:
    """What a word costs the rules in a long text with many names, against as many in short ones; processor time."""
    apart = [_text(_SHORT_TEXT, seed + part) for part in range(_LONG_TEXT // _SHORT_TEXT)]
    short, long = (Run(documents, texts, time.process_time).read() for documents in (apart, [_text(_LONG_TEXT, seed)]))
    costs = [run.clock.spent["claims"] / run.words for run in (short, long)]
    return Figure(
        f"rules, a word in a text of {_LONG_TEXT:,} words against one in {_SHORT_TEXT:,}",
        costs[1] / costs[0],
        "times",
        grows="flat where time grows with the words of a text alone; more where it also grows with the names before.",
    )


def _text(words: int, seed: int) -> Raw:
    """Articles one after the other in one text, each with its own cast."""
    paragraphs = [part for number in range(words // 250) for part in on_topic(number, seed).paragraphs]
    return Raw("one text", "\n\n".join(paragraphs).encode(), words)
