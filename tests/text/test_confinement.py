"""The doors of the reading process, tried from inside."""

import subprocess
import sys

import pytest

TRIAL = """
import os, socket, sys
from paradero.text.confinement import allow_seconds, confine
confine(64 * 1024 * 1024)
allow_seconds({seconds})
{attempt}
"""


def tried(attempt: str, seconds: int = 60) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", TRIAL.format(attempt=attempt, seconds=seconds)], capture_output=True, timeout=60
    )


@pytest.mark.parametrize(
    ("attempt", "error"),
    [
        ("open('/etc/hostname')", b"OSError: [Errno 24]"),
        ("open('/tmp/paradero-should-not-exist', 'w')", b"OSError: [Errno 24]"),
        ("socket.socket()", b"OSError: [Errno 24]"),
        ("os.pipe()", b"OSError: [Errno 24]"),
        ("bytearray(256 * 1024 * 1024)", b"MemoryError"),
    ],
)
def test_a_closed_door_stays_closed(attempt: str, error: bytes) -> None:
    result = tried(attempt)
    assert result.returncode == 1
    assert error in result.stderr


def test_what_is_open_stays_usable() -> None:
    assert tried("print('still here')").stdout == b"still here\n"


def test_processor_time_ends_the_process() -> None:
    assert tried("while True: pass", seconds=1).returncode == -24
