"""What the record says back: the outcome of an addition, and the report of a check."""

from typing import Literal

import msgspec

from paradero.words.document import Refusal

Status = Literal["added", "new_version", "unchanged", "refused", "reread"]
Stage = Literal["gathered", "read", "stored"]


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one item. It is given only after what it tells is on disk.

    `document` and `version` are set unless the item was refused; `reread` is a new reading of a
    version held already; `losses` are sentences about text that was lost.
    """

    status: Status
    origin: str
    document: str | None = None
    version: int | None = None
    title: str | None = None
    claims: int = 0
    losses: tuple[str, ...] = ()
    refusal: Refusal | None = None


class Step(msgspec.Struct, frozen=True):
    """A step of the intake, for a progress display: `gathered` (bytes are here), `read` (text is), `stored`."""

    stage: Stage
    origin: str


class Fault(msgspec.Struct, frozen=True):
    """One thing that is not as it must be: `part` of the record, `where` in it, and a sentence."""

    part: str
    where: str
    what: str


class Report(msgspec.Struct, frozen=True):
    """What a check looked at, by name, and every fault it found. `sound` is the answer."""

    counts: dict[str, int]
    faults: tuple[Fault, ...]
    checkpoint: str

    @property
    def sound(self) -> bool:
        """Whether no fault was found."""
        return not self.faults
