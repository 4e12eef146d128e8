"""The claims that answer one question, grouped by what they answer."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final

import msgspec

from paradero.answers.findings.given import Given
from paradero.answers.findings.givers import giver_of
from paradero.answers.findings.origins import Rooted
from paradero.answers.findings.views import AnswerLine, Correction, Giving, Pair
from paradero.answers.views import ClaimLine, Count
from paradero.identity.questions.question import Answer
from paradero.identity.questions.relating import Relation, relation
from paradero.identity.questions.values import value_key

MOST_COMPARED: Final = 30
"""Answers held against each other on a page."""

_WORST_FIRST: Final = ("disagree", "unclear", "scope", "agree")


class Group(msgspec.Struct, frozen=True):
    """One answer as it is shown, and the different answers that it stands for (of several times, say)."""

    line: AnswerLine
    answers: tuple[Answer, ...]


def grouped(found: Sequence[Given], lines: Mapping[int, ClaimLine], roots: Mapping[int, Rooted]) -> list[Group]:
    """The answers in groups that say the same: those of most origins first, those given up last."""
    groups: dict[tuple[str, bool, bool], list[tuple[Given, Giving]]] = {}
    for one in found:
        answer = one.answer
        giving = _giving(one, lines[one.claim], roots[one.claim])
        groups.setdefault((value_key(answer.value), answer.denied, answer.withdrawn), []).append((one, giving))
    made = [_group(many) for many in groups.values()]
    return sorted(made, key=lambda one: (not one.line.held, -len(one.line.origins), one.line.first_said))


def pairs_of(groups: Sequence[Group]) -> tuple[Pair, ...]:
    """How each two answers stand: they disagree where any two claims of theirs do."""
    places = range(min(len(groups), MOST_COMPARED))
    return tuple(Pair(left, right, _worst(groups[left], groups[right])) for left, right in combinations(places, 2))


def corrections_of(groups: Sequence[Group]) -> tuple[Correction, ...]:
    """Each voice that answered otherwise later, with its last answer before."""
    said: dict[str, list[tuple[str, int, Giving]]] = {}
    for place, group in enumerate(groups):
        for giving in group.line.givings:
            said.setdefault(giving.voice, []).append((giving.said, place, giving))
    found = []
    for many in said.values():
        told = sorted(many, key=lambda one: (one[0], one[2].held))
        changes = [
            Correction(new[2].giver, old[1], new[1], old[0], new[0])
            for old, new in pairwise(told)
            if old[1] != new[1] and not old[2].held
        ]
        found.extend(changes)
    return tuple(sorted(found, key=lambda one: (one.later_said, one.giver.name)))


def _worst(one: Group, other: Group) -> Relation:
    told = [relation(left, right) for left in one.answers for right in other.answers]
    return min(told, key=lambda found: _WORST_FIRST.index(found.verdict))


def _group(many: Sequence[tuple[Given, Giving]]) -> Group:
    ordered = sorted(many, key=lambda pair: (pair[1].said, pair[0].claim))
    givings = tuple(giving for _, giving in ordered)
    first = ordered[0][0].answer
    stances = Counter(giving.line.claim.stance for giving in givings)
    line = AnswerLine(
        value=first.value,
        denied=first.denied,
        withdrawn=first.withdrawn,
        held=any(giving.held for giving in givings),
        givings=givings,
        givers=tuple({giving.voice: giving.giver for giving in givings}.values()),
        origins=tuple({giving.origin: giving.origin_name for giving in givings}.values()),
        first_said=givings[0].said,
        last_said=givings[-1].said,
        stances=tuple(Count(*item) for item in sorted(stances.items(), key=lambda item: (-item[1], item[0]))),
    )
    return Group(line, tuple({one.answer.side: one.answer for one, _ in ordered}.values()))


def _giving(one: Given, line: ClaimLine, root: Rooted) -> Giving:
    answer = one.answer
    return Giving(
        line=line,
        giver=giver_of(line),
        voice=one.voice,
        said=one.said[:10],
        dated=line.source.published is not None,
        held=one.held,
        origin=root.key,
        origin_name=root.name,
        alleged=answer.alleged,
        part=answer.part,
        time=answer.time.edtf,
        time_given=answer.time.given,
        filled=answer.filled,
    )
