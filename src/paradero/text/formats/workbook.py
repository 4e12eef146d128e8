"""Spreadsheets (XLSX): every sheet as tab-separated lines, each row a block with cells under their columns."""

import datetime
import io
from collections.abc import Sequence
from typing import Any, Final

from paradero.sources.limits import Limits
from paradero.text.composition import Composition
from paradero.text.formats.failure import broken
from paradero.text.package import check_package
from paradero.words.document import Item, LineKind, MediaKind, Metadata, TextVersion
from paradero.words.errors import ReadingError

CONFINED: Final = True
_LONGEST_HEADING: Final = 80
_HEADINGS_WITHIN: Final = 10
_CELLS_A_ROW: Final = 50


def accepts(media: MediaKind) -> bool:
    """Excel workbooks of 2007 and later."""
    return media == "xlsx"


def read(item: Item, limits: Limits) -> TextVersion:
    """The values as shown by their type (formulas by their last result). Raises ReadingError for too many rows."""
    from python_calamine import CalamineWorkbook

    composition = Composition()
    with broken("spreadsheet", "open it in a spreadsheet program and save it again as XLSX, or as CSV"):
        check_package(item.raw, limits)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(item.raw))
        left = limits.rows
        for name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(name)
            left -= sheet.height
            if left < 0 or sheet.height * sheet.width > _CELLS_A_ROW * limits.rows:
                raise ReadingError(f"It has more than {limits.rows:,} rows; split it or raise the limit on rows.")
            first = sheet.start[0] if sheet.start else 0
            _add_sheet(name, sheet.to_python(skip_empty_area=True), first, composition)
    version = composition.version(Metadata())
    if not any(block.cells for block in version.blocks):
        raise ReadingError("It holds no filled cells; check that it was saved whole.")
    return version


def _add_sheet(name: str, rows: Sequence[Sequence[Any]], first: int, composition: Composition) -> None:
    shown = [[_shown(value) for value in row] for row in rows]
    if not any(any(row) for row in shown):
        return
    composition.add(name, "heading", element=f"sheet {name}")
    head = _headings(shown)
    columns = shown[head] if head is not None else []
    for number, row in enumerate(shown):
        kind: LineKind = "heading" if number == head else "row"
        below = head is not None and number > head
        composition.add_row(row, columns if below else (), kind, f"sheet {name} row {first + number + 1}")


def _headings(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row whose cells are many, short and words: the others before it are titles of the sheet."""
    width = max(sum(1 for cell in row if cell) for row in rows)
    for number, row in enumerate(rows[:_HEADINGS_WITHIN]):
        filled = [cell for cell in row if cell]
        if len(filled) >= max(2, width * 0.6) and all(_is_heading(cell) for cell in filled):
            return number
    return None


def _is_heading(cell: str) -> bool:
    return len(cell) <= _LONGEST_HEADING and any(sign.isalpha() for sign in cell)


def _shown(value: Any) -> str:
    """A value as a person would write it: whole numbers without a point, dates as ISO 8601, on one line."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat(sep=" ") if isinstance(value, datetime.datetime) else value.isoformat()
    return " ".join(str(value).split())
