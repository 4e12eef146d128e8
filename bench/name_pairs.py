"""Two names, one person or two: labelled pairs of real and made-up names, judged by us and by others' measures.

The pairs are nomenklatura's (MIT), 548 of people. F1 is told at the best threshold, which flatters every measure
alike, and at the measure's own: our tier, 0.7 of a scale for the others.
"""

import csv
import importlib.util
import itertools
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.figures import Figure
from bench.machine import ROOT
from bench.screeners.hits import plain
from paradero.identity.comparison import compare
from paradero.words.person import Person

PAIRS: Final = ROOT.parent / "shared" / "data" / "names" / "nomenklatura_name_pairs.csv"

Judge = Callable[[str, str], tuple[float, bool]]
"""A likeness, and whether it is a match by the measure's own threshold."""


class Pair(msgspec.Struct, frozen=True):
    """Two names and whether they are one person's."""

    left: str
    right: str
    match: bool
    group: str


class F1(msgspec.Struct, frozen=True):
    """With its precision and recall, and the threshold it was taken at."""

    value: float
    precision: float
    recall: float
    threshold: float

    def told(self) -> str:
        """Precision and recall, to stand beside the value."""
        return f"P {self.precision:.2f}, R {self.recall:.2f}"


def measure(path: Path = PAIRS) -> list[Figure]:
    """The figures of every measure that is installed; none, with a sentence, where the pairs are not there."""
    if not path.exists():
        print(f"The labelled pairs are not here ({path.name} is looked for in shared/data/names beside the project).")
        return []
    pairs = read(path)
    figures = [
        Figure("pairs of names of people", len(pairs), "pairs"),
        Figure("of these one person's", sum(pair.match for pair in pairs), "pairs"),
    ]
    judges = _judges()
    for name, judge in judges.items():
        figures += _judged(name, judge, pairs)
    absent = [name for name in _PEERS if name not in judges]
    return [
        *figures,
        Figure(
            "measures not installed, so not taken",
            len(absent),
            "measures",
            grows=f"not installed: {', '.join(absent) or 'none'}.",
        ),
    ]


def read(path: Path) -> list[Pair]:
    """The pairs of people."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(line["name1"], line["name2"], line["is_match"] == "true", line["case_group"])
            for line in csv.DictReader(file)
            if line["schema"] == "Person"
        ]


def best_f1(told: Iterable[tuple[float, bool]]) -> F1:
    """The highest F1 of all thresholds; likenesses that are equal fall on one side."""
    ranked = sorted(told, key=lambda one: -one[0])
    matches, right, best = sum(match for _, match in ranked), 0, F1(0.0, 0.0, 0.0, 1.0)
    for place, (likeness, match) in enumerate(ranked, 1):
        right += match
        if place < len(ranked) and ranked[place][0] == likeness:
            continue
        value = 2 * right / (place + matches)
        if value > best.value:
            best = F1(value, right / place, right / matches, likeness)
    return best


def f1_of(told: Sequence[tuple[bool, bool]]) -> F1:
    """Of judgements and truths."""
    right = sum(judged and match for judged, match in told)
    judged, matches = sum(one for one, _ in told), sum(match for _, match in told)
    return F1(2 * right / max(1, judged + matches), right / max(1, judged), right / max(1, matches), 0.0)


def _judged(name: str, judge: Judge, pairs: Sequence[Pair]) -> list[Figure]:
    judge("Juan Pérez", "Perez, Juan")
    begin = time.perf_counter()
    judged = [judge(pair.left, pair.right) for pair in pairs]
    seconds = time.perf_counter() - begin
    best = best_f1((likeness, pair.match) for (likeness, _), pair in zip(judged, pairs, strict=True))
    own = f1_of([(match, pair.match) for (_, match), pair in zip(judged, pairs, strict=True)])
    figures = [
        Figure(f"{name}, best F1", best.value, best.told(), target="at least 0.782" if name == _OURS else None),
        Figure(f"{name}, F1 at its own threshold", own.value, own.told()),
        Figure(f"{name}, pairs", len(pairs) / seconds, "pairs/s"),
    ]  # fmt: skip
    for group in sorted({pair.group for pair in pairs}):
        part = [
            (likeness, pair.match) for (likeness, _), pair in zip(judged, pairs, strict=True) if pair.group == group
        ]
        if len(part) >= 20:
            found = f1_of([(likeness >= best.threshold, match) for likeness, match in part])
            figures.append(
                Figure(
                    f"{name}, F1 at that threshold, {group} ({len(part)})",
                    found.value,
                    found.told(),
                )
            )
    return figures


_OURS: Final = "ours"
_PEERS: Final = ("nomenklatura logic-v2", "rapidfuzz token_sort", "rapidfuzz token_set", "rapidfuzz Jaro-Winkler")


def _judges() -> dict[str, Judge]:
    judges: dict[str, Judge] = {_OURS: _ours}
    if importlib.util.find_spec("nomenklatura"):
        judges[_PEERS[0]] = _logic()
    if importlib.util.find_spec("rapidfuzz"):
        from rapidfuzz import distance, fuzz

        measures = (fuzz.token_sort_ratio, fuzz.token_set_ratio, distance.JaroWinkler.normalized_similarity)
        for name, measured in zip(_PEERS[1:], measures, strict=True):
            judges[name] = _string(measured, 100 if "token" in name else 1)
    return judges


def _ours(left: str, right: str) -> tuple[float, bool]:
    told = compare(Person("a", (left,)), Person("b", (right,)))
    return told.likeness, told.tier != "different"


def _string(measured: Callable[[str, str], float], scale: float) -> Judge:
    """A measure of strings; 0.7 of its scale is taken for its own threshold."""

    def judge(left: str, right: str) -> tuple[float, bool]:
        told = measured(plain(Person("", (left,))), plain(Person("", (right,)))) / scale
        return told, told >= 0.7

    return judge


def _logic() -> Judge:
    from bench.screeners.logic import likeness

    keys = itertools.count()

    def judge(left: str, right: str) -> tuple[float, bool]:
        told = likeness(Person(f"a{next(keys)}", (left,)), Person(f"b{next(keys)}", (right,)))
        return told, told >= 0.7

    return judge
