"""Which questions that the claims in a cell answer are disputed: findings decide it, and nothing is compared here."""

import functools
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Final

from paradero.answers.findings.listing import line_of
from paradero.answers.findings.origins import traced_roots
from paradero.answers.findings.views import FindingFilter
from paradero.identity.questions.question import Question
from paradero.record.question_rows import question_in
from paradero.record.store import Store

MOST: Final = 6
"""Disputed questions told of one cell, those that most claims answer first."""


def disputed_in(
    store: Store, arrangement: str, facet: str, claims: Sequence[int], *, as_of: str | None, known_on: str | None
) -> tuple[str, ...]:
    """The keys of the disputed questions that these claims (row numbers) answer about the two states of an arrangement.

    As they stand now, or stood and held at the times asked: then every question that was ever disputed is looked at.
    """
    topics = _topics().get(facet, ())
    if not topics or not claims:
        return ()
    clocked = bool(as_of or known_on)
    standing = (
        "EXISTS (SELECT 1 FROM turn WHERE turn.question = question.number AND turn.standing = 'disputed')"
        if clocked
        else "question.standing = 'disputed'"
    )
    rows = store.select(
        "SELECT DISTINCT question.number, question.claims FROM answer "
        "JOIN question ON question.number = answer.question "
        f"WHERE answer.claim IN ({_marks(claims)}) AND question.topic IN ({_marks(topics)}) AND {standing} "
        "ORDER BY question.claims DESC, question.number",
        (*claims, *topics),
    )
    wanted = FindingFilter(as_of=as_of, known_on=known_on)
    found = []
    for (number,) in [row[:1] for row in rows]:
        question = question_in(store, number)
        if _is_between(question, arrangement) and (
            not clocked or line_of(store, number, wanted, traced_roots).state == "disputed"
        ):
            found.append(question.key)
    return tuple(found[:MOST])


def _is_between(question: Question, arrangement: str) -> bool:
    """Whether every state that a question is about is one of the two."""
    states = arrangement.partition(":")[2].split("--")
    places = [key.partition(":")[2] for slot in question.slots for key in slot.key.split("+") if key[:6] == "place:"]
    return all(place in states for place in places)


@functools.cache
def _topics() -> dict[str, tuple[str, ...]]:
    text = files("paradero.answers.arrangements").joinpath("asked.toml").read_text(encoding="utf-8")
    told: dict[str, list[str]] = tomllib.loads(text)["topics"]
    return {facet: tuple(topics) for facet, topics in told.items()}


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
