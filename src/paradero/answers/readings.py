"""The readings of a document version: who read it, when, and which reading stands."""

from collections.abc import Iterator

from paradero.answers.views import ReadingLine
from paradero.record.store import Store
from paradero.words.claim import ReaderVersion


def readings_of(store: Store, version: int) -> Iterator[tuple[int, ReadingLine]]:
    """Row number and line of each reading of a version row, oldest first."""
    rows = store.select(
        "SELECT number, reader_name, reader_version, learned_at, superseded_at, claims, seq FROM reading "
        "WHERE version = ? ORDER BY number",
        (version,),
    )
    for number, name, reader_version, learned_at, superseded_at, claims, seq in rows:
        yield number, ReadingLine(ReaderVersion(name, reader_version), learned_at, superseded_at, claims, seq)
