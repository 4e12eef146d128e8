"""The questions that claims answer, and one of them with all its answers."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.findings.finding import finding
from paradero.answers.findings.listing import findings
from paradero.answers.findings.views import FindingFilter
from paradero.answers.known import days_spanned
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.following import follow
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 25
_MOST_GIVINGS: Final = 40
"""Claims shown under one answer."""
FILTERS: Final = ("state", "kind", "about")


def show_findings(record: Record, request: Request) -> Response:
    """Questions that fit every filter in the address, disputed ones first."""
    clocks = Clocks.asked_of(request)
    named = {name: asked.words(request, name) for name in FILTERS}
    wanted = FindingFilter(**named, as_of=clocks.as_of, known_on=clocks.known_on)
    offset = asked.number(request, "offset") or 0
    found = findings(record, wanted, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    return page(
        "findings.html",
        found=found,
        wanted=named,
        pager=pager,
        clocks=clocks.over(*days_spanned(record)),
        follow=follow(request),
    )


def show_finding(record: Record, request: Request) -> Response:
    """One question: each answer with the passages that give it, and how the answers stand to each other."""
    clocks = Clocks.asked_of(request)
    shown = finding(record, request.path_params["key"], as_of=clocks.as_of, known_on=clocks.known_on)
    return page("finding.html", shown=shown, clocks=clocks.over(*days_spanned(record)), most=_MOST_GIVINGS)
