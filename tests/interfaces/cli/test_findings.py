"""`paradero findings`: the proof cases, filters, both clocks, and what is refused."""

import json
from pathlib import Path

import pytest

from tests.interfaces.cli.running import paradero
from tests.interfaces.findings import Case, cases, key_of, listed


@pytest.fixture(scope="module", params=cases(), ids=lambda case: case.folder)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Path]:
    """A case with its record."""
    case: Case = request.param
    return case, case.record(tmp_path_factory.mktemp(case.folder))


@pytest.fixture(scope="module")
def count(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the head-count case."""
    (case,) = (case for case in cases() if case.proof == "b")
    return case.record(tmp_path_factory.mktemp("count"))


def test_every_case_comes_out_as_its_sources_say(told: tuple[Case, Path]) -> None:
    case, path = told
    for asked in case.question:
        key = key_of(path, asked.words)
        found = json.loads(paradero("findings", key, "--json", "--record", path).stdout)
        assert found["state"] == asked.state
        assert {
            answer["answer"]: tuple(dict.fromkeys(given["by"] for given in answer["given"]))
            for answer in found["answers"]
        } == asked.answers
        printed = " ".join(paradero("findings", key, "--record", path).stdout.split())
        for words in asked.says:
            assert words in printed


def test_every_answer_opens_on_its_words(told: tuple[Case, Path]) -> None:
    case, path = told
    for asked in case.question:
        found = json.loads(paradero("findings", key_of(path, asked.words), "--json", "--record", path).stdout)
        for given in (given for answer in found["answers"] for given in answer["given"]):
            claim = given["claim"]
            assert claim["passage"]["exact"]
            shown = paradero("claims", "--json", "--document", claim["document_id"], "--record", path).stdout
            assert claim["id"] in shown


def test_a_record_with_findings_is_sound_and_rebuilds_to_the_same(told: tuple[Case, Path]) -> None:
    _, path = told
    before = listed(path)
    assert paradero("check", "--record", path).returncode == 0
    assert paradero("rebuild", "--record", path).returncode == 0
    assert listed(path) == before


def test_filters_narrow_the_questions(count: Path) -> None:
    every = listed(count)
    assert [line["state"] for line in every[:2]] == ["disputed", "single-source"]
    assert listed(count, "--disputed") == listed(count, "--state", "disputed") == every[:1]
    assert listed(count, "--about", "El Salvador") == every
    assert listed(count, "--about", "place:el-salvador", "--kind", "transfer") == every
    assert [line["scope"] for line in listed(count, "--about", "MS-13")] == [["group:ms-13"]]
    assert listed(count, "--kind", "custody") == []
    assert len(listed(count, "--as-of", "2025-03-30")) == 2
    assert {line["time"] for line in listed(count, "--as-of", "2025-03-15")} == {"2025-03-15", "2025-03-15/.."}
    assert listed(count, "--known-on", "2020-01-01") == []
    assert {line["key"] for line in listed(count, "--known-on", "2100-01-01")} == {line["key"] for line in every}
    assert listed(count, "--known-on", "2100-01-01", "--disputed")[0]["state"] == "disputed"
    assert listed(count, "--state", "agreed") == []
    assert len(listed(count, "--state", "single-source")) == len(every) - 1


def test_who_declined_beside_an_answer_is_told_and_is_no_answer(tmp_path: Path) -> None:
    page, path = tmp_path / "a.md", tmp_path / "a.paradero"
    page.write_text(
        "---\ntitle: A\ndate: 2025-03-17\nlang: en\n---\n\n"
        "The United States deported 238 Venezuelans to El Salvador on March 15, 2025. "
        "The Department of Homeland Security declined to release a list "
        "of names.\n\n"
        "El Salvador refused to answer questions about another flight.\n"
    )
    assert paradero("add", "--record", path, page).returncode == 0
    words = "How many nationals of Venezuela were moved from the United States to El Salvador on 15 March 2025?"
    found = json.loads(paradero("findings", key_of(path, words), "--json", "--record", path).stdout)
    assert [answer["answer"] for answer in found["answers"]] == ["238 people"]
    assert [claim["stance"] for claim in found["declined"]] == ["declines"]
    printed = paradero("findings", key_of(path, words), "--record", path).stdout
    assert "Declined beside it:" in printed
    assert "declined to release a list of names" in printed
    assert "another flight" not in printed


def test_what_nobody_says_is_unknown_and_how_much_was_looked_at_is_told(count: Path) -> None:
    done = paradero("findings", "--about", "Ruritania", "--record", count)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Unknown: no question that fits has an answer in the 6 documents this record holds.\n"


def test_a_list_says_how_many_there_are(count: Path) -> None:
    done = paradero("findings", "--limit", "2", "--record", count)
    assert done.stderr == "2 of 7 questions. Ask for more with --offset.\n"
    assert "disputed" in done.stdout
    assert "2 claims, 2 voices" in done.stdout


def test_a_question_as_it_was_known_before_a_document_came(count: Path) -> None:
    words = "How many nationals of Venezuela were moved from the United States to El Salvador on 15 March 2025?"
    key = key_of(count, words)
    found = json.loads(paradero("findings", key, "--known-on", "2020-01-01", "--json", "--record", count).stdout)
    assert (found["state"], found["answers"]) == ("unknown", [])
    held = json.loads(paradero("findings", key, "--as-of", "2025-06", "--json", "--record", count).stdout)
    assert [answer["given"][0]["by"] for answer in held["answers"]] == ["The Example Herald"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["q0000000000000000"], 1, "The record knows no question 'q0000000000000000'"),
        (["--as-of", "soon"], 2, "'soon' is no date"),
        (["--known-on", "soon"], 2, "'soon' is no date"),
        (["q0000000000000000", "--as-of", "soon"], 2, "'soon' is no date"),
        (["--disputed", "--state", "agreed"], 2, "ask for different questions"),
        (["q0000000000000000", "--disputed"], 2, "A question's key stands alone"),
        (["--state", "settled"], 2, "settled"),
        (["--kind", "rumour"], 2, "rumour"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(arguments: list[str], code: int, words: str, count: Path) -> None:
    done = paradero("findings", *arguments, "--record", count)
    assert done.returncode == code
    assert done.stdout == ""
    assert words in done.stderr
