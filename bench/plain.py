"""The plain parser that reading is held against: the same model with all its components, over paragraphs."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from spacy.language import Language


class Parse(msgspec.Struct, frozen=True):
    """What parsing some paragraphs took: seconds, and seconds of the processor."""

    seconds: float
    processor: float


def load() -> "Language":
    """A model of its own, so that neither side finds words that the other has met."""
    import spacy

    from paradero.claims.parse import ENGLISH_MODEL

    return spacy.load(ENGLISH_MODEL)


def parse(plain: "Language", paragraphs: Sequence[str]) -> Parse:
    """Parses the paragraphs in the batches that the model asks for, and keeps nothing."""
    begin, worked = time.perf_counter(), time.process_time()
    for _ in plain.pipe(paragraphs):
        pass
    return Parse(time.perf_counter() - begin, time.process_time() - worked)
