"""Full-text search over the stored documents."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.known import days_spanned
from paradero.answers.search import search
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 20


def show_search(record: Record, request: Request) -> Response:
    """Snippets of the places that hold the words; without words only the form."""
    query = asked.words(request, "q")
    clocks = Clocks.asked_of(request)
    if query is None:
        return page("search.html", query="", result=None, pager=None, clocks=clocks.over(*days_spanned(record)))
    offset = asked.number(request, "offset") or 0
    result = search(record, query, as_of=clocks.as_of, known_on=clocks.known_on, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(result.hits), result.total, result.total_exact, _LIMIT, offset)
    return page("search.html", query=query, result=result, pager=pager, clocks=clocks.over(*days_spanned(record)))
