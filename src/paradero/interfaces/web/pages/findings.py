"""The questions that claims answer, and one of them with all its answers."""

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.findings.finding import finding
from paradero.answers.findings.listing import findings
from paradero.answers.findings.views import FindingFilter
from paradero.interfaces.web import asked
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 25
_MOST_GIVINGS: Final = 40
"""Claims shown under one answer."""
FILTERS: Final = ("state", "kind", "about", "as_of", "known_on")


def show_findings(record: Record, request: Request) -> Response:
    """Questions that fit every filter in the address, disputed ones first."""
    wanted = {name: asked.words(request, name) for name in FILTERS}
    offset = asked.number(request, "offset") or 0
    found = findings(record, FindingFilter(**wanted), limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    clocks = {name: wanted[name] for name in ("as_of", "known_on") if wanted[name]}
    return page(
        "findings.html", found=found, wanted=wanted, pager=pager, clocks=f"?{urlencode(clocks)}" if clocks else ""
    )


def show_finding(record: Record, request: Request) -> Response:
    """One question: each answer with the passages that give it, and how the answers stand to each other."""
    as_of, known_on = asked.words(request, "as_of"), asked.words(request, "known_on")
    shown = finding(record, request.path_params["key"], as_of=as_of, known_on=known_on)
    return page("finding.html", shown=shown, as_of=as_of, known_on=known_on, most=_MOST_GIVINGS)
