"""The passage of a claim in its context, every filler marked by its role."""

from collections.abc import Iterator

import msgspec

from paradero.answers.views import ClaimPage
from paradero.interfaces.web.segments import Layer, cut
from paradero.publish.language import _
from paradero.publish.wording import role_words
from paradero.words.claim import Claim, Filler
from paradero.words.passage import Span


class Evidence(msgspec.Struct, frozen=True):
    """Some words in or around a passage. `roles` are what they fill; `labels` those whose words end here."""

    text: str
    quoted: bool
    roles: tuple[str, ...]
    labels: tuple[str, ...]


def evidence(shown: ClaimPage) -> list[Evidence]:
    """The passage and its context in pieces, in order; joined they are the stored words."""
    claim = shown.line.claim
    layers = [Layer(claim.passage.span, "")]
    layers += [Layer(span, label) for label, span in dict.fromkeys(labelled_spans(claim))]
    return [
        Evidence(
            text=_words(shown, segment.span),
            quoted="" in segment.tags,
            roles=tuple(label for label in segment.tags if label),
            labels=tuple(label for label in segment.closes if label),
        )
        for segment in cut(_reach(shown), layers)
    ]


def literal_words(shown: ClaimPage, filler: Filler) -> str | None:
    """The words that stand in the text for a filler; None where they lie beyond what the page shows."""
    if filler.said_as is None:
        return filler.text
    return _words(shown, filler.said_as) if _reach(shown).covers(filler.said_as) else None


def labelled_spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Each stretch of words that the claim stands on, under its name; where a word stands for another, both."""
    for role, fillers in claim.roles.items():
        for filler in fillers:
            yield from _filler_spans(role_words(role), filler)
    for speaker in claim.speakers:
        yield from _filler_spans(role_words("speaker"), speaker)
    if claim.quantity:
        yield role_words("number"), Span(claim.quantity.start, claim.quantity.end)
    if claim.when:
        yield role_words("when"), Span(claim.when.start, claim.when.end)


def _filler_spans(label: str, filler: Filler) -> Iterator[tuple[str, Span]]:
    yield label, filler.span
    if filler.said_as:
        yield label, filler.said_as
    if filler.antecedent:
        yield _("named here: {role}", role=label), filler.antecedent


def _reach(shown: ClaimPage) -> Span:
    """The stretch of the document that the page shows: the stored words touch the passage on both sides."""
    passage = shown.line.claim.passage
    return Span(passage.start - len(shown.before), passage.end + len(shown.after))


def _words(shown: ClaimPage, span: Span) -> str:
    start = _reach(shown).start
    text = shown.before + shown.line.claim.passage.exact + shown.after
    return text[span.start - start : span.end - start]
