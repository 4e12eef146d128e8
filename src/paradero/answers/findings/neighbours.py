"""Other questions about the same event: the same move counted otherwise, with what of them adds up to an answer."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from paradero.answers.findings.given import Given
from paradero.answers.findings.views import AnswerLine, Brief, Neighbour, Sum
from paradero.identity.questions.question import Question
from paradero.identity.questions.values import Holds, Number
from paradero.record.events import sides_of
from paradero.record.question_rows import question_in
from paradero.record.store import Store

MOST: Final = 30
"""Questions looked at beside one."""
MOST_ADDED: Final = 3


def briefs(store: Store, number: int, question: Question) -> tuple[Brief, ...]:
    """The different answers that stand to a question, those most voices hold to first."""
    merged: dict[tuple[object, bool], Brief] = {}
    for side in sides_of(store, number, question):
        answer = side.answer
        key = (answer.value, answer.denied)
        old = merged.get(key)
        claims, voices = (old.claims, old.voices) if old else (0, 0)
        part = answer.part and (old.part if old else True)
        merged[key] = Brief(answer.value, answer.denied, part, side.claims + claims, side.held + voices)
    return tuple(sorted(merged.values(), key=lambda one: (-one.voices, -one.claims)))


def brief_answers(found: Sequence[Given]) -> tuple[Brief, ...]:
    """The different answers among those given."""
    merged: dict[tuple[object, bool], list[Given]] = {}
    for one in found:
        merged.setdefault((one.answer.value, one.answer.denied), []).append(one)
    made = [
        Brief(
            many[0].answer.value,
            many[0].answer.denied,
            all(one.answer.part for one in many),
            len({one.claim for one in many}),
            len({one.voice for one in many}),
        )
        for many in merged.values()
    ]
    return tuple(sorted(made, key=lambda one: (-one.voices, -one.claims)))


def neighbours_of(store: Store, number: int, question: Question) -> tuple[Neighbour, ...]:
    """Other questions that claims standing now answer about the same event, those most claims answer first."""
    if not question.event:
        return ()
    rows = store.select(
        "SELECT other.number FROM question JOIN question AS other ON other.event = question.event "
        "WHERE question.number = ? AND other.number != question.number AND other.claims > 0 "
        "ORDER BY other.claims DESC, other.number LIMIT ?",
        (number, MOST),
    )
    return tuple(_neighbours(store, [row[0] for row in rows]))


def sums_of(question: Question, answers: Sequence[AnswerLine], near: Sequence[Neighbour]) -> tuple[Sum, ...]:
    """Answers of everybody's number to which exact numbers of narrower scopes add up: 238 and 23 are 261."""
    if question.scope:
        return ()
    parts = [
        (one.key, one.question.scope, brief.value.low)
        for one in near
        if one.question.topic == question.topic and one.question.unit == question.unit and one.question.scope
        for brief in one.answers
        if isinstance(brief.value, Number) and brief.value.exact and not brief.denied and brief.value.low
    ]
    found: list[Sum] = []
    for place, answer in enumerate(answers):
        if isinstance(answer.value, Number) and answer.value.exact and not answer.denied:
            found.extend(_adding_up(place, answer.value, parts))
    return tuple({(one.answer, one.numbers): one for one in reversed(found)}.values())


def _adding_up(
    place: int, whole: Number, parts: Sequence[tuple[str, tuple[str, ...], float | int | None]]
) -> Iterator[Sum]:
    for size in range(2, MOST_ADDED + 1):
        for chosen in combinations(parts, size):
            scopes = {scope for _, scope, _ in chosen}
            numbers = [number for _, _, number in chosen if number]
            if len(scopes) == size and sum(numbers) == whole.low:
                ranked = sorted(chosen, key=lambda one: (-(one[2] or 0), one[0]))
                yield Sum(place, tuple(key for key, _, _ in ranked), tuple(number for _, _, number in ranked if number))


def _neighbours(store: Store, numbers: Sequence[int]) -> Iterator[Neighbour]:
    for number in numbers:
        question = question_in(store, number)
        told = briefs(store, number, question)
        if told and not all(isinstance(one.value, Holds) and not one.denied for one in told):
            yield Neighbour(question.key, question, told)
