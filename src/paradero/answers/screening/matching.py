"""Whom one row may be: those the pool finds, compared in full, in tiers, few enough to read."""

from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.answers.screening.pool import Pool
from paradero.answers.screening.views import Known, Match
from paradero.identity.comparison import compare
from paradero.identity.people.tiers import TIERS
from paradero.identity.people.weights import settings
from paradero.words.person import Person

LOOKED_AT: Final = 15
"""Of those the search finds for a row, so many are compared in full."""
SHOWN: Final = 8
SHOWN_OF_COMMON: Final = 3
COMMON: Final = 5
"""From so many equals on, without a second fact, the row is too common to tell."""
_LIKE_NAME: Final = 0.6


class Matched(msgspec.Struct, frozen=True):
    """Those a row may be, best first; those set aside for their number; how many equals there are where too many."""

    matches: tuple[Match, ...]
    set_aside: tuple[Match, ...] = ()
    equal: int = 0
    deciding: tuple[str, ...] = ()


def matched(person: Person, positions: Sequence[int], pool: Pool) -> Matched:
    """The comparison of a row with each of the people at `positions`."""
    compared = [_match(person, pool.people[position]) for position in positions]
    near = sorted((match for match in compared if match.comparison.tier != "different"), key=_order)
    aside = [match for match in compared if _is_set_aside(match)]
    equal = _equal(near)
    return Matched(tuple(near), tuple(sorted(aside, key=_order)), equal, _deciding(person, near) if equal else ())


def _match(person: Person, known: Known) -> Match:
    comparison = compare(person, known.person)
    told = (*comparison.agree, *comparison.differ)
    number = next((reason.relation for reason in told if reason.field == "number"), "missing")
    return Match(known, comparison, number)


def _order(match: Match) -> tuple[int, float]:
    return TIERS.index(match.comparison.tier), -match.comparison.bits


def _is_set_aside(match: Match) -> bool:
    """Whether only the number keeps somebody with a like name from being shown: numbers are mistyped, too."""
    told = match.comparison
    return told.tier == "different" and match.number == "conflict" and told.likeness >= _LIKE_NAME


def _equal(near: Sequence[Match]) -> int:
    """How many fit as well as the best, where none is more than possible and there are too many to call."""
    if not near or near[0].comparison.tier != "possible" or any(match.number != "missing" for match in near):
        return 0
    best = near[0].comparison.bits
    equals = sum(1 for match in near if match.comparison.bits >= best - settings().equal_within)
    return equals if equals >= COMMON else 0


def _deciding(person: Person, near: Sequence[Match]) -> tuple[str, ...]:
    """Which further fact would tell the equals apart: one that the row lacks and somebody among them has."""
    others = [match.known.person for match in near]
    facts = {
        "a birth date": not person.born and any(other.born for other in others),
        "a registered number": not person.numbers and any(other.numbers for other in others),
        "a nationality": not person.nationalities and any(other.nationalities for other in others),
    }
    return tuple(fact for fact, decides in facts.items() if decides) or ("a birth date", "a registered number")
