"""The commands that ask the record: each line with its words, source, date, speaker and stance."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.interfaces.cli.running import paradero
from tests.interfaces.scene import PAYLOADS


def lines(*arguments: str, scene: Path) -> list[dict[str, object]]:
    done = paradero(*arguments, "--json", "--record", scene)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        (["--kind", "order"], ["order"]),
        (["--stance", "denies"], ["allegation"]),
        (["--speaker", "Bukele"], ["custody"]),
        (["--place", "el salvador"], ["transfer"]),
        (["--place", "CECOT"], ["custody"]),
        (["--date", "2025-03"], ["transfer"]),
        (["--as-of", "2025-03-15"], ["transfer"]),
        (["--person", "ilia invented"], ["transfer"]),
        (["--known-on", "2020-01-01"], []),
    ],
)
def test_claims_are_filtered_by_everything_that_was_asked(filters: list[str], kinds: list[str], scene: Path) -> None:
    assert [claim["kind"] for claim in lines("claims", *filters, scene=scene)] == kinds


def test_a_claim_for_people_has_its_words_stance_speaker_and_source(scene: Path) -> None:
    told = paradero("claims", "--speaker", "Bukele", "--record", scene).stdout
    assert "no date given · custody · asserted" in told
    assert "“He is held in CECOT,” said Nayib Bukele, according to Example News." in told
    assert "people: Kilmar Abrego Garcia; facility: CECOT" in told
    assert "says Nayib Bukele, according to Example News — Two flights left in March, Example News, 8 June 2025" in told


def test_what_did_not_happen_says_so_on_its_first_line(scene: Path) -> None:
    for stance in ("orders", "plans", "pauses"):
        told = paradero("claims", "--stance", stance, "--record", scene).stdout
        assert "not said to have happened" in told.splitlines()[0]


def test_all_claims_come_without_a_limit_and_some_with_one(scene: Path) -> None:
    every = lines("claims", "--all", scene=scene)
    assert len(every) == 33
    assert lines("claims", "--limit", "5", "--offset", "3", scene=scene) == every[3:8]
    done = paradero("claims", "--limit", "5", "--record", scene)
    assert done.stderr == "5 of 33 claims. Ask for more with --offset or --all.\n"


def test_claims_come_as_an_exact_table(scene: Path) -> None:
    done = paradero("claims", "--all", "--csv", "--record", scene)
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert [row["quote"] for row in rows] == [
        claim["passage"]["exact"] for claim in lines("claims", "--all", scene=scene)
    ]  # type: ignore[index]


def test_a_subject_is_shown_with_its_timeline_and_who_says_what(scene: Path) -> None:
    told = paradero("show", "kilmar abrego garcia", "--record", scene).stdout
    assert told.startswith("Kilmar Abrego Garcia")
    assert "person:kilmar-abrego-garcia" in told
    order = [
        told.index(words) for words in ("about June 2025 · release", "from 7 June 2025 on · custody", "no date given")
    ]
    assert order == sorted(order)
    assert "Officials: " in told
    (page,) = [json.loads(paradero("show", "person:kilmar-abrego-garcia", "--json", "--record", scene).stdout)]
    assert page["subject"]["name"] == "Kilmar Abrego Garcia"


def test_a_name_that_nobody_has_is_one_sentence(scene: Path) -> None:
    done = paradero("show", "Zzyzx Nobody", "--record", scene)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("paradero: No subject goes by “Zzyzx Nobody”")


def test_a_name_that_several_have_asks_which(scene: Path) -> None:
    done = paradero("show", "invented", "--record", scene)
    assert (done.returncode, done.stdout) == (2, "")
    assert "person:ilia-invented" in done.stderr
    assert "person:jose-invented" in done.stderr


def test_search_shows_snippets_and_the_claims_there(scene: Path) -> None:
    (hit,) = lines("search", "Xinis", scene=scene)
    assert "".join(piece["text"] for piece in hit["snippet"] if piece["hit"]) == "Xinis"  # type: ignore[attr-defined]
    told = paradero("search", "Xinis", "--record", scene)
    assert "Judge Paula Xinis ordered" in told.stdout
    assert told.stderr.lower() == "1 of 1 places with the words: xinis.\n"


def test_a_search_without_words_is_refused(scene: Path) -> None:
    done = paradero("search", '"', "--record", scene)
    assert (done.returncode, done.stdout) == (2, "")


def test_documents_and_refusals_are_listed(scene: Path) -> None:
    assert len(lines("documents", scene=scene)) == 26
    assert "Two flights left in March" in paradero("documents", "--record", scene).stdout
    refused = lines("refusals", "--stage", "text", scene=scene)
    assert [one["refusal"]["origin"] for one in refused] == ["file:///broken.pdf"]  # type: ignore[index]
    assert (
        "could not be read: file:///broken.pdf\n  It has no text layer"
        in paradero("refusals", "--record", scene).stdout
    )


def test_a_sound_record_checks_and_its_checkpoint_holds_later(scene: Path, tmp_path: Path) -> None:
    done = paradero("check", "--record", scene)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "The record is sound.")
    report = json.loads(paradero("check", "--json", "--record", scene).stdout)
    assert report["sound"] is True
    (tmp_path / "known").write_text(report["checkpoint"])
    assert paradero("check", "--known", tmp_path / "known", "--record", scene).returncode == 0
    (tmp_path / "whole").write_text(done.stdout)
    assert paradero("check", "--known", tmp_path / "whole", "--record", scene).returncode == 0


def test_an_earlier_checkpoint_of_another_record_is_refused(scene: Path, tmp_path: Path) -> None:
    report = json.loads(paradero("check", "--json", "--record", scene).stdout)
    name, size, _ = report["checkpoint"].splitlines()
    (tmp_path / "other").write_text(f"some words\n{name}\n{size}\n{'A' * 43}=\n")
    assert paradero("check", "--known", tmp_path / "other", "--record", scene).returncode == 1


def test_a_changed_record_fails_its_check(scene: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.paradero"
    shutil.copy(scene, changed)
    content = changed.read_bytes()
    at = content.rindex(b"deported 238 men")
    changed.write_bytes(content[:at] + b"deported 239 men" + content[at + 16 :])
    done = paradero("check", "--record", changed)
    assert done.returncode == 1
    assert "fault" in done.stdout + done.stderr or done.stderr.startswith("paradero: ")


def test_a_rebuilt_record_answers_the_same(scene: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.paradero"
    shutil.copy(scene, copy)
    done = paradero("rebuild", "--record", copy)
    assert (done.returncode, done.stdout.startswith("Rebuilt from ")) == (0, True)
    assert lines("claims", "--all", scene=copy) == lines("claims", "--all", scene=scene)


def test_no_answer_lets_a_document_act_on_the_terminal(scene: Path) -> None:
    for command in (["claims", "--all"], ["documents"], ["refusals"], ["search", "hostile"]):
        told = paradero(*command, "--record", scene).stdout
        assert "\x1b" not in told
        assert any(payload.split("(")[0][:20] in told for payload in PAYLOADS) or command == ["search", "hostile"]
