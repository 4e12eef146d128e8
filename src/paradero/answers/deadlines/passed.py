"""Orders whose deadline has passed and of whose obeying the record holds nothing."""

import datetime as dt
from collections.abc import Iterator

from paradero.answers.bounds import refuse_bounds
from paradero.answers.deadlines.views import Deadline, DeadlineList
from paradero.answers.known import Condition, standing
from paradero.answers.lines import claim_lines
from paradero.answers.views import ClaimLine
from paradero.record.clock import known_until
from paradero.record.deadlines import ORDER_OF
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.edtf import bounds
from paradero.words.errors import UsageError

_SAME_MATTER = (*ORDER_OF, "court")
Row = tuple[int, int, int, int, str | None]


def passed_deadlines(
    record: Record, *, as_of: str | None = None, known_on: str | None = None, limit: int = 20, offset: int = 0
) -> DeadlineList:
    """Deadlines that fell before `as_of`, latest first, with nothing said of obeying.

    `as_of` is an EDTF time, whose first day counts; left out, it is the day of `known_on`, else today.

    Something is said where a claim of kind `compliance` stands in the same document, or in one that names the same case
    or judge: whatever it says, the deadline is then not listed, since whether it was met is for a reader to judge. With
    `known_on`, by what the record knew then. `limit` and `offset` count claims. Raises UsageError for what is no day.
    """
    refuse_bounds(limit, offset)
    day = _day(as_of, known_on)
    with record.store.reading():
        rows = list(_rows(record.store, day, known_on, limit, offset))
        lines = dict(zip((row[0] for row in rows), claim_lines(record.store, [row[0] for row in rows]), strict=True))
        matters = {row[0]: _matter(record.store, row[0]) for row in rows}
    return DeadlineList(tuple(_together(rows, lines, matters)), day.isoformat(), len(rows), limit, offset)


def _day(as_of: str | None, known_on: str | None) -> dt.date:
    if as_of is None:
        return dt.date.fromisoformat(known_until(known_on)[:10]) if known_on else dt.datetime.now(dt.UTC).date()
    try:
        low, high = bounds(as_of)
    except ValueError as error:
        raise UsageError(f"{as_of!r} is no day; write it as 2025-04-14.") from error
    return low or high or dt.date.max


def _rows(store: Store, day: dt.date, known_on: str | None, limit: int, offset: int) -> Iterator[Row]:
    order, of_order = standing(known_on)
    told, of_told = _as(standing(known_on), "told")
    reading, of_reading = _read_by(known_on)
    query = (
        "SELECT deadline.claim, deadline.last_day, deadline.start, deadline.stop, deadline.instant "
        f"FROM deadline JOIN claim ON claim.number = deadline.claim WHERE deadline.last_day < ? AND {order} "
        "AND NOT EXISTS (SELECT 1 FROM claim AS told WHERE told.document = claim.document "
        f"AND told.kind = 'compliance' AND {told}) "
        "AND NOT EXISTS (SELECT 1 FROM mention JOIN subject ON subject.cluster = mention.cluster "
        "JOIN obeying ON obeying.subject = subject.number JOIN reading ON reading.number = obeying.reading "
        f"WHERE mention.claim = deadline.claim AND mention.role IN {ORDER_OF} AND {reading}) "
        "ORDER BY deadline.last_day DESC, deadline.claim DESC LIMIT ? OFFSET ?"
    )
    yield from store.select(query, (day.toordinal(), *of_order, *of_told, *of_reading, limit, offset))


def _as(condition: Condition, name: str) -> Condition:
    text, parameters = condition
    return text.replace("claim.", f"{name}."), parameters


def _read_by(known_on: str | None) -> Condition:
    if known_on is None:
        return "reading.superseded_at IS NULL", ()
    _text, (until, _) = standing(known_on)
    return "reading.learned_at <= ? AND (reading.superseded_at IS NULL OR reading.superseded_at > ?)", (until, until)


def _matter(store: Store, claim: int) -> frozenset[int]:
    """The case, judge and court that an order names."""
    found = store.select(f"SELECT cluster FROM mention WHERE claim = ? AND role IN {_SAME_MATTER}", (claim,))
    return frozenset(row[0] for row in found)


def _together(rows: list[Row], lines: dict[int, ClaimLine], matters: dict[int, frozenset[int]]) -> Iterator[Deadline]:
    """Claims of one day about one matter as one deadline, in the order of the first."""
    left = list(rows)
    while left:
        first = left.pop(0)
        same = [row for row in left if row[1] == first[1] and matters[row[0]] & matters[first[0]]]
        left = [row for row in left if row not in same]
        line = lines[first[0]]
        passage = line.claim.passage
        words = passage.exact[first[2] - passage.start : first[3] - passage.start]
        day = dt.date.fromordinal(first[1]).isoformat()
        yield Deadline(day, words, tuple(lines[row[0]] for row in (first, *same)), first[4])
