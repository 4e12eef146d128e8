"""Names of people that look like one person's: proposed with reasons, never decided or written here.

A bare surname never joins anybody: two brothers share it. A proposal is `certain` only where one name is the other
with middle names left out, both stand in the same document, and no third name there fits as well.
"""

from collections.abc import Iterable

import msgspec

from paradero.identity.names import in_order, name_parts
from paradero.words.entity import Entity

RULE = "rule middle-names.v1"


class Proposal(msgspec.Struct, frozen=True):
    """Two keys that may be one person, and why; `certain` where the rule may join them by itself."""

    left: str
    right: str
    reason: str
    certain: bool


def proposals(named: Iterable[Entity]) -> tuple[Proposal, ...]:
    """The pairs among the people named in one document that may be one person, in order of their keys."""
    by_key = {entity.key: entity for entity in named if entity.type == "person"}
    people = [by_key[key] for key in sorted(by_key)]
    parts = {person.key: name_parts(person.name) for person in people}
    found: list[Proposal] = []
    for short in people:
        longer = [full for full in people if _shortens(parts[short.key], parts[full.key])]
        found.extend(_propose(short, full, parts, alone=len(longer) == 1) for full in longer)
    return tuple(found)


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
    return Proposal(short.key, full.key, reason, True)


def _doubt(short: Entity, full: Entity, why: str) -> Proposal:
    return Proposal(short.key, full.key, f"“{short.name}” may be “{full.name}”: {why}", False)
