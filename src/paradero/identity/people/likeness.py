"""How one part of a name can be another's writing: a code of weights.RELATIONS, by letters and by sound."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from paradero.identity.people.letters import Letters, edits, ends_after, length_of, starts_with

NONE, EXACT, SOUND, ROMANISATION, NICKNAME, ONE_EDIT, NEAR_SOUND, TWO_EDITS, SKELETON, TRUNCATED, ARTICLE, JOINED = range(
    12
)  # fmt: skip
_A, _E, _L = 97, 101, 108


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def relation(one: Letters, other: Letters, heard1: Letters, heard2: Letters, same_skeleton: bool) -> int:
    """The closest relation between two parts by their letters and sounds; NONE where nothing explains the difference.

    Short parts must be nearer than long ones: three letters that differ in one are two names ("Thi", "Thu").
    """
    size1, size2 = length_of(one), length_of(other)
    apart = edits(one, other, 2)
    if apart == 0:
        return EXACT
    shorter = min(size1, size2)
    if shorter < 2:
        return NONE
    heard = edits(heard1, heard2, 1)
    if heard == 0 and shorter >= 3:
        return SOUND
    if apart == 1 and shorter >= 4:
        return ONE_EDIT
    if _has_article(one, other) or _has_article(other, one):
        return ARTICLE
    if heard == 1 and shorter >= 4:
        return NEAR_SOUND
    if shorter >= 4 and (starts_with(one, other) or starts_with(other, one)):
        return TRUNCATED
    if apart == 2 and shorter >= 6:
        return TWO_EDITS
    if same_skeleton and shorter >= 4:
        return SKELETON
    return NONE


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _has_article(whole: Letters, rest: Letters) -> bool:
    """Whether `whole` is `rest` with an Arabic article before it ("elsayed", "sayed")."""
    opens = (whole[0] == _A or whole[0] == _E) and whole[1] == _L
    return opens and length_of(rest) >= 4 and ends_after(whole, 2, rest)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def worth(code: int, written: float, known: float, parts: NDArray[np.float64], most: float, least: float) -> float:
    """Bits that a relation is worth; 0 where it explains nothing.

    `written` and `known` are how rare the two parts are, in bits. The rarer is taken for a writing of the commoner, and
    cannot tell more than the commoner itself would: two common names that differ by a letter are two names.
    """
    if code == NONE:
        return 0.0
    told = parts[EXACT] + min(written, known)
    bits = min(told if code == EXACT else min(parts[code] + max(written, known), told), most)
    return bits if bits >= least else 0.0
