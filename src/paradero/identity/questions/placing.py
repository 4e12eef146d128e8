"""Which event an answer is about: one that is known already, or a new one.

A number of people moved to a country on a day, with the sender left out, is of the flight that others describe more
fully; a number without a day is of the one flight whose number it agrees with, and of none where several fit.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from paradero.identity.questions.question import Answer, Question, Slot
from paradero.identity.questions.relating import Relation
from paradero.identity.questions.times import NEAR, Time, within
from paradero.identity.questions.topics import topics

_RANKS: Final = {"same": 0, "within": 1, "about": 2, "bounds": 3, "affirmed": 3, "denied": 3}


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """An event that questions are about: `frame` as frame_of gives it, `period` EDTF or empty, `slots` as known."""

    name: str
    frame: str
    period: str = ""
    slots: tuple[Slot, ...] = ()


def frame_of(answer: Answer) -> str | None:
    """What events are looked for under; None for questions that are not about one."""
    topic = topics()[answer.question.topic]
    if not topic.event:
        return None
    fixed = [slot.key for slot in answer.question.slots if not topic.slots[slot.name].free]
    return " ".join([topic.event, answer.question.mode, *fixed])


def kin_of(answer: Answer) -> str | None:
    """What questions share that differ in nothing but their event; None for questions that are not about one."""
    frame, question = frame_of(answer), answer.question
    return None if frame is None else f"{frame} | {question.topic} {','.join(question.scope)} {question.unit}"


def is_timed(answer: Answer, period: str) -> bool:
    """Whether an answer tells of the event's time itself, rather than being told of it."""
    return bool(answer.time.day) if len(period) == 10 else bool(period) and answer.time.edtf == period


def day_of(answer: Answer) -> datetime.date | None:
    """The day by which its event is told from others; None where it gives none."""
    return answer.time.day if topics()[answer.question.topic].time == "event" else None


def on_day(answer: Answer, events: Sequence[Event]) -> Event | None:
    """The event of the answer's day among those of that day and its neighbours: the same day first, then the oldest."""
    day = day_of(answer)
    fitting = [event for event in events if fits(answer.question, event)]
    ranked = sorted(fitting, key=lambda event: (abs((_day(event) - day).days) if day else 0, -_known(answer, event)))
    return next((event for event in ranked if day is None or abs((_day(event) - day).days) <= NEAR), None)


def same_number(answer: Answer, events: Sequence[Event]) -> Event | None:
    """For an answer without a day: the one event of which the very same is said; None for none and for several.

    An event of a longer time is taken only where none of a day fits, and the answer gives no time at all.
    """
    fitting = [event for event in events if fits(answer.question, event) and may_be_then(answer, event)]
    days = [event for event in fitting if has_day(event)]
    chosen = days or ([] if answer.time.edtf else fitting)
    return chosen[0] if len(chosen) == 1 else None


def by_agreement(
    answer: Answer, events: Sequence[Event], relate: Callable[[Event], Sequence[Relation]]
) -> Event | None:
    """For an answer without a day: of a few events of a day, the one that it agrees with; None for none and several.

    `relate` gives how the answer, were it of that event, stands to each that is given of it in the same scope with its
    time: one that disagrees speaks against it, whatever bound it meets besides.
    """
    ranks: dict[int, list[Event]] = {}
    for event in events:
        if fits(answer.question, event) and may_be_then(answer, event):
            told = relate(event)
            found = [_RANKS[one.why] for one in told if one.why in _RANKS]
            if found and not any(one.verdict == "disagree" and one.why != "denied" for one in told):
                ranks.setdefault(min(found), []).append(event)
    best = ranks[min(ranks)] if ranks else []
    return best[0] if len(best) == 1 else None


def fits(question: Question, event: Event) -> bool:
    """Whether nothing that both tell differs, and something is told by both where no slot is fixed."""
    known = {slot.name: slot.key for slot in event.slots}
    shared = [slot for slot in question.slots if slot.name in known]
    if any(known[slot.name] != slot.key for slot in shared):
        return False
    return bool(shared) or not (known and question.slots)


def placed(answer: Answer, event: Event) -> Answer:
    """The answer to the question about that event."""
    names = topics()[answer.question.topic].slots
    slots = {slot.name: slot for slot in (*event.slots, *answer.question.slots)}
    told = tuple(slots[name] for name in names if name in slots)
    question = msgspec.structs.replace(answer.question, slots=told, period=event.period, event=event.name)
    return msgspec.structs.replace(answer, question=question)


def has_day(event: Event) -> bool:
    """Whether the event is known by its day."""
    return Time(event.period, "said").day is not None if event.period else False


def of_event(answer: Answer, event: Event) -> Answer:
    """The answer as if it were of that event: of its day, where it gives no time."""
    return answer if answer.time.edtf else msgspec.structs.replace(answer, time=Time(event.period, "document"))


def widened(event: Event, question: Question) -> Event:
    """The event with the slots that the question tells besides."""
    known = {slot.name for slot in event.slots}
    more = tuple(slot for slot in question.slots if slot.name not in known)
    return msgspec.structs.replace(event, slots=(*event.slots, *more)) if more else event


def _day(event: Event) -> datetime.date:
    return datetime.date.fromisoformat(event.period)


def _known(answer: Answer, event: Event) -> int:
    mine = {(slot.name, slot.key) for slot in answer.question.slots}
    return len(mine & {(slot.name, slot.key) for slot in event.slots})


def may_be_then(answer: Answer, event: Event) -> bool:
    """Whether the answer's own vague time, if it gives one, holds the event's day."""
    return not answer.time.edtf or within(Time(event.period, "said"), answer.time)
