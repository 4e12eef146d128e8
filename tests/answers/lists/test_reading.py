"""Lists in: whatever the file, rows with their line, their person and what their cells say."""

import hashlib
import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.lists import ListRead, read_list, read_list_bytes
from paradero.words.errors import ReadingError, SourceError, UsageError
from tests.answers.lists.made import listed, ods, problems
from tests.text import made

MANIFEST = (
    "Last name,First name,DOB,Nationality,Destination,Departure date,Time,Time zone,A-Number",
    "Prueba Inventado,Juan,13/02/1990,Salvadoran,El Salvador,2025-05-07,19:13,America/Chicago,A201 345 678",
)


def names(read: ListRead) -> list[tuple[str, ...]]:
    return [row.person.names for row in read.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_is_found(separator: str) -> None:
    read = listed(*(line.replace(",", separator) for line in MANIFEST))
    row = read.rows[0]
    assert row.line == 2
    assert row.address == "list.csv, row 2"
    assert row.person.names == ("Juan Prueba Inventado",)
    assert (row.person.born, row.person.nationalities, row.person.numbers) == ("1990-02-13", ("SV",), ("A201 345 678",))
    assert row.cells == {"destination": "SV", "at": "2025-05-07T19:13:00-05:00"}
    assert (read.problems, read.unclear) == ((), ())


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_character_sets_are_detected(charset: str) -> None:
    read = read_list_bytes("Nombre completo;Nacionalidad\nIñaki Peñalver Núñez;España\n".encode(charset), "l.csv")
    assert names(read) == [("Iñaki Peñalver Núñez",)]
    assert read.rows[0].person.nationalities == ("ES",)


def test_a_guessed_character_set_is_told() -> None:
    told = problems(read_list_bytes("Nombre completo;Edad\nIñaki Peñalver;30\n".encode("cp1252"), "l.csv"))
    assert told == [
        (None, "Its character set had to be guessed (cp1252); if accented letters are wrong, save it as UTF-8.")
    ]


def test_spanish_headings_with_two_surnames_in_two_columns() -> None:
    read = listed(
        "Primer Nombre;Segundo Nombre;Apellido Paterno;Apellido Materno;F. Nac.;País de destino;Base legal",
        "Ana;María;Ficticia;de la Prueba;03/12/1985;Honduras;8 U.S.C. 1231",
    )
    row = read.rows[0]
    assert row.person.names == ("Ana María Ficticia de la Prueba",)
    assert row.cells == {"destination": "HN", "legal_basis": "8 U.S.C. 1231"}


def test_nombre_alone_is_the_whole_name() -> None:
    assert names(listed("Nombre;Edad", "Ana Ficticia;30")) == [("Ana Ficticia",)]


def test_other_names_are_names_too() -> None:
    read = listed("Name;Aliases", "Ficticia, Ana (a.k.a. Ana Prueba);Anita F.; ", "FICTICIO/JUAN MR;Juan X / Juan Y")
    assert names(read) == [("Ana Ficticia", "Ana Prueba", "Anita F."), ("JUAN FICTICIO", "Juan X", "Juan Y")]


def test_lines_without_headings_are_names() -> None:
    read = listed("Ficticia Prueba, Ana", "2. Juan Inventado", "- Rowan Testerton 13/02/1990", "Ana Otra A201-345-678")
    assert names(read) == [("Ana Ficticia Prueba",), ("Juan Inventado",), ("Rowan Testerton",), ("Ana Otra",)]
    assert read.rows[2].person.born == "1990-02-13"
    assert read.rows[3].person.numbers == ("A201-345-678",)
    assert [row.address for row in read.rows][:2] == ["list.csv, line 1", "list.csv, line 2"]


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Ana Ficticia\nJuan Inventado\n")))
    read = read_list("-")
    assert names(read) == [("Ana Ficticia",), ("Juan Inventado",)]
    assert read.rows[1].address == "standard input, line 2"


def test_workbooks_keep_the_numbers_of_their_rows() -> None:
    rows: list[list[str | float]] = [["Manifest"], [], ["Name", "A-Number"], ["Ana Ficticia", 201345678]]
    read = read_list_bytes(made.xlsx(rows, "Flight"), "m.xlsx")
    assert [(row.line, row.address) for row in read.rows] == [(4, "m.xlsx, sheet Flight, row 4")]
    assert read.rows[0].person.numbers == ("201345678",)
    assert problems(read) == [(1, "“Manifest” stands above the headings; it is no row.")]


def test_open_document_sheets_are_read() -> None:
    read = read_list_bytes(ods([["Nombre completo", "Nacionalidad"], ["Ana Ficticia", "Honduras"]]), "m.ods")
    assert names(read) == [("Ana Ficticia",)]
    assert read.rows[0].person.nationalities == ("HN",)


def test_what_looks_like_a_formula_is_text() -> None:
    read = listed("Name,Destination", "=cmd|' /C calc'!A0,El Salvador")
    assert names(read) == [("=cmd|' /C calc'!A0",)]


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "l.txt"
    path.write_bytes(b"Ana Ficticia\n")
    read = read_list(path)
    assert read.digest == hashlib.sha256(b"Ana Ficticia\n").hexdigest()
    assert read.name == "l.txt"


def test_a_quoted_cell_may_run_over_lines_and_rows_keep_their_line() -> None:
    read = listed("Name,Notes", '"Ana Ficticia","two', 'lines"', "Juan Inventado,x")
    assert [(row.line, row.person.names) for row in read.rows] == [(2, ("Ana Ficticia",)), (4, ("Juan Inventado",))]


def test_an_unclosed_quotation_mark_swallows_no_rows() -> None:
    read = listed("Name,Nationality", '"Ana Ficticia,Honduras', "Juan Inventado,Honduras")
    assert names(read) == [("Ana Ficticia",), ("Juan Inventado",)]
    assert problems(read) == [(2, "A quotation mark is not closed; the line was read by itself.")]


def test_headings_that_are_not_understood_are_told() -> None:
    read = listed("Name,Colour,Seat", "Ana Ficticia,blue,4")
    assert read.unclear == ("Colour",)
    assert read.headings == ("Name", "Colour", "Seat")


def test_one_heading_that_is_understood_is_enough_on_the_first_line() -> None:
    read = listed("Name,Colour,Shape,Mood", "Ana Ficticia,blue,round,good")
    assert names(read) == [("Ana Ficticia",)]
    assert read.unclear == ("Colour", "Shape", "Mood")


def test_a_column_may_be_said_by_its_heading() -> None:
    read = listed("Ape. y Nom.,F.N.", "Ficticia, 1990", columns={"name": "ape y nom", "born": "F.N."})
    assert names(read) == [("Ficticia",)]
    assert read.rows[0].person.born == "1990"


def test_what_is_asked_for_wins_over_what_headings_seem_to_mean() -> None:
    read = listed("Name,Passenger", "row one,Ana Ficticia", columns={"name": "Passenger"})
    assert names(read) == [("Ana Ficticia",)]


def test_it_asks_where_it_is_not_clear_which_column_holds_the_names() -> None:
    with pytest.raises(UsageError) as told:
        listed("Ape. y Nom.;F.N.;Col", "Ficticia Ana;1990;3", "Inventado Juan;1991;4")
    assert str(told.value) == (
        "It is not clear which column holds the names; its first line is “Ape. y Nom.”, “F.N.”, “Col”. "
        'Say which it is, as in --column name="Ape. y Nom.", or give the list a line of headings.'
    )


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match="The list has no column “Nom”; its headings are “Name”, “DOB”"):
        listed("Name,DOB", "Ana,1990", columns={"name": "Nom"})


def test_json_is_a_list_as_well() -> None:
    told = read_list_bytes(b'[{"name": "Ana Ficticia", "nationality": ["VE"]}, {"name": "Juan Inventado"}]', "l.json")
    assert [row.person.names for row in told.rows] == [("Ana Ficticia",), ("Juan Inventado",)]


def test_a_use_of_columns_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="No column is for 'colour'; a column is for one of name, given, family"):
        listed("Name,DOB", "Ana,1990", columns={"colour": "DOB"})


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "It is empty"),
        (b"\x00\x01\x02\x03" * 9, "Its format is not known"),
        (b"%PDF-1.7 x", "It is no list of rows"),
        (b"<html><body>x</body></html>", "It is no list of rows"),
        (b"[{}, 2]", "It is JSON without rows"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxx", "an old Office file"),
        (b"Name,DOB\n", "The list has no rows"),
        (b"SQLite format 3\x00xx", "SQLite"),
    ],
)
def test_what_is_no_list_is_refused(raw: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        read_list_bytes(raw, "x")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_list(tmp_path / "none.csv")


def test_a_list_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match="larger than 32 MiB; split it"):
        read_list_bytes(b"Name\n" + b"x" * (32 << 20), "x")


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    bomb = made.packed({"xl/workbook.xml": b"x", "xl/worksheets/sheet1.xml": bytes(300 << 20)})
    with pytest.raises(ReadingError, match="unpacks to more than"):
        read_list_bytes(bomb, "x.xlsx")


def test_a_broken_workbook_is_refused() -> None:
    with pytest.raises((ReadingError, SourceError), match="broken or cut-off"):
        read_list_bytes(made.xlsx([["Name"], ["Ana"]])[:400], "x.xlsx")


def test_a_sheet_without_names_is_told_of() -> None:
    raw = made.unpacked(made.xlsx([["Name", "DOB"], ["Ana Ficticia", "1990"]], "One"))
    raw["xl/workbook.xml"] = raw["xl/workbook.xml"].replace(
        b"</sheets>", b'<sheet name="Two" sheetId="2" r:id="r2"/></sheets>'
    )
    rels = raw["xl/_rels/workbook.xml.rels"]
    second = rels[rels.index(b"<Relationship ") : rels.index(b"</Relationships>")]
    second = second.replace(b'"r1"', b'"r2"').replace(b"sheet1", b"sheet2")
    raw["xl/_rels/workbook.xml.rels"] = rels.replace(b"</Relationships>", second + b"</Relationships>")
    raw["xl/worksheets/sheet2.xml"] = made.unpacked(made.xlsx([["Legend", "12"], ["a", "b"]]))[
        "xl/worksheets/sheet1.xml"
    ]
    read = read_list_bytes(made.packed(raw), "two.xlsx")
    assert names(read) == [("Ana Ficticia",)]
    assert problems(read) == [(1, "Sheet “Two” has no column of names; its 2 lines were not used.")]


@given(st.lists(st.text(alphabet=st.characters(categories=("L",)), min_size=2, max_size=12), min_size=1, max_size=20))
def test_every_line_is_a_row_or_a_problem(given_names: list[str]) -> None:
    read = listed("Name;Destination", *(f"{name} Prueba;El Salvador" for name in given_names))
    told = {row.line for row in read.rows} | {line for line, _ in problems(read)}
    assert told >= set(range(2, len(given_names) + 2))
