"""`paradero arrangements`: in the terminal, as JSON, CSV and workbook; every answer with its claims."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.interfaces.cli.running import paradero

DOCUMENT = """---
title: "An agreement"
url: https://gazette.example.org/agreement
date: 2025-09-23
publisher: The Example Gazette
lang: en
---
An agreement

The United States deported five men to Eswatini in July 2025.

The United States deported 19 men to Eswatini in July 2025, officials said.

Under a written agreement between the United States and Eswatini, Eswatini will accept up to 160 deportees.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("arrangements")
    (folder / "agreement.txt").write_text(DOCUMENT, encoding="utf-8")
    path = folder / "case.paradero"
    assert paradero("add", folder / "agreement.txt", "--record", path).returncode == 0
    return path


def test_each_question_has_its_answers_or_says_that_the_record_holds_nothing(case: Path) -> None:
    told = paradero("arrangements", "--record", case).stdout
    assert "United States → Eswatini" in told
    assert "Numbers moved: (disputed: q" in told
    assert "Monitoring: the record holds nothing" in told


def test_json_gives_each_answer_with_its_claims_and_words(case: Path) -> None:
    told = json.loads(paradero("arrangements", "--record", case, "--json").stdout)
    (one,) = told["arrangements"]
    values = {value["value"]: value for value in one["cells"]["moved"]["values"]}
    assert {"five", "19"} <= set(values)
    assert one["cells"]["moved"]["disputed"]
    assert values["five"]["newest"]["passage"]["exact"].startswith("The United States deported five men")
    assert values["five"]["claims"] == [values["five"]["newest"]["id"]]
    assert one["cells"]["monitoring"]["nothing"] == "the record holds nothing"


def test_the_table_has_a_row_for_each_answer(case: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(paradero("arrangements", "--record", case, "--csv").stdout)))
    assert all(row["claims"] and row["quote"] for row in rows)
    assert {row["value"] for row in rows if row["facet"] == "moved"} >= {"five", "19"}


def test_the_workbook_is_text_without_formulas_or_links(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "all.xlsx"
    done = paradero("arrangements", "--record", case, "--xlsx", path)
    assert (done.returncode, done.stdout) == (0, "")
    book = CalamineWorkbook.from_path(str(path))
    assert book.sheet_names == ["Compared", "Claims", "About"]
    answers = {row[0]: row[1] for row in book.get_sheet_by_name("Compared").to_python()}
    assert str(answers["Numbers moved"]).startswith("disputed:")
    assert answers["Monitoring"] == "the record holds nothing"
    with zipfile.ZipFile(path) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if "worksheets" in name]
    assert not any("<f>" in sheet or "hyperlink" in sheet for sheet in sheets)


def test_what_cannot_be_written_or_asked_is_refused(case: Path, tmp_path: Path) -> None:
    done = paradero("arrangements", "--record", case, "--xlsx", tmp_path / "no" / "such.xlsx")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert paradero("arrangements", "--record", case, "--as-of", "soon").returncode == 2


def test_what_was_not_known_yet_is_not_told(case: Path) -> None:
    told = paradero("arrangements", "--record", case, "--known-on", "2020-01-01").stdout
    assert "Numbers moved: the record holds nothing" in told
