"""One subject: its timeline, and who says what."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.findings.listing import findings
from paradero.answers.findings.views import FindingFilter
from paradero.answers.known import days_spanned
from paradero.answers.subjects import subject_page
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.interfaces.web.timeline import moments
from paradero.record.record import Record

_LIMIT: Final = 100
_MOST_DISPUTED: Final = 8


def show_subject(record: Record, request: Request) -> Response:
    """All that the record says of a subject, dated lines in order of time, then undated ones."""
    clocks = Clocks.asked_of(request)
    as_of, known_on = clocks.as_of, clocks.known_on
    offset = asked.number(request, "offset") or 0
    key = request.path_params["key"]
    shown = subject_page(record, key, as_of=as_of, known_on=known_on, limit=_LIMIT, offset=offset)
    wanted = FindingFilter(state="disputed", about=shown.subject.key, as_of=as_of, known_on=known_on)
    disputed = findings(record, wanted, limit=_MOST_DISPUTED)
    pager = asked.pager(request, len(shown.timeline), shown.total, shown.total_exact, _LIMIT, offset)
    return page(
        "subject.html",
        shown=shown,
        moments=moments(shown.timeline),
        disputed=disputed,
        clocks=clocks.over(*days_spanned(record)),
        pager=pager,
    )
