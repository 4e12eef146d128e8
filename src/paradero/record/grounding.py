"""Whether a claim's words are the text at their places: looked at before storing, and again by every check."""

from collections.abc import Iterator

from paradero.words.claim import Claim
from paradero.words.edtf import is_edtf
from paradero.words.passage import Span


def ungrounded(claim: Claim, text: str) -> Iterator[str]:
    """One sentence for each piece of the claim that does not stand in `text`; nothing for a grounded claim."""
    yield from _differing("the quote", claim.passage.exact, claim.passage.start, claim.passage.end, text)
    for role, fillers in (*claim.roles.items(), ("speaker", claim.speakers)):
        for filler in fillers:
            yield from _differing(f"{role} “{filler.text}”", filler.text, filler.start, filler.end, text)
            for place in (filler.antecedent, filler.said_as):
                yield from _outside(f"{role} “{filler.text}”", place, text)
    for name, piece in (("the quantity", claim.quantity), ("the time", claim.when)):
        if piece:
            yield from _differing(f"{name} “{piece.text}”", piece.text, piece.start, piece.end, text)
    yield from _outside("the trigger", claim.trigger, text)
    if claim.when and not is_edtf(claim.when.edtf):
        yield f"the time {claim.when.edtf!r} is no EDTF date"


def _differing(name: str, words: str, start: int, end: int, text: str) -> Iterator[str]:
    if not 0 <= start < end <= len(text):
        yield f"{name} has no place [{start}, {end}) in a text of {len(text)} characters"
    elif text[start:end] != words:
        yield f"{name} is not what stands at [{start}, {end})"


def _outside(name: str, place: Span | None, text: str) -> Iterator[str]:
    if place and not 0 <= place.start < place.end <= len(text):
        yield f"{name} points at [{place.start}, {place.end}), outside a text of {len(text)} characters"
