"""The start page: what the record holds, at a glance: what is disputed, which deadlines have passed, what is new."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.claims import claims
from paradero.answers.deadlines import passed_deadlines
from paradero.answers.documents import documents
from paradero.answers.findings.listing import findings
from paradero.answers.findings.newest import newest_disputed
from paradero.answers.findings.views import FindingFilter
from paradero.answers.known import days_spanned
from paradero.answers.overview import overview
from paradero.answers.views import ClaimFilter
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_DEADLINES: Final = 8
_DISPUTED: Final = 4
_NEWEST: Final = 6


def show_start(record: Record, request: Request) -> Response:
    """Counts, what is disputed, deadlines that passed, newest claims and documents, and a notice of refusals."""
    clocks = Clocks.asked_of(request)
    as_of, known_on = clocks.as_of, clocks.known_on
    passed = passed_deadlines(record, as_of=as_of, known_on=known_on, limit=_DEADLINES)
    if clocks.query:
        wanted = FindingFilter(state="disputed", as_of=as_of, known_on=known_on)
        return page(
            "start.then.html",
            claims=claims(record, ClaimFilter(as_of=as_of, known_on=known_on), limit=_NEWEST),
            documents=documents(record, known_on=known_on, limit=_NEWEST),
            disputed=findings(record, wanted, limit=_DISPUTED).lines,
            passed=passed,
            clocks=clocks.over(*days_spanned(record)),
        )
    return page(
        "start.html",
        overview=overview(record, newest=_NEWEST),
        disputed=newest_disputed(record, limit=_DISPUTED),
        passed=passed,
        clocks=clocks.over(*days_spanned(record)),
    )
