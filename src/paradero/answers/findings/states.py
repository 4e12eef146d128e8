"""How a question stands: by its answers, and by how many independent origins give those that agree."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from paradero.answers.findings.given import Given, sides
from paradero.answers.findings.origins import Rooted
from paradero.answers.findings.views import State
from paradero.identity.questions.relating import relation
from paradero.identity.questions.states import standing_of

SURE: Final[dict[str, State]] = {"disputed": "disputed", "superseded": "superseded", "empty": "unknown"}
"""States that the standing of a question tells without looking at origins."""


def state_of(found: Sequence[Given], roots: Mapping[int, Rooted]) -> State:
    """Agreed takes two independent origins that say the same, or what agrees with it; else there is a single source."""
    told = standing_of(sides(found))
    match told:
        case "disputed" | "superseded":
            return told
        case "empty":
            return "unknown"
    held = [one for one in found if one.held]
    return "agreed" if _corroborated(held, roots) else "single-source"


def _corroborated(held: Sequence[Given], roots: Mapping[int, Rooted]) -> bool:
    by_side: dict[str, set[str]] = {}
    answers = {one.answer.side: one.answer for one in held}
    for one in held:
        by_side.setdefault(one.answer.side, set()).add(roots[one.claim].key)
    if any(len(origins) > 1 for origins in by_side.values()):
        return True
    return any(
        by_side[left] != by_side[right] and relation(answers[left], answers[right]).verdict == "agree"
        for left, right in combinations(by_side, 2)
    )
