"""Moves on a map and arrangements as a network; the same as a table."""

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.arrangements.links import links
from paradero.answers.known import days_spanned
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.publish.maps.drawing import draw_map, draw_network
from paradero.record.record import Record


def show_map(record: Record, request: Request) -> Response:
    """Every link between states and places that claims make, as known now or on a day, or holding on one."""
    clocks = Clocks.asked_of(request)
    shown = links(record, as_of=clocks.as_of, known_on=clocks.known_on)
    return page(
        "map.page.html",
        shown=shown,
        moves=draw_map(shown.links),
        network=draw_network(shown.links),
        clocks=clocks.over(*days_spanned(record)),
    )
