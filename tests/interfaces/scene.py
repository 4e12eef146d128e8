"""A small record for the doors' tests: invented documents whose claims are told here, whatever the readers can do."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from paradero.record.intake import take_in
from paradero.record.record import open_record
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.document import (
    Block,
    Cell,
    Field,
    Item,
    Mark,
    MediaKind,
    Metadata,
    Receipt,
    Refusal,
    TextVersion,
)  # fmt: skip
from paradero.words.passage import Passage, Span
from paradero.words.vocabulary import Kind, Stance

PAYLOADS = (Path(__file__).parent / "payloads.txt").read_text(encoding="utf-8").splitlines()

FLIGHTS = """Two flights left in March

By A. Reporter

On 15 March 2025 the Trump administration deported 238 men to El Salvador. Judge Paula Xinis ordered the government to \
facilitate the return of Kilmar Abrego Garcia by Monday. Officials accused Kilmar Abrego Garcia of gang membership, \
which he denies [1].

“He is held in CECOT,” said Nayib Bukele, according to Example News. The Supreme Court blocked further flights for \
now. Plans for about 250 more removals were announced in April 2025.

Kilmar Abrego Garcia was returned around June 2025, and has been held since 7 June 2025."""

SPANISH = "Comunicado\n\nEl gobierno informó el domingo sobre el traslado de los detenidos."

FIRST_VERSION = "A changing page\n\nThe first words."
SECOND_VERSION = "A changing page\n\nThe second words."

LIST = "name | nationality | flight\nIlia Invented | Venezuela | GL1\nJosé Invented | Venezuela | GL2"


class Told(msgspec.Struct, frozen=True):
    """A claim as the scene tells it: everything by its words, which stand in the text for the first time after `at`."""

    kind: Kind
    stance: Stance
    passage: str
    roles: dict[str, tuple[str, str]] = {}
    speakers: tuple[tuple[str, str], ...] = ()
    when: tuple[str, str] | None = None
    quantity: tuple[str, float | None, float | None] | None = None


ABREGO = ("Kilmar Abrego Garcia", "person")
TOLD: dict[str, tuple[Told, ...]] = {
    FLIGHTS: (
        Told(
            "transfer", "asserts", "On 15 March 2025 the Trump administration deported 238 men to El Salvador.",
            {"people": ("men", "people"), "destination": ("El Salvador", "place"),
             "authority": ("Trump administration", "agency")},
            when=("15 March 2025", "2025-03-15"), quantity=("238", 238, 238),
        ),
        Told(
            "order", "orders",
            "Judge Paula Xinis ordered the government to facilitate the return of Kilmar Abrego Garcia by Monday.",
            {"judge": ("Paula Xinis", "person"), "action": ("facilitate the return of Kilmar Abrego Garcia", ""),
             "addressee": ("government", "agency")},
        ),
        Told(
            "release", "orders",
            "Judge Paula Xinis ordered the government to facilitate the return of Kilmar Abrego Garcia by Monday.",
            {"people": ABREGO},
        ),
        Told(
            "allegation", "alleges", "Officials accused Kilmar Abrego Garcia of gang membership, which he denies [1].",
            {"people": ABREGO, "accuser": ("Officials", "agency"), "accusation": ("gang membership", "")},
            (("Officials", "agency"),),
        ),
        Told(
            "allegation", "denies", "Officials accused Kilmar Abrego Garcia of gang membership, which he denies [1].",
            {"people": ABREGO, "accusation": ("gang membership", "")}, (("he", "person"),),
        ),
        Told(
            "custody", "asserts", "“He is held in CECOT,” said Nayib Bukele, according to Example News.",
            {"people": ("He", "person"), "facility": ("CECOT", "facility")},
            (("Nayib Bukele", "person"), ("Example News", "organisation")),
        ),
        Told(
            "transfer", "pauses", "The Supreme Court blocked further flights for now.",
            {"people": ("further flights", "")}, (("The Supreme Court", "court"),),
        ),
        Told(
            "transfer", "plans", "Plans for about 250 more removals were announced in April 2025.",
            when=("April 2025", "2025-04"), quantity=("about 250", 250, 250),
        ),
        Told(
            "release", "asserts",
            "Kilmar Abrego Garcia was returned around June 2025, and has been held since 7 June 2025.",
            {"people": ABREGO}, when=("around June 2025", "2025-06~"),
        ),
        Told(
            "custody", "asserts",
            "Kilmar Abrego Garcia was returned around June 2025, and has been held since 7 June 2025.",
            {"people": ABREGO}, when=("since 7 June 2025", "2025-06-07/.."),
        ),
    ),
    LIST: (
        Told("transfer", "asserts", "Ilia Invented | Venezuela | GL1", {"people": ("Ilia Invented", "person")}),
        Told("transfer", "asserts", "José Invented | Venezuela | GL2", {"people": ("José Invented", "person")}),
    ),
}  # fmt: skip

RESOLVED = {"He": "Kilmar Abrego Garcia", "he": "Kilmar Abrego Garcia"}


class ToldReader:
    """A reader that knows what the scene tells."""

    version = ReaderVersion("told", "1")

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        for text in texts:
            told = TOLD.get(text.text) or hostile_claims(text.text)
            claims = [self._claim(text, one) for one in told]
            yield tuple(sorted(claims, key=lambda claim: (claim.passage.start, claim.passage.end)))

    def _claim(self, text: TextVersion, told: Told) -> Claim:
        start = text.text.index(told.passage)

        def place(words: str) -> tuple[str, int, int]:
            at = text.text.index(words, start)
            return words, at, at + len(words)

        def filler(words: str, type: str) -> Filler:
            resolved = RESOLVED.get(words)
            return Filler(*place(words), resolved, "pronoun" if resolved else None, type=type or None)

        passage = Passage(start, start + len(told.passage), told.passage, text.page_at(start))
        return Claim(
            told.kind,
            {role: (filler(*named),) for role, named in told.roles.items()},
            told.stance,
            passage,
            self.version,
            quantity=_quantity(told, place(told.quantity[0])) if told.quantity else None,
            when=When(told.when[1], *place(told.when[0])) if told.when else None,
            speakers=tuple(filler(*named) for named in told.speakers),
            frame=f"{told.kind}.told",
        )


def _quantity(told: Told, place: tuple[str, int, int]) -> Quantity:
    assert told.quantity
    words, low, high = told.quantity
    return Quantity(low, high, "people", *place, approximate=words.startswith("about"))


def hostile_claims(text: str) -> tuple[Told, ...]:
    """One accusation a payload, with the payload as its person and its speaker."""
    return tuple(
        Told("allegation", "alleges", line, {"people": (line, "person")}, ((line, "organisation"),))
        for line in text.split("\n")
        if line in PAYLOADS
    )


class ToldText:
    """Blocks by line: the first is a heading, a line with bars a table row, the rest paragraphs."""

    def __init__(self, metadata: dict[str, Metadata]) -> None:
        self._metadata = metadata

    def read(self, item: Item) -> TextVersion:
        text = item.raw.decode()
        spanish = text == SPANISH
        blocks = tuple(_blocks(text, "es" if spanish else "en"))
        at = text.find("[1]")
        marks = (Mark(Span(at, at + 3), "citation"),) if at >= 0 else ()
        losses = ("A second parser saw more words.",) if text == FIRST_VERSION else ()
        return TextVersion(
            text, blocks, marks, self._metadata.get(item.receipt.origin, Metadata()), "told text 1", losses
        )


def _blocks(text: str, lang: str) -> Iterator[Block]:
    at = 0
    columns: Sequence[str] = ()
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        at += len(line) + 1
        if " | " in line:
            columns = columns or line.split(" | ")
            yield Block(span, "row", lang, cells=tuple(_cells(line, span.start, columns)))
        elif line.strip():
            yield Block(span, "heading" if span.start == 0 else "body", lang)


def _cells(line: str, start: int, columns: Sequence[str]) -> Iterator[Cell]:
    for column, words in zip(columns, line.split(" | "), strict=True):
        yield Cell(column, Span(start, start + len(words)))
        start += len(words) + len(" | ")


def item(text: str, origin: str, media: MediaKind = "text") -> Item:
    """An item with these words."""
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return Item(Receipt(digest, len(raw), origin, "2025-06-10T10:00:00Z", "paradero 0", media), raw)


def metadata(
    title: str, publisher: str | None = None, published: str | None = None, url: str | None = None
) -> Metadata:
    """Metadata from front matter."""

    def field(value: str | None) -> Field | None:
        return Field(value, "front matter") if value else None

    return Metadata(title=field(title), publisher=field(publisher), published=field(published), url=field(url))


def build_scene(path: Path) -> Path:
    """A record at `path` with the scene's documents: articles, a list, a long text, hostile ones, and a refusal."""
    told = [
        (item(FLIGHTS, "file:///flights.txt"), metadata("Two flights left in March", "Example News", "2025-06-08",
                                                        "https://example.org/flights")),
        (item(SPANISH, "file:///comunicado.txt"), metadata("Comunicado sobre el traslado")),
        (item(LIST, "file:///list.csv", "csv"), metadata("A list of names", "Example Office", "2025-05")),
        (item(long_text(), "file:///long.txt"), metadata("A long text")),
        (item(SECOND_VERSION, "file:///changing.txt"), metadata("A changing page")),
        (item(FIRST_VERSION, "file:///changing.txt"), metadata("A changing page")),
        *((item("\n".join(("hostile", payload, f"after {number}")), f"file:///{number}{payload}"),
           metadata(payload, payload, None, payload)) for number, payload in enumerate(PAYLOADS)),
    ]  # fmt: skip
    items: list[Item | Refusal] = [one for one, _ in reversed(told)]
    items.append(
        Refusal("file:///broken.pdf", "text", "It has no text layer; add a copy with one.", "2025-06-10T10:00:00Z")
    )
    items += [Refusal(f"file:///{payload}", "sources", payload, "2025-06-10T10:00:00Z") for payload in PAYLOADS[:3]]
    reader = ToldText({one.receipt.origin: known for one, known in told})
    with open_record(path, create=True) as record:
        for _ in take_in(record, items, reader, ToldReader()):
            pass
    return path


def long_text() -> str:
    """A text of three parts, whose last paragraph says so."""
    paragraphs = [f"Paragraph {number} of a long text. " + "Words follow words. " * 20 for number in range(300)]
    return "\n".join(["A long text", *paragraphs, "The last paragraph says so."])
