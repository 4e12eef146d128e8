"""`docket`: the sheet of each court document, nothing stored."""

import json
from pathlib import Path

from tests.claims.court.documents import cases
from tests.interfaces.cli.running import paradero

ORDER = cases("sheets")["district order"]["text"]


def test_the_sheet_of_a_court_document_is_for_people(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_text(ORDER)
    done = paradero("docket", "order.txt", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Kilmar Armando Abrego Garcia v. Kristi Noem"
    assert "  court: District Court for the District of Maryland (mdd)" in lines
    assert "  entered: 10 April 2025 (stamped)" in lines
    assert "  decided: granted: the motion for a preliminary injunction" in lines
    assert any(line.startswith("  ordered: Defendants must not") for line in lines)
    assert [path.name for path in tmp_path.iterdir()] == ["order.txt"]


def test_json_gives_every_entry_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_text(ORDER)
    (line,) = paradero("docket", "order.txt", "--json", folder=tmp_path).stdout.splitlines()
    told = json.loads(line)
    words = told["sheet"]["court"]["words"]
    assert ORDER[words["start"] : words["end"]] == words["text"]
    assert told["document"]["origin"].endswith("order.txt")


def test_what_is_no_court_document_is_told_beside_one_that_is(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("A judge ordered the government to bring him back.\n")
    (tmp_path / "order.txt").write_text(ORDER)
    done = paradero("docket", "news.txt", "order.txt", folder=tmp_path)
    assert done.returncode == 0
    assert done.stderr.endswith("news.txt: it is no court document (no caption was found).\n")


def test_no_court_document_at_all_is_a_sentence_and_a_failure(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("A judge ordered the government to bring him back.\n")
    done = paradero("docket", "news.txt", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == "None of the documents is a court document."


def test_a_document_that_cannot_be_read_fails_and_the_rest_is_printed(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "order.txt").write_text(ORDER)
    done = paradero("docket", "broken.pdf", "order.txt", "nowhere", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("Kilmar Armando Abrego Garcia v. Kristi Noem")
    assert len(done.stderr.splitlines()) == 2
