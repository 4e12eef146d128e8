"""Running totals, so that a page of counts costs the same for ten documents and for a million."""

from collections import Counter

from paradero.record.store import Store


class Tallies:
    """Changes to the totals, gathered while one entry is applied and written once at its end."""

    def __init__(self) -> None:
        self._changes: Counter[tuple[str, str]] = Counter()

    def add(self, topic: str, name: str, change: int = 1) -> None:
        """Counts `change` more (or fewer) of `name` under `topic`."""
        self._changes[topic, name] += change

    def write(self, store: Store) -> None:
        """Adds the gathered changes to the stored totals."""
        rows = [(topic, name, change) for (topic, name), change in sorted(self._changes.items()) if change]
        store.change_each(
            "INSERT INTO tally (topic, name, total) VALUES (?, ?, ?) "
            "ON CONFLICT (topic, name) DO UPDATE SET total = total + excluded.total",
            rows,
        )
