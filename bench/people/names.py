"""The names of each pool, drawn by their shares, and the other spellings that each has."""

import csv
import functools
import itertools
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from bench.people import scripts

_FOLDER: Final = Path(__file__).resolve().parent / "names"
POOLS: Final = ("es", "ar", "sahel", "ht", "vn", "pt", "sl", "en", "fa", "in", "cn", "tr")


class Part(msgspec.Struct, frozen=True):
    """One list: its spellings, each with the sum of the shares up to it."""

    spellings: tuple[str, ...]
    sums: np.ndarray

    def draw(self, chances: np.ndarray) -> list[str]:
        """One spelling for each number between 0 and 1."""
        return [self.spellings[place] for place in np.searchsorted(self.sums, chances * self.sums[-1], side="right")]


class Pool(msgspec.Struct, frozen=True):
    """The lists of one pool and, for each spelling, the others of the same name."""

    parts: dict[str, Part]
    others: dict[str, tuple[str, ...]]


@functools.cache
def pool(name: str) -> Pool:
    """A pool by its name; read once."""
    clusters = _read(name)
    if name == "cn":
        clusters["given"] = _two_syllables(clusters.pop("syllable"))
    if name == "sl":
        clusters = scripts.slavic(clusters)
    if name == "tr":
        clusters = {part: [(scripts.turkish(one), share) for one, share in found] for part, found in clusters.items()}
    others: dict[str, tuple[str, ...]] = {}
    for spellings, _ in itertools.chain.from_iterable(clusters.values()):
        for one in spellings:
            known = (*others.get(one, ()), *spellings)
            others[one] = tuple(dict.fromkeys(other for other in known if other != one))
    steep = {"sl": 0.0, "tr": 0.0, "cn": 0.12}.get(name, 0.45)
    parts = {part: _part(found, steep) for part, found in clusters.items()}
    return Pool(parts, {one: found for one, found in others.items() if found})


def _read(name: str) -> dict[str, list[tuple[tuple[str, ...], float]]]:
    clusters: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for part, spellings, share in itertools.islice(csv.reader(file), 1, None):
            clusters.setdefault(part, []).append((tuple(spellings.split("|")), float(share)))
    return clusters


def _part(clusters: list[tuple[tuple[str, ...], float]], steep: float) -> Part:
    """Each spelling has `steep` of the share of the one before it."""
    shares: dict[str, float] = {}
    for spellings, share in clusters:
        sizes = [steep**rank for rank in range(len(spellings))]
        for one, size in zip(spellings, sizes, strict=True):
            shares[one] = shares.get(one, 0) + share * size / sum(sizes)
    drawn = {one: share for one, share in shares.items() if share}
    return Part(tuple(drawn), np.cumsum(list(drawn.values())))


def _two_syllables(syllables: list[tuple[tuple[str, ...], float]]) -> list[tuple[tuple[str, ...], float]]:
    """Given names of one syllable (a third) and of two, which are written as one word or as two."""
    total = sum(share for _, share in syllables)
    made = [(forms, share / 3) for forms, share in syllables]
    for (one, first), (two, second) in itertools.product(syllables, syllables):
        glued = one[0] + two[0].lower()
        others = (
            f"{one[0]} {two[0]}",
            f"{one[min(1, len(one) - 1)]}-{two[min(1, len(two) - 1)]}",
            f"{one[-1]} {two[-1]}",
        )
        made.append((tuple(dict.fromkeys((glued, *others))), first * second / total * 2 / 3))
    return made
