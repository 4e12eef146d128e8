"""A quick stand-in for the rooms before the record: plain texts of set sentences, and a reader that knows only those.

`NAME is held in PLACE since DATE.` · `COUNTRY sent NUMBER people to COUNTRY on DATE.` ·
`SPEAKER denied that NAME is held in PLACE.`
"""

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator

from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.document import Block, Field, Item, MediaKind, Metadata, Receipt, TextVersion
from paradero.words.errors import ReadingError
from paradero.words.passage import Passage, Span

_NAME = r"[A-ZÁÉÍÓÚ][\wáéíóúñ.]*(?: [A-ZÁÉÍÓÚ\d][\wáéíóúñ.]*)*"
_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\.\.)?"
_HELD = re.compile(rf"(?P<people>{_NAME}) is held in (?P<facility>{_NAME})(?: since (?P<when>{_DAY}))?\.")
_SENT = re.compile(
    rf"(?P<origin>{_NAME}) sent (?P<quantity>\d+) people to (?P<destination>{_NAME})(?: on (?P<when>{_DAY}))?\."
)
_DENIED = re.compile(rf"(?P<speaker>{_NAME}) denied that (?P<people>{_NAME}) is held in (?P<facility>{_NAME})\.")
_FORMS = (("custody", "denies", _DENIED), ("custody", "asserts", _HELD), ("transfer", "asserts", _SENT))
_TYPES = {
    "people": "person", "facility": "facility", "origin": "place", "destination": "place", "speaker": "person",
}  # fmt: skip


def item(text: str, origin: str = "file:///a.txt", *, media: MediaKind = "text", address: str | None = None) -> Item:
    """An item with these words."""
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return Item(Receipt(digest, len(raw), origin, "2025-04-15T10:00:00Z", "test 1", media, address), raw)


class QuickText:
    """Reads `key: value` lines at the top as metadata, every further line as a block; refuses the word BROKEN."""

    def read(self, item: Item) -> TextVersion:
        text = item.raw.decode(errors="surrogatepass")
        if "BROKEN" in text:
            raise ReadingError(f"{item.receipt.origin} is broken; save it again.")
        fields: dict[str, Field] = {}
        blocks: list[Block] = []
        for line in re.finditer(r"[^\n]+", text):
            known = re.fullmatch(r"(title|url|publisher|published|lang): (.+)", line[0])
            if known and not blocks:
                fields[known[1]] = Field(known[2], "front matter")
            elif line[0] != "---":
                blocks.append(Block(Span(*line.span()), "body", "en", 1 + len(blocks) // 3))
        losses = ("A second parser saw more text.",) if "LOST" in text else ()
        return TextVersion(text, tuple(blocks), metadata=Metadata(**fields), reader="quick 1", losses=losses)


class QuickClaims:
    """Reads the set sentences; a later version reads no transfers."""

    def __init__(self, version: str = "1") -> None:
        self.version = ReaderVersion("quick", version)

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        for text in texts:
            claims = [claim for block in text.blocks for claim in self._block(text.text, block)]
            yield tuple(sorted(claims, key=lambda claim: claim.passage.start))

    def _block(self, text: str, block: Block) -> Iterator[Claim]:
        taken: list[Span] = []
        for kind, stance, form in _FORMS:
            for found in form.finditer(text, block.span.start, block.span.end):
                span = Span(*found.span())
                known = kind != "transfer" or self.version.version == "1"
                if known and not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    yield self._claim(kind, stance, found, block)

    def _claim(self, kind: str, stance: str, found: re.Match[str], block: Block) -> Claim:
        named = {name: found.span(name) for name, words in found.groupdict().items() if words}
        fillers: dict[str, tuple[Filler, ...]] = {
            name: (Filler(found[name], *span, type=_TYPES[name]),) for name, span in named.items() if name in _TYPES
        }
        speakers = fillers.pop("speaker", ())
        return Claim(
            kind=kind,  # type: ignore[arg-type]
            roles=fillers,
            stance=stance,  # type: ignore[arg-type]
            passage=Passage(found.start(), found.end(), found[0], block.page),
            reader=self.version,
            quantity=_quantity(found),
            when=When(found["when"], found["when"], *found.span("when")) if named.get("when") else None,
            speakers=speakers,
            frame=f"{kind}.quick",
        )


def _quantity(found: re.Match[str]) -> Quantity | None:
    if "quantity" not in found.groupdict():
        return None
    number = int(found["quantity"])
    return Quantity(number, number, "people", found["quantity"], *found.span("quantity"))


_GIVEN = ("Ana", "Luis", "Marta", "Pedro", "Rosa", "Hugo", "Inés", "Raúl", "Sofía", "Tomás")
_FAMILY = ("Quiñónez", "Arrieta", "Belmonte", "Cifuentes", "Delcampo", "Echeverri", "Fuentelsaz", "Galdós")
_STATES = ("El Salvador", "Panama", "Rwanda", "Eswatini", "Ghana", "Uganda", "Costa Rica", "Kosovo")


def generated(number: int) -> str:
    """The words of an invented document; the same number gives the same words."""
    day = datetime.date(2025, 1, 1) + datetime.timedelta(days=number % 600)
    person = f"{_GIVEN[number % 10]} {_FAMILY[number % 8]} {_FAMILY[(number // 8) % 8]}{number % 997}"
    state = _STATES[number % 8]
    lines = [
        f"title: Report {number}",
        f"url: https://example.org/{number}",
        f"published: {day}",
        f"publisher: Outlet {number % 50}",
        f"The United States sent {number % 300} people to {state} on {day}.",
        f"{person} is held in Camp Sample {number % 40} since {day}/...",
        f"Nayib Bukele denied that {person} is held in Camp Sample {number % 40}.",
    ]
    filler = "Relatives asked again for news, and nobody at the ministry answered their letters that week."
    lines.extend(f"{filler} File {number}, sheet {sheet}." for sheet in range(number % 12))
    return "\n".join(lines) + "\n"
