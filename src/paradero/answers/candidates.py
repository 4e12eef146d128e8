"""Pairs of subjects that may be one, found without comparing every two: people by an index, others by shared keys."""

import functools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any, Final

import msgspec

from paradero.answers.batches import in_batches
from paradero.identity.kinds.agencies import agency_keys, compare_agencies, named_agency
from paradero.identity.kinds.cases import case_keys, compare_cases, named_case
from paradero.identity.kinds.courts import compare_courts, court_keys, named_court
from paradero.identity.kinds.facilities import compare_facilities, facility_keys, named_facility
from paradero.identity.kinds.table import Compared, turned_round
from paradero.record.store import Store
from paradero.words.errors import UsageError
from paradero.words.person import Person

MOST_FOR_ONE: Final = 12
"""Candidates looked at for each person."""
MOST_CLAIMS: Final = 100
"""Claims of a case looked at for the courts that they name: those learned last."""
MOST_WITH_KEY: Final = 40
"""A key that more subjects share tells nothing."""

_SUREST: Final = 3.0
_ODDS: Final = {"same": _SUREST, "probable": 1.0, "possible": -1.0}


class Pair(msgspec.Struct, frozen=True):
    """Two joined subjects by row number that may be one. `odds` are bits: 0 is even, never beyond 3 either way.

    A likelihood says little once it is far from even, so that a pair that seems sure is still asked about.
    """

    left: int
    right: int
    odds: float
    found: Compared | None = None


def turned(pair: Pair) -> Pair:
    """The same pair the other way round."""
    return Pair(pair.right, pair.left, pair.odds, turned_round(pair.found) if pair.found else None)


def people_pairs(store: Store, most: int) -> tuple[Pair, ...]:
    """Pairs of people, by all the spellings of their names and the birth dates that lists give.

    Of the `most` people that most claims name: whoever fewer name would come later among the questions.
    """
    names = _names(store, _most_named(store, "person", most))
    births = _births(store, sorted(names))
    people = (Person(str(number), tuple(spelled), births.get(number)) for number, spelled in sorted(names.items()))
    return _people_pairs(tuple(people))


def other_pairs(store: Store, most: int) -> Iterator[Pair]:
    """Pairs of facilities, agencies, courts and cases, compared: of each, the `most` that most claims name."""
    for type, (_, keys, compare) in _KINDS.items():
        told = _told(store, type, _most_named(store, type, most))
        for left, right in _sharing(told, keys):
            found = compare(told[left], told[right])
            if found.tier in _ODDS:
                yield Pair(left, right, _ODDS[found.tier], found)


def compare_others(store: Store, type: str, left: int, right: int, alone: bool = False) -> Compared:
    """Two joined subjects that are no people, or two names `alone`, compared. Raises UsageError for another type."""
    if type not in _KINDS:
        raise UsageError(f"Subjects of type {type} are not compared; judge them with `paradero judge`.")
    told = _each_alone(store, type, (left, right)) if alone else _told(store, type, (left, right))
    return _KINDS[type][2](told[left], told[right])


def _each_alone(store: Store, type: str, numbers: Iterable[int]) -> dict[int, Any]:
    rows = "SELECT name FROM spelling WHERE subject = ? ORDER BY name"
    return {number: _KINDS[type][0](*(row[0] for row in store.select(rows, (number,)))) for number in numbers}


def _told(store: Store, type: str, numbers: Sequence[int]) -> dict[int, Any]:
    """What the record says of these joined subjects of a type, for their comparison."""
    names, make = _names(store, numbers), _KINDS[type][0]
    if type != "case":
        return {number: make(*spelled) for number, spelled in names.items()}
    return {number: make(*spelled, courts=_courts_of_case(store, number)) for number, spelled in names.items()}


_KINDS: Final[dict[str, tuple[Callable[..., Any], Callable[[Any], Iterable[str]], Callable[..., Compared]]]] = {
    "facility": (named_facility, facility_keys, compare_facilities),
    "agency": (named_agency, agency_keys, compare_agencies),
    "court": (named_court, court_keys, compare_courts),
    "case": (named_case, case_keys, compare_cases),
}


@functools.lru_cache(maxsize=2)
def _people_pairs(people: tuple[Person, ...]) -> tuple[Pair, ...]:
    """Kept for the last record asked: finding them costs the most, and no judgement changes what is found."""
    if len(people) < 2:
        return ()
    from paradero.identity.people_index import PeopleIndex

    best: dict[tuple[int, int], float] = {}
    rows = PeopleIndex.build(people).search(people, most=MOST_FOR_ONE)
    for at, candidates in enumerate(rows):
        for candidate in candidates:
            if candidate.position != at:
                pair = (min(at, candidate.position), max(at, candidate.position))
                best[pair] = max(best.get(pair, -math.inf), candidate.bits)
    return tuple(
        Pair(int(people[left].key), int(people[right].key), max(-_SUREST, min(_SUREST, odds)))
        for (left, right), odds in sorted(best.items())
    )


def _most_named(store: Store, type: str, most: int) -> list[int]:
    rows = store.select(
        "SELECT number FROM subject WHERE type = ? AND claims > 0 ORDER BY claims DESC, number LIMIT ?", (type, most)
    )
    return [row[0] for row in rows]


def _names(store: Store, numbers: Sequence[int]) -> dict[int, list[str]]:
    """Every spelling of these joined subjects, the fullest name first."""
    query = (
        "SELECT joined.number, spelling.name FROM subject AS joined JOIN subject ON subject.cluster = joined.number "
        "JOIN spelling ON spelling.subject = subject.number WHERE joined.number IN ({marks}) "
        "ORDER BY joined.number, spelling.name != joined.name, subject.number, spelling.name"
    )
    names: defaultdict[int, list[str]] = defaultdict(list)
    for number, name in in_batches(store, query, numbers):
        names[number].append(name)
    return names


def _births(store: Store, numbers: Sequence[int]) -> dict[int, str]:
    """The birth date of each of these joined subjects that lists give one of."""
    query = (
        "SELECT subject.cluster, min(clue.value) FROM subject JOIN clue ON clue.subject = subject.number "
        "WHERE subject.cluster IN ({marks}) AND clue.what = 'born' "
        "GROUP BY subject.cluster HAVING count(DISTINCT clue.value) = 1"
    )
    return dict(in_batches(store, query, numbers))


def _courts_of_case(store: Store, number: int) -> tuple[str, ...]:
    """The courts that the claims learned last name together with a case."""
    rows = store.select(
        "SELECT DISTINCT court.name FROM (SELECT mention.claim FROM mention JOIN claim ON claim.number = mention.claim "
        "WHERE mention.cluster = ? AND claim.superseded_at IS NULL ORDER BY mention.claim DESC LIMIT ?) AS named "
        "JOIN mention AS beside ON beside.claim = named.claim "
        "JOIN subject AS court ON court.number = beside.cluster AND court.type = 'court' ORDER BY court.name",
        (number, MOST_CLAIMS),
    )
    return tuple(row[0] for row in rows)


def _sharing(told: dict[int, Any], keys: Callable[[Any], Iterable[str]]) -> list[tuple[int, int]]:
    """Pairs with a key in common that is not too many's."""
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for number, subject in told.items():
        for key in dict.fromkeys(keys(subject)):
            bearers[key].append(number)
    found = {
        pair
        for key, numbers in bearers.items()
        if key and 1 < len(numbers) <= MOST_WITH_KEY
        for pair in combinations(sorted(numbers), 2)
    }
    return sorted(found)
