"""The program as a user runs it: within the tests' own process where that shows the same, else in one of its own."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

import msgspec

from paradero.interfaces.cli.main import run

PROGRAM = (sys.executable, "-c", "from paradero.interfaces.cli.main import main; main()")


class Done(msgspec.Struct, frozen=True):
    """How a run ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def paradero(*arguments: str | Path, stdin: bytes = b"", folder: Path | None = None, **variables: str) -> Done:
    """One command line, to its end."""
    with _streams(stdin) as (out, told), mock.patch.dict(os.environ, surroundings(**variables), clear=True):
        with contextlib.chdir(folder or Path.cwd()):
            code = run([str(argument) for argument in arguments])
        out.flush()
        told.flush()
        return Done(code, _text(out), _text(told))


def process(*arguments: str | Path, folder: Path | None = None, **variables: str) -> Done:
    """The same in a process of its own."""
    command = [*PROGRAM, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, cwd=folder, env=surroundings(**variables), timeout=60)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def surroundings(**variables: str) -> dict[str, str]:
    """The environment without settings of this machine's user."""
    return _unset(os.environ) | variables


def _unset(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith(("PARADERO_", "_PARADERO"))}


@contextlib.contextmanager
def _streams(stdin: bytes) -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper]]:
    out, told = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True) for _ in range(2))
    with (
        mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(told),
    ):
        yield out, told


def _text(stream: io.TextIOWrapper) -> str:
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode("utf-8")
