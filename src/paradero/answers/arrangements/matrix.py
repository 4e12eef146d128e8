"""The matrix of arrangements: one column each, one row a question, every cell from the newest claims that answer it."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from paradero.answers.arrangements.disputed import disputed_in
from paradero.answers.arrangements.views import Cell, Compared, Matrix, Value
from paradero.answers.bounds import refuse_bounds
from paradero.answers.known import holding, joined, standing
from paradero.answers.lines import claim_lines
from paradero.answers.subjects import subject_entities
from paradero.answers.views import ClaimLine
from paradero.identity.names import fold
from paradero.identity.terms import facets
from paradero.record.record import Record
from paradero.record.store import Store

MOST_CLAIMS: Final = 60
"""The newest claims of a cell that a page looks at."""
MOST_VALUES: Final = 8
"""The answers of a cell that are shown, those that most claims give first."""


class _Row(msgspec.Struct, frozen=True):
    """A claim of a cell: its row number and id, what it says, and why it belongs there."""

    number: int
    id: str
    stance: str
    part: str
    value: str
    basis: str


def matrix(
    record: Record,
    *,
    as_of: str | None = None,
    known_on: str | None = None,
    limit: int = 6,
    offset: int = 0,
    most_claims: int = MOST_CLAIMS,
    only: str | None = None,
) -> Matrix:
    """The arrangements that standing claims name, most claims first, each with a cell for every facet.

    `as_of` and `known_on` as in ClaimFilter. `only` is the key of one arrangement. Raises UsageError for a date or page
    that is none.
    """
    refuse_bounds(limit, offset)
    store = record.store
    with store.reading():
        rows = _listed(store, only, limit, offset)
        entities = subject_entities(store, [number for number, _ in rows])
        columns = tuple(
            Compared(
                entities[number], claims, _cells(store, number, entities[number].key, as_of, known_on, most_claims)
            )
            for number, claims in rows
        )
        total = next(store.select("SELECT total FROM tally WHERE topic = 'subject' AND name = 'arrangement'"), (0,))[0]
        first, last = _span(store, [number for number, _ in rows])
    return Matrix(facets(), columns, 1 if only else total, limit, offset, as_of, known_on, first, last)


def _listed(store: Store, only: str | None, limit: int, offset: int) -> list[tuple[int, int]]:
    if only:
        query = (
            "SELECT joined.number, joined.claims FROM subject AS known JOIN subject AS joined "
            "ON joined.number = known.cluster WHERE known.key = ? AND joined.type = 'arrangement'"
        )
        return [(row[0], row[1]) for row in store.select(query, (only,))]
    query = (
        "SELECT number, claims FROM subject WHERE type = 'arrangement' AND claims > 0 "
        "ORDER BY claims DESC, number LIMIT ? OFFSET ?"
    )
    return [(row[0], row[1]) for row in store.select(query, (limit, offset))]


def _cells(
    store: Store, cluster: int, key: str, as_of: str | None, known_on: str | None, most: int
) -> tuple[Cell, ...]:
    subjects = [row[0] for row in store.select("SELECT number FROM subject WHERE cluster = ?", (cluster,))]
    found = {facet: _rows(store, subjects, facet, as_of, known_on, most) for facet in facets()}
    grouped = {facet: _grouped(rows[:most]) for facet, rows in found.items()}
    newest = {group[0].number for groups in grouped.values() for group in groups[:MOST_VALUES]}
    lines = dict(zip(sorted(newest), claim_lines(store, sorted(newest)), strict=True))
    cells = []
    for facet in facets():
        claims = [row.number for row in found[facet][:most]]
        disputed = disputed_in(store, key, facet, claims, as_of=as_of, known_on=known_on)
        cells.append(_cell(facet, grouped[facet], lines, disputed, more=len(found[facet]) > most))
    return tuple(cells)


def _rows(
    store: Store, subjects: Sequence[int], facet: str, as_of: str | None, known_on: str | None, most: int
) -> list[_Row]:
    conditions = [standing(known_on), *([holding(as_of)] if as_of else [])]
    parameters: list[Any] = [value for _, values in conditions for value in values]
    rows = store.select(
        "SELECT claim.number, claim.id, claim.stance, term.part, term.value, term.basis FROM term "
        f"{joined(as_of)} claim ON claim.number = term.claim WHERE term.subject IN ({', '.join('?' * len(subjects))}) "
        f"AND term.facet = ? AND {' AND '.join(f'({text})' for text, _ in conditions)} "
        "ORDER BY term.claim DESC, term.part, term.value LIMIT ?",
        (*subjects, facet, *parameters, most + 1),
    )
    return [_Row(*row) for row in rows]


def _grouped(rows: Sequence[_Row]) -> list[list[_Row]]:
    """The claims that give the same answer in the same way, the answers given most often first."""
    groups: dict[tuple[str, str, str], list[_Row]] = {}
    for row in rows:
        groups.setdefault((fold(row.value) or row.value, row.part, row.stance), []).append(row)
    return sorted(groups.values(), key=lambda group: (-len(group), -group[0].number))


def _cell(
    facet: str, groups: list[list[_Row]], lines: dict[int, ClaimLine], disputed: tuple[str, ...], *, more: bool
) -> Cell:
    values = tuple(
        Value(
            group[0].value,
            group[0].part,
            lines[group[0].number],
            tuple(dict.fromkeys(row.id for row in group)),
            tuple(dict.fromkeys(row.basis for row in group)),
        )
        for group in groups[:MOST_VALUES]
    )
    return Cell(facet, values, disputed, more or len(groups) > MOST_VALUES)


def _span(store: Store, clusters: Sequence[int]) -> tuple[str | None, str | None]:
    """The first and the last day that claims naming these arrangements give; None where none gives any."""
    placed: list[str] = []
    for cluster in clusters:
        for order in ("ASC", "DESC"):
            rows = store.select(
                f"SELECT placed FROM mention WHERE cluster = ? AND placed < '~' ORDER BY placed {order} LIMIT 1",
                (cluster,),
            )
            placed += [row[0][:10] for row in rows]
    days = sorted(day for day in placed if _is_day(day))
    return (days[0], days[-1]) if days else (None, None)


def _is_day(words: str) -> bool:
    try:
        dt.date.fromisoformat(words)
    except ValueError:
        return False
    return True
