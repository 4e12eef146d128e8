"""Orders for a class that a person falls under, by what claims say of that person alone."""

from collections.abc import Iterable, Sequence
from typing import Final

from paradero.answers.lists.countries import country_of
from paradero.answers.protections.facts import Facts
from paradero.answers.protections.members import CONDITIONS, membership
from paradero.answers.protections.moments import moment
from paradero.answers.views import ClaimLine
from paradero.words.entity import Entity
from paradero.words.person import Person
from paradero.words.protection import ClassOf, Protection
from paradero.words.vocabulary import Stance

_SAID: Final[frozenset[Stance]] = frozenset({"asserts", "finds", "concedes"})
_PLACES: Final = ("nationality", "facility")


def facts_of(subject: Entity, lines: Iterable[ClaimLine]) -> Facts:
    """What claims that name nobody else say of a person: nationality, facilities, and what they were moved under.

    Never from accusations: only from what is said to be so.
    """
    told: dict[str, dict[str, None]] = {name: {} for name in ("nationality", "facility", "legal_basis")}
    for line in lines:
        if _is_of_one(line):
            for name, found in told.items():
                found.update(dict.fromkeys(filler.name for filler in line.claim.roles.get(name, ())))
    codes = dict.fromkeys(code for name in told["nationality"] if (code := country_of(name, of_people=True)))
    person = Person(
        subject.key, (subject.name, *subject.aliases), nationalities=tuple(codes), facilities=tuple(told["facility"])
    )
    return Facts(person, legal_basis="; ".join(told["legal_basis"]) or None)


def places_of(lines: Iterable[ClaimLine]) -> tuple[str, ...]:
    """The keys of the countries and facilities that those facts name: documents about these may hold class orders."""
    return tuple(
        dict.fromkeys(link.key for line in lines if _is_of_one(line) for link in line.subjects if link.role in _PLACES)
    )


def falling_under(protections: Iterable[Protection], facts: Facts) -> tuple[tuple[Protection, tuple[str, ...]], ...]:
    """The class orders of which some condition is met and none is not, each with the facts that are missing to tell."""
    found = []
    for protection in protections:
        if protection.members is None or not protection.events:
            continue
        told = membership(protection.members, facts, moment(protection.events[0].at))
        if not told.outside and set(_asked(protection.members)) - set(told.missing):
            found.append((protection, told.missing))
    return tuple(found)


def _asked(members: ClassOf) -> Sequence[str]:
    """The conditions that say who is a member; that of dates alone says it of nobody."""
    return [name for name, fields in CONDITIONS.items() if any(getattr(members, field) for field in fields)]


def _is_of_one(line: ClaimLine) -> bool:
    return line.claim.stance in _SAID and len(line.claim.roles.get("people", ())) == 1
