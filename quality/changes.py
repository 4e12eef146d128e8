"""What a change of the reader gained, lost and changed, claim by claim, against an accepted run."""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from paradero.words.claim import Claim, Filler
from paradero.words.vocabulary import Kind, Stance
from quality.reading import Reading

ACCEPTED: Final = Path(__file__).with_name("accepted.jsonl.gz")
_COMPARED: Final = ("roles", "quantity", "when", "stance", "speakers")


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """A claim as an accepted run keeps it. `is_right`: whether it answers a gold claim strictly."""

    corpus: str
    document: str
    part: int
    kind: Kind
    start: int
    end: int
    trigger: tuple[int, int] | None
    stance: Stance
    roles: dict[str, tuple[str, ...]]
    speakers: tuple[str, ...] = ()
    quantity: str = ""
    when: str = ""
    is_right: bool = False

    def place(self) -> tuple[object, ...]:
        """What makes it the same claim in another run: where it was read, and as what."""
        return (self.corpus, self.document, self.part, self.kind, self.trigger or (self.start, self.end))


class Changes(msgspec.Struct, frozen=True):
    """The differences between two runs; `changed` pairs old with new."""

    gained: tuple[Line, ...]
    lost: tuple[Line, ...]
    changed: tuple[tuple[Line, Line], ...]


def lines(readings: Iterable[Reading]) -> list[Line]:
    """Every claim of the readings as a line, in order."""
    return [line for reading in readings for line in _of_reading(reading)]


def write_lines(path: Path, found: Sequence[Line]) -> None:
    """Keep a run; the same run gives the same bytes."""
    told = b"".join(msgspec.json.encode(line, order="deterministic") + b"\n" for line in found)
    path.write_bytes(gzip.compress(told, mtime=0))


def read_lines(path: Path) -> list[Line]:
    """A run that was kept."""
    return [msgspec.json.decode(line, type=Line) for line in gzip.decompress(path.read_bytes()).splitlines()]


def compare(old: Iterable[Line], new: Iterable[Line]) -> Changes:
    """The differences. Claims of one kind at one place are paired in reading order."""
    before, after = _by_place(old), _by_place(new)
    gained: list[Line] = []
    lost: list[Line] = []
    changed: list[tuple[Line, Line]] = []
    for place in sorted(before.keys() | after.keys(), key=str):
        had, has = before[place], after[place]
        lost += had[len(has) :]
        gained += has[len(had) :]
        changed += [(one, other) for one, other in zip(had, has, strict=False) if differences(one, other)]
    return Changes(tuple(gained), tuple(lost), tuple(changed))


def differences(one: Line, other: Line) -> list[str]:
    """The names of the details in which two readings of one claim differ."""
    return [name for name in _COMPARED if getattr(one, name) != getattr(other, name)]


def _by_place(run: Iterable[Line]) -> defaultdict[tuple[object, ...], list[Line]]:
    places: defaultdict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in run:
        places[line.place()].append(line)
    return places


def _of_reading(reading: Reading) -> Iterable[Line]:
    right = {id(pair.claim) for match in reading.matches().values() for pair in match.pairs if pair.strict}
    for document, parts in reading.parts.items():
        for number, part in enumerate(parts):
            for claim in part.claims:
                yield _line(claim, reading.corpus.name, document, number, is_right=id(claim) in right)


def _line(claim: Claim, corpus: str, document: str, part: int, *, is_right: bool) -> Line:
    quantity = claim.quantity
    return Line(
        corpus=corpus,
        document=document,
        part=part,
        kind=claim.kind,
        start=claim.passage.start,
        end=claim.passage.end,
        trigger=(claim.trigger.start, claim.trigger.end) if claim.trigger else None,
        stance=claim.stance,
        roles={role: tuple(map(_name, fillers)) for role, fillers in claim.roles.items()},
        speakers=tuple(map(_name, claim.speakers)),
        quantity=f"{quantity.low}–{quantity.high} {quantity.unit}" if quantity else "",
        when=claim.when.edtf if claim.when else "",
        is_right=is_right,
    )


def _name(filler: Filler) -> str:
    return " ".join(filler.name.split())
