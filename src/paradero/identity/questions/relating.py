"""How one answer stands to another: agree, disagree, speak of different things, or cannot be told; and why."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from paradero.identity.questions.numbers import meet
from paradero.identity.questions.question import Answer
from paradero.identity.questions.times import Time, apart, within
from paradero.identity.questions.topics import topics
from paradero.identity.questions.values import Day, Holds, Named, Number

Verdict: TypeAlias = Literal["agree", "disagree", "scope", "unclear"]
"""*scope*: they answer different questions; *unclear*: the words do not tell whether they agree."""

Why: TypeAlias = Literal[
    "same", "within", "about", "bounds", "apart", "units", "denied", "both deny", "affirmed", "part", "undated",
    "period within", "period less", "other time", "other scope", "other question", "other event", "place within",
    "other name", "same day", "day within", "other day", "deny others", "taken back", "plans",
]  # fmt: skip


class Relation(msgspec.Struct, frozen=True):
    """The verdict, and why: `publish` has the sentence for each, and what would make two answers agree."""

    verdict: Verdict
    why: Why


def relation(one: Answer, other: Answer) -> Relation:
    """How `one` stands to `other`; the same either way round."""
    if one.question.key != other.question.key:
        return _of_questions(one, other)
    if one.withdrawn or other.withdrawn:
        return Relation("unclear", "taken back")
    if isinstance(one.value, Holds) or isinstance(other.value, Holds):
        later = one.denied != other.denied and apart(one.time, other.time, topics()[one.question.topic].slack)
        return Relation("scope", "other time") if later else _of_denials(one, other, Relation("agree", "affirmed"))
    told = _of_values(one, other)
    return _of_denials(one, other, told) if one.denied or other.denied else told


def strongest(relations: Sequence[Relation]) -> Relation | None:
    """What counts of several: a disagreement, else an agreement, else whatever is first; None for none."""
    for verdict in ("disagree", "agree"):
        found = next((one for one in relations if one.verdict == verdict), None)
        if found:
            return found
    return relations[0] if relations else None


def _of_questions(one: Answer, other: Answer) -> Relation:
    asked, also = one.question, other.question
    if (asked.topic, asked.mode) != (also.topic, also.mode):
        return Relation("scope", "other question")
    if asked.event != also.event or asked.period != also.period:
        return Relation("scope", "other event")
    if not asked.event and asked.slots != also.slots:
        return Relation("scope", "other question")
    return Relation("scope", "units" if asked.unit != also.unit else "other scope")


def _of_denials(one: Answer, other: Answer, told: Relation) -> Relation:
    """What is denied and asserted is disputed; who denies one thing does not yet say another."""
    if one.denied and other.denied:
        return Relation("agree", "both deny") if told.verdict == "agree" else Relation("unclear", "deny others")
    if not (one.denied or other.denied):
        return told
    return Relation("disagree", "denied") if told.verdict == "agree" else Relation("unclear", "deny others")


def _of_values(one: Answer, other: Answer) -> Relation:
    match one.value, other.value:
        case Number() as left, Number() as right:
            return _of_numbers(one, other, left, right)
        case Named() as first, Named() as second:
            told = _of_names(one.time, other.time, first, second)
            planned = told.verdict == "disagree" and one.question.mode != "fact"
            return Relation("unclear", "plans") if planned else told
        case Day() as day, Day() as also:
            return _of_days(Time(day.edtf, "said"), Time(also.edtf, "said"))
    return Relation("unclear", "other question")


def _of_numbers(one: Answer, other: Answer, left: Number, right: Number) -> Relation:
    """Numbers that do not meet disagree only where both are known to count the same event or time."""
    met = meet(left, right)
    if met == "units":
        return Relation("scope", "units")
    if met != "apart":
        return Relation("agree", met)
    if one.part or other.part:
        return Relation("unclear", "part")
    early, late = one.time, other.time
    if topics()[one.question.topic].time == "none":
        return Relation("disagree", "apart")
    if not early.edtf or not late.edtf:
        return Relation("unclear", "undated")
    if early.edtf == late.edtf:
        return Relation("disagree", "apart")
    if apart(early, late):
        return Relation("scope", "other time")
    for inner, outer, count, whole in ((early, late, left, right), (late, early, right, left)):
        if within(inner, outer) and not within(outer, inner):
            return _of_period(count, whole)
    return Relation("disagree", "apart")


def _of_period(count: Number, whole: Number) -> Relation:
    """A longer time may count more, never less."""
    if whole.high is not None and count.low is not None and whole.high < count.low and not whole.approximate:
        return Relation("disagree", "period less")
    return Relation("unclear", "period within")


def _of_names(early: Time, late: Time, one: Named, other: Named) -> Relation:
    if one.key == other.key:
        return Relation("agree", "same")
    if one.key == other.within or other.key == one.within:
        return Relation("agree", "place within")
    return Relation("scope", "other time") if apart(early, late) else Relation("disagree", "other name")


def _of_days(one: Time, other: Time) -> Relation:
    if one.edtf == other.edtf:
        return Relation("agree", "same day")
    if within(one, other) or within(other, one):
        return Relation("agree", "day within")
    return Relation("disagree", "other day") if apart(one, other, 0) else Relation("agree", "day within")
