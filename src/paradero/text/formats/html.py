"""Web pages: the main text as paragraphs that know their element, with a sentence for every loss that can be seen."""

from typing import Final

from paradero.sources.limits import Limits
from paradero.text.composition import Composition
from paradero.text.formats.failure import broken
from paradero.text.maintext import main_text
from paradero.text.markup import Markup, parse
from paradero.text.page_metadata import page_metadata
from paradero.text.segments import Segment, segments
from paradero.words.document import Item, MediaKind, TextVersion
from paradero.words.errors import ReadingError

CONFINED: Final = True
_REMEDY: Final = "save the page from the browser as a complete page, or print it to PDF, and add that"


def accepts(media: MediaKind) -> bool:
    """Saved web pages."""
    return media == "html"


def read(item: Item, limits: Limits) -> TextVersion:
    """The main text of a page; `losses` says what a second parser saw and the first did not."""
    with broken("web page", _REMEDY):
        return version_of(parse(item.raw), item.receipt.address)


def version_of(page: Markup, address: str | None) -> TextVersion:
    """The version of a parsed page. Raises ReadingError where it shows no words."""
    content = main_text(page.tree, list(segments(page.tree)))
    composition = Composition()
    paths = page.tree.getroottree()
    columns: tuple[str, ...] = ()
    for segment in content.segments:
        path = paths.getpath(segment.element)
        if segment.cells:
            columns = segment.cells if segment.kind == "heading" else columns
            composition.add_row(segment.cells, columns if _fits(segment, columns) else (), segment.kind, path)
        else:
            columns = ()
            composition.add(segment.text, segment.kind, path, segment.notes)
    version = composition.version(page_metadata(page.tree, address), (*page.losses, *content.losses))
    if not version.blocks:
        raise ReadingError(next(iter(version.losses), f"It shows no text (perhaps scripts fill it in); {_REMEDY}."))
    return version


def _fits(segment: Segment, columns: tuple[str, ...]) -> bool:
    return segment.kind == "row" and len(segment.cells) == len(columns)
