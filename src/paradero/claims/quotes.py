"""Quotations of a text: marks paired block by block, so that one odd mark spoils no more than its own paragraph.

Works on the normal form, where every double mark is `"` and every single one `'`. Apostrophes ("Trump's", "deportees'",
"'24") are no marks. A quotation that runs over paragraphs repeats its opening mark at each and closes only the last.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from paradero.claims.name_list import read_settings
from paradero.words.passage import Span

_BLANK_LINES = re.compile(r"\n[ \r]*(?:\n[ \r]*)+")
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-Z¿¡]|\s*$)")
# An opening single mark stands after a blank or bracket and before a letter, a closing one after a letter or stop.
_SINGLE_OPEN = re.compile(r"'(?<![^\s(\[-]')(?=[^\W_])(?!\d\ds?\b|(?:em|til|tis|twas|cause|n)\b)")
_SINGLE_CLOSE = re.compile(r"'(?<=[\w.,!?;]')(?!\w)")
_PLURAL_POSSESSIVE = re.compile(r"s' [a-z]")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SCARE_WORDS = 3
_WORDS = read_settings("quotes.toml")
_VERBS = frozenset(_WORDS["verbs"])
_VERB_EXPECTED = re.compile(rf"\b(?:{'|'.join(_WORDS['before_verbs'])})\s*$")
_SAID = re.compile(rf"\s*(?:[^\W\d_]+\s){{0,3}}(?:{'|'.join(_WORDS['said'])})\b")


class Quote(msgspec.Struct, frozen=True):
    """A quotation: `span` with its marks, `inner` without; over several paragraphs, both run from first to last.

    `scare`: one to three words without a verb ("so-called" words, nicknames), which nobody need have said.
    `closed` is false where the closing mark is missing and the quotation was taken to the end of its sentence.
    """

    span: Span
    inner: Span
    multi_paragraph: bool = False
    scare: bool = False
    closed: bool = True


def find_quotes(text: str, blocks: Sequence[Span] | None = None) -> list[Quote]:
    """The quotations of `text` (a normal form), in order; single-marked ones only outside double-marked ones.

    `blocks` are the paragraphs in order; without them, the stretches between blank lines are.
    """
    blocks = _paragraphs(text) if blocks is None else blocks
    found: list[Quote] = []
    begun: int | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        if begun is None and text.find('"', block.start, block.end) < 0:
            found.extend(_single_marked(text, block, []))
            continue
        quotes, left_open = _pair(text, block, begun)
        goes_on = following is not None and _opens_with_mark(text, following)
        begun = left_open if goes_on else None
        if left_open is not None and not goes_on:
            quotes.extend(_unclosed(text, left_open, block))
        covered = [quote.span for quote in quotes] + ([] if begun is None else [Span(begun, block.end)])
        found.extend(sorted([*quotes, *_single_marked(text, block, covered)], key=lambda quote: quote.span))
    return found


def _paragraphs(text: str) -> list[Span]:
    edges = [0, *(edge for gap in _BLANK_LINES.finditer(text) for edge in gap.span()), len(text)]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _opens_with_mark(text: str, block: Span) -> bool:
    return text[block.start : block.end].lstrip().startswith('"')


def _pair(text: str, block: Span, begun: int | None) -> tuple[list[Quote], int | None]:
    """The double-marked quotations of a block, and where the one begins that it leaves open.

    `begun` is where a quotation opened in an earlier block; the first mark of this block then only repeats the opening.
    """
    quotes = []
    opened, skip = begun, begun is not None
    for place in _marks(text, block):
        if skip:
            skip = False
        elif opened is None:
            opened = place if _may_open(text, place, block) else None
        elif _may_close(text, place, block):
            quotes.append(_quote(text, Span(opened, place + 1), multi=opened < block.start))
            opened = None
        else:
            opened = place
    return quotes, opened


def _marks(text: str, block: Span) -> Iterator[int]:
    place = text.find('"', block.start, block.end)
    while place >= 0:
        yield place
        place = text.find('"', place + 1, block.end)


def _may_open(text: str, place: int, block: Span) -> bool:
    """Not where a blank or stop follows a word's end: such a mark closes what was never opened, or means inches."""
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    return before in " \n([-/" or not (after.isspace() or after in ".,;:!?)]")


def _may_close(text: str, place: int, block: Span) -> bool:
    """Not where a blank stands before and a word after: such a mark opens anew, and the one before was odd."""
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    return not (before in " \n([" and not after.isspace() and after not in ".,;:!?)]")


def _quote(text: str, span: Span, *, multi: bool = False, closed: bool = True) -> Quote:
    inner = Span(span.start + 1, span.end - 1 if closed else span.end)
    return Quote(span, inner, multi, not multi and closed and _is_scare(text, span, inner), closed)


def _unclosed(text: str, start: int, block: Span) -> Iterator[Quote]:
    """A quotation without a closing mark, to the end of its sentence; none where a blank follows the mark."""
    if start < block.start:
        yield _quote(text, Span(start, block.end), multi=True, closed=False)
    elif not text[start + 1 : block.end][:1].isspace():
        end = _SENTENCE_END.search(text, start + 1, block.end)
        yield _quote(text, Span(start, end.end() if end else block.end), closed=False)


def _is_scare(text: str, span: Span, inner: Span) -> bool:
    said = inner.of(text).strip()
    words = _WORD.findall(said)
    if not 0 < len(words) <= _SCARE_WORDS or any(word.lower() in _VERBS for word in words):
        return False
    if _VERB_EXPECTED.search(text, max(0, span.start - 12), span.start):
        return False
    if said[0].isupper() and said[-1] in ".!?":
        return False
    return not (said[-1] in ",!?" and _SAID.match(text, span.end, span.end + 60))


def _single_marked(text: str, block: Span, covered: Sequence[Span]) -> Iterator[Quote]:
    """Quotations in single marks outside the stretches that double-marked ones cover."""
    last = block.start
    for opening in _SINGLE_OPEN.finditer(text, block.start, block.end):
        start = opening.start()
        end = _single_close(text, start, block) if start >= last else None
        if end is not None and not any(span.overlaps(Span(start, end)) for span in covered):
            last = end
            yield _quote(text, Span(start, end))


def _single_close(text: str, start: int, block: Span) -> int | None:
    """Where the single-marked quotation that opens at `start` ends.

    A plural's apostrophe ("deportees' rights") is passed over where another closing mark follows before the next
    opening one.
    """
    following = _SINGLE_OPEN.search(text, start + 1, block.end)
    limit = following.start() if following else block.end
    closings = [found for found in _SINGLE_CLOSE.finditer(text, start + 1, limit)]
    for i, closing in enumerate(closings):
        possessive = _PLURAL_POSSESSIVE.match(text, closing.start() - 1)
        if not possessive or i == len(closings) - 1:
            return closing.end()
    return None
