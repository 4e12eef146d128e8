"""How one part of a name can be another's writing: a code of weights.RELATIONS, by letters and by sound."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paradero.identity.people.kernel import kernel
from paradero.identity.people.letters import Letters, edits, ends_after, length_of, letter_rows, starts_with
from paradero.identity.people.sound import skeleton, sound
from paradero.identity.people.variants import is_given
from paradero.identity.people.weights import Weights

NONE, EXACT, SOUND, ROMANISATION, NICKNAME, ONE_EDIT, NEAR_SOUND, TWO_EDITS, SKELETON, TRUNCATED, ARTICLE, JOINED = (
    range(12)
)
NEAR_GIVEN = 12
_A, _O = 97, 111
_SHORTEST_AFTER_ARTICLE = 4

ARTICLES = (
    "al", "el", "ul", "de", "da", "do", "di", "du", "la", "le", "del", "dos", "das", "los", "las", "dela",
    "delos", "delas",
)  # fmt: skip
"""What is written as one word with the name after it: Arabic articles, and particles of Romance languages."""


class Written(NamedTuple):
    """Parts as the kernel compares them: letters, sound, the class of the sound, and whether each is a given name."""

    letters: Letters
    heard: Letters
    class_of: NDArray[np.int32]
    is_given: NDArray[np.bool_]


def written_parts(parts: Sequence[str], class_of: Callable[[str], int]) -> Written:
    """Parts for the kernel; `class_of` gives the number of a skeleton, the same for all that are compared."""
    heard = [sound(part) for part in parts]
    return Written(
        letter_rows(parts),
        letter_rows(heard),
        np.array([class_of(skeleton(each)) for each in heard], np.int32),
        np.array([is_given(part) for part in parts], np.bool_),
    )


@kernel
def relation(
    left: Letters, right: Letters, heard1: Letters, heard2: Letters, same_class: bool, given1: bool, given2: bool
) -> int:
    """The closest relation between two parts by their letters and sounds; NONE where nothing explains the difference.

    `same_class` is whether their sounds have the same skeleton, `given1` and `given2` whether they are given names.

    Short parts must be nearer than long ones: three letters that differ in one are two names ("Thi", "Thu"). Two given
    names of their own, and a man's and a woman's form of one, are two names.
    """
    size1, size2 = length_of(left), length_of(right)
    apart = edits(left, right, 2)
    if apart == 0:
        return EXACT
    shorter = min(size1, size2)
    if shorter < 2:
        return NONE
    heard = edits(heard1, heard2, 1)
    if heard == 0 and shorter >= 3:
        return SOUND
    if given1 and given2:
        if _differ_by_gender(left, right) or _differ_by_gender(right, left):
            return NONE
        near = shorter >= 4 and (apart == 1 or (apart == 2 and _same_letters(left, right)))
        return NEAR_GIVEN if near else NONE
    if apart == 1 and shorter >= 4:
        return ONE_EDIT
    if _has_article(left, right) or _has_article(right, left):
        return ARTICLE
    if (heard == 1 and shorter >= 4) or (apart == 1 and shorter == 3 and size1 != size2):
        return NEAR_SOUND
    if shorter >= 4 and _is_truncated(left, right, given1, given2):
        return TRUNCATED
    if apart == 2 and shorter >= 6:
        return TWO_EDITS
    if same_class and shorter >= 4:
        return SKELETON
    return NONE


@kernel
def _same_letters(left: Letters, right: Letters) -> bool:
    """Whether two parts have the same letters in another order ("Román", "Ramón")."""
    total = 0
    for at in range(left.size):
        total += np.int64(left[at]) * left[at] * left[at] - np.int64(right[at]) * right[at] * right[at]
    return total == 0


@kernel
def _is_truncated(left: Letters, right: Letters, given1: bool, given2: bool) -> bool:
    """Whether one part is the beginning of the other; a whole given name is not ("Hernán", "Hernández")."""
    return (starts_with(right, left) and not given1) or (starts_with(left, right) and not given2)


@kernel
def _differ_by_gender(man: Letters, woman: Letters) -> bool:
    """Whether `woman` is the feminine of `man` ("Rafael", "Rafaela"; "Mario", "María")."""
    size = length_of(man)
    if size < 4:
        return False
    if length_of(woman) == size + 1:
        return starts_with(woman, man) and woman[size] == _A
    if length_of(woman) != size or man[size - 1] != _O or woman[size - 1] != _A:
        return False
    for at in range(size - 1):
        if man[at] != woman[at]:
            return False
    return True


@kernel
def _has_article(whole: Letters, rest: Letters) -> bool:
    """Whether `whole` is `rest` with one of ARTICLES before it ("elsayed", "sayed"; "delacruz", "cruz")."""
    size = length_of(rest)
    before = length_of(whole) - size
    if size < _SHORTEST_AFTER_ARTICLE or before < 2 or before > 5 or not ends_after(whole, before, rest):
        return False
    for row in range(_ARTICLE_ROWS.shape[0]):
        if length_of(_ARTICLE_ROWS[row]) == before and starts_with(whole, _ARTICLE_ROWS[row]):
            return True
    return False


_ARTICLE_ROWS = np.array([[ord(letter) for letter in each.ljust(16, "\0")] for each in ARTICLES], dtype=np.uint8)


@kernel
def worth(code: int, written: float, known: float, weights: Weights) -> float:
    """Bits that a relation between two parts of more than a letter is worth; 0 where it explains nothing.

    `written` and `known` are how rare the two parts are, in bits. The rarer is taken for a writing of the commoner, and
    cannot tell more than the commoner itself would: two common names that differ by a letter are two names. Two given
    names that differ by one letter, or by the order of their letters, neither join nor part ("José", "Josué").
    """
    if code == NONE:
        return 0.0
    if code == NEAR_GIVEN:
        return weights.part_least
    told = min(weights.parts[EXACT] + min(written, known), weights.part_most)
    if code == EXACT:
        return max(told, weights.part_least)
    bits = min(weights.parts[code] + max(written, known), told + weights.parts[code] / 4)
    return bits if bits >= weights.part_least else 0.0
