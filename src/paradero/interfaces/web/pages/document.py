"""One version of a document: its text with the claims beside their words."""

from collections.abc import Iterable
from itertools import groupby
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.documents import document_page
from paradero.answers.origins.page import document_origins
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.paragraphs import Paragraph, paragraphs
from paradero.interfaces.web.parts import TextPart, part_at
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record


def show_document(record: Record, request: Request) -> Response:
    """A document's text, long ones in parts: `at` is a character offset whose part is wanted, `known_on` a day."""
    version = asked.number(request, "version")
    clocks = Clocks.asked_of(request)
    known_on = clocks.known_on
    shown = document_page(record, request.path_params["document"], version=version, known_on=known_on)
    part = part_at(shown.text, shown.blocks, asked.number(request, "at") or 0)
    return page(
        "document.html",
        shown=shown,
        origin=document_origins(record, shown.source.document, version=shown.source.version),
        part=part,
        parts=_addresses(part, version, known_on),
        clocks=clocks,
        groups=_groups(paragraphs(shown, part.blocks)),
    )


def _addresses(part: TextPart, version: int | None, known_on: str | None) -> list[str]:
    kept = {name: value for name, value in (("version", version), ("known_on", known_on)) if value is not None}
    return ["?" + urlencode({**kept, "at": start}) for start in part.starts]


def _groups(shown: Iterable[Paragraph]) -> list[list[Paragraph]]:
    """Paragraphs one by one, and neighbouring rows of one table together."""
    groups: list[list[Paragraph]] = []
    for columns, run in groupby(shown, key=lambda paragraph: tuple(cell.column for cell in paragraph.cells)):
        together = list(run)
        groups += [together] if columns else [[paragraph] for paragraph in together]
    return groups
