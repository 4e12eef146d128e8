"""The list of documents."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.documents import documents
from paradero.interfaces.web import asked
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 50


def show_documents(record: Record, request: Request) -> Response:
    """Documents, newest learned first."""
    offset = asked.number(request, "offset") or 0
    found = documents(record, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, True, _LIMIT, offset)
    return page("documents.html", found=found, pager=pager)
