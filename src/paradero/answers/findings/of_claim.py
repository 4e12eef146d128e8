"""The questions that one claim answers."""

from typing import Final

from paradero.answers.findings.listing import line_of
from paradero.answers.findings.origins import RootsOf, traced_roots
from paradero.answers.findings.views import FindingFilter, FindingLine
from paradero.record.record import Record

MOST: Final = 12
"""Questions told of one claim: a claim that names a hundred people answers as many."""


def questions_of_claim(
    record: Record, claim: str, *, known_on: str | None = None, roots_of: RootsOf = traced_roots
) -> tuple[FindingLine, ...]:
    """The questions that a claim answers as it stands, or stood at `known_on`, in the order in which it answers them.

    None for a claim that the record does not hold. Raises UsageError for what is no date.
    """
    store = record.store
    with store.reading():
        rows = store.select(
            "SELECT answer.question FROM answer WHERE answer.claim = "
            "(SELECT max(claim.number) FROM claim WHERE claim.id = ?) ORDER BY answer.position LIMIT ?",
            (claim, MOST),
        )
        numbers = list(dict.fromkeys(row[0] for row in rows))
        lines = tuple(line_of(store, number, FindingFilter(known_on=known_on), roots_of) for number in numbers)
    return tuple(line for line in lines if line.state != "unknown")
