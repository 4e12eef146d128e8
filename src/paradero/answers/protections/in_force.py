"""Which bar is in force: one protection against one act, one destination and one moment."""

from typing import Literal

import msgspec

from paradero.answers.protections.facts import Facts
from paradero.answers.protections.life import Standing, State, standing
from paradero.answers.protections.members import membership
from paradero.answers.protections.moments import Gap, moment
from paradero.answers.protections.rules import Rule, rule_of, rules
from paradero.words.errors import UsageError
from paradero.words.protection import Act, Event, Protection

Status = Literal[
    "bars",
    "possible",
    "same day, order of events not known",
    "order of events not known",
    "in force, other country",
    "in force, other act",
    "in force, other people",
    "not yet entered",
    "ended",
]
STATUSES: tuple[Status, ...] = (
    "bars", "possible", "same day, order of events not known", "order of events not known",
    "in force, other country", "in force, other act", "in force, other people", "not yet entered", "ended",
)  # fmt: skip
"""In the order in which a page shows them: what needs a person first."""

TO_BE_LOOKED_AT: frozenset[Status] = frozenset(STATUSES[:4])
"""What somebody must look at before anybody is moved."""


class Answer(msgspec.Struct, frozen=True):
    """How one protection stands against one move.

    `event` is what decides, with its grounds, and `gap` how long before the moment it was (`after`: later than it).
    `missing` are the facts without which it cannot be told whether it bars; `outside` those that put the person outside
    a class. `state` is how the order itself stands, whatever it bars; `unless` are conditions of its own. `rules` is
    the version of the table.
    """

    status: Status
    protection: Protection
    act: Act
    destination: str | None
    at: str
    event: Event | None = None
    gap: Gap | None = None
    after: bool = False
    missing: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    state: State = "in force"
    rules: str = ""


class _Reach(msgspec.Struct, frozen=True):
    """Whether what a protection bars takes in a move: no (`other`), or open for want of facts (`missing`)."""

    other: Status | None = None
    missing: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


def in_force(protection: Protection, at: str, act: Act, destination: str | None, facts: Facts) -> Answer:
    """How the protection stands at `at` against moving this person to `destination` (ISO code; None: not known).

    It says what the order says, at the instant asked: an order vacated or reversed later was in force before. It never
    says that nothing is in force: a protection that the register lacks is not asked. Raises UsageError for a moment
    that is none, an unknown kind of protection, and a protection that has neither a person nor a class.
    """
    if (protection.person is None) == (protection.members is None):
        raise UsageError(f"The protection {protection.key!r} needs one person or one class, and not both.")
    asked = moment(at)
    stands = standing(protection, asked)
    reach = _reach(protection, rule_of(protection.kind), act, destination, facts, at)
    status, missing = _status(stands, reach, protection)
    return Answer(
        status, protection, act, destination, at, stands.event, stands.gap, stands.after,
        missing, reach.outside, protection.conditions, stands.state, rules().version,
    )  # fmt: skip


def _status(stands: Standing, reach: _Reach, protection: Protection) -> tuple[Status, tuple[str, ...]]:
    if stands.state == "not yet entered":
        return "not yet entered", ()
    if stands.state == "ended":
        return "ended", ()
    if reach.other:
        return reach.other, ()
    if stands.state == "not known" and stands.event is None:
        return "possible", (*reach.missing, "entered")
    if reach.missing:
        return "possible", reach.missing
    if stands.state == "not known":
        return "same day, order of events not known" if stands.same_day else "order of events not known", ()
    return "bars", ()


def _reach(protection: Protection, rule: Rule, act: Act, destination: str | None, facts: Facts, at: str) -> _Reach:
    if act not in (protection.acts or rule.acts):
        return _Reach("in force, other act")
    missing: list[str] = []
    if protection.members:
        member = membership(protection.members, facts, moment(at))
        if member.outside:
            return _Reach("in force, other people", outside=member.outside)
        missing += member.missing
    met = _destination_met(protection, rule, destination, facts)
    if met is False:
        return _Reach("in force, other country")
    if isinstance(met, str):
        missing.append(met)
    return _Reach(missing=tuple(dict.fromkeys(missing)))


def _destination_met(protection: Protection, rule: Rule, destination: str | None, facts: Facts) -> bool | str:
    """Whether the bar takes in the destination, or the name of the fact that is missing to tell."""
    named = protection.countries if rule.destinations != "any" else ()
    third = protection.members is not None and protection.members.third_country
    if rule.destinations == "not_known":
        return "what the protection bars"
    if rule.destinations == "named_country" and not named:
        return "country that the order names"
    if not named and not protection.except_countries and not third:
        return True
    if destination is None:
        return "destination"
    if destination in protection.except_countries:
        return False
    if named and destination not in named:
        return (
            False if protection.limited else "whether the order bars other countries than the one that the words name"
        )
    if third and destination in (*facts.person.nationalities, *facts.ordered_to):
        return False
    return True if not third or facts.person.nationalities else "nationality"
