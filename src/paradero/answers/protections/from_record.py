"""The register that a record's claims make: read only, and made anew from the claims that stand."""

from collections.abc import Iterator
from typing import Final

from paradero.answers.claims import claims
from paradero.answers.protections.register import Register, gathered
from paradero.answers.protections.stating import Page, Told, stated
from paradero.answers.views import ClaimFilter, ClaimLine
from paradero.claims.court.reading import read_caption
from paradero.record.record import Record
from paradero.words.person import Person
from paradero.words.vocabulary import Kind

_KINDS: Final[tuple[Kind, ...]] = ("protection", "order", "compliance")
_PAGE: Final = 500


def register_of(record: Record, *, known_on: str | None = None) -> Register:
    """The protections that the record tells of, as known now or at `known_on`. Raises UsageError for no date."""
    people = _people(record)
    with record.store.reading():
        lines = sorted(_lines(record, known_on), key=lambda line: (line.source.digest, line.claim.passage.start))
        protections, asides = gathered(_told(record, lines, people))
        documents = int(next(record.store.select("SELECT count(*) FROM document"))[0])
    return Register(protections, asides, documents, sum(1 for key in people if key.startswith("person:")))


def _told(record: Record, lines: list[ClaimLine], people: dict[str, Person]) -> Iterator[Told]:
    pages: dict[str, Page] = {}
    for line in lines:
        digest = line.source.digest
        if digest not in pages:
            pages = {digest: page_of(record, digest, people)}
        yield from stated(line, pages[digest])


def _lines(record: Record, known_on: str | None) -> Iterator[ClaimLine]:
    for kind in _KINDS:
        offset = 0
        while True:
            found = claims(record, ClaimFilter(kind=kind, known_on=known_on), limit=_PAGE, offset=offset)
            yield from found.lines
            offset += len(found.lines)
            if len(found.lines) < _PAGE:
                break


def page_of(record: Record, digest: str, people: dict[str, Person]) -> Page:
    """The document of these raw bytes, as far as its claims need it; `people` by key, and by name in lower case."""
    text_digest = next(record.store.select("SELECT text_digest FROM version WHERE digest = ?", (digest,)))[0]
    text = record.text(text_digest)
    return Page(text, read_caption(text), people)


def _people(record: Record) -> dict[str, Person]:
    """The people of the record by key and by each name, lower case; a name that several bear is nobody's."""
    rows = record.store.select(
        "SELECT joined.key, joined.name, known.name FROM subject AS known "
        "JOIN subject AS joined ON joined.number = known.cluster WHERE known.type = 'person'"
    )
    names: dict[str, list[str]] = {}
    for key, name, other in rows:
        names.setdefault(key, [name]).append(other)
    people = {key: Person(key, tuple(dict.fromkeys(known))) for key, known in names.items()}
    by_name: dict[str, set[str]] = {}
    for key, known in names.items():
        for name in known:
            by_name.setdefault(name.casefold(), set()).add(key)
    return people | {name: people[next(iter(keys))] for name, keys in by_name.items() if len(keys) == 1}
