"""`python -m bench [reading|jobs|add|kill|all]`: measure, print, keep the figures in results.json and RESULTS.md."""

import argparse
import subprocess
import sys
from pathlib import Path

from bench import add, jobs, kill, reading
from bench.figures import Figure, Part, keep
from bench.generate import SEED
from bench.machine import ROOT, setting

_PARTS = ("reading", "jobs", "add", "kill")
_SHORT = reading.Size(pairs=5, words=5_000, rounds=3, off_words=60_000)


def main() -> None:
    """Runs what is asked for, each part in a process of its own: its memory and its core are its own."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("part", nargs="?", choices=(*_PARTS, "all"), default="all")
    asked.add_argument("--real", type=Path, metavar="FOLDER", help="real documents, on topic, to be read as well")
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--short", action="store_true", help="a tenth of the work, for a first look")
    told = asked.parse_args()
    if told.part == "all":
        for part in _PARTS:
            subprocess.run([sys.executable, "-m", "bench", part, *_options(told)], cwd=ROOT, check=True)
        return
    figures = _measured(told.part, told.seed, told.real, short=told.short)
    for figure in figures:
        print(figure)
    keep(told.part, Part(setting(told.seed, short=told.short), figures))


def _options(told: argparse.Namespace) -> list[str]:
    options = ["--seed", str(told.seed)]
    options += ["--short"] if told.short else []
    return options + (["--real", str(told.real.resolve())] if told.real else [])


def _measured(part: str, seed: int, folder: Path | None, *, short: bool) -> list[Figure]:
    if part == "reading":
        return reading.measure(_SHORT if short else reading.Size(), seed, folder)
    if part == "jobs":
        return jobs.measure(1, 100_000, seed) if short else jobs.measure(3, 300_000, seed)
    if part == "add":
        return add.measure(1_000 if short else 10_000, 10)
    return _kills(20 if short else 200, seed)


def _kills(trials: int, seed: int) -> list[Figure]:
    seen = kill.run_trials(trials, seed)
    return [
        Figure(
            "add killed", seen.killed, "times", grows="what a kill costs is one group of documents, to be added again."
        ),
        Figure("killed while at work", seen.in_time, "times"),
        Figure("documents acknowledged", seen.acknowledged, "documents"),
        Figure("acknowledged and lost", seen.lost, "documents", target="0"),
        Figure("records unsound after a kill", seen.unsound, "records", target="0"),
        Figure("records completed afterwards", seen.completed, "records"),
    ]


if __name__ == "__main__":
    main()
