"""Registers that hold one another, and manifests of which half is in the smallest of them."""

import csv
import gzip
import io
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from bench.people.channel import HEAVY, LIGHT, Record, written
from bench.people.population import GROUP, STRANGERS, Being, people

DEVELOP: Final = 20251121
REPORT: Final = 20260704
"""The seed of reported figures; nothing is tuned on it."""
_BLOCK: Final = 1_000
SMALLEST: Final = 10_000


def register(seed: int, size: int) -> Iterator[Record]:
    """The first people, as a clerk with time writes them."""
    everyone = people(seed, -(-size // GROUP) * GROUP)
    for part in itertools.count():
        beings = list(itertools.islice(everyone, GROUP))
        yield from itertools.islice(written(beings, LIGHT, [seed, 2, part]), size - part * GROUP)
        if (part + 1) * GROUP >= size:
            return


def manifest(seed: int, rows: int) -> list[Record]:
    """So many rows of 20,000, in thousands of which half are people of the smallest register, half strangers."""
    half = -(-rows // _BLOCK) * _BLOCK // 2
    if half > SMALLEST:
        raise ValueError(f"a manifest has at most {2 * SMALLEST} rows")
    known, strangers = _shuffled(seed, 0), _shuffled(seed, STRANGERS)
    keys = {being.key for being in known}
    chances = np.random.default_rng([seed, 4]).random
    made: list[Record] = []
    for block in range(2 * SMALLEST // _BLOCK):
        part = slice(block * _BLOCK // 2, (block + 1) * _BLOCK // 2)
        order = np.argsort(chances(_BLOCK), kind="stable").tolist()
        beings = [*known[part], *strangers[part]]
        records = written([beings[place] for place in order], HEAVY, [seed, 5, block])
        made += [
            msgspec.structs.replace(
                record, key=f"m{len(made) + place}", true_key=record.key if record.key in keys else ""
            )
            for place, record in enumerate(records)
        ]
        if len(made) >= rows:
            break
    return made[:rows]


def _shuffled(seed: int, first: int) -> list[Being]:
    beings = list(people(seed, SMALLEST, first))
    order = np.argsort(np.random.default_rng([seed, 3, first]).random(len(beings)), kind="stable")
    return [beings[place] for place in order.tolist()]


def dump(records: Iterable[Record], path: Path) -> None:
    """Writes records as gzipped CSV, the same bytes for the same records."""
    waiting = iter(records)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 5, file, mtime=0) as packed:
        packed.write(",".join(Record.__struct_fields__).encode() + b"\n")
        while batch := list(itertools.islice(waiting, GROUP)):
            told = io.StringIO()
            csv.writer(told, lineterminator="\n").writerows(msgspec.structs.astuple(record) for record in batch)
            packed.write(told.getvalue().encode())
