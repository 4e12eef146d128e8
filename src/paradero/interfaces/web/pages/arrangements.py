"""Arrangements compared: a matrix whose every answer opens on its claims."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.arrangements.matrix import MOST_CLAIMS, matrix
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 5


def show_arrangements(record: Record, request: Request) -> Response:
    """Some arrangements side by side, those with most claims first."""
    clocks = Clocks.asked_of(request)
    offset = asked.number(request, "offset") or 0
    about = asked.words(request, "about")
    shown = matrix(record, as_of=clocks.as_of, known_on=clocks.known_on, limit=_LIMIT, offset=offset, only=about)
    pager = asked.pager(request, len(shown.arrangements), shown.total, True, _LIMIT, offset)
    return page(
        "arrangements.html", shown=shown, pager=pager, clocks=clocks.over(shown.first, shown.last), most=MOST_CLAIMS
    )
