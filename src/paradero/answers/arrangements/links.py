"""Who moved people to whom, who agreed with whom, who copies whom: links between states and places, with claims."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

import msgspec

from paradero.answers.known import Condition, holding, joined, mentions, standing
from paradero.identity.register import country_of
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.vocabulary import Stance

Relation = Literal["moved", "agreed", "copies"]
MOST_PAIRS: Final = 60
"""Pairs of states looked at, those with most claims first; and as many facilities."""
MOST_CLAIMS: Final = 40
"""The newest claims of a link that are told."""
_SAID: Final[tuple[Stance, ...]] = ("asserts", "concedes", "finds")


class Link(msgspec.Struct, frozen=True):
    """What claims say between two: `said` where they say that it is so; else planned, denied, ordered, alleged.

    `claims` are ids, the newest first; `stances` theirs; `more` says that there are others beyond them. `subject` is
    the key of the arrangement or facility whose timeline tells of it.
    """

    relation: Relation
    left: str
    right: str
    said: bool
    subject: str
    claims: tuple[str, ...]
    stances: tuple[Stance, ...]
    more: bool


class Links(msgspec.Struct, frozen=True):
    """All links of a record, as far as looked at; `more` says that further pairs of states were not."""

    links: tuple[Link, ...]
    more: bool


class _Pair(msgspec.Struct, frozen=True):
    """An arrangement: its joined subject and the two states."""

    cluster: int
    key: str
    sender: str
    receiver: str


def links(record: Record, *, as_of: str | None = None, known_on: str | None = None) -> Links:
    """The links that standing claims make; `as_of` and `known_on` as in ClaimFilter. Raises UsageError for no date."""
    store = record.store
    clocks = [standing(known_on), *([holding(as_of)] if as_of else [])]
    with store.reading():
        pairs = _pairs(store)
        found = [link for pair in pairs[:MOST_PAIRS] for link in _of_pair(store, pair, clocks, as_of)]
        found += _between_facilities(store, clocks, as_of)
    return Links(tuple(found), len(pairs) > MOST_PAIRS)


def _pairs(store: Store) -> list[_Pair]:
    rows = store.select(
        "SELECT number, key, name FROM subject WHERE type = 'arrangement' AND claims > 0 "
        "ORDER BY claims DESC, number LIMIT ?",
        (MOST_PAIRS + 1,),
    )
    return [_Pair(number, key, *name.split(" → ", 1)) for number, key, name in rows if " → " in name]


def _of_pair(store: Store, pair: _Pair, clocks: Sequence[Condition], as_of: str | None) -> Iterator[Link]:
    relations: tuple[tuple[Relation, str], ...] = (("moved", "transfer"), ("agreed", "arrangement"))
    for relation, kind in relations:
        source, named = mentions(pair.cluster, as_of, kind)
        rows = _rows(
            store,
            f"FROM {source} {joined(as_of)} claim ON claim.number = mention.claim WHERE mention.role = 'arrangement'",
            named,
            clocks,
            "'' AS other",
        )
        yield from _grouped(rows, relation, pair.sender, pair.receiver, pair.key)
    rows = _rows(
        store,
        f"FROM term {joined(as_of)} claim ON claim.number = term.claim WHERE term.facet = 'copies' "
        "AND term.subject IN (SELECT number FROM subject WHERE cluster = ?)",
        (pair.cluster,),
        clocks,
        "term.value AS other",
    )
    for state in dict.fromkeys(row[2] for row in rows):
        country = country_of(state)
        if country and country not in (pair.sender, pair.receiver):
            mine = [row for row in rows if row[2] == state]
            yield from _grouped(mine, "copies", country, f"{pair.sender} → {pair.receiver}", pair.key)


def _between_facilities(store: Store, clocks: Sequence[Condition], as_of: str | None) -> Iterator[Link]:
    """Moves that end in a facility, from where they are said to begin."""
    facilities = store.select(
        "SELECT number, key, name FROM subject WHERE type = 'facility' AND claims > 0 "
        "ORDER BY claims DESC, number LIMIT ?",
        (MOST_PAIRS,),
    )
    for number, key, name in list(facilities):
        source, named = mentions(number, as_of, "transfer")
        rows = _rows(
            store,
            f"FROM {source} {joined(as_of)} claim ON claim.number = mention.claim "
            "JOIN mention AS begun ON begun.claim = mention.claim AND begun.role = 'origin' "
            "JOIN subject ON subject.number = begun.cluster WHERE mention.role = 'destination'",
            named,
            clocks,
            "subject.name AS other",
        )
        for origin in dict.fromkeys(row[2] for row in rows):
            yield from _grouped([row for row in rows if row[2] == origin], "moved", origin, name, key)


def _rows(
    store: Store, among: str, parameters: tuple[Any, ...], clocks: Sequence[Condition], other: str
) -> list[tuple[str, Stance, str]]:
    conditions = " AND ".join(f"({text})" for text, _ in clocks)
    values = [value for _, known in clocks for value in known]
    table = "term" if among.startswith("FROM term") else "mention"
    rows = store.select(
        f"SELECT claim.id, claim.stance, {other} {among} AND {conditions} ORDER BY {table}.claim DESC LIMIT ?",
        (*parameters, *values, MOST_CLAIMS + 1),
    )
    return list(dict.fromkeys((row[0], row[1], row[2]) for row in rows))


def _grouped(
    rows: Sequence[tuple[str, Stance, str]], relation: Relation, left: str, right: str, subject: str
) -> Iterator[Link]:
    """What is said to be so, and what is not, each as one link."""
    for said in (True, False):
        mine = [(id, stance) for id, stance, _ in rows if (stance in _SAID) is said]
        if mine:
            shown = mine[:MOST_CLAIMS]
            stances = tuple(dict.fromkeys(stance for _, stance in shown))
            ids = tuple(id for id, _ in shown)
            yield Link(relation, left, right, said, subject, ids, stances, len(rows) > MOST_CLAIMS)
