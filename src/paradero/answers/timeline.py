"""The claims about one subject, in the order of the time they tell of."""

from typing import Any

from paradero.answers.known import holding, joined, mentions, standing
from paradero.answers.lines import claim_lines
from paradero.answers.selecting import MOST_COUNTED
from paradero.answers.views import TimelineLine
from paradero.record.store import Store


class Timeline:
    """The claims that mention a joined subject, by its row number. Raises UsageError for a date that is none."""

    def __init__(self, store: Store, cluster: int, as_of: str | None, known_on: str | None) -> None:
        source, named = mentions(cluster, as_of)
        conditions = [standing(known_on), *([holding(as_of)] if as_of else [])]
        self._store = store
        self._cluster = cluster
        self._from = (
            f"FROM {source} {joined(as_of)} claim ON claim.number = mention.claim "
            f"WHERE {' AND '.join(f'({text})' for text, _ in conditions)}"
        )
        self._parameters: list[Any] = [*named, *(parameter for _, values in conditions for parameter in values)]

    def page(self, limit: int, offset: int) -> tuple[TimelineLine, ...]:
        """One page of the timeline: dated claims first."""
        rows = self._store.select(
            f"SELECT mention.claim {self._from} GROUP BY mention.placed, mention.claim "
            "ORDER BY mention.placed, mention.claim LIMIT ? OFFSET ?",
            (*self._parameters, limit, offset),
        )
        key = next(self._store.select("SELECT key FROM subject WHERE number = ?", (self._cluster,)))[0]
        return tuple(
            TimelineLine(
                line,
                tuple(dict.fromkeys(link.role for link in line.subjects if link.key == key)),
                line.claim.when is not None,
            )
            for line in claim_lines(self._store, [row[0] for row in rows])
        )

    def count(self) -> tuple[int, bool]:
        """How many claims there are, and whether that is exact."""
        counted = sum(self.kinds().values())
        return min(counted, MOST_COUNTED), counted <= MOST_COUNTED

    def kinds(self) -> dict[str, int]:
        """How many of each kind, counting no further than all in all one more than MOST_COUNTED."""
        rows = self._store.select(
            f"SELECT kind, count(*) FROM (SELECT claim.kind AS kind {self._from} "
            "GROUP BY mention.placed, mention.claim LIMIT ?) GROUP BY kind ORDER BY kind",
            (*self._parameters, MOST_COUNTED + 1),
        )
        return dict(rows)
