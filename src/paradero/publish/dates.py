"""EDTF dates in plain English, and how sure they are, so that a vague date never looks like a known day."""

import re
from typing import Literal

Sureness = Literal["day", "part", "about", "span", "open"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?")
_DOUBT = {"~": "about {}", "?": "{}, uncertain", "%": "about {}, uncertain"}


def spoken_date(edtf: str) -> str:
    """`2025-03-15/..` as "from 15 March 2025 on"; what is no date of our part of EDTF comes back as written."""
    left, slash, right = edtf.partition("/")
    if not slash:
        return _spoken_point(left)
    if right in ("..", ""):
        return f"from {_spoken_point(left)} on"
    if left in ("..", ""):
        return f"until {_spoken_point(right)}"
    return f"{_spoken_point(left)} to {_spoken_point(right)}"


def sureness(edtf: str) -> Sureness:
    """`day` only for one exact day; `part`: a month or year; `about`: marked as doubtful; `span`, `open`: intervals."""
    left, slash, right = edtf.partition("/")
    if slash:
        return "open" if ".." in (left, right) or "" in (left, right) else "span"
    if left[-1:] in _DOUBT:
        return "about"
    return "day" if len(left) == 10 else "part"


def _spoken_point(point: str) -> str:
    found = _POINT.fullmatch(point)
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return point
    year, month, day, doubt = found.groups()
    said = " ".join(filter(None, (day and str(int(day)), month and _MONTHS[int(month) - 1], year)))
    return _DOUBT.get(doubt, "{}").format(said)
