"""The start page: what the record holds, at a glance."""

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.overview import overview
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record


def show_start(record: Record, request: Request) -> Response:
    """Counts, kinds, newest claims and documents, and a notice of refusals."""
    return page("start.html", overview=overview(record, newest=6))
