"""The browser of claims, with its filters."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.claims import claims
from paradero.answers.known import days_spanned
from paradero.answers.views import ClaimFilter
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.following import follow
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_LIMIT: Final = 40
FILTERS: Final = ("kind", "stance", "speaker", "person", "place", "document")


def show_claims(record: Record, request: Request) -> Response:
    """Claims, newest learned first, that fit every filter in the address."""
    clocks = Clocks.asked_of(request)
    named = {name: asked.words(request, name) for name in FILTERS}
    wanted = ClaimFilter(**named, as_of=clocks.as_of, known_on=clocks.known_on)
    offset = asked.number(request, "offset") or 0
    found = claims(record, wanted, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(found.lines), found.total, found.total_exact, _LIMIT, offset)
    return page(
        "claims.html",
        found=found,
        wanted=named,
        pager=pager,
        clocks=clocks.over(*days_spanned(record)),
        follow=follow(request),
    )
