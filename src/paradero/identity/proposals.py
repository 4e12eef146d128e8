"""Names of one document that are one subject's: proposed with reasons, never decided or written here.

What may be joined without a person: a person's name with middle names left out, in the same document, where no third
name there fits as well and nothing that the document says of the two differs; and two accounts that are *the same* by
the table of tiers (a number, or a birth date with a third fact). A bare surname never joins anybody: two brothers
share it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from paradero.identity.names import in_order, name_parts
from paradero.words.entity import Entity
from paradero.words.person import Person

if TYPE_CHECKING:
    from paradero.identity.comparison import Comparison

MIDDLE_NAMES: Final = "middle-names.v2"
SAME_ACCOUNT: Final = "same-account.v1"


class Proposal(msgspec.Struct, frozen=True):
    """Two keys that may be one subject, and why; `rule` (with its version) may join them, None leaves it open."""

    left: str
    right: str
    reason: str
    rule: str | None = None

    @property
    def certain(self) -> bool:
        """Whether a rule may join them."""
        return self.rule is not None


def proposals(named: Iterable[Entity], account: Callable[[Entity], Person] | None = None) -> tuple[Proposal, ...]:
    """The pairs among the people named in one document that may be one person, in order of their keys.

    `account` tells what the document says of each; without it, names are all that is known.
    """
    by_key = {entity.key: entity for entity in named if entity.type == "person"}
    people = [by_key[key] for key in sorted(by_key)]
    parts = {person.key: name_parts(person.name) for person in people}
    alike: defaultdict[str, list[Entity]] = defaultdict(list)
    for person in people:
        if parts[person.key]:
            alike[parts[person.key][0]].append(person)
    found: list[Proposal] = []
    for short in people:
        near = alike[parts[short.key][0]] if parts[short.key] else []
        longer = [full for full in near if _shortens(parts[short.key], parts[full.key])]
        found.extend(_propose(short, full, parts, alone=len(longer) == 1) for full in longer)
    tell = account or _name_alone
    return tuple(sorted((_with_facts(one, by_key, tell) for one in found), key=lambda one: (one.left, one.right)))


def _name_alone(entity: Entity) -> Person:
    return Person(entity.key, (entity.name,))


def _shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short` is `full` with parts left out: a name of at least two parts with the same first part."""
    return 2 <= len(short) < len(full) and short[0] == full[0] and in_order(short, full)


def _propose(short: Entity, full: Entity, parts: dict[str, tuple[str, ...]], *, alone: bool) -> Proposal:
    few, many = parts[short.key], parts[full.key]
    if few[-1] != many[-1]:
        return _doubt(short, full, "the last surname is left out in one, and another person may bear the rest")
    if not alone:
        return _doubt(short, full, "the shorter name fits more than one longer name of the document")
    dropped = len(many) - len(few)
    initials = sum(len(part) == 1 for part in many) - sum(len(part) == 1 for part in few)
    if len(few) < 3 and initials < dropped:
        return _doubt(short, full, "a first name and one surname fit many people")
    reason = f"“{short.name}” is “{full.name}” with middle names left out; both stand in the same document"
    return Proposal(short.key, full.key, reason, MIDDLE_NAMES)


def _doubt(short: Entity, full: Entity, why: str) -> Proposal:
    return Proposal(short.key, full.key, f"“{short.name}” may be “{full.name}”: {why}")


def _with_facts(proposal: Proposal, people: dict[str, Entity], account: Callable[[Entity], Person]) -> Proposal:
    """The proposal as the document's facts leave it: taken from the rule where more than a name differs."""
    if proposal.rule is None:
        return proposal
    from paradero.identity.comparison import compare  # here, since most documents have nothing to compare

    left, right = people[proposal.left], people[proposal.right]
    found = compare(account(left), account(right))
    against = [reason.field for reason in found.differ if reason.field != "name"]
    if not against and found.tier != "different":
        return proposal
    what = ", ".join(dict.fromkeys(against)) or "name"
    return _doubt(left, right, f"what the document says of them differs ({what})")


def same_account(left: Person, right: Person) -> Proposal | None:
    """A proposal that is certain, where two accounts are *the same* by the table of tiers; None otherwise."""
    from paradero.identity.comparison import compare

    one, other = sorted((left, right), key=lambda person: person.key)
    return _by_account(compare(one, other), one, other)


def _by_account(found: "Comparison", left: Person, right: Person) -> Proposal | None:
    if found.tier != "same":
        return None
    agreed = ", ".join(_agreed(one.field, one.left, one.right) for one in found.agree if one.relation != "other")
    reason = f"“{left.names[0]}” and “{right.names[0]}” agree in more than their names: {agreed} ({found.version})"
    return Proposal(left.key, right.key, reason, SAME_ACCOUNT)


def _agreed(field: str, left: str, right: str) -> str:
    return f"{field} {left}" if left == right else f"{field} {left} = {right}"
