"""The units of a written name and what each can stand for: itself, with its neighbour as one word, or a half."""

from collections.abc import Container, Sequence
from itertools import pairwise

from paradero.identity.people.parts import MOST_PARTS
from paradero.identity.people.scoring import MOST_ELEMENTS
from paradero.identity.people.sound import skeleton, sound

_SHORTEST_GLUED = 7
_SHORTEST_HALF = 3
_LONGEST_JOINED = 10


def elements_of(
    parts: Sequence[str], known: Container[str], heard: Container[str]
) -> tuple[list[tuple[str, int]], int]:
    """The elements of a name as (part, mask of the units it covers), and how many units it has.

    `known` are the parts of the other side and `heard` the skeletons of their sounds: a word that is two of them
    written as one is split ("Abregogarcia"), and neighbours that are one word there, or short, are joined ("De Leon",
    "Deleon"; "Kuang Ming", "Guangming").
    """
    units: list[str] = []
    for part in parts:
        halves = _halves(part, known)
        units.extend(halves if halves and len(units) + 2 <= MOST_PARTS else (part,))
    units = units[:MOST_PARTS]
    singles = [(part, 1 << at) for at, part in enumerate(units)]
    joined = [(one + other, 3 << at) for at, (one, other) in enumerate(pairwise(units))]
    fit = [pair for pair in joined if len(pair[0]) <= _LONGEST_JOINED or skeleton(sound(pair[0])) in heard]
    return [*singles, *fit][:MOST_ELEMENTS], len(units)


def _halves(part: str, known: Container[str]) -> tuple[str, str] | None:
    """The two known parts that the word is made of, the shorter one as long as can be; None where it is not."""
    if len(part) < _SHORTEST_GLUED or part in known:
        return None
    cuts = range(_SHORTEST_HALF, len(part) - _SHORTEST_HALF + 1)
    pairs = [(part[:cut], part[cut:]) for cut in cuts if part[:cut] in known and part[cut:] in known]
    return max(pairs, key=lambda pair: min(len(pair[0]), len(pair[1])), default=None)
