"""Whether the tables that pages read are what the ledger makes of them: replayed into a scratch store and compared."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from paradero.record.outcome import Fault
from paradero.record.replay import Progress, replay
from paradero.record.schema import DERIVED_TABLES
from paradero.record.store import Row, Store

_RANKS = (type(None), int, float, str, bytes)


def derived_faults(store: Store, counts: Counter[str], progress: Progress | None = None) -> Iterator[Fault]:
    """Rows, index words and guards that are missing, changed or too many."""
    with store.scratch() as scratch:
        yield from _differences("schema", store.schema(), scratch.schema(), 2, counts)
        with scratch.writing():
            replay(store, scratch, progress)
        for table, order in DERIVED_TABLES.items():
            width = order.count(",") + 1
            query = f"SELECT {order}, * FROM {table} ORDER BY {order}"
            yield from _differences(table, store.select(query), scratch.select(query), width, counts)
        yield from _differences("search", store.indexed_words(), scratch.indexed_words(), 3, counts)


def _differences(
    table: str, found: Iterator[Row], expected: Iterator[Row], width: int, counts: Counter[str]
) -> Iterator[Fault]:
    """Walks two runs of rows in the same order; the first `width` columns say which rows belong together."""
    have, want = next(found, None), next(expected, None)
    while have is not None or want is not None:
        counts["derived rows verified"] += 1
        if want is None or (have is not None and _ranked(have[:width]) < _ranked(want[:width])):
            yield Fault(table, _name(have, width), "The row does not follow from the ledger.")
            have = next(found, None)
        elif have is None or _ranked(want[:width]) < _ranked(have[:width]):
            yield Fault(table, _name(want, width), "The row is missing; `paradero rebuild` makes it again.")
            want = next(expected, None)
        else:
            if have != want:
                yield Fault(table, _name(have, width), "The row was changed; `paradero rebuild` makes it again.")
            have, want = next(found, None), next(expected, None)


def _ranked(row: Row) -> list[tuple[int, Any]]:
    """The row in the order that databases sort by: a damaged file can hold any type in any column."""
    return [(_RANKS.index(type(value)), value) if value is not None else (0, 0) for value in row]


def _name(row: Row | None, width: int) -> str:
    return "/".join(str(part) for part in (row or ())[:width])
