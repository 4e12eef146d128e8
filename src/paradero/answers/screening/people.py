"""Everybody whom the claims of a record name, with what claims say of who they are."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import msgspec

from paradero.answers.batches import in_batches
from paradero.answers.known import standing
from paradero.answers.lists.countries import country_of
from paradero.answers.screening.views import Known
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.claim import Claim
from paradero.words.person import Person
from paradero.words.protection import Grounds

_CLAIM: Final = msgspec.json.Decoder(Claim)
_TELLING: Final = ("custody", "transfer")
_SAID: Final = frozenset({"asserts", "finds", "concedes"})
_MOST_QUOTES: Final = 2


def people_of(record: Record, known_on: str | None = None) -> list[Known]:
    """The people of the record by the names that stand in it, those that judgements joined as one.

    With `known_on` those whom claims named that stood then. Nationality and facility are taken from claims
    that say so of one person by name, never from accusations.
    """
    with record.store.reading():
        return list(_people(record.store, known_on))


def words_about(record: Record, subject: str, known_on: str | None = None) -> tuple[Grounds, ...]:
    """The newest claims that name a person, with their words."""
    condition, then = standing(known_on)
    query = (
        "SELECT claim.id, statement.body FROM subject JOIN mention ON mention.cluster = subject.cluster "
        "JOIN claim ON claim.number = mention.claim JOIN statement ON statement.claim = claim.number "
        f"WHERE subject.key = ? AND {condition} GROUP BY claim.number ORDER BY claim.number DESC LIMIT ?"
    )
    with record.store.reading():
        rows = list(record.store.select(query, (subject, *then, _MOST_QUOTES)))
    return tuple(Grounds(f"claim {name}", _CLAIM.decode(body).passage.exact) for name, body in rows)


def _people(store: Store, known_on: str | None) -> Iterator[Known]:
    condition, then = standing(known_on)
    named = (
        "EXISTS (SELECT 1 FROM mention JOIN claim ON claim.number = mention.claim "
        f"WHERE mention.cluster = subject.number AND {condition})"
    )
    rows = store.select(
        "SELECT number, key, name FROM subject WHERE type = 'person' AND number = cluster "
        f"AND {named if known_on else 'claims > 0'} ORDER BY number",
        then,
    )
    found = {number: (key, name) for number, key, name in rows}
    spellings: dict[int, list[str]] = defaultdict(list)
    query = (
        "SELECT subject.cluster, spelling.name FROM subject JOIN spelling ON spelling.subject = subject.number "
        "WHERE subject.cluster IN ({marks}) ORDER BY subject.number, spelling.name"
    )
    for number, name in in_batches(store, query, list(found)):
        spellings[number].append(name)
    nations, places = _told(store, found, known_on)
    for number, (key, name) in found.items():
        names = tuple(dict.fromkeys([name, *spellings[number]]))
        person = Person(key, names, nationalities=tuple(nations[number]), facilities=tuple(places[number]))
        yield Known(person, "record", key)


def _told(
    store: Store, people: dict[int, tuple[str, str]], known_on: str | None
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """Nationalities and facilities that claims tell of people whom they name alone."""
    nations: dict[int, list[str]] = defaultdict(list)
    places: dict[int, list[str]] = defaultdict(list)
    marks = ", ".join("?" * len(_TELLING))
    condition, then = standing(known_on)
    rows = store.select(
        "SELECT mention.cluster, statement.body FROM claim JOIN mention ON mention.claim = claim.number "
        "JOIN statement ON statement.claim = claim.number "
        f"WHERE {condition} AND mention.role = 'people' AND claim.kind IN ({marks})",
        (*then, *_TELLING),
    )
    for number, body in rows:
        claim = _CLAIM.decode(body)
        if number not in people or claim.stance not in _SAID or len(claim.roles.get("people", ())) != 1:
            continue
        for filler in claim.roles.get("nationality", ()):
            code = country_of(filler.name, of_people=True)
            if code and code not in nations[number]:
                nations[number].append(code)
        for filler in claim.roles.get("facility", ()):
            if filler.name not in places[number]:
                places[number].append(filler.name)
    return nations, places
