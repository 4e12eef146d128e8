"""The brief about a subject as a page, and as the files that leave."""

from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.briefs.brief import brief
from paradero.answers.known import days_spanned
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.publish.briefs.composing import paper_of
from paradero.publish.briefs.writing import MEDIA, write_brief
from paradero.record.record import Record
from paradero.words.errors import UsageError

_NAMES: Final = {"html": "HTML", "pdf": "PDF", "docx": "Word", "md": "Markdown"}

_ON_A_PAGE: Final = {"questions": 12, "claims_each": 20}
"""How much of a brief the page tells, which says so; the files tell more."""


def show_brief(record: Record, request: Request) -> Response:
    """What is agreed, disputed, alleged and unknown about a subject; with `form`, the same as a file."""
    clocks, form = Clocks.asked_of(request), asked.words(request, "form")
    if form is not None and form not in MEDIA:
        raise UsageError(f"{form!r} is no form of a brief; choose one of {', '.join(MEDIA)}.")
    most = {} if form else _ON_A_PAGE
    view = brief(record, request.path_params["key"], as_of=clocks.as_of, known_on=clocks.known_on, **most)
    paper = paper_of(view)
    if form:
        name = quote(f"{view.subject.key.replace(':', '-')}.{form}", safe="")
        told = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(write_brief(paper, form), media_type=MEDIA[form], headers=told)
    forms = [(label, f"{clocks.query or '?'}&form={name}".replace("?&", "?")) for name, label in _NAMES.items()]
    clocks = clocks.over(*days_spanned(record))
    return page("brief.page.html", paper=paper, subject=view.subject, forms=forms, clocks=clocks)
