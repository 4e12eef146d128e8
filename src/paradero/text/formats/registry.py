"""Which module reads which format."""

from typing import Final, Protocol

from paradero.sources.limits import Limits
from paradero.text.formats import article, docx, eml, html, markdown, pdf, plain, table, workbook
from paradero.words.document import Item, MediaKind, TextVersion
from paradero.words.errors import ReadingError


class Format(Protocol):
    """What every module of this room offers."""

    CONFINED: bool

    def accepts(self, media: MediaKind) -> bool:
        """Whether it reads this kind of content."""

    def read(self, item: Item, limits: Limits) -> TextVersion:
        """The text of a document. Raises ReadingError."""


FORMATS: Final[tuple[Format, ...]] = (plain, markdown, html, pdf, docx, eml, table, workbook, article)


def format_of(media: MediaKind) -> Format:
    """The module that reads a kind of content."""
    for form in FORMATS:
        if form.accepts(media):
            return form
    raise ReadingError(f"Nothing reads {media}; save it as text, HTML, PDF or DOCX.")
