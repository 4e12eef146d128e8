"""What came to be disputed last."""

from typing import Final

from paradero.answers.bounds import refuse_bounds
from paradero.answers.findings.listing import EVERYTHING, line_of
from paradero.answers.findings.origins import traced_roots
from paradero.answers.findings.views import FindingLine
from paradero.record.record import Record

_NEWEST: Final = """
SELECT turn.question FROM turn JOIN question ON question.number = turn.question
WHERE turn.standing = 'disputed' AND question.standing = 'disputed'
    AND NOT EXISTS (SELECT 1 FROM turn AS later WHERE later.question = turn.question AND later.seq > turn.seq)
ORDER BY turn.at DESC, turn.question DESC LIMIT ?
"""


def newest_disputed(record: Record, *, limit: int) -> tuple[FindingLine, ...]:
    """The questions that are disputed now, those that the record came to see so last first.

    Raises UsageError for a limit that is no number of lines.
    """
    refuse_bounds(limit, 0)
    store = record.store
    with store.reading():
        numbers = [row[0] for row in store.select(_NEWEST, (limit,))]
        return tuple(line_of(store, number, EVERYTHING, traced_roots) for number in numbers)
