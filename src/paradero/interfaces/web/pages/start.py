"""The start page: what the record holds, at a glance: what is disputed, which deadlines have passed, what is new."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.deadlines import passed_deadlines
from paradero.answers.findings.newest import newest_disputed
from paradero.answers.overview import overview
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record

_DEADLINES: Final = 8
_DISPUTED: Final = 4


def show_start(record: Record, request: Request) -> Response:
    """Counts, what is disputed, deadlines that passed, newest claims and documents, and a notice of refusals."""
    return page(
        "start.html",
        overview=overview(record, newest=6),
        disputed=newest_disputed(record, limit=_DISPUTED),
        passed=passed_deadlines(record, limit=_DEADLINES),
    )
