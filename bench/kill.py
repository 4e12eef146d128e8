"""Kills `add` at random moments and looks at what is left: nothing acknowledged may be lost, nothing half written.

Run from the top of the project: `python -m bench.kill --trials 200`. Each trial starts the real intake in a process of
its own, over generated documents and quick stand-ins for the readers, and ends it with SIGKILL. Then the record is
opened, every acknowledged document is looked for, and the whole record is checked. A record is killed four times, each
time with more documents to add, then completed undisturbed; then the next one is begun.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import msgspec
from tests.record.quick import QuickClaims, QuickText, generated, item

from paradero.record.intake import take_in
from paradero.record.record import open_record
from paradero.words.errors import RecordError

DOCUMENTS = 150
"""Documents that each start of a worker has to add beyond those of the last."""

SECONDS = 0.3
KILLS = 4


class Trials(msgspec.Struct):
    """What was seen: processes killed (and how many of them before they had ended by themselves), documents lost."""

    killed: int = 0
    in_time: int = 0
    acknowledged: int = 0
    lost: int = 0
    unsound: int = 0
    completed: int = 0

    @property
    def kept(self) -> bool:
        """Whether the promise held in every trial."""
        return self.lost == 0 and self.unsound == 0


def run_trials(trials: int, seed: int) -> Trials:
    """Kills `trials` times, over as many records as that takes."""
    chance, seen = random.Random(seed), Trials()
    while seen.killed < trials:
        with tempfile.TemporaryDirectory() as folder:
            _kill_and_complete(os.path.join(folder, "a.paradero"), min(trials - seen.killed, KILLS), chance, seen)
    return seen


def _kill_and_complete(path: str, kills: int, chance: random.Random, seen: Trials) -> None:
    acknowledged: set[str] = set()
    for kill in range(1, kills + 1):
        told, in_time = _kill_one(path, kill * DOCUMENTS, chance.uniform(0, SECONDS))
        acknowledged |= told
        seen.killed += 1
        seen.in_time += in_time
        _look(path, acknowledged, seen)
    _add(path, kills * DOCUMENTS, lambda document: acknowledged.add(str(document)))
    _look(path, acknowledged, seen)
    complete = len(acknowledged) == kills * DOCUMENTS
    seen.completed += complete
    seen.unsound += not complete
    seen.acknowledged += len(acknowledged)


def _kill_one(path: str, documents: int, after: float) -> tuple[set[str], bool]:
    """Starts an intake, kills it; gives the documents it acknowledged and whether it was still at work."""
    command = [sys.executable, "-m", "bench.kill", "--worker", path, "--documents", str(documents)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        time.sleep(after)
        worker.send_signal(signal.SIGKILL)
        whole = worker.stdout.read().rpartition("\n")[0].split()
    return set(whole), worker.returncode == -signal.SIGKILL


def _look(path: str, acknowledged: set[str], seen: Trials) -> None:
    """Opens what a kill left and compares it with what was acknowledged."""
    try:
        with open_record(path) as record:
            held = {row[0] for row in record.store.select("SELECT id FROM document")}
            seen.lost += len(acknowledged - held)
            seen.unsound += not record.check().sound
    except RecordError:
        seen.lost += len(acknowledged)


def _add(path: str, documents: int, acknowledge: Callable[[str | None], object]) -> None:
    items = (item(generated(number), f"file:///{number}.txt") for number in range(documents))
    with open_record(path, create=True) as record:
        for outcome in take_in(record, items, QuickText(), QuickClaims()):
            acknowledge(outcome.document)


def _work(path: str, documents: int) -> None:
    """The process that is killed: one line for each acknowledged document, past every buffer."""
    os.write(1, b"ready\n")
    _add(path, documents, lambda document: os.write(1, f"{document}\n".encode()))


def main() -> None:
    """Runs the trials and prints what was seen."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--trials", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--worker", metavar="RECORD", help=argparse.SUPPRESS)
    asked.add_argument("--documents", type=int, default=DOCUMENTS, help=argparse.SUPPRESS)
    told = asked.parse_args()
    if told.worker:
        _work(told.worker, told.documents)
        return
    begin = time.perf_counter()
    seen = run_trials(told.trials, told.seed)
    print(f"{seen} in {time.perf_counter() - begin:.0f} s")
    sys.exit(0 if seen.kept else 1)


if __name__ == "__main__":
    main()
