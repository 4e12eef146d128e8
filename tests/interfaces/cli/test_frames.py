"""`frames`: what the frames are, and whether their examples hold."""

import json
from pathlib import Path

import pytest

from paradero.words.vocabulary import KINDS
from tests.claims.test_own_frames import MINE
from tests.interfaces.cli.running import paradero

WRONG = MINE.replace('people = "men"', 'people = "women"')
SAVED = "On deportations.\n\nOfficers frogmarched twelve men to Rwanda on 6 June 2025.\n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "mine.toml").write_text(MINE, encoding="utf-8")
    return tmp_path / "frames"


def test_the_list_has_every_kind_with_its_frames_and_triggers() -> None:
    told = [json.loads(line) for line in paradero("frames", "list", "--json").stdout.splitlines()]
    assert {frame["kind"] for frame in told} == set(KINDS)
    (deport,) = [frame for frame in told if (frame["kind"], frame["frame"]) == ("transfer", "deport")]
    assert "expel" in deport["verbs"]
    shown = paradero("frames", "list", "--kind", "transfer").stdout
    assert "deport expel extradite" in shown
    assert "removal_error" not in shown


def test_the_list_names_the_file_of_frames_of_ones_own(mine: Path) -> None:
    assert "mine.toml" in paradero("frames", "list", "--frames", mine).stdout
    assert "mine.toml" in paradero("frames", "list", PARADERO_FRAMES=str(mine)).stdout


def test_examples_that_hold_are_counted_by_file(mine: Path) -> None:
    done = paradero("frames", "test", "rating", "mine.toml", "--frames", mine)
    assert (done.returncode, done.stderr) == (0, "")
    rating, own, total = done.stdout.splitlines()
    assert rating.startswith("rating.toml ")
    assert " 0 failed" in rating
    assert own.split() == ["mine.toml", "1", "examples", "1", "passed", "0", "failed"]
    assert total.endswith(" passed, 0 failed.")


def test_a_failed_example_is_told_with_what_was_read_and_exit_code_1(mine: Path) -> None:
    (mine / "mine.toml").write_text(WRONG, encoding="utf-8")
    done = paradero("frames", "test", mine / "mine.toml")
    assert done.returncode == 1
    for words in ("march off", "women", "people: men"):
        assert words in done.stdout


def test_json_tells_one_object_a_file(mine: Path) -> None:
    (mine / "mine.toml").write_text(WRONG, encoding="utf-8")
    done = paradero("frames", "test", mine / "mine.toml", "--json")
    (told,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert (told["file"], told["kind"], told["examples"], told["passed"]) == ("mine.toml", "transfer", 1, 0)
    assert list(told["failed"][0]) == ["frame", "text", "lang", "expected", "read"]


@pytest.mark.parametrize("command", [("read", "a.txt"), ("add", "a.txt"), ("frames", "test"), ("frames", "list")])
def test_a_bad_frame_file_is_one_sentence_with_exit_code_2(command: tuple[str, ...], mine: Path) -> None:
    (mine / "mine.toml").write_text(MINE.replace('"destination"]', '"goal"]'), encoding="utf-8")
    (mine.parent / "a.txt").write_text(SAVED)
    done = paradero(*command, "--frames", mine, folder=mine.parent)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "mine.toml: march off: it requires goal" in done.stderr


def test_a_file_that_is_none_is_told_with_exit_code_2() -> None:
    done = paradero("frames", "test", "nosuch")
    assert done.returncode == 2
    assert done.stderr.startswith("paradero: nosuch is no frame file")


def test_documents_are_read_with_frames_of_ones_own_and_the_claims_say_so(mine: Path) -> None:
    (mine.parent / "a.txt").write_text(SAVED)
    assert paradero("read", "a.txt", "--json", folder=mine.parent).stdout == ""
    (told,) = paradero("read", "a.txt", "--json", "--frames", mine, folder=mine.parent).stdout.splitlines()
    assert "+frames:" in json.loads(told)["reader"]["version"]


def test_claims_in_the_record_say_whose_frames_made_them_and_may_be_read_again_without(mine: Path) -> None:
    folder = mine.parent
    (folder / "a.txt").write_text(SAVED)
    assert paradero("add", "a.txt", "--frames", mine, folder=folder).returncode == 0
    (told,) = paradero("claims", "--json", folder=folder).stdout.splitlines()
    assert "+frames:" in json.loads(told)["reader"]["version"]
    assert paradero("reread", "--frames", mine, folder=folder).stderr == "0 documents read again.\n"
    assert paradero("reread", folder=folder).stderr == "1 documents read again.\n"
    assert paradero("claims", "--json", folder=folder).stdout == ""
