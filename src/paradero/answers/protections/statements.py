"""What one claim says for the register: an order or status of somebody, the end of one, or what stays aside."""

from typing import Literal

import msgspec

from paradero.words.passage import Span
from paradero.words.protection import Event, Grounds, Protection

Why = Literal[
    "nobody recognised",
    "a group without an order",
    "not said to be so",
    "another state's",
    "an end of an order not named",
    "obeying",
]


class Aside(msgspec.Struct, frozen=True):
    """A claim that speaks of protections and is part of none, why, and the people that it names."""

    why: Why
    grounds: Grounds
    document: str
    people: tuple[str, ...] = ()
    when: str | None = None


class Stated(msgspec.Struct, frozen=True):
    """A protection as one claim states it, and where the claim stands."""

    protection: Protection
    document: str
    block: Span | None


class Ended(msgspec.Struct, frozen=True):
    """The end of a protection: of this person's of this kind, else of the one told of before in its paragraph."""

    event: Event
    document: str
    block: Span | None
    start: int
    person: str | None = None
    kind: str | None = None


class OtherOrder(msgspec.Struct, frozen=True):
    """An order that protects nobody from a move, told of in a paragraph: what is lifted there may be this one."""

    document: str
    block: Span | None
