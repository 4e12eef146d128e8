"""What a paragraph is: heading, byline, dateline, caption, link line, list of sources, quotation or body text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import msgspec

from paradero.text.datelines import dateline
from paradero.text.paragraphs import is_furniture, lead_in
from paradero.text.sentences import sentences
from paradero.text.vocabulary import any_of, line_words
from paradero.words.document import Block, LineKind, Mark
from paradero.words.passage import Span

_LONGEST_HEADING: Final = 140
_MOST_HEADING_WORDS: Final = 18
_LONGEST_CAPTION: Final = 400
_LONGEST_RUNNING: Final = 80
_SIGNS: Final = "*_#>[](){}\"'“”‘’«»¶·•|- \t"
_CLOSED: Final = (".", "!", ",", ";", ":", "…", ".”", '."', ".’", ",”", "!”", '!"', ".»")


def blocks(text: str, spans: Sequence[Span], marks: Sequence[Mark]) -> list[Block]:
    """Each paragraph as a block with its kind, its words without list marker, heading sign or quote sign."""
    found = []
    for span, inner in _with_marks(spans, marks):
        words = Span(lead_in(text, span), span.end)
        found.append(Block(span=words, kind=_kind(text, text[span.start], words, inner)))
    return with_sources(text, without_running_heads(text, found))


def judged(text: str, given: Sequence[Block], marks: Sequence[Mark]) -> list[Block]:
    """Blocks whose format told headings, captions, rows and quotations: only what it calls body is judged here."""
    told = []
    for block, inner in zip(given, (inner for _, inner in _with_marks([b.span for b in given], marks)), strict=True):
        kind = _kind(text, "", block.span, inner) if block.kind == "body" else block.kind
        told.append(block if kind == block.kind else msgspec.structs.replace(block, kind=kind))
    return with_sources(text, told)


def without_running_heads(text: str, given: Sequence[Block]) -> list[Block]:
    """A short line that comes back, each time beside a page's head or foot, belongs to it: `Statement of …, J.`"""
    told = list(given)
    beside = [
        number
        for number, (before, block) in enumerate(pairwise(given), start=1)
        if before.kind == "other" and is_furniture(text, before.span.start, before.span.end)
        if block.kind != "other" and block.span.end - block.span.start <= _LONGEST_RUNNING
    ]
    seen = Counter(given[number].span.of(text) for number in beside)
    for number in beside:
        if seen[given[number].span.of(text)] > 1:
            told[number] = msgspec.structs.replace(given[number], kind="other")
    return told


def with_sources(text: str, given: Sequence[Block]) -> list[Block]:
    """From a heading such as `Sources` on, blocks are a list of sources, until running text comes again."""
    told: list[Block] = []
    listing = False
    for block in given:
        if listing and _is_prose(text, block.span):
            listing = False
            if told[-1].kind == "sources" and _is_heading(told[-1].span.of(text)):
                told[-1] = msgspec.structs.replace(told[-1], kind="heading")
        elif listing:
            block = msgspec.structs.replace(block, kind="sources")
        elif block.kind == "heading":
            listing = _bare(block.span.of(text)) in line_words().sources
        told.append(block)
    return told


def _with_marks(spans: Sequence[Span], marks: Sequence[Mark]) -> Iterator[tuple[Span, list[Mark]]]:
    """Each stretch with the marks that begin in it; both come in order."""
    cursor = 0
    for span in spans:
        inner = []
        while cursor < len(marks) and marks[cursor].span.start < span.end:
            if marks[cursor].span.start >= span.start:
                inner.append(marks[cursor])
            cursor += 1
        yield span, inner


def _kind(text: str, sign: str, span: Span, marks: Sequence[Mark]) -> LineKind:
    """`sign`: the first character of the whole line, which tells headings and quotations in Markdown."""
    size = span.end - span.start
    opening = text[span.start : span.start + 40].lstrip(_SIGNS).lower()
    if _starts(opening, line_words().links) and size <= _LONGEST_CAPTION:
        return "link"
    if sign == "#":
        return "heading"
    if sign == ">":
        return "quote"
    if marks and _is_only_links(text, span, marks):
        return "caption" if text.startswith("![", span.start) else "link"
    if size > _LONGEST_CAPTION:
        return "body"
    shown = _shown(text, span, marks)
    if _is_caption(shown):
        return "caption"
    return "body" if size > 2 * _LONGEST_HEADING and len(shown) > _LONGEST_HEADING else _line_kind(text, span, shown)


def _line_kind(text: str, span: Span, shown: str) -> LineKind:
    if _is_byline(shown):
        return "byline"
    if dateline(text, span) or dateline(shown, Span(0, len(shown))):
        return "dateline"
    if is_furniture(text, span.start, span.end) or not any(sign.isalpha() for sign in shown):
        return "other"
    return "heading" if _is_heading(shown) else "body"


def _shown(text: str, span: Span, marks: Sequence[Mark]) -> str:
    """The words of a paragraph on one line, without its marks."""
    pieces, start = [], span.start
    for mark in marks:
        pieces.append(text[start : mark.span.start])
        start = max(start, mark.span.end)
    pieces.append(text[start : span.end])
    return " ".join("".join(pieces).split())


def _is_only_links(text: str, span: Span, marks: Sequence[Mark]) -> bool:
    """Whether nothing but separators stands outside the links of a paragraph."""
    depth, outside, start = 0, [], span.start
    for mark in marks:
        if mark.kind != "link":
            continue
        if depth == 0:
            outside.append(text[start : mark.span.start])
        opens = mark.target is None and text[mark.span.start : mark.span.end].endswith("[")
        depth = 1 if opens else 0
        start = max(start, mark.span.end)
    outside.append(text[start : span.end])
    return start > span.start and not any(sign.isalnum() for sign in "".join(outside))


def _is_caption(shown: str) -> bool:
    low = shown.lower()
    return _starts(low, line_words().captions) or low.rstrip(". ").endswith(line_words().caption_endings)


def _is_byline(shown: str) -> bool:
    found = _byline().match(shown)
    if not found or len(shown) > _LONGEST_HEADING or shown.endswith((":", "?", ";")):
        return False
    rest = re.findall(r"[^\W\d_][\w'’.-]*", shown[found.end() :])
    if not rest or len(rest) > 14 or rest[0].lower() in line_words().calendar:
        return False
    return rest[0][0].isupper() and all(word[0].isupper() or word.lower() in line_words().byline_words for word in rest)


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(line_words().bylines)})\s+(?=\W*[^\W\d_])", re.IGNORECASE)


def _is_heading(shown: str) -> bool:
    bare = shown.strip(_SIGNS)
    if not bare or len(shown) > _LONGEST_HEADING or len(shown.split()) > _MOST_HEADING_WORDS:
        return False
    if shown.endswith(_CLOSED) and not _is_shouted(shown):
        return False
    first = next(sign for sign in bare if sign.isalnum() or sign == bare[-1])
    return not first.islower() and (". " not in shown or len(sentences(shown)) == 1)


def _is_shouted(shown: str) -> bool:
    """A line in capitals, as court captions are, is a heading even with a full stop: `… ABREGO GARCIA, ET AL.`"""
    return shown.isupper() and shown.endswith((".", ",", ":")) and len(shown.split()) > 1


def _is_prose(text: str, span: Span) -> bool:
    """Whether a paragraph below `Sources` is running text again: several sentences, no address."""
    stretch = text[span.start : span.end]
    return len(stretch) > _LONGEST_CAPTION and stretch.count(". ") >= 2 and "http" not in stretch


def _bare(stretch: str) -> str:
    return stretch.strip(_SIGNS + ":.\n\r").lower()


def _starts(low: str, openings: tuple[str, ...]) -> bool:
    return low.startswith(openings)
