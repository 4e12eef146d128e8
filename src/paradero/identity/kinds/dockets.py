"""Docket numbers as courts write them, taken apart and compared.

Federal district courts: office, year, kind, serial number and the judges' initials ("8:25-cv-00951-PX"); courts of
appeals: year and serial number ("25-1404"); the Supreme Court: year, "A" for an application, and serial number
("24A949").
"""

import re

import msgspec

from paradero.identity.kinds.table import Relation

_KINDS = {"civ": "cv", "crim": "cr", "misc": "mc"}
_DISTRICT = re.compile(
    r"(?:(?P<office>\d{1,2}):)?(?P<year>(?:20)?\d\d)[- ]?(?P<kind>civ|crim|misc|[a-z]{2})\.?[- ]?"
    r"(?P<serial>\d{1,6})(?!\d)(?P<judges>(?:[- ]\(?[a-z]{2,4}\)?(?![a-z]))*)",
    re.IGNORECASE,
)
_APPLICATION = re.compile(r"(?<!\d)(?P<year>\d\d)(?P<kind>[amo])(?P<serial>\d{1,4})(?!\d)", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?<![\d:-])(?P<year>\d\d)-(?P<serial>\d{2,6})(?![\d:])(?P<judges>(?:-[a-z]{2,4}(?![a-z]))*)", re.I
)


class Docket(msgspec.Struct, frozen=True):
    """A docket number in parts. `kind` is "cv", "cr" …, "A" for an application, or empty where none is written."""

    year: int
    serial: int
    kind: str = ""
    office: str = ""
    judges: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What any two spellings of one number share."""
        return f"{self.year:02}-{self.serial}"


def docket_in(words: str) -> Docket | None:
    """The one docket number in the words; None where they hold none, or several."""
    found = {docket.key: docket for docket in _dockets(words)}
    return next(iter(found.values())) if len(found) == 1 else None


def compare_dockets(left: Docket | None, right: Docket | None) -> Relation:
    """*same*: one number in one form, and no other judges. *close*: year and serial agree, and one side says less.

    Numbers of different forms belong to courts of different levels and say nothing of each other (*other*).
    """
    if left is None or right is None:
        return "missing"
    if left.key != right.key:
        return "other" if _level(left) != _level(right) else "differs"
    if any(one and other and one != other for one, other in ((left.kind, right.kind), (left.office, right.office))):
        return "differs"
    if left.kind != right.kind or left.office != right.office:
        return "close"
    if left.judges and right.judges and not set(left.judges) & set(right.judges):
        return "close"
    return "same" if left.office or _level(left) == "supreme" else "close"


def _level(docket: Docket) -> str:
    if docket.kind in ("A", "M", "O"):
        return "supreme"
    return "trial" if docket.kind else "appeal"


def _dockets(words: str) -> list[Docket]:
    found = [_docket(hit) for hit in _APPLICATION.finditer(words)]
    rest = _APPLICATION.sub(" ", words)
    found += [_docket(hit) for hit in _DISTRICT.finditer(rest)]
    return found + [_docket(hit) for hit in _PLAIN.finditer(_DISTRICT.sub(" ", rest))]


def _docket(hit: re.Match[str]) -> Docket:
    told = hit.groupdict()
    kind = (told.get("kind") or "").lower()
    kind = kind.upper() if len(kind) == 1 else _KINDS.get(kind, kind)
    judges = tuple(re.findall(r"[A-Z]{2,4}", (told.get("judges") or "").upper()))
    office = (told.get("office") or "").lstrip("0")
    return Docket(int(told["year"]) % 100, int(told["serial"]), kind, office, judges)
