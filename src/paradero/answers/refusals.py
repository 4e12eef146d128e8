"""What was not taken in or not read whole, and why."""

from paradero.answers.bounds import refuse_bounds
from paradero.answers.selecting import MOST_COUNTED
from paradero.answers.views import RefusalLine, RefusalList
from paradero.record.clock import known_until
from paradero.record.record import Record
from paradero.record.store import Row, Store
from paradero.words.document import Refusal
from paradero.words.errors import UsageError

STAGES = ("sources", "text", "loss")

_LINES = (
    "SELECT refusal.origin, refusal.stage, refusal.reason, refusal.at, refusal.digest, document.id, "
    "refusal.learned_at, refusal.seq FROM refusal LEFT JOIN document ON document.number = refusal.document"
)


def refusals(
    record: Record, *, stage: str | None = None, known_on: str | None = None, limit: int = 50, offset: int = 0
) -> RefusalList:
    """The refusals, newest first, of one `stage` where it is given, as known now or at `known_on`.

    Raises UsageError for a stage or date that is none.
    """
    refuse_bounds(limit, offset)
    if stage is not None and stage not in STAGES:
        raise UsageError(f"{stage!r} is no stage; choose one of {', '.join(STAGES)}.")
    with record.store.reading():
        if known_on is not None:
            return _known_then(record.store, stage, known_until(known_on), limit, offset)
        totals: dict[str, int] = dict(record.store.select("SELECT name, total FROM tally WHERE topic = 'refusal'"))
        total = totals.get(stage, 0) if stage else sum(totals.values())
        return RefusalList(newest_refusals(record.store, limit, offset, stage), total, limit, offset)


def _known_then(store: Store, stage: str | None, until: str, limit: int, offset: int) -> RefusalList:
    where = "WHERE refusal.learned_at <= ?" + (" AND refusal.stage = ?" if stage else "")
    parameters = (until, *([stage] if stage else []))
    rows = store.select(f"{_LINES} {where} ORDER BY refusal.number DESC LIMIT ? OFFSET ?", (*parameters, limit, offset))
    lines = tuple(_line(row) for row in rows)
    counting = f"SELECT count(*) FROM (SELECT 1 FROM refusal {where} LIMIT ?)"
    counted = int(next(store.select(counting, (*parameters, MOST_COUNTED + 1)))[0])
    return RefusalList(lines, min(counted, MOST_COUNTED), limit, offset, counted <= MOST_COUNTED)


def newest_refusals(store: Store, limit: int, offset: int = 0, stage: str | None = None) -> tuple[RefusalLine, ...]:
    """One page of refusals."""
    where, parameters = ("WHERE refusal.stage = ? ", (stage,)) if stage else ("", ())
    rows = store.select(f"{_LINES} {where}ORDER BY refusal.number DESC LIMIT ? OFFSET ?", (*parameters, limit, offset))
    return tuple(_line(row) for row in rows)


def losses_of(store: Store, version: int) -> tuple[RefusalLine, ...]:
    """What was lost of one version, in the order it was found."""
    rows = store.select(f"{_LINES} WHERE refusal.version = ? ORDER BY refusal.number", (version,))
    return tuple(_line(row) for row in rows)


def _line(row: Row) -> RefusalLine:
    return RefusalLine(Refusal(*row[:5]), *row[5:])
