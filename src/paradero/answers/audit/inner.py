"""Where an article contradicts itself: the same voice answers one question in two ways that cannot both be."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from paradero.answers.audit.views import Note
from paradero.answers.findings.asking import Checked
from paradero.identity.names import fold
from paradero.identity.questions.relating import relation
from paradero.words.claim import Claim

MOST: Final = 400


def inner_notes(claims: Sequence[Claim], checked: Sequence[Checked]) -> Iterator[Note]:
    """A note for each two sentences that disagree, at the later one."""
    seen: set[tuple[int, int]] = set()
    for one, other in combinations(checked[:MOST], 2):
        first, second = claims[one.claim], claims[other.claim]
        places = (first.passage.start, second.passage.start)
        if places[0] == places[1] or places in seen or _voice(first) != _voice(second):
            continue
        if one.answer.alleged != other.answer.alleged and not (one.answer.denied or other.answer.denied):
            continue
        if relation(one.answer, other.answer).verdict == "disagree":
            seen.add(places)
            earlier, later = sorted((first, second), key=lambda claim: claim.passage.start)
            told = {"other": earlier.passage.exact}
            yield Note("inner", later.passage.span, later.passage.exact, told, other=earlier.passage.span)


def _voice(claim: Claim) -> tuple[str, ...]:
    return tuple(fold(speaker.name) for speaker in claim.speakers)
