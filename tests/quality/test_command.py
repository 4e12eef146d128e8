"""`python -m quality` from end to end, over readings made once."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from quality.reading import Reading

from quality import __main__ as command
from quality import ratchet


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, readings: list[Reading], tmp_path: Path) -> CliRunner:
    """The command without other corpora, with floors and accepted run in a folder of their own."""
    monkeypatch.setattr(command, "read_corpora", lambda corpora: readings)
    monkeypatch.setattr(command, "seeds", lambda: None)
    monkeypatch.setattr(command, "ACCEPTED", tmp_path / "accepted.jsonl.gz")
    monkeypatch.setattr(ratchet, "FLOORS", tmp_path / "floors.json")
    return CliRunner()


def test_an_accepted_run_has_neither_changes_nor_shortfalls(run: CliRunner, tmp_path: Path) -> None:
    assert run.invoke(command.measure, ["--accept"]).exit_code == 0
    again = run.invoke(command.measure, ["--against", str(tmp_path / "accepted.jsonl.gz")])
    assert again.exit_code == 0
    assert "gained 0 (0 right), lost 0 (0 right), changed 0." in again.stdout
    assert again.stderr == ""


def test_without_an_accepted_run_it_says_what_to_do(run: CliRunner) -> None:
    told = run.invoke(command.measure, [])
    assert told.exit_code == 0
    assert "run `python -m quality --accept`" in told.stderr


def test_it_writes_the_page(run: CliRunner, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    assert run.invoke(command.measure, ["--write", str(page)]).exit_code == 0
    assert page.read_text("utf-8").startswith("# Reading quality\n")


def test_missing_texts_are_named_and_the_rest_is_measured(run: CliRunner, tmp_path: Path) -> None:
    told = run.invoke(command.measure, ["--texts", str(tmp_path)])
    assert told.exit_code == 0
    assert "is missing; it was published at" in told.stderr
