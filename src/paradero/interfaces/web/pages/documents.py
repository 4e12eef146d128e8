"""The list of documents."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.documents import documents
from paradero.answers.known import days_spanned
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 50


def show_documents(record: Record, request: Request) -> Response:
    """Documents, newest learned first: all, or those published in a time, as known now or on a day."""
    clocks = Clocks.asked_of(request)
    offset = asked.number(request, "offset") or 0
    found = documents(record, as_of=clocks.as_of, known_on=clocks.known_on, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    return page("documents.html", found=found, pager=pager, clocks=clocks.over(*days_spanned(record)))
