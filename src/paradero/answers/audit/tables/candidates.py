"""What the record says that may be about a row: of people moved to its country, of its person, of its sum."""

import functools
from collections.abc import Iterator, Sequence
from typing import Final

from paradero.answers.audit.tables.assertions import Told
from paradero.answers.findings.given import Given, given
from paradero.answers.naming import subjects_named
from paradero.claims.name_list import read_table
from paradero.identity.questions.question import Question
from paradero.identity.questions.slots import country_key
from paradero.record.question_rows import question_in
from paradero.record.store import Store
from paradero.record.times import days_of

MOVED: Final = ("moved", "moved_any")
PERSON: Final = ("sent", "sent_when")
PAID: Final = ("paid",)
MOST_QUESTIONS: Final = 200
MOST_ANSWERS: Final = 60
AROUND: Final = 400
"""Days before and after the row's own time in which the record is looked through."""


@functools.cache
def _names() -> dict[str, str]:
    return {row["id"]: row["name"] for row in read_table("countries.csv")}


def key_of(code: str) -> str:
    """The key of a country in the record, by its code."""
    return country_key(_names().get(code, code))


def candidates(store: Store, told: Told, known_on: str | None) -> Iterator[tuple[Question, Given]]:
    """Answers of facts, each with its question: first on the person, then on the country, then on what was paid."""
    for name in told.who:
        for key in _keys(store, name):
            yield from _answers(store, key, PERSON, told, known_on)
    if told.where:
        yield from _answers(store, key_of(told.where), MOVED, told, known_on)
    if told.where and told.paid:
        yield from _answers(store, key_of(told.where), PAID, told, known_on)


def _keys(store: Store, name: str) -> list[str]:
    found = subjects_named(store, name, ("person",))[:1]
    marks = ", ".join("?" * len(found))
    return [row[0] for row in store.select(f"SELECT key FROM subject WHERE number IN ({marks})", found)]


def _answers(
    store: Store, key: str, topics: Sequence[str], told: Told, known_on: str | None
) -> Iterator[tuple[Question, Given]]:
    for number in _questions(store, key, topics, told.when):
        question = question_in(store, number)
        if question.mode == "fact" or question.topic in PAID:
            for one in given(store, number, question, known_on=known_on, most=MOST_ANSWERS):
                yield question, one


def _questions(store: Store, key: str, topics: Sequence[str], when: str) -> list[int]:
    """The questions of the row's time and those without one, the most answered first."""
    marks = ", ".join("?" * len(topics))
    days = days_of(when) if when else None
    first, last = (days.first - AROUND, days.last + AROUND) if days else (0, 9_999_999)
    rows = store.select(
        "SELECT question.number FROM about JOIN question ON question.number = about.question "
        f"WHERE about.key = ? AND about.topic IN ({marks}) AND about.claims > 0 "
        "AND (question.first_day IS NULL OR (question.first_day <= ? AND question.last_day >= ?)) "
        "ORDER BY about.claims DESC, question.number LIMIT ?",
        (key, *topics, last, first, MOST_QUESTIONS),
    )
    return [row[0] for row in rows]
