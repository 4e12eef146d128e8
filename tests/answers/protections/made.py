"""Protections for tests: invented people, and orders with the events that a test gives them."""

from paradero.answers.protections.facts import Facts
from paradero.words.person import Person
from paradero.words.protection import ClassOf, Event, Grounds, Protection

WHO = Person("list row 2", ("Ilia Invented Sample",), nationalities=("SV",))
KNOWN = Facts(WHO)


def order(kind: str = "stay_of_removal", *events: tuple[str, str], **given: object) -> Protection:
    """A protection of the person WHO, or of the class given as `members`."""
    if "members" not in given:
        given["person"] = WHO
    told = tuple(Event(what, at, (Grounds("claim 1", f"{what} {at}"),)) for what, at in events)  # type: ignore[arg-type]
    return Protection("claim 1", kind, events=told, **given)  # type: ignore[arg-type]


def class_order(members: ClassOf, entered: str = "2025-03-15T18:45-04:00", **given: object) -> Protection:
    """A class order in force from `entered` on."""
    return order("class_order", ("entered", entered), members=members, **given)
