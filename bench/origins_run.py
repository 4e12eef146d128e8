"""One way of finding near-copies, in a process of its own: texts in, pairs out, one text after the other.

Each text is looked up among those before it and then kept. The seconds count everything from the text on: cutting it
into words and runs of words, hashing, looking up, keeping, and saying how alike a pair is.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec

Pairs = dict[tuple[int, int], float]
"""Later and earlier page, and how alike they are said to be."""

PERMUTATIONS: Final = 128
THRESHOLD: Final = 0.5
SAID_ALIKE: Final = 0.4
HOLDERS: Final = 32
GROUP: Final = 64
_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


class Found(msgspec.Struct, frozen=True):
    """What one way found: seconds by the clock and of processor time, and the pairs, later page first."""

    seconds: float
    busy: float
    pairs: list[tuple[int, int]]


def ours(texts: Sequence[str]) -> Pairs:
    """Winnowed prints, made some dozens of texts at a time, each leading to the few pages that have it."""
    from paradero.identity.origins.prints import values_of_each

    holders: dict[int, list[int]] = {}
    sizes: list[int] = []
    found: Pairs = {}
    for number, values in enumerate(_in_groups(texts, values_of_each)):
        known = [holders.setdefault(value, []) for value in values]
        for other, count in Counter(chain.from_iterable(known)).items():
            if count >= 2 and count >= SAID_ALIKE * min(sizes[other], len(values)):
                found[number, other] = count / min(sizes[other], len(values))
        for held in known:
            if len(held) < HOLDERS:
                held.append(number)
        sizes.append(len(values))
    return found


def _in_groups(texts: Sequence[str], each: Callable[[Sequence[str]], Iterator[list[int]]]) -> Iterator[list[int]]:
    for begin in range(0, len(texts), GROUP):
        yield from each(texts[begin : begin + GROUP])


def datasketch(texts: Sequence[str]) -> Pairs:
    """MinHash and MinHashLSH of datasketch, updated by batches of tokens as its documentation advises."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    kept: list[MinHash] = []
    found: Pairs = {}
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in _runs(text)])
        for other in index.query(sketch):
            alike = sketch.jaccard(kept[other])
            if alike >= SAID_ALIKE:
                found[number, other] = alike
        index.insert(number, sketch, check_duplication=False)
        kept.append(sketch)
    return found


def rensa(texts: Sequence[str]) -> Pairs:
    """R-MinHash and its LSH of rensa, the sketches made a thousand at a time."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    kept: list[RMinHash] = []
    found: Pairs = {}
    for begin in range(0, len(texts), 1_000):
        runs = [_runs(text) for text in texts[begin : begin + 1_000]]
        for number, sketch in enumerate(RMinHash.from_token_sets(runs, num_perm=PERMUTATIONS, seed=42), begin):
            for other in index.query(sketch):
                alike = sketch.jaccard(kept[other])
                if alike >= SAID_ALIKE:
                    found[number, other] = alike
            index.insert(number, sketch)
            kept.append(sketch)
    return found


WAYS: Final[dict[str, Callable[[Sequence[str]], Pairs]]] = {"ours": ours, "datasketch": datasketch, "rensa": rensa}


def _runs(text: str) -> list[str]:
    words = _WORD.findall(text.lower())
    return [" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))]


def main() -> None:
    """Runs one way over the texts of a file and prints the pairs it found as JSON."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("way", choices=tuple(WAYS))
    asked.add_argument("texts", type=Path, help="the texts, as a list in MessagePack")
    told = asked.parse_args()
    texts = msgspec.msgpack.decode(told.texts.read_bytes(), type=list[str])
    WAYS[told.way](texts[:50])
    before, busy = time.perf_counter(), time.process_time()
    found = WAYS[told.way](texts)
    spent = time.perf_counter() - before, time.process_time() - busy
    sys.stdout.buffer.write(msgspec.json.encode(Found(*spent, sorted(found))))


if __name__ == "__main__":
    main()
