"""`paradero brief`: every sentence stands on passages, in four forms and two languages."""

import io
import re
from pathlib import Path

import docx
import pypdfium2
import pytest

from tests.interfaces.cli.running import paradero
from tests.interfaces.findings import cases

GOLDEN = Path(__file__).parent / "brief.golden.md"
_CHANGING = re.compile(r"[0-9a-f]{64}|\bc[0-9a-f]{16}\b|20\d\d-\d\d-\d\dT[\d:.]+Z|^    .*$", re.MULTILINE)


def record_of(proof: str, folder: Path) -> Path:
    (case,) = (case for case in cases() if case.proof == proof)
    return case.record(folder)


@pytest.fixture(scope="module")
def count(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the head-count case."""
    return record_of("b", tmp_path_factory.mktemp("count"))


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of an official who corrects a number."""
    return record_of("k", tmp_path_factory.mktemp("corrected"))


def written(path: Path, *options: str) -> str:
    done = paradero("brief", *options, "--record", path)
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


def test_sections_come_in_the_given_order_and_every_sentence_has_notes(count: Path) -> None:
    told = written(count, "El Salvador")
    titles = re.findall(r"^## (.*)$", told, re.MULTILINE)
    assert titles[:6] == [
        "What is agreed", "What is disputed", "What its own speaker corrected", "What one origin says",
        "What is alleged, and by whom", "What is unknown",
    ]  # fmt: skip
    body = told.partition("## What is agreed")[2].partition("## Sources")[0]
    sentences = [line for line in body.splitlines() if line.startswith(("- ", "| ")) and "---" not in line]
    said = [cell for line in sentences for cell in line.strip("|").split(" | ") if not re.fullmatch(r"\s*\d+\s*", cell)]
    assert said
    assert all(re.search(r"\[\^\d+\]", cell) for cell in said), said
    marks = set(re.findall(r"\[\^(\d+)\](?!:)", told))
    notes = set(re.findall(r"^\[\^(\d+)\]: “", told, re.MULTILINE))
    assert marks == notes


def test_disputed_answers_stand_side_by_side_with_what_would_make_them_agree(count: Path) -> None:
    told = written(count, "El Salvador")
    disputed = told.partition("## What is disputed")[2].partition("## What its own")[0]
    (row,) = (line for line in disputed.splitlines() if "238 people" in line and line.startswith("|"))
    assert "At least 278 people, according to monitoring group" in row
    assert "These cannot both be right" in disputed
    assert "They would agree if" in disputed


def test_a_brief_is_the_one_that_was_read_and_kept(corrected: Path) -> None:
    told = _CHANGING.sub("…", written(corrected, "Costa Rica"))
    assert told == GOLDEN.read_text(encoding="utf-8")


def test_every_form_holds_the_same_sentences(count: Path, tmp_path: Path) -> None:
    for form in ("html", "md", "docx", "pdf"):
        written(count, "El Salvador", "-o", str(tmp_path / f"b.{form}"))
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    word = docx.Document(io.BytesIO((tmp_path / "b.docx").read_bytes()))
    cells = " ".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    pdf = pypdfium2.PdfDocument(tmp_path / "b.pdf")
    drawn = " ".join(" ".join(each.get_textpage().get_text_bounded().split()) for each in pdf)
    pdf.close()
    for text in (page, (tmp_path / "b.md").read_text(encoding="utf-8"), cells, drawn):
        assert "At least 278 people, according to monitoring group" in " ".join(text.split())
    assert str(count.parent) not in page


def test_a_brief_speaks_spanish(count: Path) -> None:
    told = written(count, "El Salvador", "--lang", "es")
    assert "# Informe: El Salvador" in told
    assert "## Qué está en disputa" in told
    assert "según" in told
    assert "according to" not in told.partition("## Notas")[0].partition("## Orígenes")[0]


def test_both_clocks_are_told_and_followed(count: Path) -> None:
    told = written(count, "El Salvador", "--known-on", "2020-01-01")
    assert "- As known on: 1 January 2020" in told
    assert "[^1]" not in told
    assert "Nothing in this record\\." in told or "Nothing in this record." in told
    assert "- As of: 30 March 2025" in written(count, "El Salvador", "--as-of", "2025-03-30")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["Ruritania"], 1, "No subject goes by “Ruritania”"),
        (["El Salvador", "--as-of", "soon"], 2, "'soon' is no date"),
        (["El Salvador", "--known-on", "soon"], 2, "'soon' is no date"),
        (["El Salvador", "-o", "brief.odt"], 2, "name it brief.html, .md, .docx or .pdf"),
        (["El Salvador", "-o", "/nowhere/at/all/brief.md"], 1, "cannot be written"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(arguments: list[str], code: int, words: str, count: Path) -> None:
    done = paradero("brief", *arguments, "--record", count)
    assert done.returncode == code
    assert done.stdout == ""
    assert words in done.stderr
