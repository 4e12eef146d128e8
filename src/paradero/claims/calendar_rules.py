"""How news time is reckoned against the day of publication: years left out, weekdays, weeks, spans back and forth."""

import calendar
import datetime as dt

# A date without a year may lie this many days ahead of the publication; otherwise it is the latest one before.
_AHEAD = 92
_LONG_AHEAD = 305
# What is told as past may not: a few days are for texts dated before they were read.
_BARELY_AHEAD = 3


def year_of(month: int, day: int | None, reference: dt.date, *, ahead: bool = False, back: bool = False) -> int | None:
    """The year meant by a month (and day) without one: the latest not more than three months after `reference`.

    Where the words look `ahead` ("will expire on October 2") it is the next such day within ten months; where they look
    `back` ("was deported in March") the latest that has come.
    """
    if ahead:
        year = reference.year if (month, day or 31) >= (reference.month, reference.day) else reference.year + 1
        if is_day(year, month, day or 1) and (dt.date(year, month, day or 1) - reference).days <= _LONG_AHEAD:
            return year
    for year in range(reference.year + 1, reference.year - 9, -1):
        if not is_day(year, month, day or 1):
            continue
        if (dt.date(year, month, day or 1) - reference).days <= (_BARELY_AHEAD if back else _AHEAD):
            return year
    return None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def point(year: int, month: int | None = None, day: int | None = None) -> str:
    """EDTF of a year, a month or a day."""
    if month is None:
        return f"{year:04}"
    return f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}"


def day_point(day: dt.date) -> str:
    """EDTF of a day."""
    return day.isoformat()


def weekday_back(weekday: int, reference: dt.date, *, strictly: bool = False) -> dt.date:
    """The latest such day on or before the reference (before it, if `strictly`)."""
    back = (reference.weekday() - weekday) % 7
    return reference - dt.timedelta(days=back or (7 if strictly else 0))


def weekday_ahead(weekday: int, reference: dt.date, *, strictly: bool = False) -> dt.date:
    """The first such day on or after the reference (after it, if `strictly`)."""
    ahead = (weekday - reference.weekday()) % 7
    return reference + dt.timedelta(days=ahead or (7 if strictly else 0))


def week_of(day: dt.date) -> str:
    """The week, Monday to Sunday, that holds the day."""
    monday = day - dt.timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"


def weekend_near(reference: dt.date, shift: int) -> str:
    """The weekend meant: the running or latest one (0), the one before that (-1), the coming one (1)."""
    saturday = weekday_back(5, reference) + dt.timedelta(days=7 * shift)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(days=1)).isoformat()}"


def month_shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """The month `by` months later (earlier, if negative)."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def shifted(day: dt.date, unit: str, by: int) -> str:
    """EDTF of `by` units after the day, at the precision of the unit; a week gives a day, about."""
    if unit == "day":
        return day_point(day + dt.timedelta(days=by))
    if unit == "week":
        return day_point(day + dt.timedelta(weeks=by)) + "~"
    if unit == "month":
        return point(*month_shifted(day.year, day.month, by))
    return point(day.year + by)


def season(first_month: int, year: int) -> str:
    """Three months of a season; a winter begins in December of the year given."""
    return f"{point(year, first_month)}/{point(*month_shifted(year, first_month, 2))}"


def united_states_summer_time(day: dt.date) -> bool:
    """Whether clocks in the United States are an hour ahead on that day (rule in force since 2007)."""
    first = weekday_ahead(6, dt.date(day.year, 3, 8))
    last = weekday_ahead(6, dt.date(day.year, 11, 1))
    return first <= day < last
