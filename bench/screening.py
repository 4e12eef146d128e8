"""Screening: rows of a manifest looked up in registers of invented people, beside the ways that others would do it.

Each way runs in a process of its own over the same people (bench/people says how they are made and damaged) and is
timed whole, rows in, candidates out, on two cores. What it finds is the same on every machine for one seed.
"""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Final

import msgspec

from bench.figures import Figure
from bench.machine import ROOT
from bench.people.registers import DEVELOP, REPORT
from bench.screening_run import OURS, Outcome
from bench.screening_scores import FIRST, Recall, Scores

SIZES: Final = (10_000, 100_000, 1_000_000)
ROWS: Final = 20_000
SEEDS: Final = {"develop": DEVELOP, "report": REPORT}


class Peer(msgspec.Struct, frozen=True):
    """A way to screen that is not ours: what it needs installed, and how many rows it is given at each size."""

    method: str
    name: str
    needs: tuple[str, ...]
    rows: dict[int, int]


PEERS: Final = (
    Peer("token_sort", "rapidfuzz token_sort", ("rapidfuzz",), {10_000: 1_000, 100_000: 1_000}),
    Peer("grams", "n-grams by sparse_dot_topn", ("sparse_dot_topn", "sklearn"), {size: 1_000 for size in SIZES}),
    Peer(
        "logic", "nomenklatura index and logic-v2", ("nomenklatura", "followthemoney"),
        {10_000: 1_000, 100_000: 1_000, 1_000_000: 200},
    ),
    Peer("linkage", "splink", ("splink", "pyarrow"), {10_000: 1_000}),
)  # fmt: skip


def measure(sizes: Sequence[int], rows: int, seed: int, *, peers: bool) -> list[Figure]:
    """The figures of every size, ours first."""
    figures: list[Figure] = []
    absent = [peer for peer in PEERS if not all(importlib.util.find_spec(name) for name in peer.needs)] if peers else []
    for size in sizes:
        ours = _run(OURS, size, rows, seed)
        figures += _ours(ours)
        if not peers:
            continue
        same = ours if rows <= 1_000 else _run(OURS, size, 1_000, seed)
        figures += _theirs(same, "ours, the first rows")
        for peer in PEERS:
            if peer not in absent and size in peer.rows:
                outcome = _run(peer.method, size, min(rows, peer.rows[size]), seed)
                figures += [*_theirs(outcome, peer.name), _ratio(same, outcome, peer.name)]
    if peers:
        names = ", ".join(peer.name for peer in absent) or "none"
        figures.append(
            Figure("peers not installed, so not measured", len(absent), "peers", grows=f"not installed: {names}.")
        )
    return figures


def _run(method: str, size: int, rows: int, seed: int) -> Outcome:
    command = [
        sys.executable,
        "-m",
        "bench.screening_run",
        method,
        "--size",
        str(size),
        "--rows",
        str(rows),
        "--seed",
        str(seed),
    ]
    quiet = {**os.environ, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, env=quiet, check=True)
    return msgspec.json.decode(done.stdout[done.stdout.index(b'{"method"') :], type=Outcome)


def _ours(run: Outcome) -> list[Figure]:
    at = f"{run.size:,} people"
    scores = run.scores
    return [
        *_costs(run, at),
        Figure(f"{at}, the same rows once more", run.rows / (run.again or run.search), "rows/s"),
        *_recalls(scores.whole, at, FIRST),
        *(
            figure
            for name, found in scores.births.items()
            for figure in _recalls(found, f"{at}, birth date {name}", (1, 25))
        ),
        *(
            figure
            for name, found in scores.origins.items()
            for figure in _recalls(found, f"{at}, origin {name}", (25,))
        ),
        *_at_a_tier(run, at),
        Figure(f"{at}, candidates given", scores.shown, "a row"),
        *_looked_at(scores, at),
        Figure(f"{at}, rows answered: too common to tell", run.common, f"of {run.rows:,} rows"),
        *_tiers(run, at),
        *_tripwire(run, at),
        *_exhaustive(run, at),
    ]


def _theirs(run: Outcome, name: str) -> list[Figure]:
    at = f"{run.size:,} people, {name} ({run.rows:,})"
    return [*_costs(run, at), *_recalls(run.scores.whole, at, FIRST), *_looked_at(run.scores, at)]


def _costs(run: Outcome, at: str) -> list[Figure]:
    return [
        Figure(f"{at}, build", run.build, "s"),
        Figure(f"{at}, rows in to candidates out", run.rows / run.search, "rows/s"),
        Figure(f"{at}, processor time of a thousand rows", run.busy / run.rows * 1_000, "s"),
        Figure(f"{at}, memory with the people in it", run.peak, "MiB"),
        Figure(f"{at}, memory above the people", max(0.0, run.peak - run.before), "MiB"),
    ]


def _recalls(found: Recall, at: str, firsts: Sequence[int]) -> list[Figure]:
    wanted = {10: "at least 0.995"} if at == f"{SIZES[0]:,} people" else {}
    return [
        Figure(
            f"{at}, found among the first {first}", found.at[FIRST.index(first)], f"of {found.rows:,}",
            target=wanted.get(first),
        )
        for first in firsts
    ]  # fmt: skip


def _at_a_tier(run: Outcome, at: str) -> list[Figure]:
    """What a person sees who looks at every candidate of a tier that is not *different*, and at no other."""
    shown = [told for tier, told in run.scores.tiers.items() if tier != "different"]
    right = sum(told.right for told in shown)
    return [
        Figure(f"{at}, found at a tier", right / run.scores.whole.rows, f"of {run.scores.whole.rows:,}"),
        Figure(
            f"{at}, candidates at a tier",
            (right + sum(told.wrong for told in shown)) / run.rows,
            "a row",
            target="at most 6" if run.size == SIZES[0] else None,
        ),
    ]


def _looked_at(scores: Scores, at: str) -> list[Figure]:
    if scores.looked_at is None:
        return []
    return [Figure(f"{at}, candidates to look at for 0.95 found", scores.looked_at, "a row")]


def _tiers(run: Outcome, at: str) -> list[Figure]:
    assert run.numbered
    figures = []
    for tier, bare in run.scores.tiers.items():
        figures.append(
            Figure(
                f"{at}, tier {tier}, without numbers, right",
                bare.right / (bare.right + bare.wrong),
                f"of {bare.right + bare.wrong:,}",
            )
        )
    same = run.numbered.tiers.get("same")
    if same:
        all_same = same.right + same.wrong
        figures += [
            Figure(
                f"{at}, tier same, with numbers, right",
                same.right / all_same,
                f"of {all_same:,}",
                target="at least 0.999",
            ),
            Figure(f"{at}, tier same, with numbers, somebody else", same.wrong, "pairs", target="0"),
            Figure(f"{at}, tier same, with numbers, somebody else who is kin", same.kin, "pairs", target="0"),
        ]
    return [*figures, *_recalls(run.numbered.whole, f"{at}, rows with numbers", (1, 25))]


def _tripwire(run: Outcome, at: str) -> list[Figure]:
    if run.tripwire is None:
        return []
    wire = run.tripwire
    return [
        Figure(f"{at}, pairs that token_sort rates 90 or more", wire.pairs, "pairs"),
        Figure(f"{at}, of these not found by the index", wire.missed, "pairs"),
        Figure(f"{at}, of these not found and one person", wire.missed_person, "pairs", target="0"),
        Figure(
            f"{at}, of these not found and without a conflict of birth dates", wire.missed_births_agree, "pairs",
            grows=f"for example {'; '.join(wire.examples[:5])}." if wire.examples else None,
        ),
    ]  # fmt: skip


def _exhaustive(run: Outcome, at: str) -> list[Figure]:
    if run.exhaustive is None:
        return []
    told = run.exhaustive
    about = f"{at}, {told.rows} rows compared with everybody in full"
    return [
        Figure(f"{about}: pairs called same or probable", told.pairs, "pairs"),
        Figure(
            f"{about}: of these not shown by the index", told.missed, "pairs", target="0",
            grows=f"for example {'; '.join(told.examples[:5])}." if told.examples else None,
        ),
    ]  # fmt: skip


def _ratio(ours: Outcome, other: Outcome, name: str) -> Figure:
    """By processor time, which the load of the machine hardly touches."""
    ratio = (other.busy / other.rows) / (ours.busy / ours.rows)
    return Figure(f"{ours.size:,} people, processor time of a row, {name} against ours", ratio, "times")
