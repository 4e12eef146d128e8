"""The claim: this speaker asserted, denied, conceded or ordered this, at these words."""

import msgspec

from paradero.words.passage import Passage, Span
from paradero.words.vocabulary import Kind, Stance


class Filler(msgspec.Struct, frozen=True, omit_defaults=True):
    """What fills a role or speaks: the words at `[start, end)`, and who they resolve to where they do not name it.

    `resolved` is the name they stand for, `resolved_by` the recorded step (`pronoun`, `surname`, `relative`,
    `definite_group`, `gazetteer` …), `antecedent` the span of the naming words. `said_as` holds the literal words when
    `text` is the antecedent itself (speakers are given by the words that name them).
    """

    text: str
    start: int
    end: int
    resolved: str | None = None
    resolved_by: str | None = None
    antecedent: Span | None = None
    said_as: Span | None = None
    type: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def name(self) -> str:
        """The best name: what it resolves to, else the words themselves."""
        return self.resolved or self.text


class Quantity(msgspec.Struct, frozen=True):
    """A number with its bounds; either may be null. `open`: strictly more (or less), as in "more than 200"."""

    low: float | int | None
    high: float | int | None
    unit: str
    text: str
    start: int
    end: int
    approximate: bool = False
    open: bool = False


class When(msgspec.Struct, frozen=True, omit_defaults=True):
    """When the thing claimed happened or holds: EDTF, the words, and an RFC 3339 instant where a time is given."""

    edtf: str
    text: str
    start: int
    end: int
    instant: str | None = None


class ReaderVersion(msgspec.Struct, frozen=True):
    """Which part read it."""

    name: str
    version: str


class Claim(msgspec.Struct, frozen=True):
    """One assertion that a document makes or reports; see the catalogue of claims for what each field means."""

    kind: Kind
    roles: dict[str, tuple[Filler, ...]]
    stance: Stance
    passage: Passage
    reader: ReaderVersion
    quantity: Quantity | None = None
    when: When | None = None
    speakers: tuple[Filler, ...] = ()
    trigger: Span | None = None
    frame: str = ""

    def fillers(self) -> list[Filler]:
        """Every filler of every role, in role order."""
        return [filler for fillers in self.roles.values() for filler in fillers]
