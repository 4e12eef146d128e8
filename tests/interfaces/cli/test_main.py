"""The program as a whole: quick help, one sentence for an error, its exit code, and quiet ends."""

import importlib
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from paradero.interfaces.cli.main import COMMANDS, paradero, run
from paradero.words import errors
from tests.interfaces.cli.running import PROGRAM, process, surroundings
from tests.interfaces.cli.running import paradero as running

HEAVY = (
    "spacy",
    "starlette",
    "uvicorn",
    "lxml",
    "trafilatura",
    "jinja2",
    "apsw",
    "rich",
    "pypdfium2",
    "numpy",
    "docx",
    "babel",
)


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys, json; from paradero.interfaces.cli.main import run; run(['--help']);"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=surroundings()
    )
    modules = json.loads(done.stdout.splitlines()[-1])
    assert [name for name in HEAVY if name in modules] == []


def test_every_command_is_listed_with_a_whole_sentence() -> None:
    told = running("--help").stdout
    for name in COMMANDS:
        (line,) = [line for line in told.splitlines() if line.startswith(f"  {name} ")]
        assert line.endswith(".")
        assert not line.endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    done = running(name, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: paradero {name}")


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"read", "docket", "frames", "version", "completion"}))
def test_every_command_that_uses_the_record_takes_it_from_the_option_or_the_environment(name: str) -> None:
    command = importlib.import_module(COMMANDS[name]).command
    (option,) = [parameter for parameter in command.params if parameter.name == "record_path"]
    assert option.envvar == "PARADERO_RECORD"


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"serve", "frames", "completion", "brief"}))
def test_every_command_with_an_answer_can_print_json(name: str) -> None:
    command = importlib.import_module(COMMANDS[name]).command
    assert "--json" in [name for parameter in command.params for name in parameter.opts]


def test_without_a_command_the_help_is_shown() -> None:
    done = process()
    assert done.returncode == 2
    assert "Usage: paradero" in done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [["nosuch"], ["claims", "--kind", "x"], ["claims", "--limit", "0"], ["add"]])
def test_a_mistaken_command_line_is_told_with_exit_code_2(arguments: list[str]) -> None:
    done = running(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_missing_record_is_one_sentence_and_no_traceback(tmp_path: Path) -> None:
    for command in (
        ["claims"],
        ["show", "x"],
        ["search", "x"],
        ["documents"],
        ["refusals"],
        ["check"],
        ["rebuild"],
        ["review"],
        ["judge", "a", "b", "same", "--reason", "x"],
        ["serve"],
    ):
        done = running(*command, folder=tmp_path)
        assert (command, done.returncode, done.stdout) == (command, 1, "")
        assert done.stderr.startswith("paradero: ")
        assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("error", "code"), [(errors.UsageError, 2), (errors.NotFound, 1), (errors.RecordError, 1)])
def test_a_foreseen_error_ends_with_its_own_code(
    error: type[errors.ParaderoError], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error("This is the sentence.")

    monkeypatch.setattr(
        importlib.import_module(COMMANDS["version"]), "command", click.Command("version", callback=fail)
    )
    assert run(["version"]) == code
    assert capsys.readouterr() == ("", "paradero: This is the sentence.\n")


def test_a_mistake_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(
        importlib.import_module(COMMANDS["version"]), "command", click.Command("version", callback=fail)
    )
    with pytest.raises(ZeroDivisionError):
        run(["version"])


def test_a_reader_that_has_seen_enough_ends_it_quietly(scene: Path) -> None:
    command = " ".join(f"'{part}'" for part in (*PROGRAM, "claims", "--all", "--json", "--record", str(scene)))
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -1; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        env=surroundings(),
    )
    first, code = done.stdout.splitlines()
    assert json.loads(first)["kind"]
    assert (int(code), done.stderr) in ((141, ""), (0, ""))


def test_a_closed_pipe_ends_with_its_code(scene: Path) -> None:
    command = [*PROGRAM, "claims", "--all", "--json", "--record", str(scene)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()) as closed:
        assert closed.stdout
        assert closed.stderr
        closed.stdout.close()
        assert closed.stderr.read() == b""
    assert closed.returncode == 141


def test_ctrl_c_ends_with_130_and_one_line() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*PROGRAM, "read", "-"], stdin=pipe, stdout=pipe, stderr=pipe, env=surroundings()) as stopped:
        time.sleep(1.5)
        stopped.send_signal(signal.SIGINT)
        out, told = stopped.communicate(timeout=30)
    assert (stopped.returncode, out) == (130, b"")
    assert b"Traceback" not in told
    assert told.strip().endswith(b"paradero: stopped.")


def test_the_group_knows_its_commands() -> None:
    context = click.Context(paradero)
    assert paradero.list_commands(context) == list(COMMANDS)
    assert paradero.get_command(context, "os") is None
