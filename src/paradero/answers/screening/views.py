"""What screening returns: frozen structs, ready for a page, a table or JSON."""

from typing import Literal

import msgspec

from paradero.answers.lists import ListRow, Problem
from paradero.answers.protections.in_force import Answer
from paradero.answers.protections.statements import Aside
from paradero.answers.screening.asked import Asked
from paradero.identity.comparison import Comparison
from paradero.words.person import Person
from paradero.words.protection import Act, Grounds

Finding = Literal["barred", "look", "match", "too common", "no match"]
FINDINGS: tuple[Finding, ...] = ("barred", "look", "match", "too common", "no match")
"""What a row comes to, what needs a person first before the rest.

*barred*: an order in force bars it, for somebody the row may be or for a class it falls under. *look*: an order may
bar it. *match*: it may be somebody for whom no order known here bars this move. *too common*: many fit equally well.
*no match*: nobody of those held here.
"""


class Known(msgspec.Struct, frozen=True):
    """Somebody whom the record or a register knows. `source` is "record" or the register's name.

    `subject` is the key of the record's subject, where it has a page; `grounds` are words that name the person.
    """

    person: Person
    source: str
    subject: str | None = None
    grounds: tuple[Grounds, ...] = ()


class Match(msgspec.Struct, frozen=True):
    """Somebody the row may be: how the two accounts compare, and each protection of theirs against the move.

    `number` is how registered numbers relate, which is told apart from the name. `other_rows` are lines of the list
    whose rows may be the same person. `asides` are claims about them that speak of a protection and are in no register.
    """

    known: Known
    comparison: Comparison
    number: str
    answers: tuple[Answer, ...] = ()
    asides: tuple[Aside, ...] = ()
    other_rows: tuple[int, ...] = ()


class Move(msgspec.Struct, frozen=True):
    """The act, where to and when, of one row: what the row says, else what was asked; `notes` say which and why."""

    act: Act
    destination: str | None
    at: str
    notes: tuple[str, ...] = ()


class RowFound(msgspec.Struct, frozen=True):
    """One row of the list.

    `equal` is how many fit as well as the best where that is too many to tell them apart (0 elsewhere), `deciding`
    what would decide. `set_aside` have a like name and another number. `classes` are orders for people who need not be
    named; `classes_outside` counts those that do not take this row in, or are not in force.
    """

    row: ListRow
    move: Move
    finding: Finding
    matches: tuple[Match, ...]
    more: int = 0
    equal: int = 0
    deciding: tuple[str, ...] = ()
    set_aside: tuple[Match, ...] = ()
    classes: tuple[Answer, ...] = ()
    classes_outside: int = 0


class Loaded(msgspec.Struct, frozen=True):
    """A register that was loaded beside the record, and what could not be used of it."""

    name: str
    digest: str
    people: int
    protections: int
    problems: tuple[Problem, ...] = ()


class Held(msgspec.Struct, frozen=True):
    """What the list was compared with, as known now or at `known_on`.

    `root` and `entries` name the state of the record's ledger.
    """

    people: int
    documents: int
    protections: int
    class_orders: int
    entries: int
    root: str
    registers: tuple[Loaded, ...] = ()
    known_on: str | None = None

    @property
    def registered(self) -> int:
        """How many people the loaded registers hold."""
        return sum(register.people for register in self.registers)


class Versions(msgspec.Struct, frozen=True):
    """Which tables decided."""

    program: str
    weights: str
    tiers: str
    protections: str


class ListTold(msgspec.Struct, frozen=True):
    """The list that was screened, and what could not be used of it."""

    name: str
    digest: str
    rows: int
    problems: tuple[Problem, ...]
    unclear: tuple[str, ...]


class Screening(msgspec.Struct, frozen=True):
    """A list screened. `searched_at` is RFC 3339 in UTC."""

    asked: Asked
    listed: ListTold
    held: Held
    rows: tuple[RowFound, ...]
    searched_at: str
    versions: Versions

    def counted(self) -> dict[str, int]:
        """How many rows came to what."""
        return {finding: sum(1 for row in self.rows if row.finding == finding) for finding in FINDINGS}
