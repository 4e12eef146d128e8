"""The terms of arrangements, as one reading of a document states them: what a comparison looks up."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from paradero.identity.terms import terms_of
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.claim import Claim


def add_terms(store: Store, begin: int, version: int, claims: Sequence[Claim]) -> None:
    """The rows for the claims of one reading, whose row numbers count from `begin`; each term of a claim once."""
    rows: dict[tuple[object, ...], str] = {}
    subjects: dict[str, int] = {}
    for term in terms_of(claims, _paragraphs(store, version)):
        if term.arrangement not in subjects:
            known = first_row(store, "SELECT number FROM subject WHERE key = ?", (term.arrangement,))
            subjects[term.arrangement] = int(known[0]) if known else 0
        if subjects[term.arrangement]:
            key = (begin + term.claim, subjects[term.arrangement], term.facet, term.part, term.value)
            rows.setdefault(key, term.basis)
    store.change_each(
        "INSERT INTO term (claim, subject, facet, part, value, basis) VALUES (?, ?, ?, ?, ?, ?)",
        [(*key, basis) for key, basis in rows.items()],
    )


def _paragraphs(store: Store, version: int) -> Callable[[Claim], int | None]:
    """Which block of the version a claim's passage begins in, asked of the store when first needed."""
    starts: list[int] = []

    def paragraph(claim: Claim) -> int | None:
        if not starts:
            rows = store.select("SELECT start FROM block WHERE version = ? ORDER BY position", (version,))
            starts.extend(row[0] for row in rows)
        at = bisect_right(starts, claim.passage.start) - 1
        return at if at >= 0 else None

    return paragraph
