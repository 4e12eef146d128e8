"""What a claim leaves out and others of its document give: from where, to where, and where people were held."""

import bisect
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from paradero.identity.names import fold
from paradero.identity.questions.numbers import far_apart
from paradero.identity.questions.said import Said
from paradero.identity.questions.scope import says_elsewhere
from paradero.identity.questions.slots import Taking, takings
from paradero.identity.questions.topics import Taken, Topic, topics_of
from paradero.identity.questions.values import Number, number_of
from paradero.words.claim import Claim

REACH: Final = 600
"""Characters between a claim and one beside it that says where from and where to."""

Slots = Mapping[str, tuple[Taking, ...]]

_WHERE_HELD: Final = Taken(("facility", "holder"), as_="country")
_PLACES: Final = tuple(
    Taken((role,), as_="country") for role in ("receiver", "destination", "facility", "holder", "to", "from")
)
_SENDERS: Final = tuple(Taken((role,), as_="country") for role in ("sender", "giver", "authority", "origin"))
_INSTEAD: Final = {"deal": "moved"}
"""Where no claim says between whom a deal is, those that say who is moved may."""


class Witness(msgspec.Struct, frozen=True):
    """What claims tell alike of the slots of one event: where they stand, in order, and their different numbers."""

    slots: Slots
    starts: tuple[int, ...]
    numbers: tuple[Number, ...]


class Known(msgspec.Struct, frozen=True):
    """What a document tells of where people are moved and held: by event, and the countries told of at all."""

    witnesses: Mapping[str, tuple[Witness, ...]]
    countries: Mapping[str, Taking]


def by_sentence(document: Sequence[Said]) -> dict[int, list[Said]]:
    """The claims of each sentence, by where it begins."""
    found: dict[int, list[Said]] = {}
    for told in document:
        found.setdefault(told.claim.passage.start, []).append(told)
    return found


def known_of(document: Sequence[Said], sentences: Mapping[int, Sequence[Said]]) -> Known:
    """What the claims of a document tell, whether they answer anything or not."""
    places = {one.key: one for told in document for one in _countries(told, _PLACES)}
    senders = {one.key for told in document for one in _countries(told, _SENDERS)}
    return Known(_witnesses(document, sentences), {key: one for key, one in places.items() if key not in senders})


def _countries(told: Said, taken: Sequence[Taken]) -> Iterator[Taking]:
    return (one for role in taken for one in takings(told.claim, role, told.subjects))


def _witnesses(document: Sequence[Said], sentences: Mapping[int, Sequence[Said]]) -> dict[str, tuple[Witness, ...]]:
    """Alike claims are one witness, so that a table of a thousand rows is looked through once."""
    alike: dict[tuple[str, object], tuple[Slots, list[int], dict[Number, None]]] = {}
    for told in document:
        claim = told.claim
        for _, topic in topics_of(claim.kind):
            slots: Slots = slots_of(topic, told, sentences[claim.passage.start]) if topic.event else {}
            if any(slots.values()):
                same = tuple((name, _key(taken)) for name, taken in slots.items())
                _, starts, numbers = alike.setdefault((topic.event, same), (slots, [], {}))
                starts.append(claim.passage.start)
                numbers |= {number_of(claim.quantity): None} if claim.quantity else {}
    found: dict[str, list[Witness]] = {}
    for (event, _), (slots, starts, numbers) in alike.items():
        found.setdefault(event, []).append(Witness(slots, tuple(sorted(starts)), tuple(numbers)))
    return {event: tuple(many) for event, many in found.items()}


def slots_of(topic: Topic, told: Said, sentence: Sequence[Said]) -> dict[str, tuple[Taking, ...]]:
    """What fills the slots of a topic: the claim's own roles, or where the same sentence says its people were held."""
    found = {name: takings(told.claim, taken, told.subjects) for name, taken in topic.slots.items()}
    for name, taken in topic.slots.items():
        if taken.held and not found[name]:
            found[name] = _where_held(told, sentence)
    return found


def fill(topic: Topic, claim: Claim, slots: Slots, known: Known) -> dict[str, tuple[Taking, ...]]:
    """What other claims give of the slots that may be shared and that this one leaves out; empty for nothing.

    From the nearest claim about the same kind of event that differs in nothing, if that is near and the document names
    no other; else the one country it tells of besides, for a claim that says "his country" or "a prison". A claim that
    says of itself that it is of other places takes nothing.
    """
    shared = [name for name, taken in topic.slots.items() if taken.shared]
    needed = [name for name in shared if not topic.slots[name].free]
    if all(slots[name] for name in needed) or _is_elsewhere(topic, claim):
        return {}
    for event in (topic.event, _INSTEAD.get(topic.event, "")):
        fitting = [one for one in known.witnesses.get(event, ()) if _fits(one.slots, slots, needed)]
        if fitting and _may_lack(topic, claim, slots, needed, fitting):
            return _nearest(claim, shared, slots, needed, fitting)
    given = {one.key for told in slots.values() for one in told}
    besides = [one for key, one in known.countries.items() if key not in given]
    if len(needed) == 1 and len(besides) == 1 and _may_lack(topic, claim, slots, needed, ()):
        return {needed[0]: (besides[0],)}
    return {}


def _nearest(
    claim: Claim, shared: Sequence[str], slots: Slots, needed: Sequence[str], fitting: Sequence[Witness]
) -> dict[str, tuple[Taking, ...]]:
    near = sorted((far, at) for at, one in enumerate(fitting) if (far := _distance(one, claim)) <= REACH)
    if not near or any(len({_key(one.slots[name]) for one in fitting if one.slots.get(name)}) > 1 for name in needed):
        return {}
    found = {
        name: next((fitting[at].slots[name] for _, at in near if fitting[at].slots.get(name)), ())
        for name in shared
        if not slots[name]
    }
    return {name: told for name, told in found.items() if told}


def _distance(witness: Witness, claim: Claim) -> int:
    """Characters from a claim to the nearest that tells so."""
    place = bisect.bisect_left(witness.starts, claim.passage.start)
    return min(abs(claim.passage.start - start) for start in witness.starts[max(0, place - 1) : place + 1])


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


def _is_elsewhere(topic: Topic, claim: Claim) -> bool:
    roles = {role for taken in topic.slots.values() for role in taken.roles}
    return any(says_elsewhere(fold(filler.text)) for role in roles for filler in claim.roles.get(role, ()))


def _may_lack(topic: Topic, claim: Claim, slots: Slots, needed: Sequence[str], fitting: Sequence[Witness]) -> bool:
    """Whether what is left out may be meant: "the United States deported 142,000 people" is complete as it stands.

    Not where another claim of the same move gives a number near it.
    """
    missing = [topic.slots[name] for name in needed if not slots[name]]
    named = all(not taken.named or any(claim.roles.get(role) for role in taken.roles) for taken in missing)
    if named or (fitting and not any(slots.values())):
        return True
    mine = number_of(claim.quantity) if claim.quantity else None
    numbers = (number for one in fitting for number in one.numbers)
    return mine is not None and any(one.unit == mine.unit and not far_apart(one, mine) for one in numbers)


def _where_held(told: Said, sentence: Sequence[Said]) -> tuple[Taking, ...]:
    """The country where a custody claim of the same sentence says the same people are or were held."""
    mine = {(filler.start, filler.end) for filler in told.claim.roles.get("people", ())}
    for other in sentence:
        theirs = {(filler.start, filler.end) for filler in other.claim.roles.get("people", ())}
        found = takings(other.claim, _WHERE_HELD, other.subjects) if other.claim.kind == "custody" else ()
        if found and mine & theirs:
            return found
    return ()
