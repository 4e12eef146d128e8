"""Where claims stand: document versions as a reader is told of them."""

from collections.abc import Iterable

from paradero.answers.batches import in_batches
from paradero.answers.views import Source
from paradero.record.store import Row, Store

SOURCE_COLUMNS = (
    "document.id, version.version, version.superseded_at IS NULL, version.title, version.publisher, version.published, "
    "version.url, document.address, version.lang"
)


def source_of(columns: Row) -> Source:
    """The source in a row that begins with SOURCE_COLUMNS."""
    document, version, latest, title, publisher, published, url, address, lang = columns[:9]
    return Source(document, version, bool(latest), title, publisher, published, url, address, lang)


def sources(store: Store, versions: Iterable[int]) -> dict[int, Source]:
    """The sources of these version rows, by row number."""
    query = (
        f"SELECT {SOURCE_COLUMNS}, version.number FROM version JOIN document ON document.number = version.document "
        "WHERE version.number IN ({marks})"
    )
    return {row[9]: source_of(row) for row in in_batches(store, query, sorted(set(versions)))}
