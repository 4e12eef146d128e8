"""Reports of a run: one for the terminal, one for the documentation."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from paradero.claims.reader import ClaimReader
from quality import tables
from quality.attach import documents
from quality.faults import blocked_as_fact, faults
from quality.gold import LANGUAGES, ROOT
from quality.reading import Reading

_TEXT: Final = Path(__file__).with_name("text")
_CASES: Final = ROOT / "tests" / "claims" / "cases"


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
        _written("opening.md").format(reader=version.name, version=version.version, pages=_pages()),
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
    return "\n\n".join([*parts, _written("limits.md").format(challenges=_challenges())]) + "\n"


def _pages() -> str:
    """How many real pages are named, by language and half."""
    counted = Counter((page.lang, page.half) for page in documents())
    told = [
        f"{counted[lang, 'dev']} {name} pages in dev and {counted[lang, 'held']} unseen"
        for lang, name in LANGUAGES.items()
    ]
    return ", ".join(told)


def _challenges() -> str:
    """How many sentences each challenge table holds."""
    tables = [(_CASES / f"challenge_{lang}.toml").read_text("utf-8") for lang in LANGUAGES]
    return " and ".join(str(table.count("\n[[case]]\n")) for table in tables) + " sentences"


def _written(name: str) -> str:
    return (_TEXT / name).read_text("utf-8").strip()
