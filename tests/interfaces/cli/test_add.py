"""`add`: acknowledged after it is on disk, refusals told and counted, nothing lost by stopping."""

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from paradero.answers.documents import documents
from paradero.record.record import open_record
from tests.interfaces.cli.running import PROGRAM, paradero, surroundings

ARTICLE = """---
title: Two men returned
publisher: Example News
date: 2025-06-08
---

Kilmar Abrego Garcia was returned to the United States on 6 June 2025.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "article.txt").write_text(ARTICLE)
    return tmp_path


def test_what_is_added_is_acknowledged_held_and_read(folder: Path) -> None:
    done = paradero("add", "in", folder=folder)
    assert (done.returncode, done.stderr) == (0, "1 added.\n")
    status, document, count, *_, last = done.stdout.split()
    assert (status, last) == ("added", "returned")
    shown = json.loads(paradero("claims", "--json", "--document", document, folder=folder).stdout.splitlines()[0])
    assert shown["document"]["title"] == "Two men returned"
    assert int(count) >= 1


def test_adding_the_same_bytes_again_changes_nothing(folder: Path) -> None:
    paradero("add", "in", folder=folder)
    before = (folder / "record.paradero").read_bytes()
    done = paradero("add", "in", folder=folder)
    assert (done.returncode, done.stderr) == (0, "1 unchanged.\n")
    assert (folder / "record.paradero").read_bytes() == before


def test_what_is_refused_is_told_counted_and_kept_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    done = paradero("add", "in", "nowhere.txt", folder=folder)
    assert done.returncode == 1
    assert done.stdout.startswith("added")
    assert "1 added, 2 refused." in done.stderr
    assert done.stderr.count("1 refused: ") == 2
    kept = [json.loads(line) for line in paradero("refusals", "--json", folder=folder).stdout.splitlines()]
    assert len(kept) == 2


def test_a_reason_that_many_share_is_told_a_few_times_and_counted(folder: Path) -> None:
    article = json.dumps({"title": "One", "text": "One article."})
    others = [json.dumps({"title": f"No text {number}"}) for number in range(20)]
    (folder / "rows.jsonl").write_text("\n".join([article, *others]))
    done = paradero("add", "rows.jsonl", folder=folder)
    assert done.returncode == 1
    assert "  20 refused: " in done.stderr
    assert done.stderr.count("\nrefused ") <= 3


def test_standard_input_is_a_document(folder: Path) -> None:
    done = paradero("add", "-", stdin=ARTICLE.encode(), folder=folder)
    assert (done.returncode, done.stdout.split()[0]) == (0, "added")


def test_json_tells_each_outcome_on_a_line(folder: Path) -> None:
    done = paradero("add", "in", "nowhere.txt", "--json", folder=folder)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["status"] for one in told] == ["added", "refused"]
    assert told[1]["refusal"]["reason"]


def test_the_record_is_the_one_that_the_environment_or_the_option_names(folder: Path) -> None:
    paradero("add", "in", folder=folder, PARADERO_RECORD=str(folder / "one.paradero"))
    paradero("add", "in", "--record", "two.paradero", folder=folder, PARADERO_RECORD=str(folder / "one.paradero"))
    assert {path.name for path in folder.glob("*.paradero")} == {"one.paradero", "two.paradero"}


def test_stopping_by_hand_says_what_is_kept_and_keeps_it(folder: Path) -> None:
    for number in range(300):
        (folder / "in" / f"{number}.txt").write_text(f"{ARTICLE}\nParagraph {number}.\n")
    command = [*PROGRAM, "add", "in"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=folder, env=surroundings()) as process:
        assert process.stdout
        assert process.stderr
        first = process.stdout.readline()
        os.kill(process.pid, signal.SIGINT)
        rest = process.stdout.read()
        told = process.stderr.read()
    acknowledged = [line.split()[1].decode() for line in (first + rest).splitlines()]
    assert process.returncode == 130
    assert 0 < len(acknowledged) < 301
    counted = re.search(r"(\d+) acknowledged document", told.decode())
    assert counted, told
    assert int(counted[1]) in (len(acknowledged) - 1, len(acknowledged))  # the last may be told and not yet counted
    assert "Traceback" not in told.decode()
    with open_record(folder / "record.paradero", read_only=True) as record:
        held = {line.source.document for line in documents(record, limit=400).lines}
        assert set(acknowledged) <= held
        assert record.check().sound


def test_what_a_document_is_called_cannot_act_on_the_terminal(folder: Path) -> None:
    (folder / "in" / "article.txt").write_text('---\ntitle: "red \\e[31m \\u202e over"\n---\n\nWords \x1b[2J here.\n')
    done = paradero("add", "in", folder=folder)
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout


def test_two_processes_keep_the_claims_that_one_keeps_in_the_same_order(folder: Path) -> None:
    for number in range(40):
        (folder / "in" / f"{number:02}.txt").write_text(f"{ARTICLE}\nGhana deported {number} men to Togo.\n")
    (folder / "in" / "twin.txt").write_text(ARTICLE)
    told = {}
    for jobs in ("1", "2"):
        done = paradero("add", "in", "--jobs", jobs, "--record", f"{jobs}.paradero", folder=folder)
        claims = paradero("claims", "--json", "--limit", "500", "--record", f"{jobs}.paradero", folder=folder)
        told[jobs] = (done.returncode, done.stdout, done.stderr, _without_moments(claims.stdout))
    assert "1 unchanged" in told["1"][2]
    assert told["1"] == told["2"]


def _without_moments(lines: str) -> list[object]:
    return [
        {name: value for name, value in json.loads(line).items() if name != "learned_at"} for line in lines.splitlines()
    ]
