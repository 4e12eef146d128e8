"""Prints of a text: a few numbers from which texts that share a stretch of words are found among many.

Words are hashed, runs of SHINGLE words (shingles) hashed again, and of each WINDOW neighbouring shingles the least is
kept (Schleimer, Wilkerson and Aiken, Winnowing, 2003). Two texts that share SHINGLE + WINDOW - 1 words in a row share a
print, whatever stands around them. Everything is the same on every machine and in every run.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]

SHINGLE: Final = 5
WINDOW: Final = 10
_SEED: Final = np.uint64(0x9E3779B97F4A7C15)
_BASE: Final = 0x100000001B3
_BASE_INVERSE: Final = pow(_BASE, -1, 1 << 64)
_FOLDED: Final = 0x600
"""Letters below this code point are folded; those above stand for themselves, and punctuation parts words."""


class Words(msgspec.Struct, frozen=True):
    """The words of a text: a hash of each, folded (case, accents), and where it stands in code points."""

    hashes: Hashes
    starts: Whole
    ends: Whole

    def __len__(self) -> int:
        return len(self.starts)


class Print(msgspec.Struct, frozen=True):
    """One kept shingle: its hash as a signed 64-bit number, and the number of its first word."""

    value: int
    word: int


def words_of(text: str, left_out: npt.NDArray[np.bool_] | None = None) -> Words:
    """The words of `text`, those of the characters marked in `left_out` skipped (they part words)."""
    letters = _letters(text)
    if left_out is not None:
        letters[left_out] = 0
    inside = letters > 0
    edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    starts, ends = edges[0::2], edges[1::2]
    if not len(starts):
        return Words(np.zeros(0, np.uint64), starts, ends)
    return Words(_word_hashes(letters, starts, ends), starts, ends)


def shingles_of(hashes: Hashes, size: int = SHINGLE, seed: int = 0) -> Hashes:
    """A hash for each run of `size` hashes; one for all of them where they are fewer, none for none."""
    if not len(hashes):
        return hashes
    size = min(size, len(hashes))
    count = len(hashes) - size + 1
    mixed = np.full(count, np.uint64(size * 31 + seed), np.uint64)
    for step in range(size):
        mixed = mixed * np.uint64(_BASE) + hashes[step : step + count]
    return _mixed(mixed)


def winnowed(shingles: Hashes, window: int = WINDOW) -> Whole:
    """The places of the shingles that are kept: those that are the least of some window (equals all of them)."""
    if not len(shingles):
        return np.zeros(0, np.int64)
    window = min(window, len(shingles))
    return np.flatnonzero(_kept(shingles, _least(shingles, window), window))


def _least(values: Hashes, window: int) -> Hashes:
    """The least of each window of neighbours, by windows twice as wide each time."""
    least, wide = values, 1
    while wide < window:
        step = min(wide, window - wide)
        least = np.minimum(least[: len(least) - step], least[step:])
        wide += step
    return least


def _kept(values: Hashes, least: Hashes, window: int) -> npt.NDArray[np.bool_]:
    """Whether each value is the least of a window it stands in: then no window around it has a larger least."""
    padded = np.zeros(len(values) + window - 1, np.uint64)
    padded[window - 1 : len(values)] = least
    kept: npt.NDArray[np.bool_] = ~_least(~padded, window) == values
    return kept


def prints_of(hashes: Hashes, size: int = SHINGLE, window: int = WINDOW, seed: int = 0) -> list[Print]:
    """The prints of a run of words (or of other hashes): one a value, at its first place."""
    shingles = shingles_of(hashes, size, seed)
    places = winnowed(shingles, window)
    found: dict[int, int] = {}
    for value, place in zip(shingles[places].view(np.int64).tolist(), places.tolist(), strict=True):
        found.setdefault(value, place)
    return [Print(value, place) for value, place in found.items()]


def values_of_each(texts: Sequence[str]) -> Iterator[list[int]]:
    """The values of the prints of each text: what `prints_of` gives, for many texts at the price of few calls."""
    words = words_of("\n".join(texts))
    ends = np.cumsum([len(text) + 1 for text in texts])
    bounds = np.concatenate(([0], np.searchsorted(words.starts, ends)))
    shingles = shingles_of(words.hashes)
    least = _least(shingles, WINDOW) if len(shingles) > WINDOW else shingles[:0]
    # Windows that reach over the end of a text are none; the zeros they leave keep nothing.
    for bound in bounds[1:-1].tolist():
        least[max(0, bound - WINDOW - SHINGLE + 2) : bound] = 0
    kept = _kept(shingles, least, WINDOW) if len(least) else np.zeros(len(shingles), np.bool_)
    values = shingles.view(np.int64)
    for first, last in pairwise(bounds.tolist()):
        if last - first < WINDOW + SHINGLE - 1:
            yield [found.value for found in prints_of(words.hashes[first:last])]
        else:
            inside = slice(first, last - SHINGLE + 1)
            yield list(dict.fromkeys(values[inside][kept[inside]].tolist()))


def _letters(text: str) -> Hashes:
    """A number for each character: its folded letter or digit, 0 for what is no part of a word."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    letters = _table()[np.minimum(points, _FOLDED)].astype(np.uint64)
    beyond = points >= _FOLDED
    if beyond.any():
        punctuation = (points >= 0x2000) & (points < 0x2C00) | (points >= 0x3000) & (points < 0x3040)
        letters = np.where(beyond & ~punctuation, points, letters).astype(np.uint64)
    return letters


@cache
def _table() -> npt.NDArray[np.uint32]:
    import unicodedata

    folded = np.zeros(_FOLDED + 1, np.uint32)
    for point in range(_FOLDED):
        plain = unicodedata.normalize("NFKD", chr(point).lower())[0]
        folded[point] = ord(plain) if chr(point).isalnum() else 0
    for point in range(0x300, 0x370):
        folded[point] = 0
    return folded


_powers: list[tuple[Hashes, Hashes]] = []


def _power_tables(size: int) -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse, modulo 2 to the 64th; grown as texts need."""
    if not _powers or len(_powers[0][0]) < size:
        wanted = 1 << max(14, size.bit_length())
        tables = []
        for base in (_BASE, _BASE_INVERSE):
            powers = np.full(wanted, np.uint64(base), np.uint64)
            powers[0] = 1
            tables.append(np.multiply.accumulate(powers))
        _powers[:] = [(tables[0], tables[1])]
    return _powers[0]


def _word_hashes(letters: Hashes, starts: Whole, ends: Whole) -> Hashes:
    """A polynomial hash of each word from sums over the whole text, so that no word is handled by itself."""
    powers, inverse = _power_tables(len(letters) + 1)
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(letters * powers[: len(letters)], out=sums[1:])
    return _mixed((sums[ends] - sums[starts]) * inverse[starts] ^ _SEED)


def _mixed(values: Hashes) -> Hashes:
    """Every bit of the result depends on every bit given (the finisher of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
