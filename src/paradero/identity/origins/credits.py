"""Whom a text names as its source: the wire whose text it carries whole, and the outlets it cites for a sentence.

Patterns and names are data (origins.toml). A mention of an outlet alone is no credit; nor is a photograph, nor a hand
that was lent ("contributed to this report").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, Literal

import ahocorasick
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
_LINKED: Final = re.compile(r"\[([^\]\n]{2,40})\]\(")
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
    page = _Page(text)
    found = [*_byline(text.metadata), *_whole(page), *_within(page), *_linked(text)]
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


class _Page:
    """A text and the outlets it names: `told` as sentences name them, `signed` also as bylines and brackets do."""

    def __init__(self, text: TextVersion) -> None:
        # A dateline is no word of the story, and names its agency.
        marks = tuple(mark for mark in text.marks if mark.kind != "dateline")
        self.plain = normal(msgspec.structs.replace(text, marks=marks))
        self.blocks = [block for block in text.blocks if block.kind != "front_matter"]
        self.told = _mentions(self.plain, agencies=False)
        self.signed = _mentions(self.plain, agencies=True)


def _whole(page: _Page) -> Iterator[Credit]:
    """Credits for all of the text: in its first and last lines, and where it says where it first stood."""
    blocks = page.blocks
    first, last = blocks[:_EDGE_BLOCKS], blocks[max(_EDGE_BLOCKS, len(blocks) - _CLOSING_BLOCKS) :]
    for block in first:
        yield from _of_edge(page, block, "bracket", Span(block.span.start, min(block.span.end, _reach(block))))
    for block in last:
        yield from _of_edge(
            page, block, "closing", Span(max(block.span.start, block.span.end - _OPENING), block.span.end)
        )
    for block in blocks:
        yield from _matches(page.plain, block.span, page.told, "told", "republished")


def _reach(block: Block) -> int:
    return block.span.start + _OPENING


def _of_edge(page: _Page, block: Block, part: str, place: Span) -> Iterator[Credit]:
    span = block.span
    if not _inside(page.signed, span) or _not_whole().search(page.plain, span.start, span.end):
        return
    signed = [mention for mention in page.signed if mention.agency]
    if span.end - span.start <= _SHORT_LINE:
        yield from _matches(page.plain, span, signed, "line", "wire", full=True)
        yield from _matches(page.plain, span, page.signed, "via", "republished", full=True)
    yield from _matches(page.plain, place, signed, part, "wire")


def _matches(
    plain: str, span: Span, mentions: Sequence[_Mention], part: str, kind: CreditKind, *, full: bool = False
) -> Iterator[Credit]:
    inside = _inside(mentions, span)
    masked = _masked(plain, span, inside) if inside else ""
    for pattern in _patterns("whole", part) if inside else ():
        for match in [pattern.fullmatch(masked)] if full else pattern.finditer(masked):
            mention = _meant(inside, span, match) if match else None
            if match and mention:
                at = Span(span.start + match.start(), span.start + match.end())
                yield Credit(kind, mention.outlet, at.of(plain), at, None)


def _within(page: _Page) -> Iterator[Credit]:
    """Credits for what one sentence says."""
    last: tuple[int, Outlet] | None = None
    count = 0
    for block in page.blocks if page.told else ():
        if block.kind not in OWN_LINES:
            continue
        yield from _listed(page, block.span)
        for span in sentences(page.plain, block.span):
            count += 1
            mentions = _inside(page.told, span)
            if last and count - last[0] <= _BACK and not mentions:
                again = _again().finditer(page.plain, span.start, span.end)
                mentions = [_Mention(last[1], Span(*match.span()), False) for match in again]
            if mentions:
                yield from _of_sentence(page.plain, span, mentions)
                last = (count, mentions[-1].outlet)


def _listed(page: _Page, span: Span) -> Iterator[Credit]:
    """Outlets in brackets after what they tell: `… was moved. (Axios / NBC News)`."""
    mentions = _inside(page.told, span)
    masked, begin = _masked(page.plain, span, mentions) if mentions else "", span.start
    for found in _bracketed().finditer(masked):
        at = Span(span.start + found.start(), span.start + found.end())
        for mention in _inside(mentions, at):
            yield Credit("report", mention.outlet, mention.span.of(page.plain), mention.span, Span(begin, at.start))
        begin = at.end


def _linked(text: TextVersion) -> Iterator[Credit]:
    """The same where the brackets hold links, which are no words of the text: `… was moved. ([Axios](https://…))`."""
    begin = 0
    for mark in text.marks:
        told = mark.span.of(text.text)
        block = next((one.span for one in text.blocks if one.span.covers(mark.span)), None)
        if block is None or not told.startswith(("(", "[(")):
            continue
        scope = Span(max(begin, block.start), mark.span.start)
        for found in _LINKED.finditer(told):
            outlet = outlet_like(found[1])
            at = Span(mark.span.start + found.start(1), mark.span.start + found.end(1))
            if outlet and scope.start < scope.end:
                yield Credit("report", outlet, found[1], at, scope)
        begin = mark.span.end


@cache
def _bracketed() -> re.Pattern[str]:
    names = rf"{_MARKS}\s*(?:(?:[/,;|&]|and|y)\s*{_MARKS}\s*)*"
    return re.compile(rf"(?<=[.!?\"'»”’)]\s)[(\[]\s*{names}[)\]]|[(\[]\s*{names}[)\]](?=[.\s]*$)")


def _of_sentence(plain: str, span: Span, mentions: Sequence[_Mention]) -> Iterator[Credit]:
    masked = _masked(plain, span, mentions)
    kinds: tuple[CreditKind, ...] = ("source", "report")
    for kind in kinds:
        for pattern in _patterns("sentence", kind):
            for match in pattern.finditer(masked):
                mention = _meant(mentions, span, match)
                at = Span(span.start + match.start(), span.start + match.end())
                if mention:
                    yield Credit(kind, mention.outlet, at.of(plain), at, span)


def _inside(mentions: Sequence[_Mention], span: Span) -> list[_Mention]:
    return [mention for mention in mentions if span.covers(mention.span)]


def _meant(mentions: Sequence[_Mention], span: Span, match: re.Match[str]) -> _Mention | None:
    """The outlet that stands where the pattern wants one."""
    end = span.start + match.end("outlet")
    return next((mention for mention in mentions if mention.span.start < end <= mention.span.end), None)


def _masked(plain: str, span: Span, mentions: Sequence[_Mention]) -> str:
    """The stretch with each outlet's name as a run of one mark, at equal length."""
    letters = list(plain[span.start : span.end])
    for one in mentions:
        start, end = one.span.start - span.start, one.span.end - span.start
        letters[start:end] = (_AGENCY if one.agency else _OUTLET) * (end - start)
    return "".join(letters)


def _mentions(plain: str, *, agencies: bool) -> list[_Mention]:
    """The outlets named in a text; with `agencies`, also by spellings that stand only in bylines and brackets."""
    spelled = agency_spellings()
    found = [
        _Mention(outlet_named(name), Span(start, start + len(name)), name in spelled)
        for start, name in _spelled(plain, agencies)
    ]
    for match in _like_names().finditer(plain):
        span, outlet = Span(*match.span()), outlet_like(match[0])
        if outlet and not any(one.span.overlaps(span) for one in found):
            found.append(_Mention(outlet, span, False))
    return sorted(found, key=lambda one: one.span)


def _spelled(plain: str, agencies: bool) -> Iterator[tuple[int, str]]:
    """Where the spellings of the tables stand as whole words, the longest at each place."""
    done, best = 0, None
    for last, name in _known_names(agencies).iter(plain):
        start = last + 1 - len(name)
        before, after = plain[max(0, start - 1) : start], plain[last + 1 : last + 2]
        if before.isalnum() or (before and before in "_@#/.") or after.isalnum() or (after and after in "_@"):
            continue
        if best and start > best[0]:
            yield best
            done, best = best[0] + len(best[1]), None
        if start >= done and (best is None or start < best[0] or len(name) > len(best[1])):
            best = (start, name)
    if best:
        yield best


@cache
def _known_names(agencies: bool) -> Any:
    byline_only = {
        one for spellings in settings()["outlet"]["spellings"].values() for one in spellings if len(one) <= 4
    }
    byline_only -= {"AP", "EFE", "AFP"}
    automaton = ahocorasick.Automaton()
    for name in outlet_spellings():
        if agencies or name not in byline_only:
            automaton.add_word(name, name)
    automaton.make_automaton()
    return automaton


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
    names = {"{outlet}": f"{before}(?P<outlet>{_MARKS})", "{agency}": f"{before}(?P<outlet>{_AGENCY}+)"}
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
