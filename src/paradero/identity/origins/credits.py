"""Whom a text names as its source: the wire whose text it carries whole, and the outlets it cites for a sentence.

Patterns and names are data (origins.toml). A mention of an outlet alone is no credit; nor is a photograph, nor a hand
that was lent ("contributed to this report").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal

import msgspec

from paradero.identity.origins.body import OWN_LINES, settings
from paradero.identity.origins.outlets import (
    Outlet,
    agency_spellings,
    outlet_like,
    outlet_named,
    outlet_spellings,
    publisher_of,
)
from paradero.text.normal import normal
from paradero.text.sentences import sentences
from paradero.words.document import Block, Metadata, TextVersion
from paradero.words.passage import Span

CreditKind = Literal["wire", "republished", "source", "report"]
"""`wire`: an agency signs the text. `republished`: the text says where it first stood. `source`: who had first what the
sentence tells. `report`: whom the sentence repeats."""

_OUTLET: Final = "\ue000"
_AGENCY: Final = "\ue001"
_MARKS: Final = f"[{_OUTLET}{_AGENCY}]+"
_SHORT_LINE: Final = 90
_OPENING: Final = 140
_EDGE_BLOCKS: Final = 4
_CLOSING_BLOCKS: Final = 3
_BACK: Final = 4
"""Sentences after which "the network" no longer takes up an outlet."""


class Credit(msgspec.Struct, frozen=True):
    """One credit: to which outlet, at which words, and for which stretch of the text (None: all of it).

    `span` is None where it stands in the text's metadata and not in its words; `words` are the words either way.
    """

    kind: CreditKind
    outlet: Outlet
    words: str
    span: Span | None
    scope: Span | None


class _Mention(msgspec.Struct, frozen=True):
    outlet: Outlet
    span: Span
    agency: bool


def credits_of(text: TextVersion) -> list[Credit]:
    """The credits a text gives to others than its own publisher, whole-text ones first."""
    own = _own_outlet(text.metadata)
    whole = normal(msgspec.structs.replace(text, marks=()))
    found = [*_byline(text.metadata), *_whole(text, whole), *_within(text, normal(text))]
    told: dict[tuple[CreditKind, str, Span | None], Credit] = {}
    for credit in found:
        if own is None or credit.outlet.key != own.key:
            told.setdefault((credit.kind, credit.outlet.key, credit.scope), credit)
    return list(told.values())


def _own_outlet(metadata: Metadata) -> Outlet | None:
    publisher = metadata.publisher
    if publisher and publisher.source == "dateline":
        publisher = None
    return publisher_of(publisher.value if publisher else None, metadata.url.value if metadata.url else None)


def _byline(metadata: Metadata) -> Iterator[Credit]:
    """An agency that signs the text in what is known about it."""
    for field in (metadata.byline, metadata.publisher):
        if field is None or (field is metadata.publisher and field.source != "dateline"):
            continue
        for mention in _mentions(field.value, agencies=True):
            if mention.agency:
                yield Credit("wire", mention.outlet, field.value, field.span, None)


def _whole(text: TextVersion, plain: str) -> Iterator[Credit]:
    """Credits for all of the text: in its first and last lines."""
    blocks = [block for block in text.blocks if block.kind != "front_matter"]
    edges = [*blocks[:_EDGE_BLOCKS], *blocks[max(_EDGE_BLOCKS, len(blocks) - _CLOSING_BLOCKS) :]]
    for block in edges:
        yield from _of_edge(plain, block, first=block in blocks[:_EDGE_BLOCKS])
    for block in blocks:
        yield from _matches(plain, block.span, "told", "republished", agencies=False)


def _of_edge(plain: str, block: Block, *, first: bool) -> Iterator[Credit]:
    span = block.span
    if _not_whole().search(plain, span.start, span.end):
        return
    if span.end - span.start <= _SHORT_LINE:
        yield from _matches(plain, span, "line", "wire", agencies=True, full=True)
        yield from _matches(plain, span, "via", "republished", agencies=True, full=True)
    if first:
        opening = Span(span.start, min(span.end, span.start + _OPENING))
        yield from _matches(plain, opening, "bracket", "wire", agencies=True)
    else:
        closing = Span(max(span.start, span.end - _OPENING), span.end)
        yield from _matches(plain, closing, "closing", "wire", agencies=True)


def _matches(
    plain: str, span: Span, part: str, kind: CreditKind, *, agencies: bool, full: bool = False
) -> Iterator[Credit]:
    mentions = _mentions(plain, span, agencies=agencies)
    if not mentions:
        return
    masked = _masked(plain, span, mentions)
    for pattern in _patterns("whole", part):
        matches = [pattern.fullmatch(masked)] if full else pattern.finditer(masked)
        for match in matches:
            if match is None:
                continue
            for mention in _held(mentions, span, match):
                if kind == "wire" and not mention.agency:
                    continue
                yield Credit(kind, mention.outlet, plain[mention.span.start : mention.span.end], mention.span, None)


def _within(text: TextVersion, plain: str) -> Iterator[Credit]:
    """Credits for what one sentence says."""
    last: tuple[int, Outlet] | None = None
    count = 0
    for block in text.blocks:
        if block.kind not in OWN_LINES:
            continue
        for span in sentences(plain, block.span):
            count += 1
            mentions = list(_mentions(plain, span, agencies=False))
            if last and count - last[0] <= _BACK and not mentions:
                mentions += [
                    _Mention(last[1], Span(*match.span()), False)
                    for match in _again().finditer(plain, span.start, span.end)
                ]
            if mentions:
                yield from _of_sentence(plain, span, mentions)
                last = (count, mentions[-1].outlet)


def _of_sentence(plain: str, span: Span, mentions: Sequence[_Mention]) -> Iterator[Credit]:
    masked = _masked(plain, span, mentions)
    for kind in ("source", "report"):
        for pattern in _patterns("sentence", kind):
            for match in pattern.finditer(masked):
                for mention in _held(mentions, span, match):
                    words = plain[span.start + match.start() : span.start + match.end()]
                    at = Span(span.start + match.start(), span.start + match.end())
                    yield Credit("source" if kind == "source" else "report", mention.outlet, words, at, span)


def _held(mentions: Sequence[_Mention], span: Span, match: re.Match[str]) -> Iterator[_Mention]:
    """The outlet a pattern matched: the last one in its words."""
    inside = [one for one in mentions if span.start + match.start() <= one.span.start < span.start + match.end()]
    yield from inside[-1:]


def _masked(plain: str, span: Span, mentions: Sequence[_Mention]) -> str:
    """The stretch with each outlet's name as a run of one mark, at equal length."""
    letters = list(plain[span.start : span.end])
    for one in mentions:
        start, end = one.span.start - span.start, one.span.end - span.start
        letters[start:end] = (_AGENCY if one.agency else _OUTLET) * (end - start)
    return "".join(letters)


def _mentions(plain: str, span: Span | None = None, *, agencies: bool) -> list[_Mention]:
    """The outlets named in a stretch; with `agencies`, also by spellings that stand only in bylines and brackets."""
    start, end = (span.start, span.end) if span else (0, len(plain))
    spelled = agency_spellings()
    found: list[_Mention] = []
    for match in _known_names(agencies).finditer(plain, start, end):
        found.append(_Mention(outlet_named(match[0]), Span(*match.span()), match[0] in spelled))
    for match in _like_names().finditer(plain, start, end):
        span, outlet = Span(*match.span()), outlet_like(match[0])
        if outlet and not any(one.span.overlaps(span) for one in found):
            found.append(_Mention(outlet, span, False))
    return sorted(found, key=lambda one: one.span)


@cache
def _known_names(agencies: bool) -> re.Pattern[str]:
    byline_only = {
        one for spellings in settings()["outlet"]["spellings"].values() for one in spellings if len(one) <= 4
    }
    byline_only -= {"AP", "EFE", "AFP"}
    spellings = [one for one in outlet_spellings() if agencies or one not in byline_only]
    known = "|".join(re.escape(one) for one in sorted(spellings, key=len, reverse=True))
    return re.compile(rf"(?<![\w@#/.])(?:{known})(?![\w@])")


@cache
def _like_names() -> re.Pattern[str]:
    table = settings()["outlet"]
    last, first = "|".join(table["last"].split()), "|".join(one.replace("_", " ") for one in table["first"].split())
    word = r"[A-ZÁÉÍÓÚÑ][\w'&.-]*"
    like = rf"(?:{word}\s){{1,4}}(?:{last})|(?:{first})\s{word}(?:\s(?:del?\s(?:la\s)?)?{word})?"
    return re.compile(rf"(?<![\w@#/.])(?:{like})(?![\w@])")


@cache
def _patterns(room: str, part: str) -> list[re.Pattern[str]]:
    before = settings()["outlet"]["before"]
    names = {"{outlet}": f"{before}{_MARKS}", "{agency}": f"{before}{_AGENCY}+"}
    return [
        re.compile(one.replace("{outlet}", names["{outlet}"]).replace("{agency}", names["{agency}"]), re.IGNORECASE)
        for one in settings()[room][part]
    ]


@cache
def _not_whole() -> re.Pattern[str]:
    return re.compile("|".join(settings()["whole"]["not"]), re.IGNORECASE)


@cache
def _again() -> re.Pattern[str]:
    return re.compile(settings()["sentence"]["again"])
