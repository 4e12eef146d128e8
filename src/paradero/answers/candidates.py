"""Pairs of subjects that may be one, found without comparing every two: people by an index, others by shared keys."""

import functools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Any, Final

import msgspec

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


def people_pairs(store: Store) -> tuple[Pair, ...]:
    """Pairs of people, by all the spellings of their names and the birth dates that lists give."""
    names, births = _names(store, "person"), _births(store)
    people = (Person(str(number), tuple(spelled), births.get(number)) for number, spelled in sorted(names.items()))
    return _people_pairs(tuple(people))


def other_pairs(store: Store) -> Iterator[Pair]:
    """Pairs of facilities, agencies, courts and cases, compared."""
    for type, (_, keys, compare) in _KINDS.items():
        told = _told(store, type)
        for left, right in _sharing(told, keys):
            found = compare(told[left], told[right])
            if found.tier in _ODDS:
                yield Pair(left, right, _ODDS[found.tier], found)


def compare_others(store: Store, type: str, left: int, right: int, alone: bool = False) -> Compared:
    """Two joined subjects that are no people, or two names `alone`, compared. Raises UsageError for another type."""
    if type not in _KINDS:
        raise UsageError(f"Subjects of type {type} are not compared; judge them with `paradero judge`.")
    told = _each_alone(store, type, (left, right)) if alone else _told(store, type)
    return _KINDS[type][2](told[left], told[right])


def _each_alone(store: Store, type: str, numbers: Iterable[int]) -> dict[int, Any]:
    rows = "SELECT name FROM spelling WHERE subject = ? ORDER BY name"
    return {number: _KINDS[type][0](*(row[0] for row in store.select(rows, (number,)))) for number in numbers}


def _told(store: Store, type: str) -> dict[int, Any]:
    """What the record says of each joined subject of a type, for its comparison."""
    names, make = _names(store, type), _KINDS[type][0]
    if type != "case":
        return {number: make(*spelled) for number, spelled in names.items()}
    courts = _courts_of_cases(store)
    return {number: make(*spelled, courts=tuple(courts.get(number, ()))) for number, spelled in names.items()}


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


def _names(store: Store, type: str) -> dict[int, list[str]]:
    """Every spelling of the joined subjects of a type that claims standing now name, the fullest name first."""
    rows = store.select(
        "SELECT joined.number, spelling.name FROM subject AS joined JOIN subject ON subject.cluster = joined.number "
        "JOIN spelling ON spelling.subject = subject.number WHERE joined.type = ? AND joined.claims > 0 "
        "ORDER BY joined.number, spelling.name != joined.name, subject.number, spelling.name",
        (type,),
    )
    names: defaultdict[int, list[str]] = defaultdict(list)
    for number, name in rows:
        names[number].append(name)
    return names


def _births(store: Store) -> dict[int, str]:
    """The birth date of each joined subject that lists give one of."""
    rows = store.select(
        "SELECT subject.cluster, min(clue.value) FROM clue JOIN subject ON subject.number = clue.subject "
        "WHERE clue.what = 'born' GROUP BY subject.cluster HAVING count(DISTINCT clue.value) = 1"
    )
    return dict(rows)


def _courts_of_cases(store: Store) -> dict[int, list[str]]:
    """The courts that claims name together with each case."""
    rows = store.select(
        "SELECT DISTINCT mention.cluster, court.name FROM mention "
        "JOIN subject ON subject.number = mention.cluster AND subject.type = 'case' "
        "JOIN mention AS beside ON beside.claim = mention.claim "
        "JOIN subject AS court ON court.number = beside.cluster AND court.type = 'court' "
        "JOIN claim ON claim.number = mention.claim WHERE claim.superseded_at IS NULL ORDER BY 1, 2"
    )
    courts: defaultdict[int, list[str]] = defaultdict(list)
    for number, name in rows:
        courts[number].append(name)
    return courts


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
