"""The life of an order: whether it is in force at a moment, and the event that decides."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from paradero.answers.protections.moments import Gap, Moment, gap, moment, relation
from paradero.words.protection import Event, Protection

State = Literal["in force", "not yet entered", "ended", "not known"]
Turn = Literal["on", "off"]

# What an event does to an order. Service changes nothing, since an order is in force from its entry; an extension or an
# amendment counts by the end that it names.
TURNS: Final[dict[str, Turn]] = {
    "entered": "on", "stay_lifted": "on",
    "stayed": "off", "vacated": "off", "terminated": "off", "reversed": "off", "expired": "off",
}  # fmt: skip
_DAY_BEGINS: Final = 0.0
_DAY_ENDS: Final = float("inf")


class Standing(msgspec.Struct, frozen=True):
    """How an order stands at a moment, the event that decides, and how long before or after the moment that was.

    `after` is true where the event came later than the moment. `same_day` explains `not known`: both fall on one day.
    """

    state: State
    event: Event | None = None
    gap: Gap | None = None
    after: bool = False
    same_day: bool = False


class _Turned(msgspec.Struct, frozen=True):
    """An event that turns the order on or off, and when."""

    event: Event
    time: Moment
    turn: Turn


def standing(protection: Protection, at: Moment) -> Standing:
    """How the order stands at `at`. Raises UsageError where an event has no date.

    It is in force from the instant of entry on, served or not; an event at the very instant asked has happened. Where
    there are several accounts of one event, the earliest entry counts, and every account is kept.
    """
    turns = _turns(protection)
    decided: _Turned | None = None
    on: set[bool] = {False}
    doubtful: _Turned | None = None
    for turned in turns:
        told = relation(turned.time, at)
        if told == "after":
            continue
        now = turned.turn == "on"
        if told == "unknown":
            if on != {now}:
                on, doubtful = on | {now}, doubtful or turned
            continue
        if on != {now} or decided is None:
            decided = turned
        on, doubtful = {now}, None
    return _told(on, decided, doubtful, turns, at)


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, earliest first."""
    return tuple(sorted(events, key=_first))


def _told(
    on: set[bool], decided: _Turned | None, doubtful: _Turned | None, turns: list[_Turned], at: Moment
) -> Standing:
    if len(on) > 1 and doubtful:
        return Standing("not known", doubtful.event, same_day=_same_day(doubtful.time, at))
    if on == {True} and decided:
        return Standing("in force", decided.event, gap(decided.time, at))
    if decided:
        return Standing("ended", decided.event, gap(decided.time, at))
    entered = next((turned for turned in turns if turned.turn == "on" and relation(turned.time, at) == "after"), None)
    if entered is None:
        return Standing("not known")
    return Standing("not yet entered", entered.event, gap(at, entered.time), after=True)


def _turns(protection: Protection) -> list[_Turned]:
    """What turns the order on and off in order of time, with the ends that it names itself."""
    events = list(protection.events)
    events += _ends(protection)
    turned = [_Turned(event, moment(event.at), TURNS[event.kind]) for event in events if event.kind in TURNS]
    return sorted(turned, key=lambda one: _first(one.event))


def _ends(protection: Protection) -> list[Event]:
    """The expiry that the order names, or that its latest extension put in its place."""
    until = protection.until
    grounds = protection.grounds
    for event in in_time(protection.events):
        if event.until:
            until, grounds = event.until, event.grounds
    return [Event("expired", until, grounds)] if until else []


def _first(event: Event) -> tuple[int, float, bool]:
    """What sorts events: the first time that they can have been; on a day without hours an entry before all else."""
    told = moment(event.at)
    entry = event.kind == "entered"
    if told.first is None:
        return 0, _DAY_BEGINS, False
    if isinstance(told.first, dt.datetime):
        return told.first.toordinal(), told.first.timestamp(), event.kind == "stay_lifted"
    return told.first.toordinal(), _DAY_BEGINS if entry else _DAY_ENDS, event.kind == "stay_lifted"


def _same_day(one: Moment, other: Moment) -> bool:
    """Whether both are one day at most, and the same by their own clocks."""
    ends = [end for told in (one, other) for end in (told.first, told.last)]
    return None not in ends and len({str(end)[:10] for end in ends}) == 1
