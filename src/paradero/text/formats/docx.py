"""Word files (DOCX): paragraphs and table rows in order, then footnotes and endnotes."""

import io
from collections.abc import Iterator
from typing import Any, Final

from paradero.sources.limits import Limits
from paradero.text.composition import Composition
from paradero.text.formats.failure import broken
from paradero.text.package import check_package
from paradero.words.document import Field, Item, LineKind, MediaKind, Metadata, TextVersion
from paradero.words.errors import ReadingError

CONFINED: Final = True
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLANKS: Final = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}


def accepts(media: MediaKind) -> bool:
    """Word files of 2007 and later."""
    return media == "docx"


def read(item: Item, limits: Limits) -> TextVersion:
    """The words as they stand with tracked changes accepted; text boxes, footnotes and endnotes included."""
    import docx

    with broken("Word file", "open it in Word or LibreOffice and save it again as DOCX"):
        check_package(item.raw, limits)
        document = docx.Document(io.BytesIO(item.raw))
        composition = Composition()
        styles = dict(_styles(document.part))
        _add_stories(document.part, ("header",), composition)
        _add_children(document.element.body, composition, styles)
        _add_stories(document.part, ("footnotes", "endnotes", "footer"), composition)
        metadata = _metadata(document.core_properties)
        losses = _losses(document.part)
    version = composition.version(metadata, losses)
    if not version.blocks:
        raise ReadingError("It holds no text (perhaps pictures of pages); run OCR on it and add the result.")
    return version


def _styles(part: Any) -> Iterator[tuple[str, str]]:
    """The names of the styles by their numbers, lower case; a file need not have any."""
    for tree in _stories(part, "styles"):
        for style in tree.iter(_W + "style"):
            name = style.find(_W + "name")
            if name is not None:
                yield style.get(_W + "styleId", ""), name.get(_W + "val", "").lower()


def _add_children(parent: Any, composition: Composition, styles: dict[str, str]) -> None:
    """Paragraphs and tables in reading order, however deep content controls wrap them."""
    waiting = [parent]
    while waiting:
        element = waiting.pop()
        if element.tag == _W + "p":
            _add_paragraph(element, composition, styles)
        elif element.tag == _W + "tbl":
            _add_table(element, composition)
        elif element.tag != _FALLBACK:
            waiting.extend(reversed(element))


def _add_paragraph(paragraph: Any, composition: Composition, styles: dict[str, str]) -> None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(_W + "val", ""), "") if style is not None else ""
    composition.add(_words(paragraph), _kind_of_style(name))
    for box in paragraph.iter(_W + "txbxContent"):
        if not any(True for _ in box.iterancestors(_FALLBACK)):
            _add_children(box, composition, styles)


def _kind_of_style(name: str) -> LineKind:
    if name.startswith(("heading", "title", "subtitle")):
        return "heading"
    if "quote" in name:
        return "quote"
    return "caption" if name == "caption" else "body"


def _add_table(table: Any, composition: Composition) -> None:
    """Rows as tab-separated lines; the first row names the columns where every cell of it is filled and short."""
    rows = [[_cell(cell) for cell in _parts(row, "tc")] for row in _parts(table, "tr")]
    columns: list[str] = []
    for number, cells in enumerate(rows):
        if number == 0 and len(rows) > 1 and len(cells) > 1 and all(0 < len(cell) <= 60 for cell in cells):
            columns = cells
            composition.add_row(cells, (), "heading")
        else:
            composition.add_row(cells, columns)


def _parts(parent: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also inside content controls, but not those of inner tables."""
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == _W + name:
            yield element
        elif element.tag not in (_W + "tc", _W + "tr", _W + "tbl"):
            waiting.extend(reversed(element))


def _cell(cell: Any) -> str:
    return " ".join(" ".join(_words(paragraph) for paragraph in cell.iter(_W + "p")).split())


def _words(paragraph: Any) -> str:
    """The text of one paragraph without deleted runs, text boxes and field codes."""
    return "".join(_runs(paragraph)).strip()


def _runs(paragraph: Any) -> Iterator[str]:
    skipped = (_W + "del", _W + "moveFrom", _W + "txbxContent", _FALLBACK)
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == _W + "t":
            yield element.text or ""
        elif element.tag in _BLANKS:
            yield _BLANKS[element.tag]
        elif element.tag not in skipped:
            waiting.extend(reversed(element))


def _add_stories(part: Any, kinds: tuple[str, ...], composition: Composition) -> None:
    """Notes, page heads and page feet: each once, and only where it holds more than numbers."""
    seen = set()
    for kind in kinds:
        for tree in _stories(part, kind):
            notes = tree.iter(f"{_W}{kind.removesuffix('s')}") if kind.endswith("notes") else tree.iter(_W + "p")
            for note in notes:
                words = " ".join(_words(paragraph) for paragraph in note.iter(_W + "p")).strip()
                if words not in seen and any(sign.isalpha() for sign in words):
                    seen.add(words)
                    composition.add(words, "other")


def _losses(part: Any) -> tuple[str, ...]:
    comments = any(_words(paragraph) for tree in _stories(part, "comments") for paragraph in tree.iter(_W + "p"))
    return ("The comments in its margin were not read; copy them into the text if they matter.",) if comments else ()


def _stories(part: Any, kind: str) -> Iterator[Any]:
    """The trees of the package's parts of one kind."""
    from docx.oxml import parse_xml

    for relation in part.rels.values():
        if relation.reltype.rpartition("/")[2] == kind and not relation.is_external:
            yield parse_xml(relation.target_part.blob)


def _metadata(properties: Any) -> Metadata:
    title = " ".join((properties.title or "").split())
    return Metadata(title=Field(title, "Word properties") if len(title.split()) >= 3 else None)
