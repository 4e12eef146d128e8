"""`paradero changes`: what came, what came to stand otherwise, and why."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.interfaces.cli.running import paradero
from tests.interfaces.findings import cases


@pytest.fixture(scope="module")
def count(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the head-count case, its documents added one after another."""
    (case,) = (case for case in cases() if case.proof == "b")
    return case.record(tmp_path_factory.mktemp("changes"))


def test_a_question_that_came_to_be_disputed_is_told_with_the_claims_behind_it(count: Path) -> None:
    done = paradero("changes", "--since", "2020-01-01", "--about", "El Salvador", "--json", "--record", count)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    (turn,) = (turn for turn in told["turns"] if turn["after"] == "disputed")
    assert turn["before"] == "undisputed"
    assert turn["question"].startswith("How many nationals of Venezuela were moved")
    assert turn["claims"]
    assert turn["why"] == "You are told because the question is about El Salvador."
    assert told["claims"]
    assert all("destination" in one["why"] for one in told["claims"] if one["roles"] == ["destination"])
    learned = [one["claim"]["learned_at"] for one in told["claims"]]
    assert learned == sorted(learned, reverse=True)


def test_changes_are_told_in_words_and_in_spanish(count: Path) -> None:
    told = paradero("changes", "--since", "2020-01-01", "--record", count).stdout
    assert "It was not disputed; now it is disputed." in told
    assert "You are told because you follow the whole record." in told
    assert "Qué cambió" in paradero("changes", "--since", "2020-01-01", "--lang", "es", "--record", count).stdout


def test_nothing_new_is_told_and_a_list_says_that_there_is_more(count: Path) -> None:
    assert "Nothing since then." in paradero("changes", "--since", "2100-01-01", "--record", count).stdout
    done = paradero("changes", "--since", "2020-01-01", "--limit", "1", "--record", count)
    assert "There is more than is shown here" in done.stderr


def test_what_is_read_anew_did_not_come(count: Path) -> None:
    before = paradero("changes", "--since", "2020-01-01", "--json", "--record", count).stdout
    assert paradero("rebuild", "--record", count).returncode == 0
    assert paradero("changes", "--since", "2020-01-01", "--json", "--record", count).stdout == before


def test_a_search_is_followed_with_the_filters_of_claims_and_findings(count: Path) -> None:
    def told(*options: str) -> dict[str, Any]:
        done = paradero("changes", "--since", "2020-01-01", "--json", *options, "--record", count)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    moved = told("--kind", "transfer", "--place", "El Salvador")
    assert moved["turns"]
    assert {one["claim"]["kind"] for one in moved["claims"]} == {"transfer"}
    why = "You are told because it fits the search that you follow: kind: transfer; place: El Salvador."
    assert {one["why"] for one in (*moved["turns"], *moved["claims"])} == {why}
    assert told("--stance", "asserts")["turns"] == []
    disputed = told("--state", "disputed")
    assert (disputed["claims"], {turn["after"] for turn in disputed["turns"]}) == ([], {"disputed"})
    assert told("--kind", "custody")["turns"] == told("--kind", "custody")["claims"] == []
    assert told("--known-on", "2020-01-02")["claims"] == told("--known-on", "2020-01-02")["turns"] == []
    assert told("--as-of", "2019")["claims"] == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "--since"),
        (["--since", "soon"], 2, "'soon' is no date"),
        (["--since", "2025-W01-1"], 2, "is no date"),
        (["--since", "2020-01-01", "--known-on", "soon"], 2, "'soon' is no date"),
        (["--since", "2020-01-01", "--as-of", "soon"], 2, "'soon' is no date"),
        (["--since", "2020-01-01", "--kind", "rumour"], 2, "rumour"),
        (["--since", "2020-01-01", "--state", "settled"], 2, "settled"),
        (["--since", "2020-01-01", "--about", "Ruritania"], 1, "No subject goes by"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(arguments: list[str], code: int, words: str, count: Path) -> None:
    done = paradero("changes", *arguments, "--record", count)
    assert done.returncode == code
    assert done.stdout == ""
    assert words in done.stderr
