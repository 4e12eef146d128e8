"""Separated values (CSV, TSV): the stored text is the decoded file, each record a row with exact spans of its cells."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from paradero.sources.limits import Limits
from paradero.sources.tables import separator_of
from paradero.text.charset import decode
from paradero.text.marks import plain_marks
from paradero.words.document import Block, Cell, Item, LineKind, MediaKind, TextVersion
from paradero.words.errors import ReadingError
from paradero.words.passage import Span

CONFINED: Final = False
_SAMPLE: Final = 64 * 1024


class _Record(msgspec.Struct, frozen=True):
    span: Span
    cells: tuple[Span, ...]


def accepts(media: MediaKind) -> bool:
    """Comma-, semicolon-, tab- or bar-separated values."""
    return media == "csv"


def read(item: Item, limits: Limits) -> TextVersion:
    """Every record a block; the first one, the column headings, is a heading. Quotes stand outside the cells' spans."""
    decoded = decode(item.raw)
    separator = separator_of(decoded.text[:_SAMPLE]) or ","
    blocks: list[Block] = []
    columns: list[str] = []
    for record in _records(decoded.text, separator):
        if len(blocks) > limits.rows:
            raise ReadingError(f"It has more than {limits.rows:,} rows; split it or raise the limit on rows.")
        if not columns:
            columns = [_unquoted(cell.of(decoded.text)) for cell in record.cells]
        kind: LineKind = "row" if blocks else "heading"
        blocks.append(Block(span=record.span, kind=kind, cells=_cells(decoded.text, record, columns)))
    losses = (decoded.loss,) if decoded.loss else ()
    return TextVersion(decoded.text, tuple(blocks), plain_marks(decoded.text), losses=losses)


def _cells(text: str, record: _Record, columns: list[str]) -> tuple[Cell, ...]:
    return tuple(
        Cell(column=columns[number] if number < len(columns) else "", span=span)
        for number, span in enumerate(record.cells)
        if span.start < span.end
    )


def _records(text: str, separator: str) -> Iterator[_Record]:
    """The records of a table; a quoted cell may hold separators and line ends. One never closed ends with the text."""
    sign = re.escape(separator)
    cell = re.compile(rf'[ ]*"((?:[^"]|"")*)(?:"[^{sign}\r\n]*|$)|([^{sign}\r\n]*)')
    position, start, cells = 0, 0, list[Span]()
    while position < len(text):
        found = cell.match(text, position)
        if found is None:
            break
        cells.append(_trimmed(text, *found.span(1 if found[1] is not None else 2)))
        position = found.end()
        if text.startswith(separator, position):
            position += len(separator)
            continue
        if any(span.start < span.end for span in cells):
            yield _Record(_trimmed(text, start, position), tuple(cells))
        ends = 2 if text.startswith("\r\n", position) else 1
        position, start, cells = position + ends, position + ends, []
    if any(span.start < span.end for span in cells):
        yield _Record(_trimmed(text, start, position), tuple(cells))


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    begin = start + len(stretch) - len(stretch.lstrip())
    return Span(begin, max(begin, start + len(stretch.rstrip())))


def _unquoted(cell: str) -> str:
    return " ".join(cell.replace('""', '"').split())
