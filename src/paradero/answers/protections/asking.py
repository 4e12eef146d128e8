"""Which protections somebody may have, and how each stands against a move."""

import msgspec

from paradero.answers.protections.facts import Facts, nobody_in_particular
from paradero.answers.protections.in_force import STATUSES, TO_BE_LOOKED_AT, Answer, in_force
from paradero.answers.protections.moments import moment
from paradero.answers.protections.register import Register
from paradero.identity.comparison import Comparison, compare
from paradero.identity.names import matches
from paradero.words.person import Person
from paradero.words.protection import Act, Protection


class Move(msgspec.Struct, frozen=True):
    """What is about to be done: when (an instant or EDTF), which act, where to (ISO code; None: not known)."""

    at: str
    act: Act = "removal"
    destination: str | None = None


class Held(msgspec.Struct, frozen=True):
    """A protection that the person asked for may have: how like the two are, None for a class order."""

    protection: Protection
    comparison: Comparison | None = None


class Stands(msgspec.Struct, frozen=True):
    """How a protection stands against the move, and how like its person is to the one asked for."""

    answer: Answer
    comparison: Comparison | None = None


def held_by(register: Register, person: Person) -> tuple[Held, ...]:
    """The protections of people that may be this one, likest first, then every class order: members may be unnamed."""
    named = [Held(one, compare(person, one.person)) for one in register.protections if one.person and person.names]
    alike = [held for held in named if _may_be(person, held)]
    alike.sort(key=lambda held: -(held.comparison.bits if held.comparison else 0.0))
    return (*alike, *(Held(one) for one in register.protections if one.members))


def asked_for(register: Register, facts: Facts) -> tuple[Held, ...]:
    """The protections a question is about: all where it says nothing of whom; else those by name, and of classes."""
    if facts == nobody_in_particular():
        return tuple(Held(one) for one in register.protections)
    return held_by(register, facts.person)


def standing_against(register: Register, facts: Facts, move: Move) -> tuple[Stands, ...]:
    """How each protection that is asked for stands against the move; what needs somebody's eyes first.

    Raises UsageError for a moment that is none.
    """
    moment(move.at)
    found = [
        Stands(in_force(held.protection, move.at, move.act, move.destination, facts), held.comparison)
        for held in asked_for(register, facts)
    ]
    return tuple(sorted(found, key=_first_shown))


def _first_shown(stands: Stands) -> tuple[bool, bool, bool, int]:
    """Bars first, then what needs somebody's eyes, of named people before classes."""
    status = stands.answer.status
    named = stands.comparison is not None
    return status != "bars", status not in TO_BE_LOOKED_AT, not named, STATUSES.index(status)


def _may_be(person: Person, held: Held) -> bool:
    other = held.protection.person
    if other is None or held.comparison is None:
        return False
    if person.key and person.key == other.key:
        return True
    asked = any(matches(one, known) for one in person.names for known in other.names)
    return held.comparison.tier != "different" or (asked and not held.comparison.differ)
