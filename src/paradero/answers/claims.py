"""Claims by what is asked of them, and one claim with all that stands behind it."""

from paradero.answers.bounds import refuse_bounds
from paradero.answers.context import around
from paradero.answers.custody import addition_at
from paradero.answers.known import standing
from paradero.answers.lines import claim_lines
from paradero.answers.readings import readings_of
from paradero.answers.seal import seal_claim
from paradero.answers.selecting import selection
from paradero.answers.views import ClaimFilter, ClaimList, ClaimPage
from paradero.record.record import Record
from paradero.words.errors import NotFound

EVERYTHING = ClaimFilter()


def claims(record: Record, wanted: ClaimFilter = EVERYTHING, *, limit: int = 50, offset: int = 0) -> ClaimList:
    """The claims that fit every field of the filter, newest learned first.

    Raises UsageError for a kind, stance, date or page that is none; a name that nobody bears gives an empty list.
    """
    refuse_bounds(limit, offset)
    with record.store.reading():
        asked = selection(record.store, wanted)
        total, exact = asked.count(record.store)
        lines = claim_lines(record.store, asked.page(record.store, limit, offset))
    return ClaimList(lines, total, exact, limit, offset)


def claim_page(record: Record, claim: str, *, known_on: str | None = None) -> ClaimPage:
    """A claim by its id, as it stands (or stood at `known_on`), with context, provenance and proof.

    Where newer readings no longer make the claim, the last reading that made it is shown. Raises NotFound.
    """
    store = record.store
    with store.reading():
        number, version, reading = _find(record, claim, known_on)
        line = claim_lines(store, [number])[0]
        text_digest, seq = next(store.select("SELECT text_digest, seq FROM version WHERE number = ?", (version,)))
        text = record.text(text_digest)
        readings = {row: told for row, told in readings_of(store, version)}
        before, after = around(text, line.claim.passage.span)
        return ClaimPage(
            line=line,
            before=before,
            after=after,
            receipt=addition_at(store, seq).receipt,
            text_digest=text_digest,
            text_reader=text.reader,
            reading=readings[reading],
            earlier=tuple(told for row, told in readings.items() if row < reading),
            seal=seal_claim(store, line, readings[reading].seq, text.text),
        )


def _find(record: Record, claim: str, known_on: str | None) -> tuple[int, int, int]:
    """The row numbers of a claim, its version and its reading: the one that stands, else the last that made it."""
    if known_on is None:
        condition, parameters = "TRUE", ()
    else:
        condition, parameters = standing(known_on)
    rows = record.store.select(
        f"SELECT number, version, reading FROM claim WHERE id = ? AND {condition} ORDER BY number DESC LIMIT 1",
        (claim, *parameters),
    )
    for number, version, reading in rows:
        return number, version, reading
    when = f" on {known_on}" if known_on else ""
    raise NotFound(f"The record knew no claim {claim!r}{when}; list claims with `paradero claims`.")
