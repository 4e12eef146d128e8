"""What was not taken in or not read whole, and why."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.refusals import refusals
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 100


def show_refusals(record: Record, request: Request) -> Response:
    """Refusals, newest first."""
    offset = asked.number(request, "offset") or 0
    clocks = Clocks.asked_of(request)
    found = refusals(record, known_on=clocks.known_on, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    return page("refusals.html", found=found, pager=pager, clocks=clocks)
