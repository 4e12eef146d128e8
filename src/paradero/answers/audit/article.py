"""An article held against the record: each sentence that makes a claim gets a verdict with the passages it rests on."""

from collections.abc import Iterator, Sequence

from paradero.answers.audit.citations import citation_notes
from paradero.answers.audit.claims import audited_claims, doubted
from paradero.answers.audit.copies import copies_of
from paradero.answers.audit.inner import inner_notes
from paradero.answers.audit.judging import Judge
from paradero.answers.audit.known_names import name_notes
from paradero.answers.audit.passages import Claims
from paradero.answers.audit.quotes import quote_notes
from paradero.answers.audit.views import Audit, AuditedClaim, AuditedSentence, Note
from paradero.answers.findings.asking import check_claims
from paradero.answers.views import Source
from paradero.claims.offices import title_doubts
from paradero.record.clock import known_until
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.text.sentences import sentences
from paradero.words.claim import Claim
from paradero.words.document import TextVersion
from paradero.words.passage import Span


def audit_article(
    record: Record, text: TextVersion, claims: Sequence[Claim], digest: str, *, known_on: str | None = None
) -> Audit:
    """The article `text`, whose bytes have the digest, with its claims as read, held against the record.

    Nothing is written. The article itself, copies of it and what descends from its outlet count neither for nor
    against it.
    Raises UsageError for a `known_on` that is no date or instant.
    """
    if known_on:
        known_until(known_on)
    store, metadata = record.store, text.metadata
    with store.reading():
        published = metadata.published.value if metadata.published else None
        copies = copies_of(store, text, digest)
        checked = check_claims(record, claims, published=published, known_on=known_on)
        numbers = [related.given.claim for one in checked for related in one.related]
        held = Claims(store, numbers, copies, known_on)
        quotes = list(quote_notes(store, text, claims, copies, known_on))
        titles = list(_title_notes(text))
        judge = Judge(store, text, copies, known_on, quotes, titles)
        audited = [doubted(store, one, copies, known_on) for one in audited_claims(claims, checked, held)]
        notes = [
            *(_copy_note(text, source_version) for source_version in copies.versions.values()),
            *titles,
            *citation_notes(text),
            *quotes,
            *name_notes(store, claims, text.text),
            *inner_notes(claims, checked),
        ]
        told = tuple(judge.sentence(span, found) for span, found in _by_sentence(audited))
        row = first_row(store, "SELECT total FROM tally WHERE topic = 'record' AND name = 'documents'")
    return Audit(
        title=metadata.title.value if metadata.title else None,
        published=published,
        url=metadata.url.value if metadata.url else None,
        lang=metadata.lang.value if metadata.lang else None,
        digest=digest,
        text=text.text,
        sentences=told,
        unread=_unread(text, told),
        notes=tuple(sorted(notes, key=lambda note: (note.span.start, note.kind))),
        documents=row[0] if row else 0,
    )


def _copy_note(text: TextVersion, source: Source) -> Note:
    first = next((block.span for block in text.blocks if block.kind == "body"), Span(0, min(80, len(text.text))))
    return Note("copy", first, first.of(text.text), source=source)


def _title_notes(text: TextVersion) -> Iterator[Note]:
    for doubt in title_doubts(text):
        yield Note("title", doubt.span, doubt.span.of(text.text), {"reason": doubt.reason})


def _by_sentence(claims: Sequence[AuditedClaim]) -> Iterator[tuple[Span, list[AuditedClaim]]]:
    """The claims by the passage they stand in; passages that overlap are one."""
    span, held = None, list[AuditedClaim]()
    for one in sorted(claims, key=lambda one: (one.claim.passage.start, one.claim.passage.end)):
        place = one.claim.passage.span
        if span and place.overlaps(span):
            span = Span(span.start, max(span.end, place.end))
        else:
            if span:
                yield span, held
            span, held = place, []
        held.append(one)
    if span:
        yield span, held


def _unread(text: TextVersion, told: Sequence[AuditedSentence]) -> int:
    found = [span for block in text.blocks if block.kind == "body" for span in sentences(text.text, block.span)]
    return sum(not any(one.span.overlaps(span) for one in told) for span in found)
