"""Docket numbers: "No. 24A949", "Civil Action No. 25-10676-BEM", "8:25-cv-00951-PX", "USDC No. 5:19-CV-29".

Forms: two digits of the year, the kind (cv, cr, mc …), a serial number and the judges' initials in district courts;
year and serial number in courts of appeals; year, "A" for applications and serial number in the Supreme Court.
"""

import re

import msgspec

from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import Docket
from paradero.claims.court.stamps import find_stamps
from paradero.words.claim import Filler

_DISTRICT = r"\d{1,2}:\d{2}-?[a-z]{2,4}-?\d{2,6}(?:-[A-Z]{2,4}\b|[ ][A-Z]{2,4}\b(?!\s+[A-Z][a-z]))*"
_SHORT = r"\d{2}-?(?:cv|cr|mc|md|mj|civ|cm)[-.]?\d{2,6}(?:[ -][A-Z]{2,4}\b)*"
_PLAIN = r"\d{2}-\d{2,6}(?:-[A-Z]{2,4})?(?:\s\([A-Z]{2,4}\))?"
_SPELLED = r"\d{2}[ -](?:Civ|CIV|Cv|CV|Cr|CR|Crim|Misc|MC)\.?[ -]\d{2,6}(?:\s\([A-Z/ ]{2,12}\))?"  # S.D.N.Y.
_APPLICATION = r"\d{2}[AMO]\d{1,4}"
_NUMBER = rf"(?:{_DISTRICT}|{_SPELLED}|{_SHORT}|{_APPLICATION}|{_PLAIN})"
_LABEL = (
    r"(?:(?:USDC|D\.?C\.?|District(?: Court)?|Lower Court)\s+)?(?:Civil Action|Civ\.|Civil(?: Case)?"
    r"|Criminal(?: Action)?|C\.A\.|Case|CASE|"
    r"CIVIL ACTION|Docket|DOCKET|Master|Appeal|Adv\.)?\s*(?:File\s+)?(?:N[oO][sS]?\b\.?:?|Number:?|#:?)"
)
_LABELLED = re.compile(rf"(?P<label>{_LABEL})\s*(?P<number>{_NUMBER})(?![\d/])")
_BARE = re.compile(rf"(?<![\w:-])(?P<number>{_DISTRICT}|{_SPELLED}|{_SHORT})(?![\d/])", re.IGNORECASE)
_ALONE = re.compile(rf"(?:^|(?<=[\n ]))(?P<number>{_APPLICATION})(?=\s)")
_CASE_WORD = re.compile(rf"(?P<label>C(?:ase|ASE)|Civil Action):?\s+(?P<number>{_NUMBER})(?![\d/])")
_BELOW = re.compile(r"USDC|D\.?C\.?\s|District|Lower", re.IGNORECASE)
# A label at a line's end with the number in the other column of the caption: "Civil Action No. v. ) 25-10676-BEM".
_TORN = re.compile(rf"(?:Civil Action|Case|CASE|Civ\.)\s+N[oO]\.(?:[\s)*\]|]|v\.|vs\.)+(?P<number>{_NUMBER})(?![\d/])")


class DocketPlace(msgspec.Struct, frozen=True):
    """Where a running text gives a docket number, label and all."""

    start: int
    end: int
    number: str
    first: int


def docket_places(text: str) -> list[DocketPlace]:
    """The docket numbers of a running text, in order, not overlapping."""
    found: list[DocketPlace] = []
    for pattern in (_LABELLED, _TORN, _CASE_WORD, _BARE, _ALONE):
        for hit in pattern.finditer(text):
            place = DocketPlace(hit.start(), hit.end("number"), hit["number"], hit.start("number"))
            if not any(place.start < other.end and other.start < place.end for other in found):
                found.append(place)
    return sorted(found, key=lambda place: place.start)


def find_dockets(head: Flow, document: str, *, appellate: bool) -> list[Docket]:
    """The docket numbers of a caption and of the filing system's stamp, each number once.

    In an appellate court a district court's number is that of the case below.
    """
    dockets: dict[str, Docket] = {}
    for place in docket_places(head.text):
        words = head.filler(place.start, place.end, document, "case")
        below = appellate and (_is_below(head.text, place) or _is_district(place.number))
        _add(dockets, Docket(place.number, words, below))
    for stamp in find_stamps(document)[:1]:
        words = Filler(stamp.number.of(document), stamp.number.start, stamp.number.end, type="case")
        _add(dockets, Docket(words.text, words))
    return list(dockets.values())


def _add(dockets: dict[str, Docket], docket: Docket) -> None:
    """Keep each number once, in its fullest spelling: "25-cv-951" and "8:25-cv-00951-PX" are one case."""
    key = _key(docket.number)
    known = dockets.get(key)
    if known is None or (len(docket.number) > len(known.number) and docket.below == known.below):
        dockets[key] = docket


def _key(number: str) -> str:
    """What two spellings of a number share: year and serial number."""
    found = re.search(r"(?:\d{1,2}:)?(\d{2})-?([a-z]*)-?0*(\d+)", number, re.IGNORECASE)
    if not found:
        return number
    application = found[2].upper() if found[2].upper() in ("A", "M", "O") else ""
    return f"{found[1]}{application}-{found[3]}"


def _is_below(text: str, place: DocketPlace) -> bool:
    return bool(_BELOW.search(text[place.start : place.first]))


def _is_district(number: str) -> bool:
    return ":" in number or re.search(r"[a-z]{2}", number, re.IGNORECASE) is not None
