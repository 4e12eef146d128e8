"""Quoted words, with those that carry a claim told apart from those around them."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from paradero.interfaces.web.segments import Layer, cut
from paradero.words.claim import Claim
from paradero.words.passage import Span

RunKind = Literal["own", "mark"]


class Run(msgspec.Struct, frozen=True):
    """Some words. `own`: a claim's own words (a filler, a date, a number); `mark`: no words, as `[1]`."""

    text: str
    own: bool
    mark: bool


def runs(text: str, span: Span, layers: Iterable[Layer[RunKind]]) -> tuple[Run, ...]:
    """The words of `text` at `span`, in runs; joined they are those words."""
    return tuple(
        Run(segment.span.of(text), own="own" in segment.tags, mark="mark" in segment.tags)
        for segment in cut(span, layers)
    )


def quote(claim: Claim) -> tuple[Run, ...]:
    """The passage of a claim in runs, its own words told apart."""
    start = claim.passage.start
    here = Span(0, len(claim.passage.exact))
    layers = [Layer[RunKind](Span(span.start - start, span.end - start), "own") for span in own_words(claim)]
    return runs(claim.passage.exact, here, layers)


def own_words(claim: Claim) -> Iterator[Span]:
    """The spans within the passage that carry a claim: trigger, fillers, speakers, number and date."""
    spans = [filler.said_as or filler.span for filler in (*claim.fillers(), *claim.speakers)]
    spans += [Span(told.start, told.end) for told in (claim.quantity, claim.when) if told]
    if claim.trigger:
        spans.append(claim.trigger)
    return (span for span in spans if claim.passage.span.covers(span))
