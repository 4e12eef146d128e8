"""Workbooks (XLSX) for people: every cell is text or a whole number, none a formula or a link."""

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import xlsxwriter

Cell = str | int

_LONGEST_CELL: Final = 32_000
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook_of(fill: Callable[[Any], None]) -> bytes:
    """The bytes of the workbook that `fill` writes its sheets into."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, _OPTIONS) as book:
        fill(book)
    return held.getvalue()


def write_sheet(
    book: Any, name: str, rows: Iterable[Sequence[Cell]], widths: Sequence[int], *, frozen_columns: int = 0
) -> None:
    """Writes a sheet whose first row are its headings; `widths` of the columns are in characters.

    Empty cells are left out, and words beyond what a cell can hold.
    """
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for number, cells in enumerate(rows):
        style = text if number else bold
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell, style)
            elif cell:
                sheet.write_string(number, column, cell[:_LONGEST_CELL], style)
    sheet.freeze_panes(1, frozen_columns)
