"""The bounds that refusals name can be changed by their names."""

from pathlib import Path

import pytest

from tests.interfaces.cli.running import paradero


def test_a_lower_bound_refuses_and_a_higher_one_takes_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words. " * 100)
    refused = paradero("add", "a.txt", "--limit", "document_bytes=100", folder=tmp_path)
    assert (refused.returncode, refused.stdout) == (1, "")
    taken = paradero("add", "a.txt", "--limit", "document_bytes=1000", "--limit", "pages=1", folder=tmp_path)
    assert (taken.returncode, taken.stdout.split()[0]) == (0, "added")


def test_reading_without_storing_keeps_the_same_bounds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words. " * 100)
    assert paradero("read", "a.txt", "--limit", "characters=100", folder=tmp_path).returncode == 1
    assert paradero("read", "a.txt", folder=tmp_path).returncode == 0


@pytest.mark.parametrize("given", ["pages", "pages=", "pages=-1", "pages=0", "pages=many", "nosuch=3", "=", ""])
def test_a_bound_that_makes_no_sense_is_refused(given: str, tmp_path: Path) -> None:
    done = paradero("add", "a.txt", "--limit", given, folder=tmp_path)
    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
