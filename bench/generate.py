"""Documents that nobody wrote, the same for the same seed and number: news on topic, and ordinary prose off it.

Every name in them is invented. The templates are data (data/on_topic.toml, data/off_topic.toml).
"""

import datetime
import html
import random
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

import msgspec

SEED: Final = 20250315
_SLOT: Final = re.compile(r"\{(\w+)\}")
_FIRST_DAY: Final = datetime.date(2025, 1, 20)
_SUBJECTS: Final = ("gardening", "sport", "cooking", "markets")
_PRONOUNS: Final = (("he", "him", "his"), ("she", "her", "her"))
_NUMBERS: Final = {"number": (12, 299), "count": (2, 28)}
_CHROME: Final = "".join(f'<li><a href="/{part}">{part}</a></li>' for part in ("news", "sport", "garden", "letters"))


class Document(msgspec.Struct, frozen=True):
    """An article: what its head says, and its paragraphs."""

    title: str
    date: str
    publisher: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> int:
        """Words between blanks, the head's left out."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)

    def text(self) -> bytes:
        """The article as a text file with front matter."""
        head = f"---\ntitle: {self.title}\ndate: {self.date}\npublisher: {self.publisher}\nlang: en\n---\n\n"
        return (head + "\n\n".join(self.paragraphs) + "\n").encode()

    def page(self) -> bytes:
        """The article as a saved web page, with a menu above and a foot below."""
        body = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in self.paragraphs)
        return (
            f'<!doctype html><html lang="en"><head><title>{html.escape(self.title)}</title>'
            f'<meta property="article:published_time" content="{self.date}">'
            f'<meta property="og:site_name" content="{self.publisher}"></head><body>'
            f"<nav><ul>{_CHROME}</ul></nav><main><article><h1>{html.escape(self.title)}</h1>\n{body}\n</article></main>"
            f"<footer><p>{self.publisher}</p></footer></body></html>"
        ).encode()


def on_topic(number: int, seed: int = SEED, words: int = 250) -> Document:
    """News of at least so many words about people moved, held or ordered back; every such document makes claims."""
    writer = Writer(random.Random(f"{seed}/on/{number}"), table("on_topic"))
    paragraphs = writer.some("lead", 1)
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        part = writer.chance.choice(("transfers", "orders", "custody"))
        paragraphs.append(" ".join([*writer.some(part, 2), *writer.some("around", 1)]))
    return _document(writer, number, writer.some("title", 1)[0], paragraphs)


def off_topic(number: int, seed: int = SEED, words: int = 500) -> Document:
    """At least so many words of gardening, sport, cooking or markets, in turn; no such document makes a claim."""
    told = table("off_topic")
    subject = told[_SUBJECTS[number % len(_SUBJECTS)]]
    writer = Writer(random.Random(f"{seed}/off/{number}"), {"words": told["words"] | subject, "sentences": subject})
    paragraphs: list[str] = []
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs.append(" ".join(writer.some("sentences", writer.chance.randint(1, 4))))
    return _document(writer, number, writer.some("title", 1)[0], paragraphs)


def surname(chance: random.Random) -> str:
    """A surname that nobody is known to bear, of some thousands."""
    return _surname(chance, table("on_topic")["words"])


def _surname(chance: random.Random, words: dict[str, str]) -> str:
    return "".join(chance.choice(words[part].split("|")) for part in ("onset", "middle", "coda"))


def _document(writer: "Writer", number: int, title: str, paragraphs: list[str]) -> Document:
    day = _FIRST_DAY + datetime.timedelta(days=number % 365)
    return Document(title, day.isoformat(), f"The {writer.fill('{surname}')} Gazette", tuple(paragraphs))


class Writer:
    """Fills templates by chance; what belongs to the cast stays the same for the whole document."""

    def __init__(self, chance: random.Random, told: dict[str, Any]) -> None:
        self.chance = chance
        self._words, self._sentences = told["words"], told["sentences"]
        self.cast = dict(zip(("pronoun", "objective", "possessive"), chance.choice(_PRONOUNS), strict=True))
        self.cast |= {part: self.fill(chance.choice(named.split("|"))) for part, named in told.get("cast", {}).items()}

    def some(self, name: str, count: int) -> list[str]:
        """So many different sentences of this name, each with a capital first."""
        filled = [self.fill(template) for template in self.chance.sample(self._sentences[name], count)]
        return [sentence[0].upper() + sentence[1:] for sentence in filled]

    def fill(self, template: str) -> str:
        """The template with a word in every slot."""
        return _SLOT.sub(lambda slot: self._word(slot[1]), template)

    def _word(self, name: str) -> str:
        if name in self.cast:
            return self.cast[name]
        if name == "surname":
            return _surname(self.chance, self._words)
        if name in _NUMBERS:
            return str(self.chance.randint(*_NUMBERS[name]))
        return self.fill(self.chance.choice(self._words[name].split("|")))


@cache
def table(name: str) -> dict[str, Any]:
    """The templates of data/NAME.toml."""
    return tomllib.loads(files("bench").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))
