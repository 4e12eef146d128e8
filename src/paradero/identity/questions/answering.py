"""What the claims of one document answer: to which questions, what, and at what time."""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.identity.questions.filling import Known, by_sentence, fill, known_of, slots_of
from paradero.identity.questions.numbers import exceeds, far_apart
from paradero.identity.questions.question import Answer, Mode, Question, Slot
from paradero.identity.questions.relating import relation
from paradero.identity.questions.said import Said
from paradero.identity.questions.scope import is_part, money_scope, people_scope
from paradero.identity.questions.slots import Taking, takings
from paradero.identity.questions.times import Time, said
from paradero.identity.questions.topics import Topic, topics, topics_of
from paradero.identity.questions.values import Day, Holds, Named, Value, number_of, value_key
from paradero.words.claim import Claim
from paradero.words.vocabulary import Stance

MOST_ANSWERS: Final = 24
"""Answers of one claim to one kind of question: a list of a hundred people is no more than this many questions."""

_MODES: Final[dict[Stance, Mode]] = {
    "plans": "plan", "predicts": "forecast", "orders": "order", "pauses": "order", "overturns": "order",
}  # fmt: skip


class Answering(msgspec.Struct, frozen=True):
    """An answer, and the claim that gives it by its position."""

    claim: int
    answer: Answer


class _Draft(msgspec.Struct):
    claim: int
    name: str
    topic: Topic
    slots: dict[str, tuple[Taking, ...]]
    values: tuple[Value, ...]
    time: Time


def answers_of(document: Sequence[Said], published: str | None = None) -> list[Answering]:
    """The answers of all claims of one document, in order. `published` is its date (EDTF).

    What one claim leaves out another of the same document may give: where from and where to people were moved, and on
    which day, as long as the document names only one. Questions about events are not told apart by their day yet: see
    placing.
    """
    sentences = by_sentence(document)
    drafts = [
        draft
        for at, told in enumerate(document)
        for draft in _drafts(at, told, sentences[told.claim.passage.start], published)
    ]
    known = known_of(document, sentences)
    filled = [(draft, _fill(draft, document[draft.claim].claim, known)) for draft in drafts]
    found = [
        Answering(draft.claim, answer)
        for draft, names in filled
        for answer in _answers(draft, names, document[draft.claim].claim)
    ]
    return _dated(found, document)


def _drafts(at: int, told: Said, sentence: Sequence[Said], published: str | None) -> Iterator[_Draft]:
    claim = told.claim
    if claim.stance == "declines":
        return
    for name, topic in topics_of(claim.kind):
        if topic.group and any(
            key.startswith("person:") for (role, _), (key, _) in told.subjects.items() if role == "people"
        ):
            continue
        if topic.beside.get(claim.kind) and not _beside(topic.beside[claim.kind], sentence):
            continue
        values = _values(topic, told) if topic.asks(claim) else ()
        if values:
            yield _Draft(at, name, topic, slots_of(topic, told, sentence), values, _time(topic, claim, published))


def _beside(name: str, sentence: Sequence[Said]) -> bool:
    """Whether another claim of the same sentence gives a number that answers the topic of that name."""
    topic = topics()[name]
    return any(
        other.claim.kind in topic.kinds and other.claim.quantity and other.claim.quantity.unit in topic.units
        for other in sentence
    )


def _values(topic: Topic, told: Said) -> tuple[Value, ...]:
    claim = told.claim
    match topic.of:
        case "number":
            quantity = claim.quantity
            return (number_of(quantity),) if quantity and quantity.unit in topic.units else ()
        case "day":
            return (Day(claim.when.edtf),) if claim.when and said(claim.when).day else ()
        case "name":
            found = takings(claim, topic.value, told.subjects) if topic.value else ()
            return tuple(Named(one.key, one.words, one.country if one.country != one.key else "") for one in found)
        case _:
            return (Holds(),)


def _time(topic: Topic, claim: Claim, published: str | None) -> Time:
    if topic.time == "none":
        return Time()
    told = said(claim.when)
    if topic.time == "state" and not told.edtf and published:
        return Time(published[:10], "published")
    return told


def _fill(draft: _Draft, claim: Claim, known: Known) -> tuple[str, ...]:
    """Fills what the claim leaves out and its document tells; gives the names of those slots."""
    found = fill(draft.topic, claim, draft.slots, known)
    draft.slots |= found
    return tuple(found)


def _answers(draft: _Draft, filled: tuple[str, ...], claim: Claim) -> Iterator[Answer]:
    topic = draft.topic
    if any(not draft.slots[name] and not taken.free for name, taken in topic.slots.items()):
        return
    if topic.of == "number" and any(len(told) > 1 for told in draft.slots.values()):
        return
    names = [name for name in topic.slots if draft.slots[name]]
    if len(names) < topic.needs:
        return
    made = itertools.product(itertools.product(*(draft.slots[name] for name in names)), draft.values)
    for told, value in itertools.islice(made, MOST_ANSWERS):
        slots = tuple(Slot(name, one.key, one.words) for name, one in zip(names, told, strict=True))
        if len({slot.key for slot in slots}) < len(slots):
            continue  # nobody is sent from a country to itself: one of the two was read wrongly
        question = Question(draft.name, _mode(topic, claim), slots, _scope(topic, claim), _unit(value))
        yield Answer(
            question,
            value,
            draft.time,
            denied=claim.stance == "denies" and value_key(value)[:4] != "0..0",
            alleged=claim.stance == "alleges" or (claim.kind == "allegation" and claim.stance != "denies"),
            withdrawn=claim.stance == "retracts",
            part=topic.of == "number" and topic.scope == "people" and is_part(claim),
            filled=filled,
        )


def _mode(topic: Topic, claim: Claim) -> Mode:
    mode = _MODES.get(claim.stance, "fact")
    if claim.kind == "order":
        return "fact"  # that a court ordered or blocked something is what happened
    return "fact" if topic.plans == "same" and mode in ("plan", "forecast") else mode


def _scope(topic: Topic, claim: Claim) -> tuple[str, ...]:
    if topic.scope == "people":
        return people_scope(claim)
    return money_scope(claim) if topic.scope == "money" else ()


def _unit(value: Value) -> str:
    return getattr(value, "unit", "")


def _dated(found: list[Answering], document: Sequence[Said]) -> list[Answering]:
    """Gives answers about events without a time the one day that the document names for such an event.

    Not where the same voice counts otherwise on that day, or anybody twice as many, or fewer in all: a document speaks
    of another event then, or of some of them.
    """
    by_event: defaultdict[object, list[Answering]] = defaultdict(list)
    for one in found:
        by_event[_event(one.answer)].append(one)
    days = {event: {day for told in many if (day := told.answer.time.day)} for event, many in by_event.items()}
    return [_with_day(one, by_event, days, document) for one in found]


def _with_day(
    one: Answering,
    by_event: dict[object, list[Answering]],
    days: dict[object, set[datetime.date]],
    document: Sequence[Said],
) -> Answering:
    answer, event = one.answer, _event(one.answer)
    if answer.time.edtf or topics()[answer.question.topic].time != "event" or len(days[event]) != 1:
        return one
    (day,) = days[event]
    dated = msgspec.structs.replace(answer, time=Time(str(day), "document"))
    voice = document[one.claim].voice
    for other in by_event[event]:
        if other is one or not other.answer.time.day:
            continue
        if _exceeds(other.answer, dated):
            return one
        if not _disagree(other.answer, dated):
            continue
        if document[other.claim].voice == voice or far_apart(other.answer.value, dated.value):
            return one
    return Answering(one.claim, dated)


def _disagree(one: Answer, other: Answer) -> bool:
    """Whether two answers of one event disagree, whatever each leaves out."""
    asked, also = one.question, other.question
    if (asked.topic, asked.scope, asked.unit) != (also.topic, also.scope, also.unit):
        return False
    return relation(msgspec.structs.replace(one, question=also), other).verdict == "disagree"


def _exceeds(one: Answer, other: Answer) -> bool:
    """Whether of two numbers of people the one that counts some of them is beyond the one that counts all."""
    if one.question.topic != other.question.topic or one.question.unit != other.question.unit:
        return False
    for part, whole in ((one, other), (other, one)):
        if set(whole.question.scope) < set(part.question.scope) and exceeds(part.value, whole.value):
            return True
    return False


def _event(answer: Answer) -> object:
    """What tells one event of a document from others, but for its day and what may be left out."""
    question, slots = answer.question, topics()[answer.question.topic].slots
    return question.mode, tuple((slot.name, slot.key) for slot in question.slots if not slots[slot.name].free)
