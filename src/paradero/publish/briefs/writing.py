"""A brief in the form that a file's name asks for."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from paradero.publish.briefs.paper import Paper
from paradero.words.errors import UsageError


def _html(paper: Paper) -> bytes:
    from paradero.publish.briefs.page import write_page

    return write_page(paper).encode("utf-8", errors="replace")


def _markdown(paper: Paper) -> bytes:
    from paradero.publish.briefs.markdown import write_markdown

    return write_markdown(paper).encode("utf-8", errors="replace")


def _word(paper: Paper) -> bytes:
    from paradero.publish.briefs.word import write_word

    return write_word(paper)


def _pdf(paper: Paper) -> bytes:
    from paradero.publish.briefs.pdf import write_pdf

    return write_pdf(paper)


WRITERS: Final[dict[str, Callable[[Paper], bytes]]] = {"html": _html, "md": _markdown, "docx": _word, "pdf": _pdf}
MEDIA: Final = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def form_of(path: Path) -> str:
    """`html`, `md`, `docx` or `pdf` by the end of a file's name. Raises UsageError for any other."""
    form = path.suffix.lower().removeprefix(".")
    if form not in WRITERS:
        raise UsageError(f"{path.name!r} ends in no form of a brief; name it brief.html, .md, .docx or .pdf.")
    return form


def write_brief(paper: Paper, form: str) -> bytes:
    """The brief in one of the forms of `WRITERS`."""
    return WRITERS[form](paper)
