"""The start page: what the record holds, at a glance: which deadlines have passed, what is new."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.deadlines import passed_deadlines
from paradero.answers.overview import overview
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_DEADLINES: Final = 8


def show_start(record: Record, request: Request) -> Response:
    """Counts, deadlines that passed, newest claims and documents, and a notice of refusals."""
    return page("start.html", overview=overview(record, newest=6), passed=passed_deadlines(record, limit=_DEADLINES))
