"""Spreadsheets."""

import pytest

from paradero.sources.limits import Limits
from paradero.text.formats import workbook
from paradero.text.reading import TextReader
from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from tests.text import made

ROWS: list[list[str | float]] = [
    ["Removals by destination"],
    ["Destination", "People", "Paid"],
    ["El Salvador", 238, 4.76],
    ["Costa Rica", 200, ""],
]


def read(raw: bytes, limits: Limits | None = None) -> TextVersion:
    return workbook.read(made.of(raw, "xlsx"), limits or Limits())


def test_rows_are_tab_separated_lines_under_the_name_of_their_sheet() -> None:
    version = read(made.xlsx(ROWS, "Flights"))
    assert version.text == (
        "Flights\n\nRemovals by destination\t\t\nDestination\tPeople\tPaid\nEl Salvador\t238\t4.76\nCosta Rica\t200\t"
    )


def test_cells_stand_under_the_heading_of_their_column() -> None:
    version = read(made.xlsx(ROWS))
    row = version.blocks[3]
    assert [(cell.column, cell.span.of(version.text)) for cell in row.cells] == [
        ("Destination", "El Salvador"),
        ("People", "238"),
        ("Paid", "4.76"),
    ]
    assert row.element == "sheet Sheet row 3"


def test_the_row_of_headings_is_a_heading() -> None:
    assert [block.kind for block in read(made.xlsx(ROWS)).blocks] == ["heading", "row", "heading", "row", "row"]


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(ReadingError, match="more than 3 rows"):
        read(made.xlsx(ROWS), Limits(rows=3))


def test_a_cell_far_out_ends_the_child_not_the_program(reader: TextReader) -> None:
    far = made.unpacked(made.xlsx([["x"]]))
    sheet = far["xl/worksheets/sheet1.xml"].replace(
        b"</row>", b'</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )
    with pytest.raises(ReadingError, match="memory"):
        reader.read(made.of(made.packed({**far, "xl/worksheets/sheet1.xml": sheet}), "xlsx"))
    assert reader.read(made.of(made.xlsx(ROWS), "xlsx")).text.startswith("Sheet")


@pytest.mark.parametrize("raw", [made.xlsx(ROWS)[:300], made.docx(made.word("x")), b"PK\x05\x06" + bytes(18)])
def test_what_is_no_whole_workbook_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError, match="broken or cut-off spreadsheet"):
        read(raw)


def test_an_empty_workbook_is_refused() -> None:
    with pytest.raises(ReadingError, match="no filled cells"):
        read(made.xlsx([]))
