"""A whole record of invented news with its claims, made without the parser: the same for the same seed and number.

Sentences and what they claim are data (data/record.toml). Copies of a wire text, corrected pages and broken files come
as often as here said; a few states, agencies and people are in most of what is written.
"""

import datetime
import hashlib
import random
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from bench.generate import Writer, surname, table
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.document import Block, Field, Item, Metadata, Receipt, TextVersion
from paradero.words.errors import ReadingError
from paradero.words.passage import Passage, Span

CLAIMS: Final = 10
"""Claims that every document makes; a copy makes those of what it copies."""
FIRST: Final = datetime.date(2025, 1, 1)
DAYS: Final = 600
"""Days over which documents are published, and learned."""

_READER: Final = ReaderVersion("bench", "1")
_KINDS: Final = ("hub", "transfer", "transfer", "event", "custody", "custody", "court", "deal", "around", "around")
_COPIES: Final = 0.15
"""Of documents, those that copy a wire text; one in six of these one of a few that everybody carries."""
_CORRECTED: Final = 0.01
_BROKEN: Final = 0.005
_NAME: Final = "{given} {surname} {surname}"
_MARK: Final = re.compile(r"\[(\w+)(?: (\w+))?\|([^\]]+)\]")


class News:
    """Gives items, and reads their texts and claims as the readers of the house would."""

    def __init__(self, seed: int) -> None:
        self.version = _READER
        self._seed = seed
        self._claims: dict[str, tuple[Claim, ...]] = {}
        self._people = [self._writer("known", number).fill(_NAME) for number in range(40)]

    def items(self, numbers: Iterable[int]) -> Iterator[Item]:
        """Documents by number, as bytes."""
        for number in numbers:
            chance = random.Random(f"{self._seed}/item/{number}")
            address = f"https://example.org/{number}"
            if chance.random() < _CORRECTED and number:
                address = f"https://example.org/{chance.randrange(number)}"
            broken = "BROKEN\n" if chance.random() < _BROKEN else ""
            yield _item(f"{broken}{number}\n{address}\n{self._marked(number, chance)}\n", f"file:///{number}.txt")

    def read(self, item: Item) -> TextVersion:
        """The text without its marks; raises ReadingError for one of the broken."""
        number, address, *lines = item.raw.decode().splitlines()
        if number == "BROKEN":
            raise ReadingError(f"{item.receipt.origin} is broken; save it again.")
        text, blocks, claims = "", [], []
        for line in lines:
            said, _, marked = line.rpartition("\t")
            words, parts = _unmarked(marked, len(text))
            span = Span(len(text), len(text) + len(words))
            blocks.append(Block(span, "body", "en"))
            if said:
                claims.append(_claim(said.split("\t"), words, span, parts))
            text += words + "\n"
        self._claims[text] = tuple(claims)
        return TextVersion(text, tuple(blocks), metadata=_metadata(int(number), address), reader="bench 1")

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        """The claims of texts read before."""
        for text in texts:
            yield self._claims.pop(text.text, ())

    def _marked(self, number: int, chance: random.Random) -> str:
        """The lines of a document: of its own, or those of a wire text with a line of its own."""
        if chance.random() >= _COPIES:
            return "\n".join(self._lines(f"own/{number}", number))
        wire = f"everybody/{chance.randrange(5)}" if chance.random() < 1 / 6 else f"some/{number // 80}"
        own = self._writer("plain", number).some("plain", 1)
        return "\n".join([*self._lines(wire, number), "\tThis story is by the Associated Press.", *_plain(own)])

    def _lines(self, story: str, number: int) -> list[str]:
        """The marked lines of a story: what is told, in what frame, and the words; lines that claim nothing between."""
        writer = self._writer("story", story)
        day = FIRST + datetime.timedelta(days=(number if story.startswith("own") else len(story)) % DAYS)
        person = self._known(writer.chance) if writer.chance.random() < 0.3 else writer.fill(_NAME)
        lines = []
        for kind in _KINDS:
            writer.cast = self._cast(writer.chance, day, person)
            one = writer.chance.choice(table("record")["sentences"][kind])
            lines.append(
                f"{one['kind']}\t{one['stance']}\t{one['frame']}\t{_worded(writer.fill(one['text']), writer.chance)}"
            )
            if len(lines) % 3 == 0:
                lines += _plain([*writer.some("plain", 1), *(self._prose(writer.chance) for _ in range(3))])
        return lines

    def _prose(self, chance: random.Random) -> str:
        """A sentence of words that mean nothing, so that documents are no more alike than two reports are."""
        return " ".join(surname(chance) for _ in range(20)).capitalize() + "."

    def _cast(self, chance: random.Random, day: datetime.date, person: str) -> dict[str, str]:
        """What a sentence names. Of each month a few events are told by many, with a head count that not all share."""
        event = random.Random(f"{self._seed}/{day:%Y-%m}/{chance.randrange(4)}")
        earlier = day - datetime.timedelta(days=chance.randrange(30))
        return {
            "person": person,
            "known": self._known(chance),
            "day": str(earlier),
            "deadline": str(earlier + datetime.timedelta(days=chance.randrange(2, 30))),
            "event_state": event.choice(table("record")["words"]["state"].split("|")),
            "event_day": str(day.replace(day=event.randrange(1, 28))),
            "event_count": str(event.randrange(20, 300) + chance.choice((0, 0, 0, 0, 1, 2, 10))),
        }

    def _known(self, chance: random.Random) -> str:
        """One of the people whom everybody writes about, the first of them most."""
        return self._people[int(len(self._people) * chance.random() ** 3)]

    def _writer(self, *parts: object) -> Writer:
        words = table("on_topic")["words"] | table("record")["words"]
        chance = random.Random("/".join(map(str, (self._seed, *parts))))
        return Writer(chance, {"words": words, "sentences": table("record")["sentences"]})


def _worded(marked: str, chance: random.Random) -> str:
    """A sentence in words of its own: between those outside marks stand others that mean nothing."""
    told, at = "", 0
    for found in (*_MARK.finditer(marked), None):
        between = marked[at : found.start() if found else len(marked)]
        told += re.sub(
            r" (?=\w)", lambda blank: f" {surname(chance).lower()} " if chance.random() < 0.4 else " ", between
        )
        told, at = told + (found[0] if found else ""), found.end() if found else at
    return told


def _plain(sentences: Iterable[str]) -> list[str]:
    return [f"\t{sentence}" for sentence in sentences]


def _item(text: str, origin: str) -> Item:
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return Item(Receipt(digest, len(raw), origin, "2025-01-01T10:00:00Z", "bench 1", "text", None), raw)


def _metadata(number: int, address: str) -> Metadata:
    day = FIRST + datetime.timedelta(days=number % DAYS)
    told = {
        "title": f"Report {number}", "url": address, "publisher": f"Outlet {number % 400}",
        "published": str(day), "lang": "en",
    }  # fmt: skip
    return Metadata(**{name: Field(value, "front matter") for name, value in told.items()})


_Part = tuple[str, str | None, str, int]


def _unmarked(marked: str, start: int) -> tuple[str, list[_Part]]:
    """The words without marks; of each mark its role, its type, its words and where they begin."""
    words, at, parts = "", 0, []
    for found in _MARK.finditer(marked):
        words += marked[at : found.start()]
        parts.append((found[1], found[2], found[3], start + len(words)))
        words, at = words + found[3], found.end()
    return words + marked[at:], parts


def _claim(said: list[str], words: str, span: Span, parts: list[_Part]) -> Claim:
    kind, stance, frame = said
    roles: dict[str, tuple[Filler, ...]] = {}
    known: dict[str, Any] = {}
    for role, type, text, start in parts:
        end = start + len(text)
        if role == "number":
            known["quantity"] = _quantity(text, type or "people", start)
        elif role == "when":
            known["when"] = When(text, text, start, end)
        else:
            roles[role] = (*roles.get(role, ()), Filler(text, start, end, type=type))
    speakers = roles.pop("says", ())
    passage = Passage(span.start, span.end, words)
    return Claim(kind, roles, stance, passage, _READER, speakers=speakers, frame=frame, **known)  # type: ignore[arg-type]


def _quantity(text: str, unit: str, start: int) -> Quantity:
    number = int(text.replace(",", ""))
    return Quantity(number, number, unit, text, start, start + len(text))
