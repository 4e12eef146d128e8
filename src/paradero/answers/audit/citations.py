"""Citation marks that lead to no source, and sources that no mark cites."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from paradero.answers.audit.views import Note
from paradero.answers.audit.wording import words
from paradero.identity.names import fold
from paradero.words.document import Block, TextVersion
from paradero.words.passage import Span

_NUMBER: Final = re.compile(r"\d{1,3}")
_RANGE: Final = re.compile(r"(\d{1,3})\s?[–-]\s?(\d{1,3})")
_ENTRY: Final = re.compile(r"^[ \t>*-]*(?:\[\^?(\d{1,3})\]:?|(\d{1,3})[.)])[ \t]+\S", re.MULTILINE)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\]\(")
_BULLET: Final = re.compile(r"^[ \t]*[*•-][ \t]+\S")
_MOST_IN_A_RANGE: Final = 50


def citation_notes(text: TextVersion) -> Iterator[Note]:
    """A note for every mark without its source, and for every numbered source without a mark."""
    listing = _listing(text)
    entries = _entries(text.text, listing)
    cited: set[int] = set()
    for mark in text.marks:
        if mark.kind not in ("citation", "footnote") or any(block.span.overlaps(mark.span) for block in listing):
            continue
        words_ = mark.span.of(text.text)
        numbers = _numbers(words_)
        if any(span.overlaps(mark.span) for span in entries.values()):
            continue
        cited |= numbers
        missing = sorted(numbers - set(entries))
        if missing:
            told = {"numbers": ", ".join(map(str, missing)), "sources": str(len(entries))}
            yield Note("citation missing", mark.span, words_, told)
    if not cited:
        return
    for number, span in sorted(entries.items()):
        if number not in cited:
            yield Note("source not cited", span, span.of(text.text), {"numbers": str(number)})


def _listing(text: TextVersion) -> list[Block]:
    """The blocks after a heading such as `Sources`, up to the next heading."""
    found: list[Block] = []
    listing = False
    for block in text.blocks:
        said = block.span.of(text.text)
        if fold(said) in words().sources:
            listing = True
        elif listing and block.kind == "heading" and not _is_entry(said):
            listing = False
        elif listing or block.kind == "sources":
            found.append(block)
    return found


def _entries(text: str, listing: Sequence[Block]) -> dict[int, Span]:
    """The sources by their numbers: those written, else by their order."""
    numbered: dict[int, Span] = {}
    plain: list[Span] = []
    for block in listing:
        said = block.span.of(text)
        begins = [(int(found[1] or found[2]), found.start()) for found in _ENTRY.finditer(said)]
        ends = [*(start for _, start in begins[1:]), len(said)][: len(begins)]
        for (number, start), end in zip(begins, ends, strict=True):
            stop = start + len(said[start:end].rstrip())
            numbered.setdefault(number, Span(block.span.start + start, block.span.start + stop))
        if not begins and (_is_entry(said) or (block.element or "").rstrip("]0123456789[").endswith("li")):
            plain.append(block.span)
    return numbered or dict(enumerate(plain, 1))


def _is_entry(said: str) -> bool:
    return bool(_ADDRESS.search(said) or _ENTRY.match(said) or _BULLET.match(said))


def _numbers(mark: str) -> set[int]:
    """The numbers of a mark: "[1–3, 7]" is 1, 2, 3 and 7."""
    found = {int(number) for number in _NUMBER.findall(mark)}
    for first, last in _RANGE.findall(mark):
        found |= set(range(int(first), min(int(last), int(first) + _MOST_IN_A_RANGE) + 1))
    return found
