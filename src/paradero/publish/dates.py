"""EDTF dates in plain words, and how sure they are, so that a vague date never looks like a known day."""

import re
from typing import Final, Literal

from paradero.publish.language import _p
from paradero.publish.wording import wording

Sureness = Literal["day", "part", "about", "span", "open"]
Use = Literal["alone", "when", "after"]
"""Where a date stands: `alone`; `when` something was done ("dictada el 15 de marzo"); `after` a preposition."""

_POINT: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?")
_DOUBTFUL: Final = ("~", "?", "%")


def spoken_date(edtf: str, use: Use = "alone") -> str:
    """`2025-03-15/..` as "from 15 March 2025 on"; what is no date of our part of EDTF comes back as written."""
    left, slash, right = edtf.partition("/")
    if not slash:
        return _point(left, use)
    if right in ("..", ""):
        return _p("date", "from {date} on", date=_point(left, "after"))
    if left in ("..", ""):
        return _p("date", "until {date}", date=_point(right, "after"))
    return _p("date", "{first} to {last}", first=_point(left, "after"), last=_point(right, "after"))


def sureness(edtf: str) -> Sureness:
    """`day` only for one exact day; `part`: a month or year; `about`: marked as doubtful; `span`, `open`: intervals."""
    left, slash, right = edtf.partition("/")
    if slash:
        return "open" if ".." in (left, right) or "" in (left, right) else "span"
    if left[-1:] in _DOUBTFUL:
        return "about"
    return "day" if len(left) == 10 else "part"


def _point(point: str, use: Use) -> str:
    found = _POINT.fullmatch(point)
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return point
    year, month, day, doubt = found.groups()
    if doubt in ("~", "%"):
        use = "after"
    return _doubted(_used(_bare(year, month, day), use, is_day=day is not None), doubt)


def _used(told: str, use: Use, *, is_day: bool) -> str:
    if use == "alone":
        return told
    if is_day:
        return _p("day when", "{day}", day=told) if use == "when" else _p("day after a preposition", "{day}", day=told)
    return _p("month or year when", "{month}", month=told) if use == "when" else told


def _bare(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    name = wording().month[int(month) - 1]
    if day is None:
        return _p("date", "{month} {year}", month=name, year=year)
    return _p("date", "{day} {month} {year}", day=int(day), month=name, year=year)


def _doubted(said: str, doubt: str | None) -> str:
    match doubt:
        case "~":
            return _p("date", "about {date}", date=said)
        case "?":
            return _p("date", "{date}, uncertain", date=said)
        case "%":
            return _p("date", "about {date}, uncertain", date=said)
    return said
