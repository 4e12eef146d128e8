"""EDTF dates in plain words, and how sure they are, so that a vague date never looks like a known day."""

import re
from typing import Final, Literal

from paradero.publish.language import _p
from paradero.publish.wording import wording

Sureness = Literal["day", "part", "about", "span", "open"]

_POINT: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?")
_DOUBTFUL: Final = ("~", "?", "%")


def spoken_date(edtf: str, *, placed: bool = False) -> str:
    """`2025-03-15/..` as "from 15 March 2025 on"; what is no date of our part of EDTF comes back as written.

    `placed`: as it stands after a verb ("el 15 de marzo de 2025"), where a language says that otherwise.
    """
    left, slash, right = edtf.partition("/")
    if not slash:
        return _placed(left) if placed else _spoken_point(left)
    if right in ("..", ""):
        return _p("date", "from {date} on", date=_placed(left))
    if left in ("..", ""):
        return _p("date", "until {date}", date=_placed(right))
    return _p("date", "{first} to {last}", first=_placed(left), last=_placed(right))


def sureness(edtf: str) -> Sureness:
    """`day` only for one exact day; `part`: a month or year; `about`: marked as doubtful; `span`, `open`: intervals."""
    left, slash, right = edtf.partition("/")
    if slash:
        return "open" if ".." in (left, right) or "" in (left, right) else "span"
    if left[-1:] in _DOUBTFUL:
        return "about"
    return "day" if len(left) == 10 else "part"


def _spoken_point(point: str) -> str:
    found = _POINT.fullmatch(point)
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return point
    said = _placed(point[:-1]) if found[4] in ("~", "%") else _bare(found[1], found[2], found[3])
    return _doubted(said, found[4])


def _placed(point: str) -> str:
    """A date as it follows a preposition or a verb: only a day takes an article, where a language has one."""
    told = _spoken_point(point)
    return _p("date placed", "{day}", day=told) if sureness(point) == "day" and told != point else told


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
