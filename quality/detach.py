"""The way back: from texts annotated in full to what may be stored.

`python -m quality.detach FOLDER` takes `FOLDER/{dev,held}/*/` with texts and `gold.jsonl`. Documents whose text lies
under `gold/texts/` keep their gold whole in `gold/public.jsonl`, also those that FOLDER lacks; all others are written
without their words.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from paradero.text.front_matter import front_matter
from paradero.words.passage import Span
from quality.attach import CLAIMS, DOCUMENTS, HALVES, Document, Form, Reference, body_of, digest
from quality.gold import PUBLIC, ROOT, Facts, Gold, GoldError, Half, read_gold

_LONGEST_NAME: Final = 6


class Annotated(msgspec.Struct, frozen=True):
    """A text as somebody has it, with its gold."""

    half: Half
    file: Path
    gold: tuple[Gold, ...]

    @property
    def is_free(self) -> bool:
        """Whether its words may be stored: they already are."""
        return (ROOT / "gold" / "texts" / self.half / self.file.name).exists()


def annotated(folder: Path) -> list[Annotated]:
    """Everything under `folder`, by half and name."""
    found = []
    for half in HALVES:
        for path in sorted((folder / half).glob("*/gold.jsonl")):
            gold = read_gold(path)
            for doc in sorted({claim.doc for claim in gold}):
                mine = tuple(claim for claim in gold if claim.doc == doc)
                found.append(Annotated(half, path.with_name(f"{doc}.txt"), mine))
    return sorted(found, key=lambda item: (item.half, item.file.name))


def describe(item: Annotated) -> Document:
    """What may be said of the text. Raises GoldError without date and publisher."""
    text = item.file.read_text("utf-8")
    head = front_matter(text)
    if head is None or not head.metadata.published or not head.metadata.publisher:
        raise GoldError(f"{item.file} does not open with its date and publisher; add them as front matter.")
    address = head.metadata.url.value if head.metadata.url else ""
    return Document(
        id=item.file.stem,
        half=item.half,
        url=address if address.startswith(("https://", "http://")) else None,
        date=head.metadata.published.value,
        publisher=head.metadata.publisher.value,
        lang=head.metadata.lang.value if head.metadata.lang else "en",
        sha256=digest(body_of(text)),
        characters=len(body_of(text)),
    )


def detach(gold: Gold, body: str) -> Reference:
    """The claim without words. Raises GoldError where the quote does not stand in the body exactly once."""
    if body.count(gold.quote) != 1:
        raise GoldError(f"A quote of {gold.doc} ({gold.kind}) must stand in its text exactly once; lengthen it.")
    start = body.index(gold.quote)
    quote = Span(start, start + len(gold.quote))
    facts = {name: getattr(gold, name) for name in Facts.__struct_fields__}
    return Reference(
        **facts,
        start=quote.start,
        end=quote.end,
        sha256=digest(gold.quote)[:16],
        key=_places(gold.key, body, quote),
        roles={role: places for role, given in gold.roles.items() if (places := _places(given, body, quote))},
        speaker=_places(gold.speaker, body, quote),
    )


def _places(given: Sequence[str], body: str, quote: Span) -> tuple[Form, ...]:
    """Where the forms stand, in the quote before elsewhere; short ones that stand nowhere are names and stay words."""
    places: list[Form] = []
    for form in given:
        pattern = re.compile(r"\s+".join(map(re.escape, form.split())), re.IGNORECASE)
        found = pattern.search(body, *msgspec.structs.astuple(quote)) or pattern.search(body)
        if found:
            places.append(found.span())
        elif len(form.split()) <= _LONGEST_NAME:
            places.append(form)
    return tuple(places)


def free_gold(items: Sequence[Annotated], before: Iterable[Gold]) -> list[Gold]:
    """The gold of the texts that are kept, by document: as given now, or as it was `before`."""
    given = {item.file.stem for item in items}
    now = [claim for item in items if item.is_free for claim in item.gold]
    return sorted([*now, *(claim for claim in before if claim.doc not in given)], key=lambda claim: claim.doc)


def _write(path: Path, lines: Iterable[msgspec.Struct]) -> None:
    path.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


def main(folder: str) -> None:
    """Write the three files anew."""
    items = annotated(Path(folder))
    closed = [item for item in items if not item.is_free]
    _write(PUBLIC, free_gold(items, read_gold(PUBLIC)))
    _write(DOCUMENTS, map(describe, closed))
    _write(CLAIMS, [detach(claim, body_of(item.file.read_text("utf-8"))) for item in closed for claim in item.gold])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m quality.detach FOLDER_OF_ANNOTATED_TEXTS")
    main(sys.argv[1])
