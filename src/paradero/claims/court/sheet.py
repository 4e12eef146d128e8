"""The sheet of a court document: pure data, every entry with the words that say it."""

from typing import Literal

import msgspec

from paradero.words.claim import Filler
from paradero.words.passage import Span

DocumentKind = Literal[
    "order", "opinion", "judgment", "complaint", "petition", "declaration", "motion", "brief", "notice", "transcript"
]
Side = Literal["first", "second"]
BenchPart = Literal["author", "panel", "joins", "signs", "concurring", "dissenting", "statement", "below"]
DayKind = Literal["decided", "entered", "filed", "stamped", "dated", "signed", "executed", "argued"]
Force = Literal["orders", "forbids", "directs"]
CitedKind = Literal["case", "law", "docket"]

# What a court issues itself; everything else is handed in by a party or a witness.
ISSUED: frozenset[DocumentKind] = frozenset({"order", "opinion", "judgment"})


class Court(msgspec.Struct, frozen=True, omit_defaults=True):
    """The court of the caption: its id in courts-db (Free Law Project), its name, and the words."""

    id: str
    name: str
    words: Filler


class Docket(msgspec.Struct, frozen=True, omit_defaults=True):
    """A docket number, as written without "No." and blanks; `below` where it is another court's number for the case."""

    number: str
    words: Filler
    below: bool = False


class Party(msgspec.Struct, frozen=True, omit_defaults=True):
    """A named party. `side` is `first` before the "v.", `second` after it; `role` the caption's word ("Plaintiffs")."""

    name: Filler
    side: Side
    role: Filler | None = None


class Judge(msgspec.Struct, frozen=True, omit_defaults=True):
    """A judge and their part in the document; `below` sat in the court that is reviewed."""

    name: Filler
    part: BenchPart


class Day(msgspec.Struct, frozen=True, omit_defaults=True):
    """A date of the document: EDTF, the words, and what happened then. `stamped` is the filing system's own stamp."""

    edtf: str
    words: Filler
    what: DayKind


class Disposition(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the court did: the clause, each outcome ("granted in part"), and what it was done to, where it is said."""

    words: Filler
    sentence: Span
    outcomes: tuple[str, ...]
    matter: Filler | None = None


class Ordered(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that somebody must do, must not do (`forbids`) or should do (`directs`).

    `deadline` are the words that say by when, `due` the day in EDTF where they name one.
    """

    words: Filler
    sentence: Span
    action: Filler
    force: Force
    addressee: Filler | None = None
    deadline: Filler | None = None
    due: str | None = None


class Cited(msgspec.Struct, frozen=True, omit_defaults=True):
    """A case, statute or docket cited: the words, one normal spelling, and the case's name where it stands before."""

    words: Filler
    kind: CitedKind
    normal: str
    name: Filler | None = None


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch in which a single judge speaks, and those who join: a dissent, a concurrence, a statement."""

    span: Span
    judge: Filler
    manner: BenchPart
    joined: tuple[Filler, ...] = ()


class CourtSheet(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a clerk would write down about one court document. `case` is the first party of each side."""

    kind: DocumentKind
    court: Court
    title: Filler | None = None
    case: str | None = None
    caption: Filler | None = None
    dockets: tuple[Docket, ...] = ()
    parties: tuple[Party, ...] = ()
    judges: tuple[Judge, ...] = ()
    entered: Day | None = None
    days: tuple[Day, ...] = ()
    declarant: Filler | None = None
    dispositions: tuple[Disposition, ...] = ()
    orders: tuple[Ordered, ...] = ()
    citations: tuple[Cited, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def issued(self) -> bool:
        """Whether the court itself speaks in the document."""
        return self.kind in ISSUED

    def part_at(self, offset: int) -> Part | None:
        """The dissent, concurrence or statement that holds the place."""
        return next((part for part in self.parts if part.span.start <= offset < part.span.end), None)
