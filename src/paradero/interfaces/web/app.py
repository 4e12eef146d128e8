"""The local pages as one application: which address shows what."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from paradero.access.local import ANSWERS, UPLOADS
from paradero.interfaces.web.favicon import FAVICON
from paradero.interfaces.web.guard import AUDIT, REVIEW, SCREEN, Guard
from paradero.interfaces.web.judging import Judging
from paradero.interfaces.web.pages.arrangements import show_arrangements
from paradero.interfaces.web.pages.audit import audit_page
from paradero.interfaces.web.pages.brief import show_brief
from paradero.interfaces.web.pages.changes import show_changes, show_feed
from paradero.interfaces.web.pages.claim import show_claim
from paradero.interfaces.web.pages.claims import show_claims
from paradero.interfaces.web.pages.deadlines import show_deadlines
from paradero.interfaces.web.pages.document import show_document
from paradero.interfaces.web.pages.documents import show_documents
from paradero.interfaces.web.pages.failures import show_missing_page, show_mistake, show_refused_question
from paradero.interfaces.web.pages.findings import show_finding, show_findings
from paradero.interfaces.web.pages.map import show_map
from paradero.interfaces.web.pages.refusals import show_refusals
from paradero.interfaces.web.pages.review import show_review
from paradero.interfaces.web.pages.screen import screening_page
from paradero.interfaces.web.pages.search import show_search
from paradero.interfaces.web.pages.start import show_start
from paradero.interfaces.web.pages.subject import show_subject
from paradero.interfaces.web.pages.subjects import show_subjects
from paradero.interfaces.web.pages.timeline import show_timeline
from paradero.interfaces.web.speaking import Speaking
from paradero.publish.audit.report import TEMPLATES as AUDIT_TEMPLATES
from paradero.publish.briefs.page import TEMPLATES as BRIEF_TEMPLATES
from paradero.publish.maps.drawing import TEMPLATES as MAP_TEMPLATES
from paradero.publish.screening.report import TEMPLATES as SCREENING_TEMPLATES
from paradero.publish.timelines.picture import TEMPLATES as TIMELINE_TEMPLATES
from paradero.record.record import Record, open_record
from paradero.words.errors import ParaderoError

Page = Callable[[Record, Request], Response]

_ASSETS: Final = Path(__file__).parent / "assets"
_SCRIPT, _STYLE = "text/javascript", "text/css"
_FILES: Final[dict[str, tuple[Path, str]]] = {
    "/review.js": (_ASSETS / "review.js", _SCRIPT),
    "/clocks.js": (_ASSETS / "clocks.js", _SCRIPT),
    "/style.css": (_ASSETS / "style.css", _STYLE),
    "/timeline.css": (TIMELINE_TEMPLATES / "drawing.css", _STYLE),
    "/map.css": (MAP_TEMPLATES / "map.css", _STYLE),
    "/audit.css": (AUDIT_TEMPLATES / "audit.css", _STYLE),
    "/brief.css": (BRIEF_TEMPLATES / "brief.css", _STYLE),
    "/screening.css": (SCREENING_TEMPLATES / "screening.css", _STYLE),
}
PAGES: Final[dict[str, Page]] = {
    "/": show_start,
    "/documents": show_documents,
    "/documents/{document}": show_document,
    "/claims": show_claims,
    "/claims/{claim}": show_claim,
    "/findings": show_findings,
    "/finding/{key}": show_finding,
    "/subjects": show_subjects,
    "/subjects/{key:path}": show_subject,
    "/briefs/{key:path}": show_brief,
    "/changes": show_changes,
    "/changes.atom": show_feed,
    "/deadlines": show_deadlines,
    "/arrangements": show_arrangements,
    "/map": show_map,
    "/timelines/{key:path}": show_timeline,
    "/search": show_search,
    "/refusals": show_refusals,
}


def create_app(record_path: Path, port: int, by: str | None = None) -> ASGIApp:
    """The pages over the record at `record_path`, for requests to loopback `port` only.

    They only read, but for the review, whose form writes judgements in the name of `by`; without one, it reads as well.
    A screening is logged beside the record.
    """
    judging = Judging(record_path, by)
    pages = Starlette(
        routes=[
            *(Route(address, _reading(page, record_path)) for address, page in PAGES.items()),
            Route(REVIEW, _reading(functools.partial(show_review, judging), record_path)),
            Route(REVIEW, judging.answer, methods=["POST"]),
            Route(AUDIT, audit_page(record_path), methods=["GET", "POST"]),
            Route(SCREEN, screening_page(record_path), methods=["GET", "POST"]),
            *(Route(address, _showing(file, media)) for address, (file, media) in _FILES.items()),
            Route("/favicon.svg", _show_favicon),
        ],
        exception_handlers={
            HTTPException: show_missing_page,
            ParaderoError: show_refused_question,
            Exception: show_mistake,
        },
    )
    forms = {AUDIT: UPLOADS, SCREEN: UPLOADS} | ({REVIEW: ANSWERS} if judging.by else {})
    return Speaking(Guard(pages, port, forms))


def _reading(page: Page, record_path: Path) -> Callable[[Request], Response]:
    """Each request reads the record as it is at that moment, through a connection of its own."""

    def answer(request: Request) -> Response:
        with open_record(record_path, read_only=True) as record:
            return page(record, request)

    return answer


def _showing(file: Path, media: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        return FileResponse(file, media_type=media)

    return answer


def _show_favicon(request: Request) -> Response:
    return Response(FAVICON, media_type="image/svg+xml")
