"""The parts that the names of a register are made of: letters, sound, how common each is, and who is near whom."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.chinese import chinese_key
from paradero.identity.people.kernel import kernel
from paradero.identity.people.letters import WIDTH, Letters, first_letters, length_of
from paradero.identity.people.likeness import written_parts
from paradero.identity.people.sound import skeleton, sound

_SEED = np.uint64(1469598103934665603)
_HEARD = np.uint64(7809847782465536322)
_PRIME = np.uint64(1099511628211)


class Vocabulary:
    """Each distinct part once, by its number, in the order in which it came."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.parts: tuple[str, ...] = tuple(dict.fromkeys(parts))
        self.numbers: dict[str, int] = {part: number for number, part in enumerate(self.parts)}
        bones = dict.fromkeys(skeleton(sound(part)) for part in self.parts)
        self.classes: dict[str, int] = {bone: number for number, bone in enumerate(bones)}
        self.written = written_parts(self.parts, self.classes.__getitem__)
        self.chinese: dict[str, list[int]] = {}
        for number, part in enumerate(self.parts):
            if key := chinese_key(part):
                self.chinese.setdefault(key, []).append(number)
        self.first_letter, self.is_initial = first_letters(self.parts)

    def __len__(self) -> int:
        return len(self.parts)


REST_SHIFT = np.uint64(44)
_OPENINGS = 1 << 20


def deletions(vocabulary: Vocabulary) -> tuple[NDArray[np.uint64], NDArray[np.int32], NDArray[np.int32]]:
    """What is left of each part without one or two of its letters, or one of its sounds, as hashes in order, and the
    part each comes from; and where the hashes begin that open with each number of 20 bits.

    Two parts within two edits, or one by their sound, share such a rest (symmetric deletion).
    """
    hashes, owners = _all_deletions(vocabulary.written.letters, vocabulary.written.heard)
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    openings = np.arange(_OPENINGS, dtype=np.uint64) << REST_SHIFT
    return hashes, owners[order], np.append(np.searchsorted(hashes, openings), hashes.size).astype(np.int32)


@kernel
def deletion_hashes(row: Letters, heard: Letters, out: NDArray[np.uint64]) -> int:
    """Writes the hashes of a part, of its rests and of those of its sound into `out`, and says how many there are.

    Parts of fewer than four letters lose none, of fewer than six one, longer ones up to two; sounds lose one.
    """
    size = length_of(row)
    out[0] = _hash_without(row, size, -1, -1, _SEED)
    count = 1
    if size < 4:
        return count
    for first in range(size):
        out[count] = _hash_without(row, size, first, -1, _SEED)
        count += 1
    if size >= 6:
        for first in range(size):
            for second in range(first + 1, size):
                out[count] = _hash_without(row, size, first, second, _SEED)
                count += 1
    sounds = length_of(heard)
    for first in range(-1, sounds):
        out[count] = _hash_without(heard, sounds, first, -1, _HEARD)
        count += 1
    return count


MOST_RESTS = 2 + 2 * WIDTH + WIDTH * (WIDTH - 1) // 2


@kernel
def _hash_without(row: Letters, size: int, first: int, second: int, seed: np.uint64) -> np.uint64:
    value = seed
    for at in range(size):
        if at != first and at != second:
            value = (value ^ np.uint64(row[at])) * _PRIME
    return value


@kernel
def _all_deletions(letters: Letters, heard: Letters) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    rests = np.empty(MOST_RESTS, np.uint64)
    total = 0
    for number in range(letters.shape[0]):
        total += deletion_hashes(letters[number], heard[number], rests)
    hashes = np.empty(total, np.uint64)
    owners = np.empty(total, np.int32)
    at = 0
    for number in range(letters.shape[0]):
        count = deletion_hashes(letters[number], heard[number], rests)
        hashes[at : at + count] = rests[:count]
        owners[at : at + count] = number
        at += count
    return hashes, owners


def grouped(keys: NDArray[np.int32], size: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The places of each key below `size`: where its places start (one more entry than keys), and the places."""
    order = np.argsort(keys, kind="stable").astype(np.int32)
    starts = np.zeros(size + 1, dtype=np.int32)
    np.cumsum(np.bincount(keys, minlength=size), out=starts[1:])
    return starts, order
