"""Registers that somebody loads beside the record: private lists of people and of what protects them."""

import msgspec

from paradero.answers.lists import ListRead
from paradero.answers.lists.row import NO_NAME
from paradero.answers.protections.from_lists import protections_of
from paradero.answers.screening.views import Known, Loaded
from paradero.identity.names import fold
from paradero.identity.people.numbers import normal_number
from paradero.words.person import Person
from paradero.words.protection import Grounds, Protection


class Register(msgspec.Struct, frozen=True):
    """The people of one register, and the protections that its rows state, those of classes among them."""

    told: Loaded
    people: tuple[Known, ...]
    protections: tuple[Protection, ...]


def register_of(listed: ListRead) -> Register:
    """The register in a list. Rows that say the same of who somebody is are one person with several orders."""
    protections, problems = protections_of(_stating(listed))
    people: dict[tuple[object, ...], Known] = {}
    keys: dict[str, str] = {}
    for row in listed.rows:
        if not row.person.names and not row.person.numbers:
            continue
        first = people.setdefault(_same(row.person), Known(row.person, listed.name))
        keys[row.person.key] = first.person.key
        grounds = (*first.grounds, Grounds(row.address, row.words))
        people[_same(row.person)] = msgspec.structs.replace(first, grounds=grounds)
    owned = tuple(_owned(protection, keys) for protection in protections)
    used = {row.line for row in listed.rows if "protection" in row.cells}
    own = [told for told in listed.problems if told.sentence != NO_NAME or told.line not in used]
    told = Loaded(listed.name, listed.digest, len(people), len(owned), (*own, *problems))
    return Register(told, tuple(people.values()), owned)


def _stating(listed: ListRead) -> ListRead:
    """The rows that state a protection: the others are people of whom the register says no more than who they are."""
    return msgspec.structs.replace(listed, rows=tuple(row for row in listed.rows if "protection" in row.cells))


def _same(person: Person) -> tuple[object, ...]:
    """What must be the same in two rows of one register that mean one person: everything that tells who it is."""
    if not person.born and not person.numbers:
        return (person.key,)
    names = tuple(sorted(fold(name) for name in person.names))
    return (names, person.born, tuple(sorted(map(normal_number, person.numbers))), person.nationalities)


def _owned(protection: Protection, keys: dict[str, str]) -> Protection:
    """The protection under the key of the first row that means the same person."""
    if protection.person is None:
        return protection
    key = keys.get(protection.person.key, protection.person.key)
    return msgspec.structs.replace(protection, person=msgspec.structs.replace(protection.person, key=key))
