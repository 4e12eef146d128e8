"""The protections of one person, from the documents that name them: what a whole register would say, asked of few."""

from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.answers.known import standing
from paradero.answers.lines import claim_lines
from paradero.answers.naming import subjects_named
from paradero.answers.protections.from_record import page_of
from paradero.answers.protections.register import gathered
from paradero.answers.protections.stating import Page, Told, stated
from paradero.answers.timelines.reading import newest_versions
from paradero.answers.views import ClaimLine
from paradero.identity.names import fold
from paradero.record.record import Record
from paradero.words.entity import Entity
from paradero.words.person import Person
from paradero.words.protection import Protection
from paradero.words.vocabulary import Kind

MOST_DOCUMENTS: Final = 40
MOST_ABOUT_PLACES: Final = 8
_MOST_PLACES: Final = 4
_BARRING: Final[tuple[Kind, ...]] = ("protection", "order")
_NAMING: Final[tuple[Kind, ...]] = ("protection", "order", "transfer", "removal_error", "release", "custody")
_STATING: Final[tuple[Kind, ...]] = ("protection", "order", "compliance")


class Protected(msgspec.Struct, frozen=True):
    """The protections of a person, and the orders whose words name them or that are made in a case of theirs.

    `classes` are orders for people who need not be named, of the same documents and of those about the places asked.
    `more` says that further documents name the person and were not asked.
    """

    protections: tuple[Protection, ...]
    lines: tuple[ClaimLine, ...]
    own_case: tuple[ClaimLine, ...]
    more: bool
    classes: tuple[Protection, ...] = ()


def protected(
    record: Record, cluster: int, subject: Entity, known_on: str | None, places: Sequence[str] = ()
) -> Protected:
    """What protects this person, as the newest MOST_DOCUMENTS documents that name them say it.

    Orders for classes also as the newest MOST_ABOUT_PLACES documents say them that name each of `places` (keys).
    """
    versions = newest_versions(record.store, cluster, _NAMING, known_on, MOST_DOCUMENTS)
    beside = [version for version in _about(record, places, known_on) if version not in versions[:MOST_DOCUMENTS]]
    people = _people(record, cluster, subject)
    told: list[Told] = []
    every: list[ClaimLine] = []
    own: list[ClaimLine] = []
    for version in (*versions[:MOST_DOCUMENTS], *beside):
        lines = _lines(record, version, known_on)
        if not lines:
            continue
        page = page_of(record, lines[0].source.digest, people)
        told += [one for line in lines for one in stated(line, page)]
        every += lines
        own += lines if _is_party(page, people) else [line for line in lines if _names(line, subject)]
    protections, _ = gathered(told)
    mine = tuple(one for one in protections if one.person and one.person.key == subject.key)
    classes = tuple(one for one in protections if one.members)
    return Protected(mine, tuple(every), tuple(own), len(versions) > MOST_DOCUMENTS, classes)


def _about(record: Record, places: Sequence[str], known_on: str | None) -> list[int]:
    """The versions of documents whose orders name these places."""
    found: dict[int, None] = {}
    for key in places[:_MOST_PLACES]:
        for (cluster,) in list(record.store.select("SELECT cluster FROM subject WHERE key = ?", (key,))):
            versions = newest_versions(record.store, cluster, _BARRING, known_on, MOST_ABOUT_PLACES)
            found.update(dict.fromkeys(versions[:MOST_ABOUT_PLACES]))
    return list(found)


def _lines(record: Record, version: int, known_on: str | None) -> list[ClaimLine]:
    condition, known = standing(known_on)
    rows = record.store.select(
        f"SELECT number FROM claim WHERE version = ? AND kind IN ({', '.join(map(repr, _STATING))}) AND ({condition}) "
        "ORDER BY start, number",
        (version, *known),
    )
    return list(claim_lines(record.store, [row[0] for row in rows]))


def _people(record: Record, cluster: int, subject: Entity) -> dict[str, Person]:
    """The person by key and by each name that nobody else bears."""
    person = Person(subject.key, (subject.name, *subject.aliases))
    known = {name.casefold(): person for name in person.names if _is_only_theirs(record, name, cluster)}
    return known | {subject.key: person}


def _is_only_theirs(record: Record, name: str, cluster: int) -> bool:
    others = [number for number in subjects_named(record.store, name, ("person",)) if number != cluster]
    marks = ", ".join("?" * len(others))
    rows = record.store.select(f"SELECT name FROM subject WHERE cluster IN ({marks})", others)
    return all(fold(other) != fold(name) for (other,) in rows)


def _names(line: ClaimLine, subject: Entity) -> bool:
    """Whether the words of a claim name the subject whole, though no role of it does ("ordered the return of …")."""
    words = f" {fold(line.claim.passage.exact)} "
    return any(f" {fold(name)} " in words for name in (subject.name, *subject.aliases) if " " in fold(name))


def _is_party(page: Page, people: dict[str, Person]) -> bool:
    party = page.party()
    return party is not None and party in people.values()
