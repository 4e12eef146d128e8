"""A court document saved without its caption, but under a title and a publisher that say what it is.

"title: Noem v. Abrego Garcia, No. 24A949 (order of April 10, 2025)", "publisher: Supreme Court of the United States":
what the front matter of a saved opinion says stands in for its caption. Court, case, number and kind are all asked for.
"""

import re
from typing import cast

from paradero.claims.cases import named_cases
from paradero.claims.court.docket import docket_places
from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import CourtSheet, Day, Docket, DocumentKind, Party
from paradero.claims.court.tribunal import find_court
from paradero.text.dates import find_date
from paradero.words.claim import Filler

_KIND = re.compile(r"\b(?P<kind>order|opinion|judgment|complaint|declaration)\b", re.IGNORECASE)


def labelled_sheet(front: Flow, document: str) -> CourtSheet | None:
    """The sheet that the front matter of a text gives; None where it lacks any of the four."""
    court = find_court(front, document)
    numbers = docket_places(front.text)
    cases = named_cases(front.text)
    kind = _KIND.search(front.text)
    if court is None or not numbers or not cases or kind is None:
        return None
    case = front.filler(cases[0].start, cases[0].end, document, "case")
    docket = Docket(numbers[0].number, front.filler(numbers[0].start, numbers[0].end, document, "case"))
    day = _day(front, document)
    return CourtSheet(
        cast(DocumentKind, kind["kind"].lower()),
        court,
        case=case.name,
        caption=case,
        dockets=(docket,),
        parties=_parties(front, cases[0].start, cases[0].end, document),
        entered=day,
        days=(day,) if day else (),
    )


def _parties(front: Flow, start: int, end: int, document: str) -> tuple[Party, ...]:
    versus = re.compile(r" v\.? ").search(front.text, start, end)
    if versus is None:
        return ()
    first: Filler = front.filler(start, versus.start(), document)
    return Party(first, "first"), Party(front.filler(versus.end(), end, document), "second")


def _day(front: Flow, document: str) -> Day | None:
    found = find_date(front.text)
    return Day(found.edtf, front.filler(found.span.start, found.span.end, document), "dated") if found else None
