"""The state of a question by its answers: disputed, superseded, or neither."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final, Literal, TypeAlias

import msgspec

from paradero.identity.questions.question import Answer
from paradero.identity.questions.relating import relation
from paradero.identity.questions.topics import topics

Standing: TypeAlias = Literal["disputed", "superseded", "undisputed", "empty"]
"""*undisputed*: agreed or of a single source, which takes the origins of the claims to tell."""

MOST_SIDES: Final = 24
"""Sides held against each other, those most voices hold to: a question with more is nearly always disputed by these."""


class Side(msgspec.Struct, frozen=True):
    """An answer that claims standing now give, and how many voices hold to it still."""

    answer: Answer
    held: int


def standing_of(sides: Sequence[Side]) -> Standing:
    """Disputed where two answers that somebody holds to disagree; superseded where only answers given up do."""
    if not sides:
        return "empty"
    told = sides if any(side.answer.denied for side in sides) else [side for side in sides if _tells(side.answer)]
    if not told:
        return "undisputed" if any(side.held for side in sides) else "superseded"
    held = [side.answer for side in told if side.held and not side.answer.withdrawn][:MOST_SIDES]
    left = [side.answer for side in told if not side.held or side.answer.withdrawn][:MOST_SIDES]
    if any(_disagree(one, other) for one, other in combinations(held, 2)):
        return "disputed"
    if not held or any(_disagree(old, new) for old in left for new in held):
        return "superseded"
    return "undisputed"


def _tells(answer: Answer) -> bool:
    """Whether an answer can disagree with another that is no denial: a count of an event without a time cannot."""
    return bool(answer.time.edtf) or topics()[answer.question.topic].time != "event" or answer.withdrawn


def _disagree(one: Answer, other: Answer) -> bool:
    return relation(one, other).verdict == "disagree"
