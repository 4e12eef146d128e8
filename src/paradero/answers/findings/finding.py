"""One question with all its answers: who gives each, from how many origins, and how they stand to each other."""

from paradero.answers.findings.declined import declined_beside
from paradero.answers.findings.given import MOST_CLAIMS, claims_of, given
from paradero.answers.findings.grouping import corrections_of, grouped, pairs_of
from paradero.answers.findings.neighbours import neighbours_of, sums_of
from paradero.answers.findings.origins import RootsOf, traced_roots
from paradero.answers.findings.states import SURE, state_of
from paradero.answers.findings.views import Finding, Turned
from paradero.answers.lines import claim_lines
from paradero.record.clock import known_until
from paradero.record.question_rows import question_in
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.edtf import bounds
from paradero.words.errors import NotFound, UsageError


def finding(
    record: Record,
    key: str,
    *,
    as_of: str | None = None,
    known_on: str | None = None,
    roots_of: RootsOf = traced_roots,
    most: int = MOST_CLAIMS,
) -> Finding:
    """The question of that key with its answers; `as_of` and `known_on` as in FindingFilter.

    At most `most` claims are looked at, those of `given`. Raises NotFound for a key that is none, UsageError for what
    is no date.
    """
    refuse_time(as_of)
    store = record.store
    with store.reading():
        row = next(store.select("SELECT number, standing, claims FROM question WHERE key = ?", (key,)), None)
        if row is None:
            raise NotFound(f"The record knows no question {key!r}; list questions with `paradero findings`.")
        number, standing, all_ = row
        question, now = question_in(store, number), not (as_of or known_on)
        found = given(store, number, question, as_of=as_of, known_on=known_on, most=most)
        claims = list(claims_of(found))
        roots = roots_of(store, claims, known_on)
        groups = grouped(found, dict(zip(claims, claim_lines(store, claims), strict=True)), roots)
        answers = tuple(group.line for group in groups)
        near = neighbours_of(store, number, question)
        return Finding(
            key=key,
            question=question,
            state=(SURE.get(standing) if now else None) or state_of(found, roots),
            answers=answers,
            pairs=pairs_of(groups),
            corrections=corrections_of(groups),
            neighbours=near,
            sums=sums_of(question, answers, near),
            turns=_turns(store, number, known_on),
            total=all_ if now and all_ > most else len(claims),
            looked_at=len(claims),
            shown_all=all_ <= most and (now or len(found) < most),
            origins=len({roots[claim].key for claim in claims}),
            declined=claim_lines(store, declined_beside(store, question, claims, known_on)),
        )


def refuse_time(as_of: str | None) -> None:
    """Raises UsageError for what is no EDTF time."""
    try:
        bounds(as_of or "2025")
    except ValueError as error:
        raise UsageError(f"{as_of!r} is no date; write 2025-04-14, 2025-04, 2025 or 2025-03-15/2025-04-14.") from error


def _turns(store: Store, number: int, known_on: str | None) -> tuple[Turned, ...]:
    until = known_until(known_on) if known_on else "~"
    rows = store.select("SELECT at, standing FROM turn WHERE question = ? AND at <= ? ORDER BY seq", (number, until))
    return tuple(Turned(*row) for row in rows)
