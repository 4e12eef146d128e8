"""The tables of a document: rows whose cells stand under columns that mean something, and what the title says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from paradero.claims.table_columns import Column, column_of, fold, topic
from paradero.claims.table_dates import DateOrder, order_of
from paradero.words.document import Block, TextVersion
from paradero.words.passage import Span

_LONGEST_TITLE = 200
_HAS_DIGIT = re.compile(r"\d")


class Row(msgspec.Struct, frozen=True):
    """One row: its block, and its filled cells that mean something, in order."""

    block: Block
    cells: tuple[tuple[Column, Span], ...]
    planned: bool


class Table(msgspec.Struct, frozen=True):
    """The rows under one line of headings. `lang` is that of the headings, `order` that of its dates in digits."""

    rows: tuple[Row, ...]
    headings: dict[str, Span]
    lang: str
    order: DateOrder


def tables_of(version: TextVersion) -> Iterator[Table]:
    """The tables of a text in order, those without a column that means anything left out."""
    if not any(block.cells for block in version.blocks):
        return
    reading = _Reading(version)
    for block in version.blocks:
        if len(block.cells) >= 2 and block.kind == "heading":
            yield from reading.close()
            reading.open(block)
        elif block.cells:
            yield from reading.row(block)
        else:
            yield from reading.close()
            reading.pass_by(block)
    yield from reading.close()


class _Reading:
    """Keeps the titles read so far and the rows of the table that is open."""

    def __init__(self, version: TextVersion) -> None:
        self._text = version.text
        title = version.metadata.title
        self._title_plans = title is not None and _plans(title.value)
        self._line_plans = self._section_plans = False
        self._headings: dict[str, Span] = {}
        self._places: dict[int, Column] = {}
        self._separator = ""
        self._rows: list[Row] = []
        self._kept: list[Block] = []

    def pass_by(self, block: Block) -> None:
        """A line outside tables: a heading is the title of what follows, any other short line is near enough to it."""
        words = block.span.of(self._text)
        plans = len(words) <= _LONGEST_TITLE and _plans(words)
        if block.kind == "heading":
            self._title_plans = plans
        self._headings, self._places, self._line_plans, self._section_plans = {}, {}, plans, False

    def open(self, block: Block) -> None:
        """A line of headings."""
        self._headings = {cell.span.of(self._text): cell.span for cell in block.cells}
        self._places, self._section_plans = {}, False

    def row(self, block: Block) -> Iterator[Table]:
        """A row; one of headings that the format did not know for one begins a table of its own."""
        if len(block.cells) == 1:
            self._section_plans |= _plans(block.cells[0].span.of(self._text))
        if not self._known(block) and self._is_headings(block):
            yield from self.close()
            self._reopen(block)
        elif not self._repeats_headings(block):
            self._kept.append(block)
            standing = zip(self._columns(block), block.cells, strict=True)
            cells = tuple((column, cell.span) for column, cell in standing if column)
            if cells:
                self._rows.append(Row(block, cells, self._planned(cells)))

    def close(self) -> Iterator[Table]:
        """The table that was open, if it has rows to read."""
        rows, kept = tuple(self._rows), self._kept
        self._rows, self._kept = [], []
        if rows:
            order = order_of(cell.span.of(self._text) for block in kept for cell in block.cells)
            yield Table(rows, self._headings, _language(rows), order)

    def _planned(self, cells: Sequence[tuple[Column, Span]]) -> bool:
        """Whether the titles, or the row's own cell of the list it is on, speak of what is meant to happen."""
        if self._title_plans or self._line_plans or self._section_plans:
            return True
        return any(_plans(span.of(self._text)) for column, span in cells if column.holds == "title")

    def _known(self, block: Block) -> bool:
        """Whether two columns or more mean something; fewer make no claim, and a title may look like one."""
        return bool(self._places) or sum(1 for cell in block.cells if cell.column and column_of(cell.column)) >= 2

    def _is_headings(self, block: Block) -> bool:
        words = [cell.span.of(self._text) for cell in block.cells]
        if len(words) < 2 or any(_HAS_DIGIT.search(word) for word in words):
            return False
        return sum(1 for word in words if column_of(word)) >= max(2, len(words) / 2)

    def _repeats_headings(self, block: Block) -> bool:
        """Whether a row is the line of headings again, as at the top of a new page."""
        repeated = sum(1 for cell in block.cells if cell.span.of(self._text) in self._headings)
        return repeated * 2 > len(block.cells)

    def _reopen(self, block: Block) -> None:
        """Takes a row for the line of headings; cells of later rows are matched to it by their place in the row."""
        titled = self._section_plans or any(_plans(words) for words in self._headings)
        self.open(block)
        self._section_plans = titled
        cells = block.cells
        self._separator = self._text[cells[0].span.end : cells[1].span.start].strip(' "')[:1] or "\t"
        columns = (column_of(cell.span.of(self._text)) for cell in cells)
        standing = zip(self._cell_places(block), columns, strict=True)
        self._places = {place: column for place, column in standing if column}

    def _columns(self, block: Block) -> list[Column | None]:
        """What each cell of the row stands under."""
        if self._places:
            return [self._places.get(place) for place in self._cell_places(block)]
        return [column_of(cell.column) if cell.column else None for cell in block.cells]

    def _cell_places(self, block: Block) -> list[int]:
        """For each cell how many separators stand before it in its row, those inside of cells not counted."""
        count, start, places = 0, self._text.rfind("\n", 0, block.span.start) + 1, []
        for cell in block.cells:
            count += self._text.count(self._separator, start, cell.span.start)
            places.append(count)
            start = cell.span.end
        return places


def _plans(words: str) -> bool:
    return topic("plans").search(fold(words)) is not None


def _language(rows: Sequence[Row]) -> str:
    """The language of most of the headings; where they do not tell, that of the rows."""
    columns = {column for row in rows for column, _ in row.cells}
    counts = Counter(lang for column in columns for lang in column.langs)
    if counts["en"] != counts["es"]:
        return "es" if counts["es"] > counts["en"] else "en"
    return "es" if rows[0].block.lang == "es" else "en"
