"""The grounding gate: a claim whose quote, filler, quantity, date or speaker is not the text there is refused."""

from collections.abc import Iterator

from paradero.words.claim import Claim
from paradero.words.edtf import is_edtf
from paradero.words.errors import GroundingError
from paradero.words.passage import Span
from paradero.words.vocabulary import KINDS, ROLES, STANCES


def ground(claim: Claim, text: str) -> Claim:
    """The claim itself, if every word of it stands in `text` where it says; raises GroundingError otherwise."""
    for what, span, words in _quoted(claim):
        if not 0 <= span.start < span.end <= len(text):
            raise GroundingError(f"{what} of a {claim.kind} claim lies outside the text; read the document again.")
        if span.of(text) != words:
            raise GroundingError(
                f"{what} of a {claim.kind} claim is not the text at its place; read the document again."
            )
    for place in _places(claim):
        if not 0 <= place.start < place.end <= len(text):
            raise GroundingError(
                f"a place named by a {claim.kind} claim lies outside the text; read the document again."
            )
    _in_vocabulary(claim)
    return claim


def _places(claim: Claim) -> Iterator[Span]:
    """Places that a claim names without quoting them: its trigger, antecedents, literal words of speakers."""
    if claim.trigger is not None:
        yield claim.trigger
    for filler in [*claim.fillers(), *claim.speakers]:
        yield from (place for place in (filler.antecedent, filler.said_as) if place is not None)


def _quoted(claim: Claim) -> Iterator[tuple[str, Span, str]]:
    yield "the passage", claim.passage.span, claim.passage.exact
    for role, fillers in claim.roles.items():
        for filler in fillers:
            yield f"role {role}", filler.span, filler.text
    for speaker in claim.speakers:
        yield "a speaker", speaker.span, speaker.text
    if claim.quantity is not None:
        yield "the quantity", Span(claim.quantity.start, claim.quantity.end), claim.quantity.text
    if claim.when is not None:
        yield "the date", Span(claim.when.start, claim.when.end), claim.when.text


def _in_vocabulary(claim: Claim) -> None:
    if claim.kind not in KINDS or claim.stance not in STANCES:
        raise GroundingError(f"{claim.kind}/{claim.stance} is outside the catalogue of claims; mend the frame.")
    unknown = set(claim.roles) - set(ROLES[claim.kind])
    if unknown:
        raise GroundingError(f"{sorted(unknown)} are no roles of {claim.kind}; mend the frame {claim.frame!r}.")
    if claim.when is not None and not is_edtf(claim.when.edtf):
        raise GroundingError(f"{claim.when.edtf!r} is not an EDTF date; mend the date grammar.")
