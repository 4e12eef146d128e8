"""A row against one answer: what merely overlaps does not agree, and what counts others does not differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.audit.tables.assertions import Told
from paradero.answers.audit.tables.comparing import Held, Stands, held_against
from paradero.identity.questions.question import Answer, Question, Slot
from paradero.identity.questions.times import Time
from paradero.identity.questions.values import Number

TO = Slot("to", "place:el-salvador", "El Salvador")
FROM = Slot("from", "place:united-states", "United States")


def people(low: int | None, high: int | None = None, **marks: bool) -> Number:
    return Number(low, low if high is None and not marks.get("open") else high, "people", **marks)


ROW = Told(where="SV", when="2025-03-15", many=people(238), nationalities=("VE",))


def held(
    number: Number, when: str = "2025-03-15", scope: tuple[str, ...] = ("nationality:VE",), given: str = "said",
    told: Told = ROW, part: bool = False,
) -> Held:  # fmt: skip
    question = Question("moved", slots=(FROM, TO), scope=scope, unit="people")
    return held_against(told, question, Answer(question, number, Time(when, given), part=part))  # type: ignore[arg-type]


def test_an_answer_that_says_it_all_bears_the_row_out() -> None:
    assert held(people(238)).bears_out()


@pytest.mark.parametrize(
    ("answer", "use"),
    [
        (held(people(252)), "many"),
        (held(people(238), "2025-04-15"), "when"),
    ],
)
def test_one_field_that_differs_is_contradicted_where_all_else_agrees(answer: Held, use: str) -> None:
    assert answer.contradicts(use, ROW)
    assert not answer.supports(use)
    assert not any(answer.contradicts(other, ROW) for other in answer.fields if other != use)


@pytest.mark.parametrize(
    "answer",
    [
        held(people(261), scope=()),
        held(people(23), scope=("group:ms-13",)),
        held(people(100), part=True),
        held(people(100), "2025-07-01"),
        held(people(200, None, open=True)),
        held(people(100), given="published"),
        held(people(100), ""),
    ],
)
def test_other_people_another_time_or_a_part_contradict_no_number(answer: Held) -> None:
    assert not answer.contradicts("many", ROW)
    assert not answer.supports("many")


def test_a_small_number_tells_no_event_from_another() -> None:
    few = Told(where="SV", when="2025-03-15", many=people(5))
    answer = held(people(5), "2025-07-15", scope=(), told=few)
    assert answer.fields["when"] == "differs"
    assert not answer.contradicts("when", few)


def test_a_longer_time_in_the_record_bears_out_no_day() -> None:
    assert held(people(238), "2025-03").fields["when"] == "silent"
    assert held(people(238), told=Told(where="SV", when="2025-03")).fields["when"] == "agrees"


STANDS = st.sampled_from(["agrees", "differs", "silent"])


@given(st.dictionaries(st.sampled_from(["where", "when", "many", "nationality", "origin", "who"]), STANDS))
def test_no_answer_both_supports_and_contradicts_a_field(fields: dict[str, Stands]) -> None:
    answer = Held(fields)
    for use in fields:
        assert not (answer.supports(use) and answer.contradicts(use, ROW))
    if answer.bears_out():
        assert all(answer.supports(use) for use in fields)
