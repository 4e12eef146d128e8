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
    """Insertions, deletions, changes and swaps of neighbours between two rows, 0 to 2; `most` + 1 where there are more
    than `most`, which is 1 or 2.

    Optimal string alignment: no letter is edited twice. Letters that both begin with need no edit, and the first ones
    that differ are edited in one of four ways, so that two edits are found without a table.
    """
    size1, size2 = length_of(one), length_of(other)
    if abs(size1 - size2) > most:
        return most + 1
    begin = 0
    while begin < size1 and begin < size2 and one[begin] == other[begin]:
        begin += 1
    told = _one_edit(one, begin, size1, other, begin, size2)
    if told < 2 or most == 1:
        return told
    if begin == size1 or begin == size2:
        return max(size1, size2) - begin
    swapped = begin + 1 < min(size1, size2) and one[begin] == other[begin + 1] and one[begin + 1] == other[begin]
    rest = min(
        _one_edit(one, begin + 1, size1, other, begin + 1, size2),
        _one_edit(one, begin + 1, size1, other, begin, size2),
        _one_edit(one, begin, size1, other, begin + 1, size2),
    )
    if swapped:
        rest = min(rest, _one_edit(one, begin + 2, size1, other, begin + 2, size2))
    return min(rest + 1, 3)


@kernel
def _one_edit(one: Letters, begin1: int, end1: int, other: Letters, begin2: int, end2: int) -> int:
    """The edits between `one[begin1:end1]` and `other[begin2:end2]`; 2 where there are more than one."""
    if abs((end1 - begin1) - (end2 - begin2)) > 1:
        return 2
    while begin1 < end1 and begin2 < end2 and one[begin1] == other[begin2]:
        begin1 += 1
        begin2 += 1
    while end1 > begin1 and end2 > begin2 and one[end1 - 1] == other[end2 - 1]:
        end1 -= 1
        end2 -= 1
    left1, left2 = end1 - begin1, end2 - begin2
    if left1 == 0 or left2 == 0 or (left1 == 1 and left2 == 1):
        return max(left1, left2)
    swapped = one[begin1] == other[begin2 + 1] and one[begin1 + 1] == other[begin2] if left1 == 2 == left2 else False
    return 1 if swapped else 2


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
