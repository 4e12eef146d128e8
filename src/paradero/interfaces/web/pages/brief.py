"""The brief about a subject as a page, and as the files that leave."""

from typing import Final
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.briefs.brief import brief
from paradero.interfaces.web import asked
from paradero.interfaces.web.rendering import page
from paradero.publish.briefs.composing import paper_of
from paradero.publish.briefs.writing import MEDIA, write_brief
from paradero.record.record import Record
from paradero.words.errors import UsageError

_NAMES: Final = {"html": "HTML", "pdf": "PDF", "docx": "Word", "md": "Markdown"}


def show_brief(record: Record, request: Request) -> Response:
    """What is agreed, disputed, alleged and unknown about a subject; with `form`, the same as a file."""
    as_of, known_on, form = (asked.words(request, name) for name in ("as_of", "known_on", "form"))
    if form is not None and form not in MEDIA:
        raise UsageError(f"{form!r} is no form of a brief; choose one of {', '.join(MEDIA)}.")
    view = brief(record, request.path_params["key"], as_of=as_of, known_on=known_on)
    paper = paper_of(view)
    if form:
        name = quote(f"{view.subject.key.replace(':', '-')}.{form}", safe="")
        told = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(write_brief(paper, form), media_type=MEDIA[form], headers=told)
    clocks = {name: value for name, value in (("as_of", as_of), ("known_on", known_on)) if value}
    forms = [(label, urlencode({**clocks, "form": name})) for name, label in _NAMES.items()]
    return page("brief.page.html", paper=paper, subject=view.subject, forms=forms, as_of=as_of, known_on=known_on)
