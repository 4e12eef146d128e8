"""What goes wrong is one sentence on a sealed page; the details stay in the terminal."""

import logging
import shutil
from pathlib import Path

import pytest

from paradero.interfaces.web import rendering
from paradero.interfaces.web.guard import POLICY
from tests.interfaces.serving import serving


def test_a_record_that_went_away_is_told(scene: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.paradero"
    shutil.copy(scene, copy)
    with serving(copy) as site:
        assert site.ask("/").status == 200
        copy.unlink()
        answer = site.ask("/claims")
    assert answer.status == 503
    assert "There is no record at" in answer.text
    assert answer.headers["content-security-policy"] == POLICY


def test_a_mistake_of_the_program_shows_nothing_of_itself(
    scene: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(rendering._environment("en").filters, "thousands", lambda number: 1 / 0)
    with serving(scene) as site, caplog.at_level(logging.CRITICAL, "uvicorn.error"):
        answer = site.ask("/")
    assert answer.status == 500
    assert "The program made a mistake; the terminal in which it runs shows the details." in answer.text
    assert "ZeroDivisionError" not in answer.text
    assert answer.headers["content-security-policy"] == POLICY
