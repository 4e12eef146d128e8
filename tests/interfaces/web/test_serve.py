"""`paradero serve`: the address it prints answers, on loopback alone, until it is stopped."""

import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

from tests.interfaces.cli.running import PROGRAM, paradero, surroundings


def test_the_printed_address_answers_and_ctrl_c_ends_it(scene: Path) -> None:
    command = [*PROGRAM, "serve", "--port", "0", "--record", str(scene)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=surroundings(), text=True) as process:
        assert process.stdout
        line = process.stdout.readline()
        address = line.split(" at ")[1].split(" ")[0]
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert b"What this record holds" in answer.read()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
    assert process.returncode == 0
    assert told == "Stopped; what was answered is kept.\n"


def test_a_port_that_is_taken_is_one_sentence(scene: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = paradero("serve", "--port", str(taken.getsockname()[1]), "--record", scene)
    assert (done.returncode, done.stdout) == (2, "")
    assert "choose another with --port" in done.stderr


def test_a_missing_record_is_told_before_anything_is_served(tmp_path: Path) -> None:
    done = paradero("serve", "--port", "0", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
