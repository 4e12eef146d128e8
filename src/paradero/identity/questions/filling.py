"""What a claim leaves out and others of its document give: from where, to where, and where people were held."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from paradero.identity.names import fold
from paradero.identity.questions.said import Said
from paradero.identity.questions.scope import says_elsewhere
from paradero.identity.questions.slots import Taking, takings
from paradero.identity.questions.topics import Taken, Topic, topics_of
from paradero.words.claim import Claim

REACH: Final = 600
"""Characters between a claim and one beside it that says where from and where to."""

Slots = Mapping[str, tuple[Taking, ...]]

_WHERE_HELD: Final = Taken(("facility", "holder"), as_="country")
_INSTEAD: Final = {"deal": "moved"}
"""Where no claim says between whom a deal is, those that say who is moved may."""


class Witness(msgspec.Struct, frozen=True):
    """A claim that tells slots of one event, by where it stands."""

    start: int
    event: str
    slots: Slots


def witnesses(document: Sequence[Said]) -> list[Witness]:
    """What the claims of a document tell of events, whether they answer anything or not."""
    return list(_witnesses(document))


def _witnesses(document: Sequence[Said]) -> Iterator[Witness]:
    for told in document:
        for _, topic in topics_of(told.claim.kind):
            slots = slots_of(topic, told, document) if topic.event else {}
            if any(slots.values()):
                yield Witness(told.claim.passage.start, topic.event, slots)


def slots_of(topic: Topic, told: Said, document: Sequence[Said]) -> dict[str, tuple[Taking, ...]]:
    """What fills the slots of a topic: the claim's own roles, or where the same sentence says its people were held."""
    found = {name: takings(told.claim, taken, told.subjects) for name, taken in topic.slots.items()}
    for name, taken in topic.slots.items():
        if taken.held and not found[name]:
            found[name] = _where_held(told, document)
    return found


def fill(topic: Topic, claim: Claim, slots: Slots, told: Sequence[Witness]) -> dict[str, tuple[Taking, ...]]:
    """What other claims give of the slots that may be shared and that this one leaves out; empty for nothing.

    From the nearest claim about the same kind of event that differs in nothing, if that is near and the document names
    no other. A claim that says of itself that it is of other places takes nothing.
    """
    shared = [name for name, taken in topic.slots.items() if taken.shared]
    needed = [name for name in shared if not topic.slots[name].free] or ([] if any(slots.values()) else shared)
    if all(slots[name] for name in needed) or _is_elsewhere(topic, claim) or not _may_lack(topic, claim, slots, needed):
        return {}
    for event in (topic.event, _INSTEAD.get(topic.event, "")):
        fitting = [one for one in told if event and one.event == event and _fits(one.slots, slots, needed)]
        if fitting:
            return _nearest(claim, shared, slots, needed, fitting)
    return {}


def _nearest(
    claim: Claim, shared: Sequence[str], slots: Slots, needed: Sequence[str], fitting: Sequence[Witness]
) -> dict[str, tuple[Taking, ...]]:
    begin = claim.passage.start
    near = [one for one in fitting if abs(begin - one.start) <= REACH]
    if not near or any(len({_key(one.slots[name]) for one in fitting if one.slots.get(name)}) > 1 for name in needed):
        return {}
    found = {
        name: next((one.slots[name] for one in reversed(near) if one.slots.get(name)), ())
        for name in shared
        if not slots[name]
    }
    return {name: told for name, told in found.items() if told}


def _fits(known: Slots, slots: Slots, needed: Sequence[str]) -> bool:
    """Whether a witness tells what is needed, one of each, and nothing that the claim says otherwise."""
    if any(len(known.get(name, ())) != 1 for name in needed if not slots[name]) or set(slots) - set(known):
        return False
    mine = {_key(told) for told in slots.values() if told}
    if any(_key(known[name]) in mine for name in slots if not slots[name] and known[name]):
        return False
    return all(not told or not known[name] or _key(told) == _key(known[name]) for name, told in slots.items())


def _key(told: tuple[Taking, ...]) -> tuple[str, ...]:
    return tuple(one.key for one in told)


def _may_lack(topic: Topic, claim: Claim, slots: Slots, needed: Sequence[str]) -> bool:
    """Whether what is left out may be meant: "the United States deported 142,000 people" is complete as it stands."""
    missing = [topic.slots[name] for name in needed if not slots[name]]
    return not any(slots.values()) or not any(
        taken.named and not any(claim.roles.get(role) for role in taken.roles) for taken in missing
    )


def _is_elsewhere(topic: Topic, claim: Claim) -> bool:
    roles = {role for taken in topic.slots.values() for role in taken.roles}
    return any(says_elsewhere(fold(filler.text)) for role in roles for filler in claim.roles.get(role, ()))


def _where_held(told: Said, document: Sequence[Said]) -> tuple[Taking, ...]:
    """The country where a custody claim of the same sentence says the same people are or were held."""
    mine = {(filler.start, filler.end) for filler in told.claim.roles.get("people", ())}
    for other in document:
        claim = other.claim
        if claim.kind != "custody" or claim.passage.start != told.claim.passage.start:
            continue
        if mine & {(filler.start, filler.end) for filler in claim.roles.get("people", ())}:
            found = takings(claim, _WHERE_HELD, other.subjects)
            if found:
                return found
    return ()
