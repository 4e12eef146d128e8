"""All that a brief about one subject says: its questions by how they stand, what is unknown, and every passage."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from paradero.answers.briefs.rooting import Roots
from paradero.answers.briefs.views import BriefView, Gap, Ground
from paradero.answers.claims import claims
from paradero.answers.context import around
from paradero.answers.deadlines import Deadline, passed_deadlines
from paradero.answers.findings.finding import finding
from paradero.answers.findings.given import MOST_CLAIMS
from paradero.answers.findings.listing import findings
from paradero.answers.findings.views import Finding, FindingFilter
from paradero.answers.origins.roots import roots_of
from paradero.answers.subjects import subject_page
from paradero.answers.timelines.timeline import timeline
from paradero.answers.views import ClaimFilter, ClaimLine
from paradero.record.grounding import ungrounded
from paradero.record.ledger import checkpoint, last_moment
from paradero.record.record import Record
from paradero.words.document import TextVersion
from paradero.words.entity import Entity
from paradero.words.errors import RecordError

MOST_QUESTIONS: Final = 40
"""Questions that a brief tells; how many more there are is said."""
_DEADLINES_LOOKED_AT: Final = 200
_MOST_DECLINED: Final = 20


def brief(
    record: Record,
    key: str,
    *,
    as_of: str | None = None,
    known_on: str | None = None,
    questions: int = MOST_QUESTIONS,
    claims_each: int = MOST_CLAIMS,
) -> BriefView:
    """What the record holds of the subject under a key, as it held at `as_of` and was known on `known_on`.

    At most so many `questions` are told, each by at most `claims_each` of its claims. Raises
    NotFound for a key that names no subject, UsageError for what is no date, RecordError where the stored words of a
    passage are not those of its claim.
    """
    page = subject_page(record, key, as_of=as_of, known_on=known_on, limit=1)
    subject = page.subject
    roots = Roots()
    wanted = FindingFilter(about=subject.key, as_of=as_of, known_on=known_on)
    listed = findings(record, wanted, limit=questions, roots_of=roots)
    found = tuple(
        finding(record, line.key, as_of=as_of, known_on=known_on, roots_of=roots, most=claims_each)
        for line in listed.lines
    )
    gaps = tuple(_gaps(record, subject, as_of, known_on))
    late = tuple(_deadlines(record, subject, as_of, known_on))
    declined = _declined(record, subject, as_of, known_on)
    lines = {line.id: line for line in _lines(found, gaps, late, declined)}
    missing = [claim for claim in lines if claim not in roots.kept]
    roots.kept |= roots_of(record, missing, known_on=known_on)
    with record.store.reading():
        state = checkpoint(record.store)
        return BriefView(
            subject=subject,
            as_of=as_of,
            known_on=known_on,
            findings=found,
            questions=listed.total,
            all_questions=listed.total_exact,
            gaps=gaps,
            deadlines=late,
            declined=declined,
            grounds=dict(_grounds(record, lines.values(), roots)),
            claims=page.total,
            all_claims=page.total_exact,
            tree_size=state.size,
            root=state.root.hex(),
            checkpoint=state.text(),
            learned_last=last_moment(record.store) or None,
        )


def _gaps(record: Record, subject: Entity, as_of: str | None, known_on: str | None) -> Iterator[Gap]:
    """Where nobody says where a person was; of other subjects nobody asks that."""
    if subject.type != "person":
        return
    shown = timeline(record, subject.key, as_of=as_of, known_on=known_on)
    for absence in shown.absences:
        sides = [absence.after, *([absence.before] if absence.before else [])]
        lines = tuple(shown.lines[claim] for bar in sides for claim in bar.claims if claim in shown.lines)
        if lines:
            yield Gap(absence, lines)


def _deadlines(record: Record, subject: Entity, as_of: str | None, known_on: str | None) -> Iterator[Deadline]:
    """Passed deadlines of orders that name the subject; with a time that is no day, none are told."""
    if as_of is not None and (len(as_of) != 10 or "/" in as_of):
        return
    listed = passed_deadlines(record, as_of=as_of, known_on=known_on, limit=_DEADLINES_LOOKED_AT)
    for late in listed.deadlines:
        if any(link.key == subject.key for line in late.lines for link in line.subjects):
            yield late


def _declined(record: Record, subject: Entity, as_of: str | None, known_on: str | None) -> tuple[ClaimLine, ...]:
    wanted = ClaimFilter(stance="declines", as_of=as_of, known_on=known_on)
    if subject.type == "person":
        wanted = msgspec.structs.replace(wanted, person=subject.key)
    elif subject.type in ("place", "facility"):
        wanted = msgspec.structs.replace(wanted, place=subject.key)
    else:
        return ()
    return claims(record, wanted, limit=_MOST_DECLINED).lines


def _lines(
    found: Iterable[Finding], gaps: Iterable[Gap], late: Iterable[Deadline], declined: Iterable[ClaimLine]
) -> Iterator[ClaimLine]:
    for one in found:
        yield from (giving.line for answer in one.answers for giving in answer.givings)
    for gap in gaps:
        yield from gap.lines
    for deadline in late:
        yield from deadline.lines
    yield from declined


def _grounds(record: Record, lines: Iterable[ClaimLine], roots: Roots) -> Iterator[tuple[str, Ground]]:
    """Each claim with the words around it, once they have been looked up anew in the stored text."""
    texts: dict[str, TextVersion] = {}
    for line in lines:
        if line.source.digest not in texts:
            query = "SELECT text_digest FROM version WHERE digest = ?"
            digest = next(row[0] for row in record.store.select(query, (line.source.digest,)))
            texts[line.source.digest] = record.text(digest)
        text = texts[line.source.digest]
        for fault in ungrounded(line.claim, text.text):
            raise RecordError(f"The record is damaged at claim {line.id}: {fault}; run `paradero check`.")
        yield line.id, Ground(line, *around(text, line.claim.passage.span), roots.kept[line.id])
