"""The documents that reading is timed over: those at hand, repeated with other surnames and numbers, or real pages.

No two repetitions are alike, so that nothing a reader keeps from one makes the next one cheaper.
"""

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from bench.generate import surname
from paradero.sources.gather import gather
from paradero.text.reading import TextReader
from paradero.words.document import Item, Refusal
from paradero.words.errors import ReadingError

ROOT: Final = Path(__file__).resolve().parent.parent
HOME: Final = (ROOT / "demo" / "corpus", ROOT / "gold" / "texts" / "dev")
_NUMBER: Final = re.compile(r"(?<![\w./#$,-])(\d{2,3})(?= [a-z])")
_AS_TEXT: Final = frozenset({"pdf", "docx"})
_LEFT_OUT: Final = frozenset({"csv", "xlsx", "eml", "json_article"})
"""Tables hold no running text, and words inside mails and records cannot be changed in the raw bytes."""


class Raw(msgspec.Struct, frozen=True):
    """A document as bytes, with the words of its text counted."""

    name: str
    raw: bytes
    words: int


def at_hand() -> list[Raw]:
    """The English documents of the demo and of the gold: texts and pages as they are, printed ones as their text."""
    return _readable([str(folder) for folder in HOME if folder.exists()], _LEFT_OUT)


def real(folder: Path) -> list[Raw]:
    """Every English document of a folder that can be read, as it is."""
    return _readable([str(folder)], frozenset())


def repeated(documents: Sequence[Raw], words: int, part: int, seed: int) -> list[Raw]:
    """The documents over and over, each time varied, until so many words; another `part` varies otherwise."""
    chosen: list[Raw] = []
    while sum(document.words for document in chosen) < words:
        number = len(chosen)
        document = documents[number % len(documents)]
        chance = random.Random(f"{seed}/{part}/{number // len(documents)}")
        chosen.append(msgspec.structs.replace(document, raw=_varied(document.raw.decode(), chance).encode()))
    return chosen


def _varied(text: str, chance: random.Random) -> str:
    names = {name: surname(chance) for name in sorted(_surnames())}
    text = re.sub(rf"\b(?:{'|'.join(names)})\b", lambda found: names[found[0]], text)
    return _NUMBER.sub(lambda found: str(chance.randint(32, 899)), text)


def _readable(paths: Sequence[str], left_out: frozenset[str]) -> list[Raw]:
    with TextReader() as texts:
        return [raw for item in gather(paths) if not isinstance(item, Refusal) for raw in _raw(item, texts, left_out)]


def _raw(item: Item, texts: TextReader, left_out: frozenset[str]) -> Iterator[Raw]:
    if item.receipt.media in left_out:
        return
    try:
        version = texts.read(item)
    except ReadingError:
        return  # broken on purpose, as some of the demo are; what is not read costs nothing worth timing
    language = version.metadata.lang
    if language is not None and language.value == "en":
        raw = version.text.encode() if left_out and item.receipt.media in _AS_TEXT else item.raw
        yield Raw(item.receipt.origin, raw, len(version.text.split()))


@cache
def _surnames() -> frozenset[str]:
    table = tomllib.loads(files("bench").joinpath("data/corpus.toml").read_text(encoding="utf-8"))
    return frozenset(table["surnames"].split())
