"""The part of EDTF (ISO 8601-2) that the house writes: days, months, years, `~`, `?`, intervals with open ends."""

import calendar
import datetime
import re

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?")


def is_edtf(value: str) -> bool:
    """Whether `value` is a date or interval of the part we write, with real calendar days."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def bounds(value: str) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day that `value` allows; None on an open side. Raises ValueError for anything else."""
    left, slash, right = value.partition("/")
    if not slash:
        return _point(left)
    low = None if left in ("..", "") else _point(left)[0]
    high = None if right in ("..", "") else _point(right)[1]
    if low and high and low > high:
        raise ValueError(f"the interval {value} ends before it starts")
    return low, high


def _point(value: str) -> tuple[datetime.date, datetime.date]:
    found = _POINT.fullmatch(value)
    if not found:
        raise ValueError(f"{value!r} is not an EDTF date; write 2025-04-14, 2025-04 or 2025-04-14/..")
    year, month, day = int(found[1]), found[2], found[3]
    if day:
        exact = datetime.date(year, int(month), int(day))
        return exact, exact
    if month:
        last = calendar.monthrange(year, int(month))[1] if 1 <= int(month) <= 12 else 0
        return datetime.date(year, int(month), 1), datetime.date(year, int(month), last)
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def overlaps(one: str, other: str) -> bool:
    """Whether the two dates or intervals can be the same time."""
    low1, high1 = bounds(one)
    low2, high2 = bounds(other)
    starts_in_time = low1 is None or high2 is None or low1 <= high2
    return starts_in_time and (low2 is None or high1 is None or low2 <= high1)
