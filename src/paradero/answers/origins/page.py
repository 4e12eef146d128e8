"""The origins of one document or one claim, each step with its words: for a page."""

from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from paradero.answers.origins.graph import Given, Graph, Link, Told
from paradero.answers.origins.roots import Finder, roots_of
from paradero.answers.origins.views import CreditLine, DocumentOrigins, LikeLine, Origin, Reason, Root, SharedWords
from paradero.answers.sources import sources
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.words.errors import NotFound

MOST_SHOWN: Final = 20
"""Likenesses shown of one document, those that share most."""
STRETCHES_SHOWN: Final = 3

_STRENGTH: Final = ("copy", "excerpt", "reworded", "translated", "passage", "quotation")
_VERSION: Final = (
    "SELECT version.number FROM version JOIN document ON document.number = version.document WHERE document.id = ? AND "
)


def document_origins(
    record: Record, document: str, *, version: int | None = None, known_on: str | None = None
) -> DocumentOrigins:
    """Where a document's latest version, or the one asked for, comes from, and what it is like.

    Raises NotFound for a document that the record does not hold, UsageError for a `known_on` that is no date.
    """
    with record.store.reading():
        graph = Graph(record.store, known_on)
        number = _find(record, document, version)
        finder = Finder(graph)
        root, chain, among = finder.text_root(number)
        links = sorted(graph.links(number), key=lambda link: (_STRENGTH.index(link.kind), -link.share, link.there))
        return DocumentOrigins(
            source=sources(record.store, [number])[number],
            root=root,
            chain=tuple(_with_words(record, reason) for reason in chain),
            among=among,
            credits=tuple(_credit_line(record, given) for given in graph.given(number)),
            likenesses=tuple(_like_lines(record, graph, number, links[:MOST_SHOWN])),
            total=len(links),
        )


def claim_origins(record: Record, claim: str, *, known_on: str | None = None) -> Root:
    """Where a claim comes from, each step with its words. Raises NotFound for a claim the record does not hold."""
    found = roots_of(record, [claim], known_on=known_on).get(claim)
    if found is None:
        raise NotFound(f"The record holds no claim {claim!r}; list claims with `paradero claims`.")
    with record.store.reading():
        return msgspec.structs.replace(found, chain=tuple(_with_words(record, reason) for reason in found.chain))


def _find(record: Record, document: str, version: int | None) -> int:
    wanted = "version.superseded_at IS NULL" if version is None else "version.version = ?"
    row = first_row(record.store, _VERSION + wanted, (document,) if version is None else (document, version))
    if row is None:
        raise NotFound(f"The record holds no document {document!r}; list documents with `paradero documents`.")
    return int(row[0])


def _with_words(record: Record, reason: Reason) -> Reason:
    """The reason with the words of its stretch, where it has none of its own."""
    if reason.words or reason.span is None:
        return reason
    row = first_row(
        record.store,
        "SELECT version.text_digest FROM version JOIN document ON document.number = version.document "
        "WHERE document.id = ? AND version.version = ?",
        (reason.document, reason.version),
    )
    return msgspec.structs.replace(reason, words=reason.span.of(record.text(row[0]).text)) if row else reason


def _credit_line(record: Record, given: Given) -> CreditLine:
    row = first_row(
        record.store,
        "SELECT document.id FROM house JOIN version ON version.number = house.version "
        "JOIN document ON document.number = version.document WHERE house.outlet = ? ORDER BY version.number LIMIT 1",
        (given.outlet,),
    )
    outlet = Origin(f"outlet:{given.outlet}", "outlet", given.name, row[0] if row else None)
    return CreditLine(given.kind, outlet, given.words, given.span, given.scope)


def _like_lines(record: Record, graph: Graph, number: int, links: list[Link]) -> Iterable[LikeLine]:
    told = sources(record.store, [link.there for link in links])
    here = _text(record, number) if links else ""
    graph.fetch(link.there for link in links)
    for link in links:
        there = _text(record, link.there)
        longest = sorted(link.stretches, key=lambda one: (-one.words, one.one))[:STRETCHES_SHOWN]
        descent, because = _descent(graph, graph.told(number), graph.told(link.there))
        shared = [
            SharedWords(one.one, one.other, one.one.of(here), one.other.of(there))
            for one in sorted(longest, key=lambda one: one.one)
        ]
        yield LikeLine(link.kind, told[link.there], descent, because, link.share, link.there_share, tuple(shared))


def _text(record: Record, number: int) -> str:
    row = first_row(record.store, "SELECT text_digest FROM version WHERE number = ?", (number,))
    return record.text(row[0]).text if row else ""


def _descent(
    graph: Graph, here: Told, there: Told
) -> tuple[Literal["from", "to", "unknown"], Literal["date", "credit", "none"]]:
    """Which of two like texts came first: a credit says it, else their dates, else nothing does."""
    if there.outlet and any(given.outlet == there.outlet for given in graph.given(here.number)):
        return "from", "credit"
    if here.outlet and any(given.outlet == here.outlet for given in graph.given(there.number)):
        return "to", "credit"
    if here.day and there.day and here.day != there.day:
        return ("from" if there.day < here.day else "to"), "date"
    return "unknown", "none"


def outside(origin: Origin) -> bool:
    """Whether an origin stands outside the record: an outlet of which it holds no text that is meant."""
    return origin.kind == "outlet" and origin.document is None
