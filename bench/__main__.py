"""`python -m bench [PART|all]`: measure, print and keep the figures; the parts are in _PARTS."""

import argparse
import subprocess
import sys
from pathlib import Path

from bench.figures import Figure, Part, keep
from bench.generate import SEED
from bench.machine import ROOT, setting

_PARTS = ("reading", "jobs", "scale", "kill", "screening", "names", "origins")
_SEEDS = {"develop": 20251121, "report": 20260704}


def main() -> None:
    """Runs what is asked for, each part in a process of its own: its memory and its core are its own."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("part", nargs="?", choices=(*_PARTS, "all"), default="all")
    asked.add_argument("--real", type=Path, metavar="FOLDER", help="real documents, on topic, to be read as well")
    asked.add_argument("--seed", type=_seed, help="a number; for screening also `develop` (default) or `report`")
    asked.add_argument("--short", action="store_true", help="a tenth of the work, for a first look")
    asked.add_argument("--size", type=int, action="append", metavar="PEOPLE", help="screening: register sizes")
    asked.add_argument("--rows", type=int, help="screening: rows of the manifest, at most 20,000")
    asked.add_argument("--documents", type=int, help="scale: documents in the record, of ten claims each")
    asked.add_argument(
        "--record", type=Path, metavar="FILE", help="scale: keep the record there; measure one kept before"
    )
    asked.add_argument("--peers", action="store_true", help="screening, origins: others' ways as well, where installed")
    told = asked.parse_args()
    if told.part == "all":
        for part in _PARTS:
            subprocess.run([sys.executable, "-m", "bench", part, *_options(told)], cwd=ROOT, check=True)
        return
    seed = told.seed or (_SEEDS["develop"] if told.part == "screening" else SEED)
    figures = _measured(told, seed)
    for figure in figures:
        print(figure)
    if figures:
        keep(told.part, Part(setting(seed, short=told.short), figures))


def _seed(text: str) -> int:
    return _SEEDS[text] if text in _SEEDS else int(text)


def _options(told: argparse.Namespace) -> list[str]:
    options = ["--seed", str(told.seed)] if told.seed else []
    options += ["--short"] if told.short else []
    options += ["--peers"] if told.peers else []
    return options + (["--real", str(told.real.resolve())] if told.real else [])


def _measured(told: argparse.Namespace, seed: int) -> list[Figure]:
    """The part is loaded only now: each needs libraries of its own."""
    short = told.short
    if told.part == "reading":
        from bench import reading

        size = reading.Size(pairs=5, words=5_000, rounds=3, off_words=60_000) if short else reading.Size()
        return reading.measure(size, seed, told.real)
    if told.part == "jobs":
        from bench import jobs

        return jobs.measure(1, 100_000, seed) if short else jobs.measure(3, 300_000, seed)
    if told.part == "scale":
        from bench import scale

        documents = told.documents or (2_000 if short else scale.SIZES[-1])
        return scale.measure(documents, 20 if short else 60, seed, told.record)
    if told.part == "origins":
        from bench import origins

        return origins.measure(5_000 if short else origins.PAGES, seed, told.real, peers=told.peers)
    if told.part in ("screening", "names"):
        return _people(told, seed)
    return _kills(20 if short else 200, seed)


def _people(told: argparse.Namespace, seed: int) -> list[Figure]:
    from bench import name_pairs, screening

    if told.part == "names":
        return name_pairs.measure()
    sizes = told.size or (screening.SIZES[:1] if told.short else screening.SIZES)
    rows = told.rows or (1_000 if told.short else screening.ROWS)
    return screening.measure(sizes, rows, seed, peers=told.peers)


def _kills(trials: int, seed: int) -> list[Figure]:
    from bench import kill

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
