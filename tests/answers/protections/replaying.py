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
    return [
        in_force(one, case.row.at, case.row.act, case.row.destination, facts)  # type: ignore[arg-type]
        for one in _protections(case)
    ]


def covers(case: Case) -> list[bool]:
    """Whether each order is of somebody that the row may mean, or of a class."""
    row = _person(case.row.name, case.row.nationality)
    found = [one.person for one in _protections(case)]
    return [one is None or bool(row.names and compare(row, one).tier != "different") for one in found]


def manifest(case: Case) -> ListRead:
    """The list of one row that the case has screened."""
    row = case.row
    cells = {"act": row.act, "destination": row.destination, "at": row.at, "legal_basis": row.legal_basis}
    return _listed("manifest.csv", [(_person(row.name, row.nationality), cells)])


def register(case: Case) -> ListRead:
    """The register that holds the orders of the case."""
    return _listed("orders.csv", [_stated(case, order) for order in case.order])


def _protections(case: Case) -> list[Protection]:
    found, _ = protections_of(register(case))
    assert [one.kind for one in found] == [order.protection for order in case.order]
    return list(found)


def _stated(case: Case, order: Order) -> tuple[Person, dict[str, str]]:
    """Whose order it is and what its row says, as reading a list keys it."""
    cells = {
        "protection": WORDS[order.protection],
        "issuer": order.issuer,
        "case": order.case,
        "entered": order.entered,
    }
    cells |= {"until": order.until, "bars": ", ".join(order.bars)}
    if len(order.acts) == 1 and order.acts != rule_of(order.protection).acts:
        cells["act"] = order.acts[0]
    members = order.members
    if members is None:
        return _person(case.row.name if order.name is None else order.name, case.row.nationality), cells
    cells |= {"held_in": members.held_in, "legal_basis": members.legal_basis, "status": members.status}
    cells["bars"] = "third countries" if members.third_country else ""
    return Person("", (), nationalities=members.nationalities), cells


def _listed(name: str, told: list[tuple[Person, dict[str, str]]]) -> ListRead:
    rows = []
    for line, (person, cells) in enumerate(told, start=2):
        address = f"{name}, row {line}"
        filled = {use: words for use, words in cells.items() if words}
        own = msgspec.structs.replace(person, key=address)
        rows.append(ListRow(line, address, " | ".join([*person.names, *filled.values()]), own, filled))
    return ListRead(name, "", tuple(rows), (), (), ())


def _person(name: str, nationality: str) -> Person:
    return Person("", (name,) if name else (), nationalities=(nationality,))
