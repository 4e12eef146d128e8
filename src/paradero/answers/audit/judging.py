"""The verdict on whole sentences: by their claims, and by the words that no supporting passage has."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.answers.audit.claims import together
from paradero.answers.audit.copies import Copies
from paradero.answers.audit.passages import once, origins_of
from paradero.answers.audit.stands import standing_in
from paradero.answers.audit.telling import covers
from paradero.answers.audit.views import AuditedClaim, AuditedSentence, Evidence, Note
from paradero.answers.audit.wording import blanked, lacking, tells_the_same
from paradero.claims.dates import find_dates
from paradero.identity.descriptions import bare
from paradero.identity.names import name_parts
from paradero.identity.questions.slots import country_key
from paradero.identity.questions.times import Time, within
from paradero.identity.questions.values import Number
from paradero.identity.register import country_of
from paradero.record.store import Store
from paradero.text.normal import normal
from paradero.words.claim import Filler
from paradero.words.document import TextVersion
from paradero.words.edtf import bounds
from paradero.words.passage import Span

MOST_SHOWN: Final = 12
"""Passages kept for each side of a verdict: the oldest."""

_ENDS: Final = ("authority", "origin", "sender", "destination", "receiver", "giver", "from", "to")
"""Roles whose countries tell an event from others."""

_UNTOLD: Final = frozenset({"exact", "marked", "unknown"})


class Judge(msgspec.Struct):
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
        verdict, because = together([(one.verdict, one.because) for one in claims]) or ("not checkable", "no question")
        answers = [answer for one in claims for answer in one.answers]
        supporting = once(found for answer in answers for found in answer.supporting)
        against = once(found for answer in answers for found in answer.against)
        beside = once(found for answer in answers for found in answer.beside)
        missing: tuple[str, ...] = ()
        if because == "no question" and _borne_out(plain, claims, supporting):
            verdict, because = "supported", "agrees"
        elif verdict == "supported":
            checked = self._checked(span, claims, supporting)
            missing = lacking(plain, checked, _told_by(supporting))
            if missing or not tells_the_same(blanked(plain, checked), _told_by(supporting)):
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
        marks = [Span(mark.span.start - span.start, mark.span.end - span.start) for mark in self.text.marks]
        return blanked(span.of(self.text.text), marks)

    def _checked(self, span: Span, claims: Sequence[AuditedClaim], supporting: Sequence[Evidence]) -> list[Span]:
        """The stretches of the sentence that were held against the record: numbers, times, countries and people."""
        numbers = [one.claim.quantity for one in claims if _counts(one)]
        times = [one.claim.when for one in claims]
        known = [filler for one in claims for filler in _known(one)]
        found = [told for told in (*numbers, *times, *known) if told]
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


def _known(claim: AuditedClaim) -> Iterator[Filler]:
    """The countries and the people of a claim whom the question it answers is about in the record as well."""
    slots = [slot for answer in claim.answers if answer.key for slot in answer.question.slots]
    known = {slot.key for slot in slots}
    people = [set(name_parts(slot.words)) for slot in slots if slot.key.startswith("person:")]
    for filler in claim.claim.fillers():
        if filler.type == "person" and any(set(name_parts(filler.name)) <= names for names in people):
            yield filler
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
