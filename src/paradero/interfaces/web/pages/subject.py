"""One subject: its timeline, and who says what."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.subjects import subject_page
from paradero.interfaces.web import asked
from paradero.interfaces.web.rendering import page
from paradero.interfaces.web.timeline import moments
from paradero.record.record import Record

_LIMIT: Final = 100


def show_subject(record: Record, request: Request) -> Response:
    """All that the record says of a subject, dated lines in order of time, then undated ones."""
    as_of, known_on = asked.words(request, "as_of"), asked.words(request, "known_on")
    offset = asked.number(request, "offset") or 0
    key = request.path_params["key"]
    shown = subject_page(record, key, as_of=as_of, known_on=known_on, limit=_LIMIT, offset=offset)
    pager = asked.pager(request, len(shown.timeline), shown.total, shown.total_exact, _LIMIT, offset)
    return page(
        "subject.html", shown=shown, moments=moments(shown.timeline), as_of=as_of, known_on=known_on, pager=pager
    )
