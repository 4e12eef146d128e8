"""The passage of a claim in its context, every filler marked by its role."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

import msgspec

from paradero.interfaces.web.segments import Layer, cut
from paradero.publish.wording import role_words
from paradero.words.claim import Claim, Filler
from paradero.words.document import TextVersion
from paradero.words.passage import Span

REACH: Final = 500
"""Characters of context on either side, at most."""


class Evidence(msgspec.Struct, frozen=True):
    """Some words in or around a passage. `roles` are what they fill; `labels` those whose words end here."""

    text: str
    quoted: bool
    roles: tuple[str, ...]
    labels: tuple[str, ...]


def evidence(claim: Claim, version: TextVersion) -> list[Evidence]:
    """The passage and its context in pieces, in order; joined they are the stored words."""
    layers = [Layer(claim.passage.span, "")]
    layers += [Layer(span, label) for label, span in dict.fromkeys(labelled_spans(claim))]
    return [
        Evidence(
            text=segment.span.of(version.text),
            quoted="" in segment.tags,
            roles=tuple(label for label in segment.tags if label),
            labels=tuple(label for label in segment.closes if label),
        )
        for segment in cut(reach_of(claim.passage.span, version), layers)
    ]


def reach_of(passage: Span, version: TextVersion) -> Span:
    """The stretch that shows a passage in context: its block, and the block beside it where its own has no more."""
    blocks = [block.span for block in version.blocks if block.kind != "front_matter"]
    at = bisect_right(blocks, passage.start, key=lambda span: span.start) - 1
    if at < 0 or not blocks[at].overlaps(passage):
        return passage
    first = blocks[max(0, at - 1)] if passage.start == blocks[at].start else blocks[at]
    last = blocks[min(len(blocks) - 1, at + 1)] if passage.end >= blocks[at].end else blocks[at]
    start, end = min(first.start, passage.start), max(last.end, passage.end)
    if passage.start - start > REACH:
        start = _word_after(version.text, passage.start - REACH, passage.start)
    if end - passage.end > REACH:
        end = _word_before(version.text, passage.end + REACH, passage.end)
    return Span(start, end)


def literal_words(version: TextVersion, filler: Filler) -> str:
    """The words that stand in the text for a filler."""
    return filler.said_as.of(version.text) if filler.said_as else filler.text


def labelled_spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Each stretch of words that the claim stands on, under its name; where a word stands for another, both."""
    for role, fillers in claim.roles.items():
        for filler in fillers:
            yield from _filler_spans(role_words(role), filler)
    for speaker in claim.speakers:
        yield from _filler_spans("speaker", speaker)
    if claim.quantity:
        yield "number", Span(claim.quantity.start, claim.quantity.end)
    if claim.when:
        yield "when", Span(claim.when.start, claim.when.end)


def _filler_spans(label: str, filler: Filler) -> Iterator[tuple[str, Span]]:
    yield label, filler.span
    if filler.said_as:
        yield label, filler.said_as
    if filler.antecedent:
        yield f"named here: {label}", filler.antecedent


def _word_after(text: str, place: int, limit: int) -> int:
    """The start of the first whole word from `place` on, before `limit`."""
    gap = text.find(" ", place, limit)
    return gap + 1 if gap >= 0 else place


def _word_before(text: str, place: int, limit: int) -> int:
    """The end of the last whole word up to `place`, after `limit`."""
    gap = text.rfind(" ", limit, place)
    return gap if gap >= 0 else place
