"""Looking up many rows by number without an endless statement."""

from collections.abc import Iterator, Sequence

from paradero.record.store import Row, Store

BATCH = 500


def in_batches(store: Store, query: str, numbers: Sequence[int] | Sequence[str]) -> Iterator[Row]:
    """The rows of a query over `numbers` (or names), whose place in the query is `{marks}`, some hundreds at a time."""
    for begin in range(0, len(numbers), BATCH):
        batch = numbers[begin : begin + BATCH]
        yield from store.select(query.replace("{marks}", ", ".join("?" * len(batch))), batch)
