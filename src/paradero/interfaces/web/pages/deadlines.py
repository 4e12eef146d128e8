"""Deadlines that have passed, with nothing said of obeying."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.deadlines import passed_deadlines
from paradero.answers.known import days_spanned
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 40


def show_deadlines(record: Record, request: Request) -> Response:
    """Deadlines before a day (today), latest first, by what the record knows or knew."""
    clocks = Clocks.asked_of(request)
    offset = asked.number(request, "offset") or 0
    found = passed_deadlines(record, as_of=clocks.as_of, known_on=clocks.known_on, limit=_LIMIT, offset=offset)
    more = offset + found.rows + (found.rows == _LIMIT)
    pager = asked.pager(request, found.rows, more, False, _LIMIT, offset)
    return page("deadlines.html", found=found, pager=pager, clocks=clocks.over(*days_spanned(record)))
