"""Flights: a day, a number or an aircraft, and a leg."""

import re
from collections.abc import Iterator

import msgspec

from paradero.identity.kinds.days import compare_days
from paradero.identity.kinds.table import Compared, Relation, Trait, compared
from paradero.identity.names import fold

_NUMBER = re.compile(r"(?P<carrier>.*?)\s*[-#]?\s*0*(?P<digits>\d{1,4}[A-Z]?)$", re.IGNORECASE)


class Flight(msgspec.Struct, frozen=True):
    """One leg. `date` is EDTF, `number` the flight number or call sign, `tail` the registration, as written."""

    date: str | None = None
    number: str | None = None
    tail: str | None = None
    origin: str | None = None
    destination: str | None = None


def compare_flights(left: Flight, right: Flight) -> Compared:
    """By day, by number or aircraft, and by leg."""
    traits = [
        compare_days(left.date, right.date),
        Trait("number", _numbers(left.number, right.number), left.number or "", right.number or ""),
        Trait("tail", _tails(left.tail, right.tail), left.tail or "", right.tail or ""),
        Trait("leg", _legs(left, right), _leg(left), _leg(right)),
    ]
    return compared("flight", traits)


def flight_keys(flight: Flight) -> Iterator[str]:
    """What two flights that may be one share at least one of."""
    if flight.tail:
        yield _plain(flight.tail)
    found = _NUMBER.match(flight.number or "")
    if found:
        yield found["digits"].lower()
    if flight.date and flight.destination:
        yield f"{flight.date} {fold(flight.destination)}"


def _numbers(left: str | None, right: str | None) -> Relation:
    """The digits decide; carriers go by two codes and a name, so another code before the same digits is *close*."""
    one, other = _NUMBER.match(left or ""), _NUMBER.match(right or "")
    if not one or not other:
        return "missing"
    if one["digits"].lower() != other["digits"].lower():
        return "differs"
    return "same" if _plain(one["carrier"]) == _plain(other["carrier"]) else "close"


def _tails(left: str | None, right: str | None) -> Relation:
    if not left or not right:
        return "missing"
    return "same" if _plain(left) == _plain(right) else "differs"


def _legs(left: Flight, right: Flight) -> Relation:
    ends = [(left.origin, right.origin), (left.destination, right.destination)]
    told = [fold(one) == fold(other) for one, other in ends if one and other]
    if not told:
        return "missing"
    if not all(told):
        return "differs"
    return "same" if len(told) == len(ends) else "close"


def _leg(flight: Flight) -> str:
    return f"{flight.origin or '?'} → {flight.destination or '?'}" if flight.origin or flight.destination else ""


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())
