"""Separated values."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.sources.limits import Limits
from paradero.text.formats import table
from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from tests.text import made

LIST = 'Name;Born;Note\r\n"Ficticia, Ana";1990;"said ""no"""\r\n;;\r\nEnsayo;;brother\r\n'


def read(raw: bytes | str, limits: Limits | None = None) -> TextVersion:
    return table.read(made.of(raw, "csv"), limits or Limits())


def cells(version: TextVersion) -> list[list[tuple[str, str]]]:
    return [[(cell.column, cell.span.of(version.text)) for cell in block.cells] for block in version.blocks[1:]]


def test_the_text_is_the_file_and_the_first_record_its_headings() -> None:
    version = read(LIST)
    assert version.text == LIST
    assert [block.kind for block in version.blocks] == ["heading", "row", "row"]


def test_cells_are_exact_without_their_quotes() -> None:
    assert cells(read(LIST)) == [
        [("Name", "Ficticia, Ana"), ("Born", "1990"), ("Note", 'said ""no""')],
        [("Name", "Ensayo"), ("Note", "brother")],
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    lines = [separator.join(row) for row in (("Name", "State"), ("Ana", "Held"), ("Eva", "Freed"))]
    assert cells(read("\n".join(lines)))[1] == [("Name", "Eva"), ("State", "Freed")]


def test_other_character_sets_are_read() -> None:
    assert "Núñez" in read("Nombre,Edad\nNúñez,30\nSáenz,31\n".encode("utf-16")).text


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(ReadingError, match="more than 2 rows"):
        read(LIST + "a;b;c\r\nd;e;f\r\n", Limits(rows=2))


@given(
    st.lists(
        st.lists(st.text(alphabet=st.sampled_from('ab ,"\né'), max_size=8), min_size=2, max_size=3),
        min_size=3,
        max_size=8,
    )
)
def test_the_cells_are_those_that_the_standard_library_reads(rows: list[list[str]]) -> None:
    held = io.StringIO()
    csv.writer(held, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([["Name", "State"], *rows])
    read_back = [[text.replace('""', '"') for _, text in row] for row in cells(read(held.getvalue()))]
    expected = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert read_back == [row for row in expected if row]
