"""The answers to a question as the record holds them: each with the claim that gives it and its voice."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.answers.known import standing
from paradero.identity.questions.question import Answer, Question
from paradero.identity.questions.states import Side
from paradero.record.events import MOST_SIDES, answer_in
from paradero.record.store import Row, Store
from paradero.words.edtf import overlaps

MOST_CLAIMS: Final = 300
"""Claims looked at for one question: those learned last of each of the answers that most voices hold to."""


class Given(msgspec.Struct, frozen=True):
    """An answer, the row number of its claim, who gives it and on which day; `held`: it is its voice's latest word."""

    claim: int
    answer: Answer
    voice: str
    said: str
    held: bool = True


def given(
    store: Store, number: int, question: Question, *, as_of: str | None = None, known_on: str | None = None,
    most: int = MOST_CLAIMS,
) -> list[Given]:  # fmt: skip
    """The answers to a question, oldest claim first: those that stand, or stood at `known_on`, and hold at `as_of`.

    Where more claims than `most` stand, those learned last of each of the answers that most voices hold to, so that no
    such answer is left out; with a time asked, those learned last of all. An answer without a time holds at any.
    """
    rows = _newest(store, number, known_on, most)
    if known_on or as_of or len(rows) <= most:
        found = [Given(row[0], answer_in(row[3], question), row[1], row[2]) for row in reversed(rows[:most])]
        return _with_held([one for one in found if _holds(one.answer, as_of)])
    found = [
        Given(claim, answer_in(body, question), voice, said, bool(held))
        for claim, voice, said, body, held in _of_sides(store, number, most)
    ]
    return sorted(found, key=lambda one: one.claim)


def _newest(store: Store, number: int, known_on: str | None, most: int) -> list[Row]:
    """Claim, voice, day and answer of the claims learned last, one more than `most` where there are more."""
    condition, parameters = standing(known_on)
    condition = condition.replace("claim.number <=", "answer.claim <=")  # by the index, not over what was learned since
    rows = store.select(
        "SELECT answer.claim, answer.voice, answer.said, answer.body FROM answer "
        f"JOIN claim ON claim.number = answer.claim WHERE answer.question = ? AND {condition} "
        "ORDER BY answer.claim DESC, answer.position LIMIT ?",
        (number, *parameters, most + 1),
    )
    return list(rows)


def _of_sides(store: Store, number: int, most: int) -> Iterator[Row]:
    """The same, and whether the voice holds to it still, for the claims learned last of each answer."""
    sides = [row[0] for row in store.select(_MOST_HELD, (number, min(most, MOST_SIDES)))]
    for side in sides:
        yield from store.select(_OF_SIDE, (number, side, max(1, most // len(sides))))


_MOST_HELD: Final = "SELECT side FROM side WHERE question = ? AND claims > 0 ORDER BY held DESC, side LIMIT ?"
_OF_SIDE: Final = (
    "SELECT answer.claim, answer.voice, answer.said, answer.body, EXISTS (SELECT 1 FROM holder "
    "WHERE holder.question = answer.question AND holder.voice = answer.voice AND holder.side = answer.side) "
    "FROM answer WHERE answer.question = ? AND answer.side = ? AND answer.rests = 0 ORDER BY answer.claim DESC LIMIT ?"
)


def _with_held(found: Sequence[Given]) -> list[Given]:
    last: dict[str, str] = {}
    for one in found:
        last[one.voice] = max(last.get(one.voice, ""), one.said)
    return [msgspec.structs.replace(one, held=one.said == last[one.voice]) for one in found]


def sides(found: Sequence[Given]) -> list[Side]:
    """The different answers, each with how many voices hold to it."""
    answers: dict[str, Answer] = {}
    holders: dict[str, set[str]] = {}
    for one in found:
        answers.setdefault(one.answer.side, one.answer)
        holders.setdefault(one.answer.side, set()).update({one.voice} if one.held else ())
    return [Side(answer, len(holders[side])) for side, answer in answers.items()]


def claims_of(found: Sequence[Given]) -> Iterator[int]:
    """The row numbers of the claims, each once."""
    return iter(dict.fromkeys(one.claim for one in found))


def _holds(answer: Answer, as_of: str | None) -> bool:
    return as_of is None or not answer.time.edtf or overlaps(answer.time.edtf, as_of)
