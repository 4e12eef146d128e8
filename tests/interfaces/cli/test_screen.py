"""`paradero screen`: the proof cases through the command line, every way of writing them, and every refusal."""

import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from paradero.record.record import open_record
from tests.interfaces.cli.running import paradero
from tests.interfaces.screening import CASES, Case, cases

MINUTES = next(case for case in cases() if case.folder == "minutes")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with nothing in it."""
    path = tmp_path / "empty.paradero"
    open_record(path, create=True).close()
    return path


def screened(record: Path, *arguments: str | Path) -> dict[str, Any]:
    done = paradero("screen", "--record", record, *arguments, "--output", "json")
    assert (done.returncode, done.stderr) == (0, "")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def statuses(row: dict[str, Any]) -> list[str]:
    answers = [answer for match in row["matches"] for answer in match["protections"]]
    return [answer["status"] for answer in (*answers, *row["class_orders"])]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder)
def test_each_case_comes_out_right(case: Case, tmp_path: Path) -> None:
    record = case.record(tmp_path)
    rows = {row["line"]: row for row in screened(record, case.list_path, *case.options())["rows"]}
    assert sorted(rows) == [expected.line for expected in case.row]
    for expected in case.row:
        row = rows[expected.line]
        tier = row["matches"][0]["tier"] if row["matches"] else None
        assert (expected.line, row["finding"], tier, statuses(row)) == (
            expected.line,
            expected.finding,
            expected.tier,
            list(expected.statuses),
        )
    shown = " ".join(paradero("screen", "--record", record, case.list_path, *case.options()).stdout.split())
    report = paradero("screen", "--record", record, case.list_path, *case.options(), "--output", "html").stdout
    printed = re.sub(r"(?s)<style>.*</style>|<[^>]*>", " ", report).replace("&#39;", "'")
    printed = " ".join(printed.split())
    for expected in case.row:
        for words in expected.says:
            assert words in shown
            assert words in printed
        for words in expected.never:
            assert words not in shown.lower()
            assert words not in printed.lower()


def test_the_gap_is_counted_in_seconds_for_machines(record: Path) -> None:
    row = screened(record, MINUTES.list_path, *MINUTES.options())["rows"][0]
    answer = row["matches"][0]["protections"][0]
    assert answer["gap"] == {"amount": 28 * 60, "unit": "seconds", "at_least": False}
    assert answer["protection"]["grounds"][0]["address"] == "register.csv, row 2"
    assert row["matches"][0]["number"] == {"relation": "same", "says": "same number, 203-555-014"}


def test_a_minute_before_the_order_nothing_is_barred(record: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.csv"
    earlier.write_text(MINUTES.list_path.read_text(encoding="utf-8").replace("10:20", "09:51"), encoding="utf-8")
    row = screened(record, earlier, *MINUTES.options())["rows"][0]
    assert (row["finding"], statuses(row)) == ("match", ["not yet entered"])


def test_the_search_is_logged_without_a_name(record: Path) -> None:
    screened(record, MINUTES.list_path, *MINUTES.options())
    path = record.with_name(f"{record.name}.searches.jsonl")
    logged = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(logged) == 1
    entry = logged[0]
    assert entry["list"]["digest"] == hashlib.sha256(MINUTES.list_path.read_bytes()).hexdigest()
    assert [one["digest"] for one in entry["registers"]] == [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in MINUTES.registers
    ]
    assert entry["found"]["barred"] == 1
    assert set(entry["versions"]) == {"program", "weights", "tiers", "protections"}
    words = path.read_text(encoding="utf-8").casefold()
    assert not any(name in words for name in ("ficticio", "ismael", "203", "register.csv", "list.csv"))
    assert path.stat().st_mode & 0o077 == 0


def test_the_record_holds_nothing_of_list_and_register(record: Path) -> None:
    before = record.read_bytes()
    screened(record, MINUTES.list_path, *MINUTES.options())
    assert record.read_bytes() == before
    written = b"".join(path.read_bytes() for path in record.parent.iterdir())
    assert b"Ficticio" not in written


def test_nothing_is_shown_of_a_search_that_cannot_be_logged(record: Path) -> None:
    record.with_name(f"{record.name}.searches.jsonl").mkdir()
    done = paradero("screen", "--record", record, MINUTES.list_path, *MINUTES.options())
    assert (done.returncode, done.stdout) == (1, "")
    assert "The search cannot be logged" in done.stderr


def test_the_workbook_has_text_and_no_formula(record: Path, tmp_path: Path) -> None:
    listed, written = tmp_path / "l.csv", tmp_path / "o.xlsx"
    listed.write_text("Name,Destination\n=cmd|' /C calc'!A0,El Salvador\n+1 Ana Ficticia,SV\n", encoding="utf-8")
    done = paradero(
        "screen", "--record", record, listed, "--at", "2025-03-15", "--output", "xlsx", "-o", written
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
    book = CalamineWorkbook.from_filelike(io.BytesIO(written.read_bytes()))
    assert book.sheet_names == ["Rows", "Problems", "Looked through"]
    rows = book.get_sheet_by_name("Rows").to_python()
    assert rows[1][:2] == [2.0, "=cmd|' /C calc'!A0"]
    assert rows[1][6:8] == ["no match here", "No match in the 0 people and 0 documents of this record."]
    import zipfile

    with zipfile.ZipFile(written) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"hyperlink" in sheet for sheet in sheets)


def test_the_workbook_tells_each_order_and_each_problem(record: Path, tmp_path: Path) -> None:
    case = next(case for case in cases() if case.folder == "class_order")
    written = tmp_path / "o.xlsx"
    done = paradero("screen", "--record", record, case.list_path, *case.options(), "--output", "xlsx", "-o", written)
    assert done.returncode == 0
    book = CalamineWorkbook.from_filelike(io.BytesIO(written.read_bytes()))
    rows = book.get_sheet_by_name("Rows").to_python()
    assert [row[6] for row in rows[1:]] == ["barred", "no match here", "look"]
    assert "45 minutes before" in str(rows[1][15])


def test_the_report_is_one_file_that_loads_nothing_and_escapes_everything(record: Path, tmp_path: Path) -> None:
    listed = tmp_path / "l.csv"
    listed.write_text('Name,Destination\n<script>alert(1)</script>,SV\n"""onmouseover=x",SV\n', encoding="utf-8")
    done = paradero("screen", "--record", record, listed, "--at", "2025-03-15", "--output", "html")
    assert done.returncode == 0
    assert "<script" not in done.stdout
    assert "&lt;script&gt;" in done.stdout
    assert not re.search(r"(?:src|href)=|https?://|url\(|@import", done.stdout)
    assert "default-src 'none'; style-src 'sha256-" in done.stdout


def test_names_on_standard_input(record: Path) -> None:
    done = paradero(
        "screen", "--record", record, "-", "--at", "2025-03-15", "--destination", "El Salvador",
        stdin=b"Ana Ficticia\n",
    )  # fmt: skip
    assert done.returncode == 0
    assert "Ana Ficticia" in done.stdout
    assert "Compared with the 0 people and 0 documents of this record." in done.stdout


def test_problems_of_the_list_are_told_by_line_on_standard_error(record: Path, tmp_path: Path) -> None:
    listed = tmp_path / "l.csv"
    listed.write_text("Name,DOB,Destination,Colour\nAna Ficticia,31/02/1990,Narnia,x\n", encoding="utf-8")
    done = paradero("screen", "--record", record, listed, "--at", "2025-03-15")
    assert done.returncode == 0
    assert "l.csv, line 2: “31/02/1990” is no birth date that can be read." in done.stderr
    assert "l.csv, line 2: “Narnia” is no destination that is known here." in done.stderr
    assert "l.csv: the column “Colour” was not understood and not used." in done.stderr


def test_columns_that_are_not_understood_are_said(record: Path, tmp_path: Path) -> None:
    listed = tmp_path / "l.csv"
    listed.write_text("Ape. y Nom.;F.N.;Col\nFicticia Ana;1990;3\nInventado Juan;1991;4\n", encoding="utf-8")
    done = paradero("screen", "--record", record, listed, "--at", "2025-03-15")
    assert (done.returncode, done.stdout) == (2, "")
    assert 'Say which it is, as in --column name="Ape. y Nom."' in done.stderr
    told = screened(record, listed, "--at", "2025-03-15", "--column", "name=Ape. y Nom.", "--column", "born=F.N.")
    assert [row["person"]["names"] for row in told["rows"]] == [["Ficticia Ana"], ["Inventado Juan"]]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["--destination", "SV"], 2, "Say when the move is to be"),
        (["--at", "soon"], 2, "'soon' is no date"),
        (["--at", "2025-03-15T17:26"], 2, "write its offset from UTC"),
        (["--at", "2025-03-15", "--destination", "Narnia"], 2, "'Narnia' is no country known here"),
        (["--at", "2025-03-15", "--column", "name"], 2, "says no column"),
        (["--at", "2025-03-15", "--column", "colour=Name"], 2, "No column is for 'colour'"),
        (["--at", "2025-03-15", "--register", "none.csv"], 1, "none.csv cannot be read"),
        (["--at", "2025-03-15", "--register", "-"], 2, "Standard input can be the list and not a register"),
        (["--at", "2025-03-15", "-o", "no/folder/x.html", "--output", "html"], 1, "cannot be written"),
    ],
)
def test_every_refusal_is_one_sentence(
    record: Path, tmp_path: Path, arguments: list[str], code: int, sentence: str
) -> None:
    listed = tmp_path / "l.csv"
    listed.write_text("Name,DOB\nAna Ficticia,1990\n", encoding="utf-8")
    done = paradero("screen", "--record", record, listed, *arguments, folder=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert sentence in done.stderr
    assert done.stderr.startswith("paradero: ")
    assert done.stderr.count("\n") == 1


def test_a_missing_record_and_a_missing_list_are_refused(record: Path, tmp_path: Path) -> None:
    done = paradero("screen", "--record", tmp_path / "none.paradero", CASES / "minutes" / "list.csv")
    assert (done.returncode, done.stdout) == (1, "")
    done = paradero("screen", "--record", record, tmp_path / "none.csv", "--at", "2025-03-15")
    assert (done.returncode, done.stdout) == (1, "")
