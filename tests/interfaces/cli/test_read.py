"""`read`: claims on standard output in the contract's form, nothing stored."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.interfaces.cli.running import PROGRAM, paradero, surroundings

ARTICLE = """---
title: Returned
date: 2025-06-08
---

Kilmar Abrego Garcia was returned to the United States on 6 June 2025.
"""
FIELDS = ["kind", "roles", "quantity", "when", "stance", "speakers", "document", "passage", "reader"]


def test_claims_come_as_lines_in_the_form_of_the_contract_and_nothing_is_stored(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = paradero("read", "a.txt", "--format", "jsonl", folder=tmp_path)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert told
    for claim in told:
        assert list(claim) == FIELDS
        start, end = claim["passage"]["start"], claim["passage"]["end"]
        assert ARTICLE[start:end] == claim["passage"]["exact"]
        assert list(claim["document"]) == ["title", "url", "date", "publisher", "lang", "digest", "origin"]
        assert claim["document"]["title"] == "Returned"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_json_is_the_same_as_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    lines = paradero("read", "a.txt", "--format", "jsonl", folder=tmp_path).stdout
    assert paradero("read", "a.txt", "--json", folder=tmp_path).stdout == lines


def test_a_table_is_for_people(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    told = paradero("read", "a.txt", folder=tmp_path).stdout
    assert "Returned — " in told
    assert "asserted" in told
    assert max(map(len, told.splitlines())) <= 140


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    done = paradero("read", "b.pdf", "a.txt", "nowhere", "--json", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout
    assert done.stderr.splitlines()[-1] == "2 of 3 documents could not be read, as said above."


def test_claims_are_printed_while_later_documents_are_still_to_be_read(tmp_path: Path) -> None:
    for number in range(1500):
        (tmp_path / f"{number:04}.txt").write_text(f"{ARTICLE}\nParagraph {number}.\n")
    command = [*PROGRAM, "read", ".", "--json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=surroundings()
    ) as process:
        assert process.stdout
        first = json.loads(process.stdout.readline())
        still_reading = process.poll() is None
        process.stdout.close()
    assert first["document"]["origin"].endswith("/0000.txt")
    assert still_reading
    assert process.returncode == 141


def test_two_processes_print_the_same_bytes_as_one(tmp_path: Path) -> None:
    for number in range(40):
        moved = f"Ghana deported {number} men to Togo." if number % 3 else "The garden was watered."
        (tmp_path / f"{number:02}.txt").write_text(f"{ARTICLE}\n{moved}\n" if number % 2 else f"{moved}\n")
    (tmp_path / "20.pdf").write_bytes(b"%PDF-1.7 broken")
    one, two = (paradero("read", ".", "--json", "--jobs", jobs, folder=tmp_path) for jobs in ("1", "2"))
    assert one.stdout
    assert (two.returncode, two.stdout, two.stderr) == (one.returncode, one.stdout, one.stderr)


def test_stopping_by_hand_ends_every_process_without_a_traceback(tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number:04}.txt").write_text(f"{ARTICLE}\nParagraph {number}.\n")
    command = [*PROGRAM, "read", ".", "--json", "--jobs", "2"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, cwd=tmp_path, env=surroundings(), start_new_session=True
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the program and all that it started
        process.stdout.read()
        told = process.stderr.read().decode()
    assert (process.returncode, told.strip()) == (130, "paradero: stopped.")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_a_process_that_dies_ends_the_command_with_a_sentence(tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number:04}.txt").write_text(f"{ARTICLE}\nParagraph {number}.\n")
    command = [*PROGRAM, "read", ".", "--json", "--jobs", "2"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=tmp_path, env=surroundings()) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        for child in _children(process.pid):
            os.kill(child, signal.SIGKILL)
        process.stdout.read()
        told = process.stderr.read().decode()
    assert process.returncode == 1
    assert told.startswith("paradero: A reading process ended by signal 9")
    assert told.count("\n") == 1


def _children(parent: int) -> list[int]:
    children = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for told in children for child in told.read_text().split()]
