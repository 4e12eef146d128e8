"""`paradero audit` of a table: rows and fields against a small record and against the pages they cite."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.interfaces.cli.running import paradero

CASES = Path(__file__).parents[2] / "cases" / "audit"
FLIGHTS, VUELOS = CASES / "flights.csv", CASES / "vuelos.json"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the two pages that the tables are held against."""
    path = tmp_path_factory.mktemp("audit") / "audit.paradero"
    assert paradero("add", "--record", path, *sorted((CASES / "record").glob("*.md"))).returncode == 0
    return path


def audited(path: Path, table: Path, *options: str | Path) -> dict[str, Any]:
    done = paradero("audit", table, "--json", "--record", path, *options)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def fields(row: dict[str, Any]) -> dict[str, str]:
    return {one["field"]: one["verdict"] for one in row["fields"]}


def test_each_row_and_each_field_gets_its_verdict(path: Path) -> None:
    rows = audited(path, FLIGHTS)["rows"]
    assert [row["verdict"] for row in rows] == ["supported", "contradicted", "contradicted", "new", "not checkable"]
    assert [row["line"] for row in rows] == [2, 3, 4, 5, 6]
    assert set(fields(rows[0]).values()) == {"supported"}
    assert fields(rows[1])["many"] == fields(rows[1])["said"] == "contradicted"
    assert fields(rows[2])["when"] == "contradicted"
    assert set(fields(rows[3]).values()) == {"new"}
    assert fields(rows[4])["when"] == "not checkable"


def test_a_contradicted_field_says_what_the_record_says(path: Path) -> None:
    rows = audited(path, FLIGHTS)["rows"]
    (many,) = [one for one in rows[1]["fields"] if one["field"] == "many"]
    assert many["otherwise"] == ["238"]
    assert (
        many["contradicted_by"][0]["exact"]
        == "On March 15, 2025, the United States deported 238 Venezuelans to El Salvador."
    )
    (when,) = [one for one in rows[2]["fields"] if one["field"] == "when"]
    assert when["otherwise"] == ["2025-03-15"]
    assert "15 March 2025" in when["why"]


def test_a_row_is_held_against_the_page_that_it_cites(path: Path) -> None:
    rows = audited(path, FLIGHTS)["rows"]
    (own,) = rows[0]["sources"]
    assert set(own["verdicts"].values()) == {"supported"}
    (other,) = rows[1]["sources"]
    assert other["verdicts"]["many"] == "not checkable"
    (lacking,) = rows[3]["sources"]
    assert (lacking["document"], lacking["says"]) == (None, "The record does not hold this source.")


def test_what_is_wrong_with_rows_and_with_the_whole_is_told(path: Path) -> None:
    told = audited(path, FLIGHTS)
    assert told["problems"] == ["2 of 5 rows give no address of a source."]
    assert told["rows"][2]["problems"] == ["It gives no source."]
    assert "is no date that can be" in told["rows"][4]["problems"][0]
    many = audited(path, FLIGHTS, "--known-on", "2020-01-01")
    assert {row["verdict"] for row in many["rows"]} <= {"new", "not checkable"}


def test_a_date_shared_by_most_rows_and_other_days_in_their_words_are_told(path: Path, tmp_path: Path) -> None:
    table = tmp_path / "tracker.json"
    rows = [
        {
            "destination_country": name,
            "date": "2025-10-07",
            "source_urls": [],
            "notes": "In May 2025, men were deported.",
        }
        for name in ("Qatar", "Ghana", "Egypt", "Rwanda", "Palau", "Kosovo", "Kosovo")
    ]
    table.write_text(json.dumps(rows), encoding="utf-8")
    told = audited(path, table)
    assert told["problems"] == [
        "7 of 7 rows give no address of a source.",
        "7 of 7 rows have the date 2025-10-07: it may be the day on which the table was made, not that of what it "
        "tells.",
        "1 rows say the same as an earlier row, word for word.",
    ]
    assert "Its own words are of other days (2025-05) than its date, 2025-10-07." in told["rows"][0]["problems"]


def test_a_table_in_spanish_is_read_and_told_in_spanish(path: Path) -> None:
    done = paradero("audit", VUELOS, "--record", path, "--lang", "es")
    assert done.returncode == 0
    assert "1 contradicha, 1 respaldada" in done.stdout
    assert "cuántos: 832 contradicha" in done.stdout
    assert "No da ninguna fuente." in done.stdout


def test_the_page_of_one_file_opens_each_field_on_its_passages(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "audited.html"
    assert paradero("audit", FLIGHTS, "--html", out, "--record", path).returncode == 0
    page = out.read_text(encoding="utf-8")
    assert page.count('<section class="sentence"') == 5
    assert '<span class="verdict contradicted">contradicted</span>' in page
    assert "deported 238 Venezuelans to El Salvador" in page
    assert "<script" not in page


def test_nothing_of_the_table_is_stored_and_it_never_supports_itself(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    audited(path, FLIGHTS)
    assert path.read_bytes() == before
    own = tmp_path / "own.paradero"
    table = tmp_path / "own.csv"
    table.write_text(
        "Destination,Date deported,Number removed\nRwanda,2025-05-01,12\nGhana,2025-09-05,14\n", encoding="utf-8"
    )
    assert paradero("add", "--record", own, table).returncode == 0
    assert [row["verdict"] for row in audited(own, table)["rows"]] == ["new", "new"]
    assert audited(own, table, "--as", "table")["counts"]["supported"] == 0


def test_what_is_refused(path: Path, tmp_path: Path) -> None:
    unclear = tmp_path / "unclear.csv"
    unclear.write_text("Foo,Bar,Baz\nx,y,z\nx,y,z\n", encoding="utf-8")
    asked = paradero("audit", unclear, "--record", path)
    assert (asked.returncode, '--column where="Foo"' in asked.stderr) == (2, True)
    told = paradero("audit", unclear, "--column", "where", "--record", path)
    assert (told.returncode, "says no column" in told.stderr) == (2, True)
    article = paradero("audit", CASES / "kept.md", "--column", "where=Foo", "--record", path)
    assert (article.returncode, "An article has no columns" in article.stderr) == (2, True)
    dated = paradero("audit", FLIGHTS, "--published", "2025", "--record", path)
    assert (dated.returncode, "neither --annotations nor --published" in dated.stderr) == (2, True)
    known = paradero("audit", FLIGHTS, "--known-on", "soon", "--record", path)
    assert known.returncode == 2
