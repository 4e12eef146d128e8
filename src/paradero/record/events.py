"""Events that questions are about: found by day and by what is known of them, or made (identity.questions.placing)."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.identity.questions.placing import (
    Event,
    by_agreement,
    day_of,
    fits,
    frame_of,
    kin_of,
    of_event,
    on_day,
    placed,
    same_number,
    widened,
)
from paradero.identity.questions.question import Answer, Question, Slot
from paradero.identity.questions.relating import Relation, relation
from paradero.identity.questions.times import NEAR
from paradero.identity.questions.values import value_key
from paradero.proof.canonical import canonical
from paradero.record.rows import first_row, next_number
from paradero.record.store import Row, Store

FEW_EVENTS: Final = 8
"""What is said of more events than these tells none of them from the others."""

MOST_SIDES: Final = 60
"""Different answers to one question that are looked at: those that most voices hold to."""

_COLUMNS: Final = "SELECT number, name, frame, period, slots FROM event WHERE frame = ? AND "
_SLOTS = msgspec.json.Decoder(tuple[Slot, ...])
_ANSWER = msgspec.json.Decoder(Answer)


def find_event(store: Store, answer: Answer, said: str) -> tuple[int, Event] | None:
    """The event that an answer given on the day `said` is about, among those of the record; None for none."""
    frame, day = frame_of(answer), day_of(answer)
    if frame is None:
        return None
    if day:
        number = day.toordinal()
        rows = store.select(f"{_COLUMNS} day BETWEEN ? AND ? ORDER BY number", (frame, number - NEAR, number + NEAR))
        return _with_number(on_day(answer, (known := _events(rows)).events), known)
    return _agreeing(store, answer, frame, said) or _alike(store, answer, frame)


def make_event(store: Store, answer: Answer) -> tuple[int, Event]:
    """A new event for an answer that fits none."""
    frame, day = frame_of(answer) or "", day_of(answer)
    number = next_number(store, "event")
    period = day.isoformat() if day else answer.time.edtf
    event = Event(_name(store, frame, period), frame, period, answer.question.slots)
    row = (number, event.name, frame, day.toordinal() if day else None, period, canonical(event.slots))
    store.change("INSERT INTO event (number, name, frame, day, period, slots) VALUES (?, ?, ?, ?, ?, ?)", row)
    return number, event


def widen_event(store: Store, number: int, event: Event, question: Question) -> Event:
    """Keeps what a question tells of its event besides."""
    wide = widened(event, question)
    if wide is not event:
        store.change("UPDATE event SET slots = ? WHERE number = ?", (canonical(wide.slots), number))
    return wide


def event_at(store: Store, number: int) -> Event:
    """The event in a row."""
    row = first_row(store, "SELECT name, frame, period, slots FROM event WHERE number = ?", (number,))
    name, frame, period, slots = row or ("", "", "", b"[]")
    return Event(name, frame, period, _SLOTS.decode(slots))


def are_many(store: Store, answer: Answer) -> bool:
    """Whether the very same is said of more events than can be told apart by it."""
    row = first_row(
        store,
        "SELECT count(*) FROM (SELECT 1 FROM side WHERE kin = ? AND value = ? AND timed = 1 AND claims > 0 LIMIT ?)",
        (kin_of(answer), value_key(answer.value), FEW_EVENTS + 1),
    )
    return bool(row and row[0] > FEW_EVENTS)


class Stood(msgspec.Struct, frozen=True):
    """An answer that claims standing now give: how many of them, and how many voices hold to it still."""

    answer: Answer
    held: int
    claims: int


def sides_of(store: Store, number: int, question: Question) -> Iterator[Stood]:
    """The different answers to a question that claims standing now give, at most MOST_SIDES."""
    rows = store.select(
        "SELECT body, held, claims FROM side WHERE question = ? AND claims > 0 ORDER BY held DESC, side LIMIT ?",
        (number, MOST_SIDES),
    )
    return (Stood(answer_in(body, question), held, claims) for body, held, claims in rows)


def answer_in(body: bytes, question: Question) -> Answer:
    """The stored answer to its question."""
    return msgspec.structs.replace(_ANSWER.decode(body), question=question)


class _Known(msgspec.Struct, frozen=True):
    numbers: dict[str, int]
    events: tuple[Event, ...]


def _events(rows: Iterator[Row]) -> _Known:
    found = [(row[0], Event(row[1], row[2], row[3], _SLOTS.decode(row[4]))) for row in rows]
    return _Known({event.name: number for number, event in found}, tuple(event for _, event in found))


def _with_number(event: Event | None, known: _Known) -> tuple[int, Event] | None:
    return (known.numbers[event.name], event) if event else None


def _agreeing(store: Store, answer: Answer, frame: str, said: str) -> tuple[int, Event] | None:
    """The one event of which the same is said, or, among a few, the one that the answer agrees with."""
    latest = _ordinal(said) + NEAR
    rows = store.select(
        "SELECT DISTINCT event.number, event.name, event.frame, event.period, event.slots FROM side "
        "JOIN question ON question.number = side.question JOIN event ON event.number = question.event "
        "WHERE side.kin = ? AND side.value = ? AND side.timed = 1 AND side.claims > 0 "
        "AND (event.day IS NULL OR event.day <= ?) ORDER BY event.number LIMIT ?",
        (kin_of(answer), value_key(answer.value), latest, FEW_EVENTS + 1),
    )
    known = _events(rows)
    if len(known.events) > FEW_EVENTS:
        return None
    if known.events:
        return _with_number(same_number(answer, known.events), known)
    few = _events(
        store.select(
            f"{_COLUMNS} day IS NOT NULL AND day <= ? ORDER BY number LIMIT ?", (frame, latest, FEW_EVENTS + 1)
        )
    )

    def relate(event: Event) -> list[Relation]:
        asked = placed(of_event(answer, event), event)
        row = first_row(store, "SELECT number FROM question WHERE key = ?", (asked.question.key,))
        sides = (side.answer for side in sides_of(store, row[0], asked.question)) if row else ()
        return [relation(asked, side) for side in sides if side.time.day]

    if len(few.events) > FEW_EVENTS:
        return None
    return _with_number(by_agreement(answer, few.events, relate), few)


def _alike(store: Store, answer: Answer, frame: str) -> tuple[int, Event] | None:
    """The event of the same vague time, or of none, that the answer fits."""
    rows = store.select(f"{_COLUMNS} day IS NULL AND period = ? ORDER BY number", (frame, answer.time.edtf))
    known = _events(rows)
    fitting: Sequence[Event] = [event for event in known.events if fits(answer.question, event)]
    best = max(fitting, key=lambda event: len(set(event.slots) & set(answer.question.slots)), default=None)
    return _with_number(best, known)


def _name(store: Store, frame: str, period: str) -> str:
    """A name that stays: the frame and the time, and a number where there are several."""
    row = first_row(store, "SELECT count(*) FROM event WHERE frame = ? AND period = ?", (frame, period))
    return f"{frame} @{period} #{1 + (row[0] if row else 0)}"


def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day[:10]).toordinal()
