"""What a second process brings: the same folder read by `paradero read --jobs 1` and `--jobs 2`, in turns.

Each command is timed whole, with its start and the loading of its parsers, and must print the same bytes. The second
process needs a core of its own, so the figure is worth only what the load of the machine, told beside it, allows; the
processor time that both use together, against that of one alone, does not depend on it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from bench.corpus import at_hand, repeated
from bench.figures import Figure, spread
from bench.generate import SEED

_PROGRAM = (sys.executable, "-c", "from paradero.interfaces.cli.main import main; main()")


class Run(msgspec.Struct, frozen=True):
    """How long a command took, in seconds by the clock and of processor time, and what it printed."""

    clock: float
    busy: float
    printed: bytes


def measure(pairs: int, words: int, seed: int = SEED) -> list[Figure]:
    """The figures of so many pairs over a folder of so many words."""
    ones: list[Run] = []
    twos: list[Run] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, document in enumerate(repeated(at_hand(), words, 0, seed)):
            Path(folder, f"{number:05}{Path(document.name).suffix}").write_bytes(document.raw)
        for _ in range(pairs):
            ones.append(_read(folder, 1))
            twos.append(_read(folder, 2))
    if {run.printed for run in ones} != {run.printed for run in twos} or len({run.printed for run in ones}) != 1:
        raise SystemExit("two processes printed other claims than one")
    return [
        spread(
            "a folder read by two processes against one",
            [one.clock / two.clock for one, two in zip(ones, twos, strict=True)],
            "times as fast",
            target="at least 1.8",
            grows="it nears the number of cores as the folder grows, since each process loads its own parsers.",
        ),
        spread(
            "processor time of two processes against one",
            [two.busy / one.busy for one, two in zip(ones, twos, strict=True)],
            "of it",
        ),
        spread("one process, the whole command", [one.clock for one in ones], "s"),
        spread("two processes, the whole command", [two.clock for two in twos], "s"),
        Figure("words in the folder", words, "words"),
        Figure("cores to run on", len(os.sched_getaffinity(0)), "cores"),
    ]


def _read(folder: str, jobs: int) -> Run:
    command = [*_PROGRAM, "read", folder, "--json", "--jobs", str(jobs)]
    before, begin = os.times(), time.perf_counter()
    printed = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    clock, after = time.perf_counter() - begin, os.times()
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(clock, busy, printed)


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pairs", type=int, default=3)
    asked.add_argument("--words", type=int, default=300_000)
    asked.add_argument("--seed", type=int, default=SEED)
    told = asked.parse_args()
    for figure in measure(told.pairs, told.words, told.seed):
        print(figure)


if __name__ == "__main__":
    main()
