"""A row held against one answer of the record, field by field: agrees, differs, or says nothing of it. Pure.

Safety first: what merely overlaps does not agree, and what counts other people does not differ.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import msgspec

from paradero.answers.audit.tables.assertions import Told
from paradero.answers.audit.tables.candidates import PERSON, key_of
from paradero.answers.audit.verdicts import lies_in
from paradero.identity.questions.numbers import meet
from paradero.identity.questions.question import Answer, Question
from paradero.identity.questions.times import Time, apart, within
from paradero.identity.questions.values import Day, Number

Stands: TypeAlias = Literal["agrees", "differs", "silent"]

TELLING: Final = 20
"""A number of so many people tells one event from another; a smaller one only with a nationality that agrees."""


class Held(msgspec.Struct, frozen=True):
    """How an answer of the record stands to each field that the row gives."""

    fields: dict[str, Stands]

    def supports(self, use: str) -> bool:
        """Whether it bears out the field: it agrees, and differs in nothing else."""
        return self.fields.get(use) == "agrees" and "differs" not in self.fields.values()

    def contradicts(self, use: str, told: Told) -> bool:
        """Whether it is of the same event by all else, and says otherwise here."""
        others = {name: stands for name, stands in self.fields.items() if name != use}
        if self.fields.get(use) != "differs" or "differs" in others.values():
            return False
        if use == "many":
            return others.get("when") == "agrees" and others.get("nationality") != "silent"
        if use == "when":
            large = told.many is not None and told.many.exact and (told.many.low or 0) >= TELLING
            named = others.get("nationality") == "agrees" or others.get("who") == "agrees"
            return (others.get("many") == "agrees" and (large or named)) or others.get("who") == "agrees"
        return use == "paid"

    def bears_out(self) -> bool:
        """Whether it alone says all that the row does."""
        return bool(self.fields) and set(self.fields.values()) == {"agrees"}


def held_against(told: Told, question: Question, answer: Answer) -> Held:
    """How an answer stands to the row's fields; `paid` is told by answers on sums only, the others by the rest."""
    if question.topic == "paid":
        return Held({"where": "agrees", "paid": _paid(told, answer)})
    time = Time(answer.value.edtf, "said") if isinstance(answer.value, Day) else answer.time
    fields: dict[str, Stands] = {"where": _where(told, question)}
    if told.when:
        fields["when"] = _when(told.when, time)
    if told.many:
        fields["many"] = _many(told, question, answer)
    if told.nationalities:
        fields["nationality"] = _nationality(told, question)
    if told.origin:
        fields["origin"] = _slot(question, "from", key_of(told.origin))
    if told.who:
        fields["who"] = "agrees" if question.topic in PERSON else "silent"
    return Held({name: stands for name, stands in fields.items() if name != "where" or told.where})


def _where(told: Told, question: Question) -> Stands:
    return _slot(question, "to", key_of(told.where)) if told.where else "silent"


def _slot(question: Question, name: str, key: str) -> Stands:
    slot = question.slot(name)
    if slot is None:
        return "silent"
    return "agrees" if slot.key == key else "differs"


def _when(when: str, time: Time) -> Stands:
    row = Time(when, "said")
    if not time.edtf or time.given not in ("said", "document"):
        return "silent"
    if within(time, row):
        return "agrees"
    return "differs" if apart(time, row) else "silent"


def _many(told: Told, question: Question, answer: Answer) -> Stands:
    number = answer.value
    if told.many is None or not isinstance(number, Number) or number.unit != told.many.unit:
        return "silent"
    if not answer.part and (number == told.many or lies_in(number, told.many)):
        return "agrees"
    told_of = sorted(tag.removeprefix("nationality:") for tag in question.scope if tag.startswith("nationality:"))
    same_people = told_of == sorted(told.nationalities) and len(told_of) == len(question.scope)
    return "differs" if same_people and not answer.part and meet(number, told.many) == "apart" else "silent"


def _nationality(told: Told, question: Question) -> Stands:
    """Groups mix: who is not named may have been among them, so that this never differs."""
    known = {tag.removeprefix("nationality:") for tag in question.scope if tag.startswith("nationality:")}
    return "agrees" if set(told.nationalities) <= known else "silent"


def _paid(told: Told, answer: Answer) -> Stands:
    number = answer.value
    if told.paid is None or not isinstance(number, Number) or number.unit != told.paid.unit:
        return "silent"
    if number == told.paid or lies_in(number, told.paid):
        return "agrees"
    return "differs" if meet(number, told.paid) == "apart" and not answer.question.scope else "silent"


def given_fields(cells: Mapping[str, str]) -> list[str]:
    """The fields that a row gives, read or not, in the order of the table of uses; its sentences are apart."""
    return [use for use in ("who", "where", "origin", "when", "many", "nationality", "paid") if cells.get(use)]
