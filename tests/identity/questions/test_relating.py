"""Two answers to one question agree, disagree, are of different things, or cannot be told."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.questions.question import Answer
from paradero.identity.questions.relating import relation, strongest
from paradero.identity.questions.times import Time
from tests.identity.questions.made import FLIGHT, HELD, MISTAKE, PAYMENT, counted, on_day, placed_in, yes

UNDATED = Time()
MONTH = Time("2025-03", "said")


@pytest.mark.parametrize(
    ("one", "other", "verdict", "why"),
    [
        (counted(">200"), counted("238"), "agree", "within"),
        (counted(">=278"), counted("238"), "disagree", "apart"),
        (counted("238"), counted("238", denied=True), "disagree", "denied"),
        (counted("238"), counted("261", denied=True), "unclear", "deny others"),
        (counted("238", denied=True), counted("238", denied=True), "agree", "both deny"),
        (counted("238"), counted("4", UNDATED), "unclear", "undated"),
        (counted("238"), counted("4", part=True), "unclear", "part"),
        (counted("238"), counted("1187", MONTH), "unclear", "period within"),
        (counted("238"), counted("100", MONTH), "disagree", "period less"),
        (counted("412", MONTH), counted("1187", MONTH), "disagree", "apart"),
        (counted("238"), counted("17", Time("2025-03-30", "said")), "scope", "other time"),
        (counted("6", question=PAYMENT), counted("5", question=PAYMENT), "disagree", "apart"),
        (placed_in("facility:cecot", "2025-04-17"), placed_in("facility:cecot", "2025-04-20"), "agree", "same"),
        (placed_in("facility:cecot", "2025-04-17", "place:el-salvador"), placed_in("place:el-salvador", "2025-04-17"),
         "agree", "place within"),
        (placed_in("facility:cecot", "2025-04-17"), placed_in("place:santa-ana", "2025-04-17"),
         "disagree", "other name"),
        (placed_in("facility:cecot", "2025-04-17"), placed_in("place:santa-ana", "2025-04-21"), "scope", "other time"),
        (yes(), yes(), "agree", "affirmed"),
        (yes(), yes(denied=True), "disagree", "denied"),
        (on_day("2025-03-15"), on_day("2025-03-15"), "agree", "same day"),
        (on_day("2025-03-15"), on_day("2025-03"), "agree", "day within"),
        (on_day("2025-03-15"), on_day("2025-03-16"), "disagree", "other day"),
    ],
)  # fmt: skip
def test_how_answers_stand_to_each_other(one: Answer, other: Answer, verdict: str, why: str) -> None:
    assert (relation(one, other).verdict, relation(one, other).why) == (verdict, why)
    assert relation(other, one) == relation(one, other)


def test_another_scope_is_another_question() -> None:
    venezuelans = msgspec.structs.replace(FLIGHT, scope=("nationality:VE",))
    assert relation(counted("261"), counted("238", question=venezuelans)).why == "other scope"
    later = msgspec.structs.replace(FLIGHT, period="2025-03-30")
    assert relation(counted("261"), counted("17", question=later)).why == "other event"
    assert relation(counted("261"), yes()).why == "other question"
    flights = msgspec.structs.replace(FLIGHT, unit="flights")
    assert relation(counted("261"), counted("3", question=flights)).why == "units"


def test_plans_may_be_several() -> None:
    one, other = (
        msgspec.structs.replace(placed_in(key, "2025-04-17"), question=msgspec.structs.replace(HELD, mode="plan"))
        for key in ("place:uganda", "place:ghana")
    )
    assert relation(one, other).why == "plans"


def test_what_was_taken_back_says_nothing_more() -> None:
    back = msgspec.structs.replace(yes(), withdrawn=True)
    assert relation(back, yes(denied=True)).verdict == "unclear"


def test_a_denial_long_before_an_assertion_is_of_another_time() -> None:
    released = msgspec.structs.replace(MISTAKE, topic="released")
    april, june = (
        msgspec.structs.replace(yes(denied=denied), question=released, time=Time(day, "published"))
        for denied, day in ((True, "2025-04-16"), (False, "2025-06-07"))
    )
    assert relation(april, june).why == "other time"


def test_a_disagreement_counts_most_of_several_relations() -> None:
    told = [relation(counted("238"), other) for other in (counted(">200"), counted(">=278"), counted("4", UNDATED))]
    assert strongest(told) == told[1]
    assert strongest(told[:1]) == told[0]
    assert strongest(told[2:]) == told[2]
    assert strongest([]) is None


_ANSWERS = st.sampled_from(
    [
        counted(text, time)
        for text in ("238", ">200", ">=278", "~250", "4")
        for time in (Time("2025-03-15", "said"), MONTH, UNDATED)
    ]
    + [counted("238", denied=True), counted("4", part=True), yes(), yes(denied=True), on_day("2025-03")]
    + [placed_in(key, day) for key in ("facility:cecot", "place:santa-ana") for day in ("2025-04-17", "2025-04-21")]
)


@given(_ANSWERS, _ANSWERS)
def test_a_relation_is_the_same_either_way_round(one: Answer, other: Answer) -> None:
    assert relation(one, other) == relation(other, one)


@given(_ANSWERS)
def test_an_answer_never_disagrees_with_itself(one: Answer) -> None:
    assert relation(one, one).verdict == "agree"
