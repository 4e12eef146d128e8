"""Birth dates as numbers, and what two of them say about one person."""

import functools
import re

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.kernel import kernel

_PARTS = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")

RELATIONS = ("missing", "equal", "new_year", "swapped", "slip", "partial", "near", "conflict")
MISSING, EQUAL, NEW_YEAR, SWAPPED, SLIP, PARTIAL, NEAR, CONFLICT = range(8)
_FIRST_OF_JANUARY = 101


@functools.lru_cache(maxsize=262_144)
def birth_number(born: str | None) -> int:
    """An EDTF date as year * 10,000 + month * 100 + day, 0 where a part is not given; 0 for no date at all."""
    found = _PARTS.match(born or "")
    if not found:
        return 0
    year, month, day = (int(part) if part else 0 for part in found.groups())
    return year * 10_000 + month * 100 + day


_FIRST_YEAR, _LAST_YEAR = 1850, 2100
DAYS = (_LAST_YEAR - _FIRST_YEAR) * 372
"""Places that birth dates have: every month has 31 days."""


@kernel
def day_place(birth: int) -> int:
    """The place below DAYS of a full birth date; -1 for one that is not full, or of no year that people now are born
    in."""
    year, month, day = birth // 10_000, birth // 100 % 100, birth % 100
    if day < 1 or day > 31 or month < 1 or month > 12 or year < _FIRST_YEAR or year >= _LAST_YEAR:
        return -1
    return (year - _FIRST_YEAR) * 372 + (month - 1) * 31 + day - 1


@kernel
def day_places(births: NDArray[np.int32]) -> NDArray[np.int32]:
    """`day_place` of each."""
    places = np.empty(births.size, np.int32)
    for at in range(births.size):
        places[at] = day_place(births[at])
    return places


@kernel
def birth_relation(one: int, other: int) -> int:
    """Which of RELATIONS holds between two birth numbers.

    A slip is one part of three that differs; a date without day or month is compared in what both sides give.
    Registries write 1 January where only the year is known, so the same one on both sides is *new_year*, and on one
    side the year.
    """
    if one == 0 or other == 0:
        return MISSING
    if one == other:
        if one % 10_000 == _FIRST_OF_JANUARY:
            return NEW_YEAR
        return EQUAL if one % 100 else PARTIAL
    year1, month1, day1 = one // 10_000, one // 100 % 100, one % 100
    year2, month2, day2 = other // 10_000, other // 100 % 100, other % 100
    if year1 == year2 and (one % 10_000 == _FIRST_OF_JANUARY or other % 10_000 == _FIRST_OF_JANUARY):
        return PARTIAL
    if day1 and day2:
        return _of_full(year1, month1, day1, year2, month2, day2)
    same_month = month1 == 0 or month2 == 0 or month1 == month2
    if year1 == year2:
        return PARTIAL if same_month else CONFLICT
    return NEAR if abs(year1 - year2) == 1 and same_month else CONFLICT


@kernel
def _of_full(year1: int, month1: int, day1: int, year2: int, month2: int, day2: int) -> int:
    if year1 == year2 and month1 == day2 and day1 == month2:
        return SWAPPED
    agreeing = (year1 == year2) + (month1 == month2) + (day1 == day2)
    if agreeing == 2:
        return SLIP if _is_slip(year1, year2) else CONFLICT
    return CONFLICT


@kernel
def _is_slip(year1: int, year2: int) -> bool:
    """Whether years can be one year miswritten: one digit, or neighbours; brothers and fathers are further apart."""
    if abs(year1 - year2) <= 1:
        return True
    differing = 0
    for _ in range(4):
        differing += year1 % 10 != year2 % 10
        year1 //= 10
        year2 //= 10
    return differing == 1


@kernel
def slips_of(birth: int, out: NDArray[np.int32]) -> int:
    """Writes a full birth number and what a single slip makes of it: swapped, or one part of it another; says
    how many there are, the date itself first. None for a date without a day."""
    year, month, day = birth // 10_000, birth // 100 % 100, birth % 100
    if day == 0:
        return 0
    out[0] = birth
    total = 1
    if day <= 12 and day != month:
        out[total] = year * 10_000 + day * 100 + month
        total += 1
    for other in range(1, 13):
        if other != month:
            out[total] = year * 10_000 + other * 100 + day
            total += 1
    for other in range(1, 32):
        if other != day:
            out[total] = year * 10_000 + month * 100 + other
            total += 1
    for step in (1, 10):
        for digit in range(10):
            other = year + (digit - year // step % 10) * step
            if other != year:
                out[total] = other * 10_000 + month * 100 + day
                total += 1
    return total
