"""The list of documents."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.documents import documents
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 50


def show_documents(record: Record, request: Request) -> Response:
    """Documents, newest learned first: all, or those published in a time, as known now or on a day."""
    as_of, known_on = asked.words(request, "as_of"), asked.words(request, "known_on")
    offset = asked.number(request, "offset") or 0
    found = documents(record, as_of=as_of, known_on=known_on, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    return page("documents.html", found=found, pager=pager, clocks=Clocks(as_of, known_on))
