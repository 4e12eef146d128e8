"""`paradero judge` and `paradero review`: answers from the command line, by key or in one line."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from paradero.answers.judgements import latest_judgement
from paradero.interfaces.cli.asking import ask
from paradero.record.record import open_record
from tests.interfaces.cli.running import paradero
from tests.interfaces.review_scene import CENTER, HOUSE, LONG, OTHER, SHORT, build_review

WHY = ("--reason", "the caption has both", "--by", "Ana Reviewer")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return build_review(tmp_path / "a.paradero")


def keys(pressed: str) -> Callable[[], str]:
    waiting: Iterator[str] = iter(pressed)
    return lambda: next(waiting)


def press(record: Path, pressed: str, limit: int = 20, again: bool = False) -> None:
    with open_record(record) as opened:
        ask(opened, "Ana Reviewer", limit, again, keys(pressed))


def verdicts(record: Path) -> list[tuple[str, str, str]]:
    with open_record(record, read_only=True) as opened:
        return list(opened.store.select("SELECT one, other, verdict FROM judgement ORDER BY seq"))


def test_a_judgement_joins_two_names_on_their_page(record: Path) -> None:
    done = paradero("judge", SHORT, LONG, "same", *WHY, "--record", record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "are judged the same by Ana Reviewer: the caption has both." in done.stdout
    shown = paradero("show", "osman modelo villasimple", "--record", record)
    assert shown.stderr == "5 of 5 claims.\n"


def test_a_judgement_takes_names_and_claims_and_prints_json(record: Path) -> None:
    claim = json.loads(paradero("claims", "--person", LONG, "--json", "--record", record).stdout.splitlines()[0])
    done = paradero(
        "judge", "Osmán Rafael Modelo Villasimple", OTHER, "different", *WHY, "--claim", claim["id"],
        "--json", "--record", record,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert (told["verdict"], told["by"], told["judge"], told["claims"]) == (
        "different",
        "Ana Reviewer",
        "person",
        [claim["id"]],
    )


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        ((SHORT, "person:nobody", "same", *WHY), 1, "No subject goes by"),
        (("José Hernández", SHORT, "same", *WHY), 2, "fits several subjects"),
        ((SHORT, SHORT, "same", *WHY), 2, "name two"),
        ((SHORT, HOUSE, "same", *WHY), 2, "cannot be the same"),
        ((SHORT, LONG, "same", "--reason", " "), 2, "a reason"),
        ((SHORT, LONG, "same", "--reason", "x", "--by", ""), 2, "name of who makes it"),
        ((SHORT, LONG, "same", *WHY, "--claim", "c0"), 1, "no claim 'c0'"),
        ((SHORT, LONG, "perhaps", *WHY), 2, "perhaps"),
        ((SHORT, LONG, "same"), 2, "--reason"),
    ],
)
def test_what_is_no_judgement_is_one_sentence_and_writes_nothing(
    record: Path, arguments: tuple[str, ...], code: int, why: str
) -> None:
    done = paradero("judge", *arguments, "--record", record)
    assert (done.returncode, done.stdout) == (code, "")
    assert why in done.stderr
    assert verdicts(record) == []


def test_a_judgement_that_contradicts_others_says_so(record: Path) -> None:
    paradero("judge", LONG, OTHER, "different", *WHY, "--record", record)
    paradero("judge", SHORT, LONG, "same", *WHY, "--record", record)
    done = paradero("judge", SHORT, OTHER, "same", *WHY, "--record", record)
    assert done.returncode == 0
    assert done.stderr.startswith("conflict: ")
    listed = paradero("review", "--conflicts", "--record", record)
    assert "Not followed: " in listed.stdout
    assert "because: " in listed.stdout
    assert listed.stderr.startswith("1 conflict; judge one of the pairs again")
    assert "Not followed: " in paradero("show", SHORT, "--record", record).stdout
    (told,) = paradero("review", "--conflicts", "--json", "--record", record).stdout.splitlines()
    assert {json.loads(told)["join"][side]["key"] for side in ("left", "right")} == {SHORT, OTHER}


def test_without_conflicts_there_are_none(record: Path) -> None:
    assert paradero("review", "--conflicts", "--record", record).stderr == "0 conflicts.\n"


def test_questions_are_listed_with_reasons_and_the_words_of_both(record: Path) -> None:
    done = paradero("review", "--limit", "2", "--record", record)
    assert (done.returncode, done.stderr) == (0, "2 questions, best first.\n")
    assert f"Osmán Modelo Villasimple  {SHORT} · 3 claims" in done.stdout
    assert "“Osmán Rafael Modelo Villasimple is held in Casa Inventada Detention Center.” — A filing" in done.stdout
    assert "+ name is the same: osman, modelo, villasimple" in done.stdout
    assert "− name: only the second has rafael" in done.stdout
    assert "not given for both: birth date" in done.stdout


def test_questions_for_machines_have_keys_tiers_reasons_and_passages(record: Path) -> None:
    told = [json.loads(line) for line in paradero("review", "--json", "--record", record).stdout.splitlines()]
    assert {(one["left"]["key"], one["right"]["key"]) for one in told} >= {(HOUSE, CENTER), (SHORT, LONG)}
    assert all(one["tier"] in ("probable", "possible") for one in told)
    assert all(one["left"]["passages"] and one["right"]["passages"] for one in told)


def test_keys_answer_skip_undo_and_quit(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    press(record, "xsyznq")
    assert verdicts(record) == [(SHORT, LONG, "same"), (SHORT, LONG, "unsure"), (SHORT, LONG, "different")]
    assert capsys.readouterr().err == "3 judgements written.\n"


def test_an_answer_by_key_stands_on_the_first_passage_of_each_side(record: Path) -> None:
    press(record, "uq")
    with open_record(record, read_only=True) as opened:
        made = latest_judgement(opened)
    assert (made.verdict, made.by, len(made.claims)) == ("unsure", "Ana Reviewer", 2)
    assert "in the review" in made.reason
    assert "is the same: " in made.reason or "is part of the other" in made.reason


def test_nothing_can_be_undone_before_an_answer(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    press(record, "zq")
    assert verdicts(record) == []
    assert "Nothing was answered yet." in capsys.readouterr().err


def test_questions_end_with_the_last_and_at_the_limit(record: Path) -> None:
    press(record, "u", limit=1)
    press(record, "uuu")
    assert len(verdicts(record)) == 4
    done = paradero("review", "--record", record)
    assert done.stderr == "No question is open. 4 judged unsure are left out; --again asks them.\n"
    press(record, "nnnn", again=True)
    assert paradero("review", "--again", "--record", record).stderr == "No question is open.\n"


def test_control_c_stops_and_keeps_what_was_answered(record: Path) -> None:
    with pytest.raises(click.Abort):
        press(record, "u\x03")
    assert len(verdicts(record)) == 1
