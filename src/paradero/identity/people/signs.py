"""What a compiled comparison tells of two people in one number, taken apart; and the tier that follows."""

import functools
from typing import NamedTuple

from paradero.identity.people.births import RELATIONS as BIRTHS
from paradero.identity.people.tiers import Facts, Tier, name_grade, tier_of

_NATIONS = ("missing", "same", "differs")
_SECOND_FACTS = ("equal", "swapped", "slip")


class Signs(NamedTuple):
    """What scoring.pack put together; `given` is whether both sides have a given name that the other lacks."""

    alike: int
    left: int
    over: int
    doubtful: int
    initials: int
    given: bool
    telling: bool
    birth: int
    nation: int


def unpacked(signs: int) -> Signs:
    """The signs of a packed number."""
    counts = [signs >> at & 15 for at in range(0, 20, 4)]
    given, telling = bool(signs >> 20 & 1), bool(signs >> 21 & 1)
    alike, left, over, doubtful, initials = counts
    return Signs(alike, left, over, doubtful, initials, given, telling, signs >> 22 & 7, signs >> 25 & 3)


@functools.lru_cache(maxsize=65_536)
def has_second_fact(signs: int) -> bool:
    """Whether the birth dates are the same or nearly."""
    return BIRTHS[unpacked(signs).birth] in _SECOND_FACTS


@functools.lru_cache(maxsize=65_536)
def tier_by_signs(signs: int, number: str, *, third: bool) -> Tier:
    """The tier, by the signs, how the numbers relate and whether a further fact is shared."""
    told = unpacked(signs)
    grade = name_grade(told.alike, told.doubtful, told.initials, told.left, told.over, other_given=told.given)
    return tier_of(Facts(grade, told.telling, BIRTHS[told.birth], number, _NATIONS[told.nation], third))
