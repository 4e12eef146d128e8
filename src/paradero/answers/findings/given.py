"""The answers to a question as the record holds them: each with the claim that gives it and its voice."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.answers.known import standing
from paradero.identity.questions.question import Answer, Question
from paradero.identity.questions.states import Side
from paradero.record.events import answer_in
from paradero.record.store import Store
from paradero.words.edtf import overlaps

MOST_CLAIMS: Final = 300
"""Claims looked at for one question: those learned last."""


class Given(msgspec.Struct, frozen=True):
    """An answer, the row number of its claim, who gives it and on which day."""

    claim: int
    answer: Answer
    voice: str
    said: str


def given(
    store: Store, number: int, question: Question, *, as_of: str | None = None, known_on: str | None = None,
    most: int = MOST_CLAIMS,
) -> list[Given]:  # fmt: skip
    """The answers to a question, oldest claim first: those that stand, or stood at `known_on`, and hold at `as_of`.

    An answer without a time holds at any.
    """
    condition, parameters = standing(known_on)
    condition = condition.replace("claim.number <=", "answer.claim <=")  # by the index, not over what was learned since
    rows = store.select(
        "SELECT answer.claim, answer.voice, answer.said, answer.body FROM answer "
        f"JOIN claim ON claim.number = answer.claim WHERE answer.question = ? AND {condition} "
        "ORDER BY answer.claim DESC, answer.position LIMIT ?",
        (number, *parameters, most),
    )
    found = [Given(claim, answer_in(body, question), voice, said) for claim, voice, said, body in rows]
    return [one for one in reversed(found) if _holds(one.answer, as_of)]


def held_by_voices(found: Sequence[Given]) -> list[bool]:
    """For each answer whether it is its voice's latest word."""
    last: dict[str, str] = {}
    for one in found:
        last[one.voice] = max(last.get(one.voice, ""), one.said)
    return [one.said == last[one.voice] for one in found]


def sides(found: Sequence[Given]) -> list[Side]:
    """The different answers, each with how many voices hold to it."""
    answers: dict[str, Answer] = {}
    holders: dict[str, set[str]] = {}
    for one, held in zip(found, held_by_voices(found), strict=True):
        answers.setdefault(one.answer.side, one.answer)
        holders.setdefault(one.answer.side, set()).update({one.voice} if held else ())
    return [Side(answer, len(holders[side])) for side, answer in answers.items()]


def claims_of(found: Sequence[Given]) -> Iterator[int]:
    """The row numbers of the claims, each once."""
    return iter(dict.fromkeys(one.claim for one in found))


def _holds(answer: Answer, as_of: str | None) -> bool:
    return as_of is None or not answer.time.edtf or overlaps(answer.time.edtf, as_of)
