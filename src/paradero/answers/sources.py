"""Where claims stand: document versions as a reader is told of them."""

from collections.abc import Iterable
from typing import Final

from paradero.answers.batches import in_batches
from paradero.answers.views import Source
from paradero.record.store import Row, Store

SOURCE_COLUMNS: Final = (
    "document.id, version.version, version.superseded_at IS NULL, version.title, version.publisher, version.published, "
    "version.url, document.address, version.lang, version.digest, version.origin"
)
SOURCE_WIDTH: Final = len(Source.__struct_fields__)
"""How many columns those are: what else a query asks for begins here."""


def source_of(columns: Row) -> Source:
    """The source in a row that begins with SOURCE_COLUMNS."""
    document, version, latest, *told = columns[:SOURCE_WIDTH]
    return Source(document, version, bool(latest), *told)


def sources(store: Store, versions: Iterable[int]) -> dict[int, Source]:
    """The sources of these version rows, by row number."""
    query = (
        f"SELECT {SOURCE_COLUMNS}, version.number FROM version JOIN document ON document.number = version.document "
        "WHERE version.number IN ({marks})"
    )
    return {row[SOURCE_WIDTH]: source_of(row) for row in in_batches(store, query, sorted(set(versions)))}
