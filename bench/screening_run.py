"""One way to screen, at one size, in a process of its own, which tells its time, memory and what it found as JSON.

Run by `bench.screening`; the people are made again in each process, from the seed.
"""

import argparse
import importlib
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from bench.people.channel import Record
from bench.people.registers import manifest, register
from bench.screeners.hits import Hit, plain
from bench.screening_scores import Scores, score
from paradero.words.person import Person

OURS = "people_index"
_LIKE = 90
_NEAR = ("same", "probable")
_COMPARED = 100
"""Rows that are compared with everybody: a comparison in full takes some tenths of a millisecond."""
_ALL = 400
"""As many candidates as the tripwire asks for: more than it should ever have to."""


class Tripwire(msgspec.Struct, frozen=True):
    """Pairs that token_sort rates 90 or more, and those of them that the index has not among its candidates.

    All that are missed, those whose birth dates do not conflict, and those that are one person.
    """

    pairs: int
    missed: int
    missed_births_agree: int
    missed_person: int
    examples: tuple[str, ...] = ()


class Exhaustive(msgspec.Struct, frozen=True):
    """Pairs that the full comparison, asked of some rows and everybody, calls the same or probable; those that the
    index did not show."""

    rows: int
    pairs: int
    missed: int
    examples: tuple[str, ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """What a way to screen needs and finds.

    Seconds by the clock to build and to search, and `busy`, those of processor time to search; MiB of the process with
    the people in it, before and at the peak.
    """

    method: str
    size: int
    rows: int
    build: float
    search: float
    busy: float
    again: float | None
    before: float
    peak: float
    scores: Scores
    numbered: Scores | None = None
    common: int = 0
    tripwire: Tripwire | None = None
    exhaustive: Exhaustive | None = None


def person(record: Record, *, numbered: bool) -> Person:
    """A record as the matcher reads it, with its number or without."""
    nations = (record.nationality,) if record.nationality else ()
    return Person(
        record.key, (record.name,), record.born or None, nations, (record.number,) if numbered and record.number else ()
    )


def run(method: str, size: int, asked: int, seed: int) -> Outcome:
    """Builds, searches, scores. What a library compiles or loads once is done before the clock starts."""
    records = list(register(seed, size))
    rows = manifest(seed, asked)
    ours = method == OURS
    people = [person(record, numbered=ours) for record in records]
    bare = [person(row, numbered=False) for row in rows]
    make = importlib.import_module(f"bench.screeners.{method}").Screener
    if ours:
        warm = make()
        warm.build(people[:1_000])
        warm.search(bare[:1_000])
    screener, before = make(), _resident()
    begin = time.perf_counter()
    screener.build(people)
    built, used = time.perf_counter(), time.process_time()
    found = screener.search(bare)
    done, busy = time.perf_counter(), time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    outcome = Outcome(
        method, size, len(rows), built - begin, done - built, busy, None, before, peak, score(rows, found, records)
    )
    return _more(outcome, screener, records, rows) if ours else outcome


def _more(outcome: Outcome, screener: Any, records: list[Record], rows: list[Record]) -> Outcome:
    """What only our own is asked: the same once more, the rows with their numbers, and the tripwire."""
    common = sum(count > 1 for count in screener.equals)
    begin = time.perf_counter()
    screener.search([person(row, numbered=False) for row in rows])
    again = time.perf_counter() - begin
    numbered = score(rows, screener.search([person(row, numbered=True) for row in rows]), records)
    small = outcome.size <= 10_000
    return msgspec.structs.replace(
        outcome, again=again, numbered=numbered, common=common,
        tripwire=tripwire(screener, records, rows) if small else None,
        exhaustive=exhaustive(screener, records, rows[:_COMPARED]) if small else None,
    )  # fmt: skip


def exhaustive(screener: Any, records: Sequence[Record], rows: Sequence[Record]) -> Exhaustive:
    """Compares every row with everybody in full, without any index."""
    asked = [person(row, numbered=False) for row in rows]
    everyone = [person(record, numbered=False) for record in records]
    found: list[list[Hit]] = screener.search(asked)
    pairs, missed = 0, []
    for row, hits in zip(asked, found, strict=True):
        shown = {hit.position for hit in hits}
        near = [at for at, other in enumerate(everyone) if screener.compare(row, other).tier in _NEAR]
        pairs += len(near)
        missed += [f"{plain(row)} | {plain(everyone[at])}" for at in near if at not in shown]
    return Exhaustive(len(rows), pairs, len(missed), tuple(missed[:20]))


def tripwire(screener: Any, records: Sequence[Record], rows: Sequence[Record]) -> Tripwire | None:
    """Every person against every row; None without rapidfuzz."""
    try:
        from bench.screeners import births, token_sort
    except ImportError:
        return None
    asked = [person(row, numbered=False) for row in rows]
    everyone = [person(record, numbered=False) for record in records]
    found: list[list[Hit]] = screener.search(asked, _ALL)
    against = token_sort.Screener()
    against.build(everyone)
    dated, there = births.dates(asked), births.dates(everyone)
    pairs, missed = 0, []
    for start, scores in against.matrices(asked):
        for offset, place in zip(*(scores >= _LIKE).nonzero(), strict=True):
            pairs += 1
            if all(hit.position != place for hit in found[start + offset]):
                missed.append((start + int(offset), int(place)))
    agree = [pair for pair in missed if births.rule(dated[pair[0]], there[pair[1] : pair[1] + 1])[0] >= 0]
    examples = tuple(f"{plain(asked[row])} | {plain(everyone[other])}" for row, other in agree[:20])
    one = sum(rows[row].true_key == records[other].key for row, other in missed)
    return Tripwire(pairs, len(missed), len(agree), one, examples)


def _resident() -> float:
    """MiB now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def main() -> None:
    """The process that is looked at."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("method")
    asked.add_argument("--size", type=int, required=True)
    asked.add_argument("--rows", type=int, required=True)
    asked.add_argument("--seed", type=int, required=True)
    told = asked.parse_args()
    sys.stdout.buffer.write(msgspec.json.encode(run(told.method, told.size, told.rows, told.seed)))


if __name__ == "__main__":
    main()
