"""`--lang`: what people print comes in their language; data, options and errors stay as they are."""

import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from paradero.record.record import open_record
from tests.interfaces.cli.running import paradero
from tests.interfaces.screening import CASES

FOLDER = CASES / "one_country"
ASKED = ("--destination", "SV", "--at", "2025-03-15T19:00-04:00", "--register", FOLDER / "register.csv")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lang") / "empty.paradero"
    open_record(path, create=True).close()
    return path


def test_a_screening_in_spanish(record: Path) -> None:
    done = paradero("screen", "--record", record, FOLDER / "list.csv", *ASKED, "--lang", "es")
    assert done.returncode == 0, done.stderr
    told = " ".join(done.stdout.split())
    assert "prohibido" in told
    assert "Prohíbe la deportación a El Salvador: dictada el 10 de octubre de 2019" in told
    assert "Lo que no consta aquí no se sabe." in told
    assert "removal" not in told.replace("withholding of removal", "")


def test_a_report_in_spanish_says_its_language(record: Path) -> None:
    done = paradero(
        "screen", "--record", record, FOLDER / "list.csv", *ASKED, "--lang", "es", "--output", "html"
    )  # fmt: skip
    assert '<html lang="es">' in done.stdout
    assert "<h1>Cotejo de <bdi>list.csv</bdi></h1>" in done.stdout
    assert "No dice que se pueda trasladar a nadie" in done.stdout


def test_the_fields_of_json_are_the_same_in_every_language(record: Path) -> None:
    def keys(value: object) -> object:
        if isinstance(value, dict):
            return {name: keys(one) for name, one in value.items()}
        return [keys(one) for one in value] if isinstance(value, list) else type(value)

    told = [
        json.loads(paradero("screen", "--record", record, FOLDER / "list.csv", *ASKED, "--json", "--lang", code).stdout)
        for code in ("en", "es")
    ]
    assert keys(told[0]) == keys(told[1])
    assert told[0]["rows"][0]["finding"] == told[1]["rows"][0]["finding"] == "barred"


def test_protections_in_spanish(record: Path) -> None:
    done = paradero(
        "protections", "--record", record, "--register", FOLDER / "register.csv", "--at", "2025-03-15",
        "--destination", "GT", "--lang", "es",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "vigente, otro país" in done.stdout
    assert "No prohíbe la deportación a Guatemala: nombra El Salvador." in " ".join(done.stdout.split())
    assert "Lo que allí no consta no se sabe." in done.stderr


def test_a_language_that_there_is_none_of_is_refused(record: Path) -> None:
    done = paradero("screen", "--record", record, FOLDER / "list.csv", *ASKED, "--lang", "fr")
    assert done.returncode == 2
    assert "'fr' is not one of 'en', 'es'" in done.stderr


def test_a_workbook_in_spanish(record: Path, tmp_path: Path) -> None:
    to = tmp_path / "cotejo.xlsx"
    done = paradero(
        "screen", "--record", record, FOLDER / "list.csv", *ASKED, "--lang", "es", "--output", "xlsx", "-o", to
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    sheets = CalamineWorkbook.from_path(str(to))
    assert sheets.sheet_names == ["Filas", "Problemas", "Consultado"]
    rows = sheets.get_sheet_by_name("Filas").to_python()
    assert rows[0][:4] == ["Línea", "Nombre en la lista", "Nacimiento", "Nacionalidad"]
    assert any("Prohíbe la deportación a El Salvador" in str(cell) for row in rows for cell in row)
