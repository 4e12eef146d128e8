"""A table of assertions held against the record, row by row and field by field."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

import msgspec

from paradero.answers.audit.copies import Copies
from paradero.answers.audit.passages import Claims, once, origins_of
from paradero.answers.audit.tables.assertions import Assertion, Assertions
from paradero.answers.audit.tables.candidates import candidates
from paradero.answers.audit.tables.comparing import Held, given_fields, held_against
from paradero.answers.audit.tables.own_dates import other_days
from paradero.answers.audit.tables.views import AuditedRow, FieldCheck, SourceCheck, TableAudit, Use, Why
from paradero.answers.audit.views import AuditedSentence, Evidence, Verdict
from paradero.answers.findings.given import Given
from paradero.answers.lists.rows import Problem
from paradero.answers.sources import sources
from paradero.answers.views import Source
from paradero.identity.questions.question import Question
from paradero.identity.questions.values import Day, Number
from paradero.record.clock import known_until
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Store

MOST_SHOWN: Final = 8
"""Passages kept for each side of a field: the oldest."""

MANY: Final = 0.5
FEW: Final = 6
"""What so great a share of at least so many rows have in common is told of the table."""

_SAID: Final = frozenset(("who", "where", "origin", "when", "until", "many", "nationality", "paid", "said"))

Sentences: TypeAlias = Mapping[tuple[str, str], Sequence[AuditedSentence]]
"""The audited sentences of cells, by their words and the day (EDTF, or empty) of their row."""


def audit_table(
    record: Record, table: Assertions, read: Sentences = MappingProxyType({}), *, known_on: str | None = None
) -> TableAudit:
    """The table held against the record. Nothing is written; the table itself, if it is in the record, counts nothing.

    `read` are the sentences of its cells (see cells.read_cells); those it lacks are told as not checked. Raises
    UsageError for a `known_on` that is no date or instant.
    """
    if known_on:
        known_until(known_on)
    store = record.store
    with store.reading():
        own = {row[0] for row in store.select("SELECT number FROM version WHERE digest = ?", (table.digest,))}
        copies = Copies(sources(store, own), None)
        rows = tuple(_Row(store, row, copies, read, known_on).audited(table.problems) for row in table.rows)
        told = first_row(store, "SELECT total FROM tally WHERE topic = 'record' AND name = 'documents'")
    whole = [problem for problem in table.problems if problem.line is None]
    return TableAudit(
        table.name,
        table.digest,
        table.columns,
        table.unclear,
        rows,
        (*whole, *_of_whole(table)),
        told[0] if told else 0,
    )


class _Related(msgspec.Struct, frozen=True):
    """An answer of the record that may be about the row, and how it stands to each field."""

    question: Question
    given: Given
    held: Held


class _Row:
    """One row on its way: its candidates, fetched once."""

    def __init__(self, store: Store, row: Assertion, copies: Copies, read: Sentences, known_on: str | None) -> None:
        self._store, self._row, self._read = store, row, read
        found = [
            _Related(question, one, held_against(row.told, question, one.answer))
            for question, one in candidates(store, row.told, known_on)
            if not (one.answer.denied or one.answer.withdrawn or one.answer.alleged)
        ]
        self._claims = Claims(store, [one.given.claim for one in found], copies, known_on)
        self._related = [one for one in found if self._claims.counts(one.given.claim)]

    def audited(self, problems: Sequence[Problem]) -> AuditedRow:
        """The row with its verdicts."""
        row = self._row
        fields = tuple(self._field(use) for use in (*given_fields(row.cells), "said") if row.cells.get(use))
        verdict = self._verdict(fields)
        whole = once(self._passage(one) for one in self._related if one.held.bears_out())
        mine = [one for one in problems if one.line == row.line and one.sheet == row.sheet]
        told = [*mine, *other_days(row)]
        return AuditedRow(row, verdict, fields, tuple(self._sources()), tuple(told), origins_of(whole))

    def _field(self, use: str) -> FieldCheck:
        row, name = self._row, _use(use)
        written = row.cells[use]
        if name == "said":
            return self._said(written)
        if not _is_read(row, use):
            return FieldCheck(name, written, "not checkable", "unread")
        if not self._related:
            return FieldCheck(name, written, "new", "nothing")
        supporting = [one for one in self._related if one.held.supports(use)]
        against = [one for one in self._related if one.held.contradicts(use, row.told)]
        if supporting:
            return FieldCheck(name, written, "supported", "agrees", self._passages(supporting), self._passages(against))
        if against:
            told = tuple(dict.fromkeys(_said_instead(use, one) for one in against))
            return FieldCheck(name, written, "contradicted", "otherwise", (), self._passages(against), told)
        return FieldCheck(name, written, "not checkable", self._why_not(use))

    def _why_not(self, use: str) -> Why:
        stands = {one.held.fields.get(use) for one in self._related}
        return "elsewhere" if "agrees" in stands else "apart" if "differs" in stands else "untold"

    def _said(self, written: str) -> FieldCheck:
        sentences = self._read.get((written, self._row.told.when), ())
        verdict = _worst([one.verdict for one in sentences])
        supporting = once(found for one in sentences for found in one.supporting)[:MOST_SHOWN]
        against = once(found for one in sentences for found in one.against)[:MOST_SHOWN]
        return FieldCheck("said", written, verdict, "sentences" if sentences else "untold", supporting, against)

    def _verdict(self, fields: Sequence[FieldCheck]) -> Verdict:
        """Supported where one passage bears out all its fields."""
        checked = [one.verdict for one in fields if one.use != "said"] or [one.verdict for one in fields]
        if "contradicted" in (one.verdict for one in fields):
            return "contradicted"
        if checked and set(checked) == {"supported"}:
            alone = any(one.held.bears_out() for one in self._related) or fields[0].use == "said"
            return "supported" if alone else "not checkable"
        return "new" if checked and set(checked) == {"new"} else "not checkable"

    def _sources(self) -> Iterator[SourceCheck]:
        for address in self._row.told.sources:
            documents = _documents(self._store, address)
            source = next(iter(documents.values()), None)
            mine = [one for one in self._related if self._claims.line(one.given.claim).source in documents.values()]
            verdicts: dict[str, Verdict] = {}
            for use in given_fields(self._row.cells) if source else ():
                if any(one.held.supports(use) for one in mine):
                    verdicts[use] = "supported"
                elif any(one.held.contradicts(use, self._row.told) for one in mine):
                    verdicts[use] = "contradicted"
                else:
                    verdicts[use] = "not checkable"
            yield SourceCheck(address, source, verdicts)

    def _passages(self, related: Sequence[_Related]) -> tuple[Evidence, ...]:
        return once(self._passage(one) for one in related)[:MOST_SHOWN]

    def _passage(self, one: _Related) -> Evidence:
        return self._claims.evidence(one.given.claim, "row")


def _use(use: str) -> Use:
    told: Use = msgspec.convert(use, Use)
    return told


def _is_read(row: Assertion, use: str) -> bool:
    value = row.told.nationalities if use == "nationality" else getattr(row.told, use)
    return bool(value)


def _worst(verdicts: Sequence[Verdict]) -> Verdict:
    for verdict in ("contradicted", "not checkable", "new"):
        if verdict in verdicts:
            return verdict
    return "supported" if verdicts else "not checkable"


def _said_instead(use: str, one: _Related) -> str:
    """What the record says in place of a field, as EDTF or a number."""
    value = one.given.answer.value
    if use == "when":
        return value.edtf if isinstance(value, Day) else one.given.answer.time.edtf
    if isinstance(value, Number):
        low, high = value.low, value.high
        return f"{low:,}" if low == high and low is not None else f"{low or ''}–{high or ''}"
    return ""


def _documents(store: Store, address: str) -> dict[int, Source]:
    """The versions at an address, with and without its last slash."""
    bare = address.rstrip("/")
    rows = store.select(
        "SELECT version.number FROM document JOIN version ON version.document = document.number "
        "WHERE document.address IN (?, ?) AND version.superseded_at IS NULL",
        (bare, f"{bare}/"),
    )
    return sources(store, [row[0] for row in rows])


def _of_whole(table: Assertions) -> Iterator[Problem]:
    """What is wrong with many rows at once."""
    rows = len(table.rows)
    without = sum(not row.told.sources for row in table.rows)
    if without:
        yield Problem(None, f"{without} of {rows} rows give no address of a source.")
    when, dated = _commonest(row.told.when for row in table.rows)
    if dated >= MANY * rows:
        yield Problem(
            None,
            f"{dated} of {rows} rows have the date {when}: it may be the day on which the table was made, not that of "
            "what it tells.",
        )
    address, cited = _commonest(address for row in table.rows for address in row.told.sources)
    if cited > 1 and cited >= MANY * (rows - without):
        yield Problem(None, f"{cited} of {rows} rows cite the same address, {address}.")
    counted = Counter(tuple(sorted(told for told in row.cells.items() if told[0] in _SAID)) for row in table.rows)
    twice = sum(count - 1 for count in counted.values())
    if twice:
        yield Problem(None, f"{twice} rows say the same as an earlier row, word for word.")


def _commonest(found: Iterable[str]) -> tuple[str, int]:
    counted = Counter(one for one in found if one)
    common = counted.most_common(1)
    return common[0] if common and counted.total() >= FEW else ("", 0)
