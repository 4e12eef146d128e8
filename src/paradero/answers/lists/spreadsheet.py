"""Workbooks (XLSX, ODS) as lines of cells, through the confined process that reads hostile formats."""

import re
from collections.abc import Iterator
from typing import Final

from paradero.answers.lists.separated import NumberedLine
from paradero.sources.limits import Limits
from paradero.sources.receipts import item
from paradero.text.worker import Worker
from paradero.words.document import Block, TextVersion

_PLACE: Final = re.compile(r"sheet (.*) row (\d+)", re.DOTALL)


def spreadsheet_sheets(raw: bytes, limits: Limits) -> list[tuple[str, list[NumberedLine]]]:
    """Each sheet's name and filled lines, numbered as the sheet numbers them. Raises ReadingError.

    Formulas stand by their last result; what looks like a formula in a cell of text is text.
    """
    worker = Worker(limits)
    try:
        version = worker.read(item(raw, "list:", "xlsx"))
    finally:
        worker.stop()
    sheets: dict[str, list[NumberedLine]] = {}
    for name, number, block in _rows(version):
        cells = tuple(" ".join(cell.split()) for cell in block.span.of(version.text).split("\t"))
        sheets.setdefault(name, []).append((number, cells))
    return list(sheets.items())


def _rows(version: TextVersion) -> Iterator[tuple[str, int, Block]]:
    for block in version.blocks:
        place = _PLACE.fullmatch(block.element or "")
        if place and block.cells:
            yield place[1], int(place[2]), block
