"""The line that the courts' filing system (CM/ECF) prints on each page: case, document, day filed, page.

"Case 8:25-cv-00951-PX Document 31 Filed 04/04/25 Page 1 of 22" in district courts; courts of appeals write "USCA4
Appeal: 23-1910 Doc: 54 Filed: 06/10/2025 Pg: 1 of 17", "Case: 19-50168 Document: 00515638052 Page: 1 Date Filed:
11/13/2020" or "Case 17-3510, Document 1-1, 10/31/2017, 2161300, Page1 of 2".
"""

import datetime
import re

import msgspec

from paradero.words.passage import Span

_NUMBER = r"(?:\d{1,2}:)?\d{2}-(?:[a-z]{2,4}-)?\d{2,6}(?:-[A-Z]{2,4})*"
STAMP = (
    rf"(?:\*\d+[ ]+)?(?:USCA\w+[ ]+)?(?:Appellate[ ]+)?(?:Case|Appeal|Cite)(?::|[ ]+#?:?)[ ]*{_NUMBER},?[ ]+"
    r"Doc(?:ument)?[ ]*#?:?[ ]*\d[\d-]*,?[ ]+[^\n]{0,80}?P(?:age|g)s?\.?:?[ ]*\d+(?:[ ]+of[ ]+\d+)?"
    r"(?:[ ]+(?:Date[ ]+Filed:[ ]*\d\d/\d\d/\d{4}|Page[ ]?ID[ ]*#?[:.]?[ ]*\d+))?(?:[ ]+Entry[ ]+ID:[ ]*\d+)?"
)
_STAMP = re.compile(STAMP)
_NUMBERED = re.compile(_NUMBER)
_DAY = re.compile(r"(?<!\d)(\d\d)/(\d\d)/(\d{4}|\d\d)(?!\d)")


class Stamp(msgspec.Struct, frozen=True):
    """A page's stamp: its place, the docket number and the day filed, each with its place."""

    span: Span
    number: Span
    day: Span | None
    edtf: str | None


def find_stamps(text: str) -> list[Stamp]:
    """The stamps of a text, in order; an impossible day is left out."""
    return [_stamp(text, found) for found in _STAMP.finditer(text)]


def _stamp(text: str, found: re.Match[str]) -> Stamp:
    number = _NUMBERED.search(text, found.start(), found.end())
    day = _DAY.search(text, found.start(), found.end())
    edtf = slashed(day) if day else None
    named = Span(*number.span()) if number else Span(*found.span())
    return Stamp(Span(*found.span()), named, Span(*day.span()) if day and edtf else None, edtf)


def slashed(found: re.Match[str]) -> str | None:
    """The EDTF of an American month/day/year; two digits are of this century. None for no calendar day."""
    month, day, year = int(found[1]), int(found[2]), int(found[3])
    try:
        return datetime.date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None
