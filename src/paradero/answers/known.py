"""Which claims count: those that stand now, or those that stood at the instant asked."""

import datetime as dt
from typing import Any

from paradero.record.clock import known_until
from paradero.record.ledger import last_moment
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import LATEST
from paradero.record.times import LENGTHY_DAYS, UNDATED, Days, days_of
from paradero.words.edtf import bounds
from paradero.words.errors import UsageError

Condition = tuple[str, tuple[Any, ...]]
"""A piece of a WHERE clause and its parameters."""


_LAST_LEARNED = "(SELECT number FROM claim WHERE learned_at <= ? ORDER BY learned_at DESC, number DESC LIMIT 1)"


_LAST_VERSION = "(SELECT number FROM version WHERE learned_at <= ? ORDER BY learned_at DESC, number DESC LIMIT 1)"


def standing(known_on: str | None) -> Condition:
    """Claims learned and not yet superseded, now or at `known_on`. Raises UsageError for what is no date or instant.

    The ledger's time never runs backwards, so what was known at an instant is a first stretch of the claims' numbers:
    what was learned since need not be walked over.
    """
    if known_on is None:
        return "claim.superseded_at IS NULL", ()
    until = known_until(known_on)
    condition = f"claim.number <= {_LAST_LEARNED} AND (claim.superseded_at IS NULL OR claim.superseded_at > ?)"
    return condition, (until, until)


def holding(as_of: str) -> Condition:
    """Claims whose own time overlaps an EDTF time. Raises UsageError for anything else.

    Long times are few and looked for apart, so that short ones are found by their first day alone.
    """
    days = _days(as_of)
    condition = (
        "((claim.lengthy = 0 AND claim.first_day BETWEEN ? AND ?) OR (claim.lengthy = 1 AND claim.first_day <= ?)) "
        "AND claim.last_day >= ?"
    )
    return condition, (days.first - LENGTHY_DAYS, days.last, days.last, days.first)


def mentions(cluster: int, as_of: str | None = None, kind: str | None = None) -> Condition:
    """The mentions of a joined subject, in claims of a kind, as a table `mention`; for claims that may hold at `as_of`.

    Those of short times stand near it in the subject's timeline, long ones are few: `holding` says which hold.
    """
    own, named = ("cluster = ? AND kind = ?", (cluster, kind)) if kind else ("cluster = ?", (cluster,))
    if as_of is None:
        return f"(SELECT * FROM mention WHERE {own}) AS mention", named
    days = _days(as_of)
    near = _iso(days.first - LENGTHY_DAYS), f"{_iso(days.last)}{UNDATED}"
    return (
        f"(SELECT * FROM mention WHERE {own} AND lengthy = 0 AND placed BETWEEN ? AND ? "
        f"UNION ALL SELECT * FROM mention WHERE {own} AND lengthy = 1) AS mention"
    ), (*named, *near, *named)


def joined(as_of: str | None) -> str:
    """How claims are joined to what names them: with a day asked, never the other way round, from all of that day."""
    return "CROSS JOIN" if as_of else "JOIN"


def _days(as_of: str) -> Days:
    try:
        return days_of(as_of)
    except ValueError as error:
        raise UsageError(f"{as_of!r} is no date; write 2025-04-14, 2025-04, 2025 or 2025-03-15/2025-04-14.") from error


def _iso(ordinal: int) -> str:
    last = dt.date.max.toordinal()
    return dt.date.fromordinal(min(ordinal, last)).isoformat() if ordinal >= 1 else ""


def versions_standing(known_on: str | None, as_of: str | None = None) -> Condition:
    """Versions of documents that are the latest known, now or at `known_on`; with `as_of`, published in that time.

    A document published in a month that the time lies in, or in its year, may have been published in it, and counts.
    Raises UsageError for a date that is none.
    """
    text, parameters = _versions_known(known_on)
    if as_of is None:
        return text, parameters
    published, days = _published_in(as_of)
    return f"{text} AND {published}", (*parameters, *days)


def _versions_known(known_on: str | None) -> Condition:
    if known_on is None:
        return LATEST
    until = known_until(known_on)
    condition = f"version.number <= {_LAST_VERSION} AND (version.superseded_at IS NULL OR version.superseded_at > ?)"
    return condition, (until, until)


def _published_in(as_of: str) -> Condition:
    """By the text of the date of publication: `2025-04` sorts before each of its days."""
    try:
        low, high = bounds(as_of)
    except ValueError as error:
        raise UsageError(f"{as_of!r} is no date; write 2025-04-14, 2025-04, 2025 or 2025-03-15/2025-04-14.") from error
    first = low.isoformat() if low else "0000"
    last = high.isoformat() if high else "9999"
    wider = (first[:7], first[:4])
    return "(version.published BETWEEN ? AND ? || '~' OR version.published IN (?, ?))", (first, last, *wider)


def days_spanned(record: Record) -> tuple[str | None, str | None]:
    """The day on which the first document was published and that on which the record last learned anything (ISO).

    Both None where no document gives its date.
    """
    with record.store.reading():
        row = first_row(
            record.store, "SELECT published FROM version WHERE published >= '0' ORDER BY published, number LIMIT 1"
        )
        low, _ = bounds(row[0]) if row else (None, None)
        last = last_moment(record.store)[:10]
    return (low.isoformat(), max(last, low.isoformat())) if low else (None, None)
