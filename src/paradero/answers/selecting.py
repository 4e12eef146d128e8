"""A filter over claims as a query: the rarest thing asked drives it, the rest is looked up claim by claim."""

from typing import Any, Final

import msgspec

from paradero.answers.known import Condition, holding, standing
from paradero.answers.naming import subjects_named, voices_named
from paradero.answers.views import ClaimFilter
from paradero.record.store import Store
from paradero.words.errors import UsageError
from paradero.words.vocabulary import KINDS, STANCES

MOST_COUNTED: Final = 10_000
"""Totals are exact up to here; beyond, a total is told as a floor."""

_PLACES = ("place", "facility")


class Selection(msgspec.Struct, frozen=True):
    """The FROM and WHERE of a query over claims, and the column that numbers them."""

    tables: str
    number: str
    conditions: tuple[Condition, ...]

    def page(self, store: Store, limit: int, offset: int) -> list[int]:
        """Row numbers of the claims on one page, newest first."""
        where, parameters = self._where()
        query = (
            f"SELECT {self.number} FROM {self.tables} WHERE {where} GROUP BY {self.number} "
            f"ORDER BY {self.number} DESC LIMIT ? OFFSET ?"
        )
        return [row[0] for row in store.select(query, (*parameters, limit, offset))]

    def count(self, store: Store) -> tuple[int, bool]:
        """How many there are, and whether that is exact."""
        where, parameters = self._where()
        query = f"SELECT count(*) FROM (SELECT 1 FROM {self.tables} WHERE {where} GROUP BY {self.number} LIMIT ?)"
        counted = int(next(store.select(query, (*parameters, MOST_COUNTED + 1)))[0])
        return min(counted, MOST_COUNTED), counted <= MOST_COUNTED

    def _where(self) -> tuple[str, tuple[Any, ...]]:
        parameters = [parameter for _, values in self.conditions for parameter in values]
        return " AND ".join(f"({text})" for text, _ in self.conditions), tuple(parameters)


def selection(store: Store, wanted: ClaimFilter) -> Selection:
    """The query for a filter. Raises UsageError for a kind, stance or date that is none."""
    conditions = [*_plain(wanted), standing(wanted.known_on)]
    if wanted.as_of:
        conditions.append(holding(wanted.as_of))
    named = _named(store, wanted)
    if not named:
        return Selection("claim", "claim.number", tuple(conditions))
    named.sort(key=lambda one: _how_many(store, *one))
    table, column, numbers = named[0]
    conditions.append((f"{table}.{column} IN ({_marks(numbers)})", tuple(numbers)))
    if table == "mention" and wanted.kind:
        conditions.append(("mention.kind = ?", (wanted.kind,)))
    conditions.extend(_also(*other) for other in named[1:])
    return Selection(f"{table} JOIN claim ON claim.number = {table}.claim", f"{table}.claim", tuple(conditions))


def _plain(wanted: ClaimFilter) -> list[Condition]:
    conditions: list[Condition] = []
    for column, value, allowed in (
        ("kind", wanted.kind, KINDS),
        ("stance", wanted.stance, STANCES),
        ("frame", wanted.frame, None),
    ):
        if value is not None:
            if allowed and value not in allowed:
                raise UsageError(f"{value!r} is no {column}; choose one of {', '.join(allowed)}.")
            conditions.append((f"claim.{column} = ?", (value,)))
    if wanted.document is not None:
        conditions.append(("claim.document = (SELECT number FROM document WHERE id = ?)", (wanted.document,)))
    return conditions


def _named(store: Store, wanted: ClaimFilter) -> list[tuple[str, str, list[int]]]:
    """For each name asked for: the table that tells of it, its column and the row numbers that may be meant."""
    named = []
    if wanted.about is not None:
        named.append(("mention", "cluster", subjects_named(store, wanted.about, ())))
    if wanted.person is not None:
        named.append(("mention", "cluster", subjects_named(store, wanted.person, ("person",))))
    if wanted.speaker is not None:
        named.append(("speaker", "voice", voices_named(store, wanted.speaker)))
    if wanted.place is not None:
        named.append(("mention", "cluster", subjects_named(store, wanted.place, _PLACES)))
    return named


def _how_many(store: Store, table: str, column: str, numbers: list[int]) -> int:
    """How many claims name one of these, counting no further than MOST_COUNTED."""
    query = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {column} IN ({_marks(numbers)}) LIMIT ?)"
    return int(next(store.select(query, (*numbers, MOST_COUNTED)))[0])


def _also(table: str, column: str, numbers: list[int]) -> Condition:
    named = f"also.claim = claim.number AND also.{column} IN ({_marks(numbers)})"
    return f"EXISTS (SELECT 1 FROM {table} AS also WHERE {named})", tuple(numbers)


def _marks(numbers: list[int]) -> str:
    return ", ".join("?" * len(numbers))
