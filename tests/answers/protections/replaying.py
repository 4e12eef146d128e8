"""The cases of the replay: each a list row and the rows of a register, read as lists are."""

from typing import Any

import msgspec

from paradero.answers.lists import ListRead, ListRow
from paradero.answers.protections.facts import Facts
from paradero.answers.protections.from_lists import protections_of
from paradero.answers.protections.in_force import Answer, in_force
from paradero.answers.protections.rules import rule_of
from paradero.identity.comparison import compare
from paradero.words.person import Person
from paradero.words.protection import Protection

# How lists call the kinds that the data file names by their id.
WORDS = {
    "withholding_of_removal": "withholding of removal",
    "cat_withholding": "CAT withholding",
    "cat_deferral": "CAT deferral",
    "stay_of_removal": "stay of removal",
    "no_transfer_order": "no-transfer order",
    "class_order": "class order",
    "settlement": "settlement",
    "citizenship": "U.S. citizen",
}


class Class(msgspec.Struct, frozen=True, rename={"leaves_out": "except"}):
    """The conditions of a class order as the case tells them."""

    nationalities: tuple[str, ...] = ()
    held_in: str = ""
    legal_basis: str = ""
    status: str = ""
    third_country: bool = False
    leaves_out: str = ""


class Order(msgspec.Struct, frozen=True, rename={"members": "class"}):
    """One order of a case, and what the rules are to answer."""

    protection: str
    entered: str
    acts: tuple[str, ...]
    bars: tuple[str, ...]
    expect: str
    missing: tuple[str, ...] = ()
    issuer: str = ""
    case: str = ""
    until: str = ""
    name: str | None = None
    members: Class | None = None


class Row(msgspec.Struct, frozen=True):
    """The list row of a case."""

    name: str
    nationality: str
    destination: str
    act: str
    at: str
    legal_basis: str = ""


class Source(msgspec.Struct, frozen=True):
    """Where facts of a case were read, and which."""

    address: str
    publisher: str
    supports: tuple[str, ...]


class Case(msgspec.Struct, frozen=True):
    """One removal or transfer."""

    id: str
    flag: bool
    reason: str
    row: Row
    order: tuple[Order, ...]
    source: tuple[Source, ...]


def cases_of(told: dict[str, Any]) -> tuple[Case, ...]:
    """The cases of the data file."""
    return msgspec.convert(told["case"], tuple[Case, ...])


def answers(case: Case) -> list[Answer]:
    """What the rules answer for each order of a case, by the person and facts that the list row gives and no others."""
    facts = Facts(_person(case.row.name, case.row.nationality), legal_basis=case.row.legal_basis or None)
    asked = [_protection(case, number) for number in range(len(case.order))]
    return [in_force(one, case.row.at, case.row.act, case.row.destination, facts) for one in asked]  # type: ignore[arg-type]


def covers(case: Case) -> list[bool]:
    """Whether each order is of somebody that the row may mean, or of a class."""
    row = _person(case.row.name, case.row.nationality)
    found = [_protection(case, number).person for number in range(len(case.order))]
    return [one is None or bool(row.names and compare(row, one).tier != "different") for one in found]


def _protection(case: Case, number: int) -> Protection:
    order = case.order[number]
    name = case.row.name if order.name is None else order.name
    person = Person("", ()) if order.members else _person(name, case.row.nationality)
    cells = {
        "protection": WORDS[order.protection],
        "issuer": order.issuer,
        "case": order.case,
        "entered": order.entered,
    }
    cells |= {"until": order.until, "bars": ", ".join(order.bars)}
    if len(order.acts) == 1 and order.acts != rule_of(order.protection).acts:
        cells["act"] = order.acts[0]
    if order.members:
        person = Person("", (), nationalities=order.members.nationalities)
        cells |= {"held_in": order.members.held_in, "legal_basis": order.members.legal_basis}
        cells |= {"status": order.members.status, "bars": "third countries" if order.members.third_country else ""}
    row = ListRow(
        number + 2, f"{case.id}.csv, row {number + 2}", case.reason, person, {k: v for k, v in cells.items() if v}
    )
    found, _ = protections_of(ListRead("replay", "", (row,), (), (), ()))
    assert [one.kind for one in found] == [order.protection], (case.id, order.protection, found)
    return found[0]


def _person(name: str, nationality: str) -> Person:
    return Person("", (name,) if name else (), nationalities=(nationality,))
