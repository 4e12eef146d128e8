"""Reports of a run: one for the terminal, one for the documentation."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from paradero.claims.reader import ClaimReader
from quality import tables
from quality.faults import blocked_as_fact, faults
from quality.reading import Reading

_TEXT: Final = Path(__file__).with_name("text")


def terminal(readings: Sequence[Reading], *, with_places: bool = False) -> str:
    """Everything about a run, for whoever works on the reader."""
    parts = [tables.overview(readings), tables.details(readings)]
    for reading in readings:
        parts += [f"## {reading.corpus.name}", tables.kinds(reading)]
        if reading.corpus.half == "dev":
            found = faults(reading)
            parts += [tables.errors(found, whole=True), tables.blocked(blocked_as_fact(reading))]
            parts += [tables.places(found)] if with_places else []
    return "\n\n".join(parts) + "\n"


def document(readings: Sequence[Reading]) -> str:
    """The page on reading quality: measured figures, and what we have written about them by hand."""
    version = ClaimReader.version
    parts = [
        _written("opening.md").format(reader=version.name, version=version.version),
        "## All corpora",
        tables.overview(readings),
        _written("measure.md"),
        tables.details(readings),
        "## Kind by kind",
    ]
    for reading in readings:
        parts += [f"### {reading.corpus.name}", tables.kinds(reading)]
    parts += ["## Classes of error", _written("errors.md")]
    for reading in readings:
        if reading.corpus.half == "dev":
            parts += [f"### In {reading.corpus.name}", tables.errors(faults(reading))]
            parts.append(tables.blocked(blocked_as_fact(reading)))
    return "\n\n".join([*parts, _written("limits.md")]) + "\n"


def _written(name: str) -> str:
    return (_TEXT / name).read_text("utf-8").strip()
