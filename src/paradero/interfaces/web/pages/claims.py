"""The browser of claims, with its filters."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.claims import claims
from paradero.answers.views import ClaimFilter
from paradero.interfaces.web import asked
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 40
FILTERS: Final = ("kind", "stance", "speaker", "person", "place", "document", "as_of", "known_on")


def show_claims(record: Record, request: Request) -> Response:
    """Claims, newest learned first, that fit every filter in the address."""
    wanted = {name: asked.words(request, name) for name in FILTERS}
    offset = asked.number(request, "offset") or 0
    found = claims(record, ClaimFilter(**wanted), limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    return page("claims.html", found=found, wanted=wanted, pager=pager)
