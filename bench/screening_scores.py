"""How well rows were screened: whether the true person is among the first shown, and how many others are looked at."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from bench.people.channel import Record
from bench.screeners.hits import Hit

FIRST = (1, 10, 25)


class Recall(msgspec.Struct, frozen=True):
    """Of so many rows whose person is in the register, the share found among the first 1, 10 and 25."""

    rows: int
    at: tuple[float, ...]


class Tiers(msgspec.Struct, frozen=True):
    """Of the candidates of one tier: how many are the row's person, how many are not, and how many of these are kin."""

    right: int
    wrong: int
    kin: int


class Scores(msgspec.Struct, frozen=True):
    """One screening."""

    whole: Recall
    origins: dict[str, Recall]
    births: dict[str, Recall]
    shown: float
    tiers: dict[str, Tiers]
    looked_at: float | None
    """Candidates a row at the score above which 95 of 100 are found, None where that is never reached."""


def score(rows: Sequence[Record], found: Sequence[Sequence[Hit]], register: Sequence[Record]) -> Scores:
    """Compares what was found with what is true; who is not in `register` is a stranger."""
    places = {record.key: place for place, record in enumerate(register)}
    ranks = [_rank(row, hits, places) for row, hits in zip(rows, found, strict=True)]
    known = [place for place, row in enumerate(rows) if row.true_key in places]
    return Scores(
        _recall(ranks, known),
        _by(known, ranks, lambda place: rows[place].origin),
        _by(known, ranks, lambda place: birth_dates(rows[place], register[places[rows[place].true_key]])),
        sum(map(len, found)) / len(rows),
        _tiers(rows, found, register),
        _looked_at(ranks, found, len(known)),
    )


def birth_dates(row: Record, other: Record) -> str:
    """What a row and its person's line in the register have of a birth date."""
    lengths = sorted((len(row.born), len(other.born)))
    return {0: "none on a side", 4: "a year on a side"}.get(lengths[0], "full on both sides")


def _rank(row: Record, hits: Sequence[Hit], places: dict[str, int]) -> int | None:
    wanted = places.get(row.true_key, -1)
    return next((rank for rank, hit in enumerate(hits) if hit.position == wanted), None)


def _recall(ranks: Sequence[int | None], known: Sequence[int]) -> Recall:
    told = [ranks[place] for place in known]
    shares = (sum(rank is not None and rank < first for rank in told) / max(1, len(told)) for first in FIRST)
    return Recall(len(told), tuple(shares))


def _by(known: Iterable[int], ranks: Sequence[int | None], kind: Callable[[int], str]) -> dict[str, Recall]:
    groups: dict[str, list[int]] = {}
    for place in known:
        groups.setdefault(kind(place), []).append(place)
    return {name: _recall(ranks, groups[name]) for name in sorted(groups)}


def _tiers(rows: Sequence[Record], found: Sequence[Sequence[Hit]], register: Sequence[Record]) -> dict[str, Tiers]:
    counts: dict[str, list[int]] = {}
    for row, hits in zip(rows, found, strict=True):
        for hit in hits:
            other = register[hit.position]
            right = other.key == row.true_key
            count = counts.setdefault(hit.tier, [0, 0, 0])
            count[0 if right else 1] += 1
            count[2] += not right and bool(row.kin and other.kin)
    return {tier: Tiers(*count) for tier, count in sorted(counts.items()) if tier}


def _looked_at(ranks: Sequence[int | None], found: Sequence[Sequence[Hit]], known: int) -> float | None:
    told = sorted((found[place][rank].score for place, rank in enumerate(ranks) if rank is not None), reverse=True)
    wanted = -(-known * 95 // 100)
    if len(told) < wanted or not wanted:
        return None
    return sum(hit.score >= told[wanted - 1] for hits in found for hit in hits) / len(found)
