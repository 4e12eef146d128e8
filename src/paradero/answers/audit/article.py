"""An article held against the record: each sentence that makes a claim gets a verdict with the passages it rests on."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.answers.audit.citations import citation_notes
from paradero.answers.audit.copies import Copies, copies_of
from paradero.answers.audit.elsewhere import said_elsewhere
from paradero.answers.audit.inner import inner_notes
from paradero.answers.audit.known_names import name_notes
from paradero.answers.audit.passages import Claims, once, origins_of
from paradero.answers.audit.quotes import quote_notes
from paradero.answers.audit.stands import standing_in
from paradero.answers.audit.telling import covers
from paradero.answers.audit.verdicts import weigh
from paradero.answers.audit.views import (
    Audit,
    AuditedAnswer,
    AuditedClaim,
    AuditedSentence,
    Because,
    Evidence,
    Note,
    Verdict,
)
from paradero.answers.audit.wording import lacking, tells_the_same
from paradero.answers.findings.asking import Checked, Related, check_claims
from paradero.answers.views import Source
from paradero.claims.dates import find_dates
from paradero.claims.offices import title_doubts
from paradero.identity.descriptions import bare
from paradero.identity.questions.question import Answer
from paradero.identity.questions.slots import country_key
from paradero.identity.questions.times import Time, within
from paradero.identity.questions.topics import topics
from paradero.identity.questions.values import Number
from paradero.identity.register import country_of
from paradero.record.clock import known_until
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.text.normal import normal
from paradero.text.sentences import sentences
from paradero.words.claim import Claim, Filler
from paradero.words.document import TextVersion
from paradero.words.edtf import bounds
from paradero.words.passage import Span

MOST_SHOWN: Final = 12
"""Passages kept for each side of a verdict: the oldest."""

_ENDS: Final = ("authority", "origin", "sender", "destination", "receiver", "giver", "from", "to")
"""Roles whose countries tell an event from others."""

_UNTOLD: Final = frozenset({"exact", "marked", "unknown"})


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
        judge = _Judge(store, text, copies, known_on, quotes, titles)
        audited = [_doubted(store, one, copies, known_on) for one in _audited(claims, checked, held)]
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


def _audited(claims: Sequence[Claim], checked: Sequence[Checked], held: Claims) -> list[AuditedClaim]:
    by_claim: dict[int, list[Checked]] = {}
    for one in checked:
        by_claim.setdefault(one.claim, []).append(one)
    return [_claim(claim, by_claim.get(at, []), held) for at, claim in enumerate(claims)]


def _claim(claim: Claim, checked: Sequence[Checked], held: Claims) -> AuditedClaim:
    loud = [one for one in checked if not topics()[one.answer.question.topic].quiet] or checked
    answers = tuple(_answer(claim, one, held) for one in loud)
    verdict, because = _together([(one.verdict, one.because) for one in answers]) or ("not checkable", "no question")
    return AuditedClaim(claim, verdict, because, answers)


def _doubted(store: Store, claim: AuditedClaim, copies: Copies, known_on: str | None) -> AuditedClaim:
    """The claim, whose number contradicts nothing where it is given elsewhere in the record for what may be the same."""
    if claim.verdict != "contradicted":
        return claim
    answers = tuple(_with_elsewhere(store, one, copies, known_on) for one in claim.answers)
    verdict, because = _together([(one.verdict, one.because) for one in answers]) or (claim.verdict, claim.because)
    return AuditedClaim(claim.claim, verdict, because, answers)


def _with_elsewhere(store: Store, answer: AuditedAnswer, copies: Copies, known_on: str | None) -> AuditedAnswer:
    if answer.verdict != "contradicted":
        return answer
    found = said_elsewhere(store, Answer(answer.question, answer.value, Time()), copies, known_on)
    if not found:
        return answer
    return msgspec.structs.replace(
        answer, verdict="not checkable", because="elsewhere", beside=once((*answer.beside, *found))
    )


def _answer(claim: Claim, checked: Checked, held: Claims) -> AuditedAnswer:
    related = [one for one in checked.related if held.counts(one.given.claim)]
    weighed = weigh(claim, checked.answer, related, [held.line(one.given.claim) for one in related])
    low, high = _range(related)
    return AuditedAnswer(
        question=checked.answer.question,
        key=checked.question,
        value=checked.answer.value,
        denied=checked.answer.denied,
        verdict=weighed.verdict,
        because=weighed.because,
        supporting=_passages(related, weighed.supporting, held),
        against=_passages(related, weighed.against, held),
        beside=_passages(related, weighed.beside, held),
        low=low,
        high=high,
    )


def _passages(related: Sequence[Related], places: Sequence[int], held: Claims) -> tuple[Evidence, ...]:
    return once(held.evidence(related[at].given.claim, related[at].relation.why) for at in places)


def _range(related: Sequence[Related]) -> tuple[float | int | None, float | int | None]:
    """The least and the greatest number that the record's answers name."""
    values = [one.given.answer.value for one in related if not one.given.answer.withdrawn]
    numbers = [
        end for value in values if isinstance(value, Number) for end in (value.low, value.high) if end is not None
    ]
    return min(numbers, default=None), max(numbers, default=None)


def _together(told: Sequence[tuple[Verdict, Because]]) -> tuple[Verdict, Because] | None:
    """What several verdicts make of the whole: one contradiction counts, support only where all are supported."""
    if not told:
        return None
    for verdict in ("contradicted", "not checkable"):
        found = next((one for one in told if one[0] == verdict), None)
        if found:
            return found
    kinds = {one[0] for one in told}
    if len(kinds) > 1:
        return "not checkable", "part"
    return next((one for one in told if one[1] == "disputed"), told[0])


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


class _Judge(msgspec.Struct):
    """Gives the verdict on whole sentences."""

    store: Store
    text: TextVersion
    copies: Copies
    known_on: str | None
    quotes: list[Note]
    titles: list[Note]

    def sentence(self, span: Span, claims: Sequence[AuditedClaim]) -> AuditedSentence:
        """The verdict on one sentence, by its claims and by the words that no supporting passage has."""
        exact = span.of(self.text.text)
        plain = self._without_marks(span)
        verdict, because = _together([(one.verdict, one.because) for one in claims]) or ("not checkable", "no question")
        answers = [answer for one in claims for answer in one.answers]
        supporting = once(found for answer in answers for found in answer.supporting)
        against = once(found for answer in answers for found in answer.against)
        beside = once(found for answer in answers for found in answer.beside)
        missing: tuple[str, ...] = ()
        if because == "no question" and _borne_out(plain, claims, supporting):
            verdict, because = "supported", "agrees"
        elif verdict == "supported":
            missing = lacking(plain, self._checked(span, claims, supporting), _told_by(supporting))
            if missing or not tells_the_same(plain, _told_by(supporting)):
                verdict, because = "not checkable", "part"
        if verdict != "supported":
            same = standing_in(self.store, plain, self.copies, self.known_on)
            if same:
                verdict, because, missing = "supported", "disputed" if against else "words", ()
                supporting = once((*same, *supporting))
        if verdict == "supported" and self._misquoted(span):
            verdict, because = "not checkable", "other wording"
        if verdict in ("supported", "not checkable") and any(note.span.overlaps(span) for note in self.titles):
            verdict, because = "not checkable", "title"
        return AuditedSentence(
            span, exact, verdict, because, tuple(claims), supporting[:MOST_SHOWN], against[:MOST_SHOWN],
            beside[:MOST_SHOWN], missing, origins_of(supporting),
        )  # fmt: skip

    def _without_marks(self, span: Span) -> str:
        """The words of the sentence, citation marks and the like as blanks."""
        letters = list(span.of(self.text.text))
        for mark in self.text.marks:
            for at in range(max(mark.span.start, span.start), min(mark.span.end, span.end)):
                letters[at - span.start] = " "
        return "".join(letters)

    def _checked(self, span: Span, claims: Sequence[AuditedClaim], supporting: Sequence[Evidence]) -> list[Span]:
        """The stretches of the sentence that were held against the record as numbers, times and countries."""
        numbers = [one.claim.quantity for one in claims if _counts(one)]
        times = [one.claim.when for one in claims]
        ends = [filler for one in claims for filler in _known_ends(one)]
        found = [told for told in (*numbers, *times, *ends) if told]
        spans = [Span(told.start - span.start, told.end - span.start) for told in found]
        return spans + self._dated(span, supporting)

    def _dated(self, span: Span, supporting: Sequence[Evidence]) -> list[Span]:
        """The dates of the sentence within which a passage that supports it has its own."""
        lang = next((block.lang for block in self.text.blocks if block.span.overlaps(span)), "en")
        published = self.text.metadata.published
        day = bounds(published.value)[1] if published else None
        times = [Time(one.when, "said") for one in supporting if one.when]
        dates = find_dates(span.of(normal(self.text)), day, lang or "en")
        return [date.span for date in dates if any(within(time, Time(date.edtf, "said")) for time in times)]

    def _misquoted(self, span: Span) -> bool:
        return any(
            note.span.overlaps(span) and note.quote and (note.quote.status not in _UNTOLD or note.quote.other_speaker)
            for note in self.quotes
        )


def _borne_out(sentence: str, claims: Sequence[AuditedClaim], supporting: Sequence[Evidence]) -> bool:
    """Whether all claims that can be held against others are supported, and one passage says the whole sentence.

    What the other claims say is then said there too.
    """
    asked = [one for one in claims if one.because != "no question"]
    if not asked or any(one.verdict != "supported" for one in asked):
        return False
    return any(covers(sentence, "\n".join(_told_by([one]))) for one in supporting)


def _known_ends(claim: AuditedClaim) -> Iterator[Filler]:
    """The countries of a claim that the record knows for the very event."""
    known = {slot.key for answer in claim.answers for slot in answer.question.slots}
    for role in _ENDS:
        for filler in claim.claim.roles.get(role, ()):
            country = country_of(bare(filler.name))
            if country and country_key(country) in known:
                yield filler


def _counts(claim: AuditedClaim) -> bool:
    """Whether the claim's number was held against the record's."""
    return any(isinstance(answer.value, Number) for answer in claim.answers)


def _told_by(evidence: Sequence[Evidence]) -> list[str]:
    """All that the passages say: their words, and who speaks."""
    return [words for one in evidence for words in (one.exact, *one.speakers, one.source.publisher or "")]
