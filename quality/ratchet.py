"""The ratchet: floors under the figures of the free corpora, which only rise.

A floor is one claim under what was measured, so that a parse that falls the other way on another processor does not
stop the build. Floors hold for one state of a corpus; a changed one has another fingerprint and must be accepted anew.
A move told as done though it is not has no floor: there is none, in any free corpus.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from quality.faults import blocked_as_fact
from quality.gold import GoldError
from quality.reading import Reading
from quality.scoring import Tally, figures

FLOORS: Final = Path(__file__).with_name("floors.json")


class Floor(msgspec.Struct, frozen=True):
    """What a corpus of that fingerprint must reach."""

    fingerprint: str
    figures: dict[str, float]


def read_floors() -> dict[str, Floor]:
    """The floors by corpus; empty before the first accepted run."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Floor]) if FLOORS.exists() else {}


def measured(reading: Reading) -> dict[str, Tally]:
    """Every figure of a corpus by its name."""
    return figures(reading.matches().values()).named()


def shortfalls(reading: Reading, floor: Floor | None) -> list[str]:
    """One sentence for each figure under its floor, and for each move told as done; none when all is well."""
    name = reading.corpus.name
    if floor is None or floor.fingerprint != reading.corpus.fingerprint():
        told = f"The {name} corpus is not the one that was accepted; run `python -m quality --accept`."
        return [told, *told_as_done(reading)]
    found = measured(reading)
    low = [
        f"{name}: {figure} is {found[figure].share:.3f}, under its floor of {least:.3f}."
        for figure, least in floor.figures.items()
        if found[figure].share < least
    ]
    return low + told_as_done(reading)


def told_as_done(reading: Reading) -> list[str]:
    """One sentence for each move told as done though it was stopped, ordered, planned or denied."""
    return [
        f"{reading.corpus.name}: {item.document} {item.start}–{item.end} tells a {item.kind} as done."
        for item in blocked_as_fact(reading)
    ]


def accept(readings: Sequence[Reading]) -> None:
    """Raise the floors to these readings. Raises GoldError, and changes nothing, where a reading is under its floor
    or tells a move as done."""
    old = read_floors()
    refused = [sentence for reading in readings for sentence in _refusals(reading, old.get(reading.corpus.name))]
    if refused:
        raise GoldError("\n".join([*refused, "Nothing was accepted: floors never fall; repair the reader first."]))
    new = {reading.corpus.name: _raised(reading, old.get(reading.corpus.name)) for reading in readings}
    FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(new), indent=2) + b"\n")


def _refusals(reading: Reading, floor: Floor | None) -> list[str]:
    is_known = floor is not None and floor.fingerprint == reading.corpus.fingerprint()
    return shortfalls(reading, floor) if is_known else told_as_done(reading)


def _raised(reading: Reading, old: Floor | None) -> Floor:
    fingerprint = reading.corpus.fingerprint()
    least = old.figures if old and old.fingerprint == fingerprint else {}
    risen = {name: max(least.get(name, 0.0), _floor(tally)) for name, tally in measured(reading).items() if tally.of}
    return Floor(fingerprint, risen)


def _floor(tally: Tally) -> float:
    """One claim under the measure, rounded down to a thousandth."""
    return (tally.right - 1) * 1000 // tally.of / 1000 if tally.right else 0.0
