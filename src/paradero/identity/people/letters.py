"""Parts of names as rows of letters, and the edits between two of them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.kernel import kernel

WIDTH = 16
"""A part longer than this is compared by its first letters."""

Letters = NDArray[np.uint8]


def letter_rows(parts: Sequence[str]) -> Letters:
    """One row a part: its letters as ASCII, padded with zeros."""
    joined = b"".join(part.encode("ascii", "replace")[:WIDTH].ljust(WIDTH, b"\0") for part in parts)
    return np.frombuffer(joined, dtype=np.uint8).reshape(len(parts), WIDTH).copy()


def first_letters(parts: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The first letter of each part, and whether it is the only one."""
    return (
        np.array([ord(part[0]) & 0xFF for part in parts], np.uint8),
        np.array([len(part) == 1 for part in parts], np.bool_),
    )


@kernel
def length_of(row: Letters) -> int:
    """How many letters the row has."""
    size = 0
    while size < WIDTH and row[size] != 0:
        size += 1
    return size


@kernel
def edits(one: Letters, other: Letters, most: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours between two rows; `most` + 1 where there are more.

    Optimal string alignment: no letter is edited twice. Letters that both begin or end with need no edit; what is left
    between them is short where few edits are asked for.
    """
    size1, size2 = length_of(one), length_of(other)
    if abs(size1 - size2) > most:
        return most + 1
    begin = 0
    while begin < size1 and begin < size2 and one[begin] == other[begin]:
        begin += 1
    while size1 > begin and size2 > begin and one[size1 - 1] == other[size2 - 1]:
        size1 -= 1
        size2 -= 1
    left1, left2 = size1 - begin, size2 - begin
    if left1 == 0 or left2 == 0:
        return left1 + left2
    if left1 == 1 and left2 == 1:
        return 1
    if left1 == 2 and left2 == 2 and one[begin] == other[begin + 1] and one[begin + 1] == other[begin]:
        return 1
    return most + 1 if most == 1 else _aligned(one, other, begin, size1, size2, most)


@kernel
def _aligned(one: Letters, other: Letters, begin: int, end1: int, end2: int, most: int) -> int:
    """The edits between `one[begin:end1]` and `other[begin:end2]`, by the table of all alignments."""
    before = np.empty(WIDTH + 1, np.int32)
    last = np.empty(WIDTH + 1, np.int32)
    now = np.empty(WIDTH + 1, np.int32)
    size2 = end2 - begin
    for j in range(size2 + 1):
        last[j] = j
    for i in range(1, end1 - begin + 1):
        now[0] = i
        least = i
        letter = one[begin + i - 1]
        for j in range(1, size2 + 1):
            change = last[j - 1] + (letter != other[begin + j - 1])
            cost = min(change, last[j] + 1, now[j - 1] + 1)
            if i > 1 and j > 1 and letter == other[begin + j - 2] and one[begin + i - 2] == other[begin + j - 1]:
                cost = min(cost, before[j - 2] + 1)
            now[j] = cost
            least = min(least, cost)
        if least > most:
            return most + 1
        for j in range(size2 + 1):
            before[j] = last[j]
            last[j] = now[j]
    return int(last[size2])


@kernel
def starts_with(whole: Letters, start: Letters) -> bool:
    """Whether the letters of `start` open `whole`."""
    for at in range(WIDTH):
        if start[at] == 0:
            return True
        if start[at] != whole[at]:
            return False
    return True


@kernel
def ends_after(whole: Letters, skipped: int, end: Letters) -> bool:
    """Whether `whole` is `skipped` letters and then `end`."""
    for at in range(WIDTH - skipped):
        if whole[at + skipped] != end[at]:
            return False
    return True
