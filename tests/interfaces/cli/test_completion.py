"""Shells complete commands, options and their values."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.interfaces.cli.running import paradero, process


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_script_for_each_shell(shell: str) -> None:
    done = paradero("completion", shell)
    assert done.returncode == 0
    assert "_PARADERO_COMPLETE" in done.stdout


def test_the_bash_script_is_one_that_bash_takes(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    assert bash
    (tmp_path / "script").write_text(paradero("completion", "bash").stdout)
    assert subprocess.run([bash, "-n", str(tmp_path / "script")], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("paradero re", {"read", "refusals", "reread", "rebuild", "review"}),
        ("paradero claims --stance den", {"denies"}),
    ],
)
def test_commands_and_values_are_offered(words: str, offered: set[str]) -> None:
    done = process(_PARADERO_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert {line.split(",", 1)[1] for line in done.stdout.splitlines()} == offered
