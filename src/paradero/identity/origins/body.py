"""A text made ready for comparing: its own words, its quotations, and the names and numbers it gives in order."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

import msgspec
import numpy as np
import numpy.typing as npt

from paradero.claims.quotes import find_quotes
from paradero.identity.names import fold
from paradero.identity.origins.prints import Hashes, Print, Words, prints_of, shingles_of, words_of
from paradero.text.normal import normal
from paradero.words.document import LineKind, TextVersion
from paradero.words.passage import Span

OWN_LINES: Final[frozenset[LineKind]] = frozenset({"heading", "body", "caption", "row", "quote", "other"})
"""What of a page is its text; bylines, addresses and read-more links are not."""

QUOTED_WORDS: Final = 6
"""A quotation of fewer words may be anybody's."""

QUOTED_WINDOW: Final = 4
COMMON: Final = 0.25
"""What a name tells that most texts of our field have."""
NAMES: Final = 3
NAMES_WINDOW: Final = 4

LISTED: Final = 3
_BESIDE: Final = re.compile(
    r"[\s,;]*(?:(?:and|y|e|from|de|del|each|cada|uno|una|un|one|two|three|dos|tres|nationals?|citizens?|ciudadanos?|the|la)\b[\s,;]*)*"
)
_NAME: Final = re.compile(r"[^\W\d_]\w*(?:[.'-]\w+)*|\d[\d.,]*\d|\d")
_AUTHOR: Final = re.compile(r"\s*[-—] [^\n]{2,60}\(@\w+\)")
_SENTENCE_BEFORE: Final = re.compile(r"(?:[.!?:]\"?|^|\n)[\s\"'(\[]*$")
_MONEY: Final = re.compile(r"[.,](?=\d{3}\b)")


class Body(msgspec.Struct, frozen=True):
    """What is compared of one text.

    `quotes` are the spans (characters, without marks) of its quotations of at least QUOTED_WORDS words; `names` hashes
    of its names and numbers in order, quotations left out, `weights` what each tells, `name_spans` where
    each stands.
    """

    words: Words
    shingles: Hashes
    quotes: tuple[Span, ...]
    names: Hashes
    weights: npt.NDArray[np.float64]
    name_spans: tuple[Span, ...]
    lang: str

    def prints(self) -> dict[str, list[Print]]:
        """What this text is found by: its words, its quotations, its names and numbers."""
        quoted = [found for quote in self.quotes for found in self._quoted(quote)]
        return {
            "words": prints_of(self.words.hashes),
            "quoted": quoted,
            "names": prints_of(self.names, NAMES, NAMES_WINDOW, seed=2) if len(self.names) >= NAMES else [],
        }

    def _quoted(self, quote: Span) -> list[Print]:
        first = int(np.searchsorted(self.words.starts, quote.start))
        last = int(np.searchsorted(self.words.starts, quote.end))
        return prints_of(self.words.hashes[first:last], QUOTED_WORDS, QUOTED_WINDOW, seed=1)


def body_of(text: TextVersion) -> Body:
    """The body of a text, from its own lines only."""
    plain = normal(text)
    words = words_of(text.text, _left_out(text))
    spans = [block.span for block in text.blocks if block.kind in OWN_LINES]
    lang = language_of(text)
    foreign = [*(quote.inner for quote in find_quotes(plain, spans)), *_embedded(text, plain, lang)]
    quotes = tuple(sorted(span for span in set(foreign) if _counted(words, span) >= QUOTED_WORDS))
    outside = [(name, span) for name, span in _told(plain, spans) if not any(told.overlaps(span) for told in foreign)]
    names = words_of(" ".join(name for name, _ in outside)).hashes if outside else words.hashes[:0]
    weights = np.asarray([COMMON if name in _common() else 1.0 for name, _ in outside]) / _listed(plain, outside)
    return Body(words, shingles_of(words.hashes), quotes, names, weights, tuple(span for _, span in outside), lang)


def language_of(text: TextVersion) -> str:
    """The language most of a text's own lines are in, `und` where none is known."""
    sizes: dict[str, int] = {}
    for block in text.blocks:
        if block.kind in OWN_LINES:
            sizes[block.lang] = sizes.get(block.lang, 0) + block.span.end - block.span.start
    return max(sizes, key=lambda lang: (sizes[lang], lang), default="und")


def _left_out(text: TextVersion) -> npt.NDArray[np.bool_]:
    out = np.ones(len(text.text), np.bool_)
    for block in text.blocks:
        if block.kind in OWN_LINES:
            out[block.span.start : block.span.end] = False
    for mark in text.marks:
        out[mark.span.start : mark.span.end] = True
    return out


def _embedded(text: TextVersion, plain: str, lang: str) -> Iterator[Span]:
    """Paragraphs that are others' words as a whole: block quotations, posts, what is in another language."""
    before: Span | None = None
    for block in text.blocks:
        if block.kind not in OWN_LINES:
            continue
        told = plain[block.span.start : block.span.end]
        author = _AUTHOR.match(told)
        if author and before:
            yield before
        if author or block.kind == "quote" or "pic.twitter.com/" in told or _is_foreign(block.lang, lang):
            yield block.span
        before = block.span


def _is_foreign(block: str, text: str) -> bool:
    return "und" not in (block, text) and block != text


def _counted(words: Words, span: Span) -> int:
    return int(np.searchsorted(words.starts, span.end) - np.searchsorted(words.starts, span.start))


def _told(plain: str, spans: list[Span]) -> Iterator[tuple[str, Span]]:
    """Names and numbers that any language writes alike, each as one word, in order, none twice in a row.

    The first word of a sentence is taken for a name only where the text writes it large elsewhere as well.
    """
    found = [token for span in spans for token in _NAME.finditer(plain, span.start, span.end)]
    large = [(token, _name(token[0])) for token in found if token[0][0].isdigit() or token[0][0].isupper()]
    first = {
        token.start() for token, _ in large if _SENTENCE_BEFORE.search(plain, max(0, token.start() - 4), token.start())
    }
    inside = {name for token, name in large if token.start() not in first}
    last = ""
    for token, name in large:
        if name and name != last and (token.start() not in first or name in inside) and name not in _dropped():
            last = name
            yield name, Span(token.start(), token.end())


def _listed(plain: str, told: list[tuple[str, Span]]) -> npt.NDArray[np.float64]:
    """How many names stand in the list that each is of: "Vietnam, Jamaica, Cuba, Yemen and Laos" are told as one.

    Whoever names where people come from names them so, in the order they were first named.
    """
    sizes = np.ones(len(told))
    first = 0
    for place in range(1, len(told) + 1):
        goes_on = place < len(told) and _BESIDE.fullmatch(plain, told[place - 1][1].end, told[place][1].start)
        if not goes_on:
            if place - first >= LISTED:
                sizes[first:place] = place - first
            first = place
    return sizes


def _name(word: str) -> str:
    """A name as one run of plain letters; a number without the marks of its thousands."""
    if word[0].isdigit():
        return _MONEY.sub("", word).replace(",", "x").replace(".", "x")
    return fold(word).replace(" ", "")


@cache
def _dropped() -> frozenset[str]:
    return frozenset(str(settings()["dropped"]).split())


@cache
def _common() -> frozenset[str]:
    return frozenset(str(settings()["common"]).split())


@cache
def settings() -> dict[str, Any]:
    """The tables of this room."""
    return tomllib.loads(files("paradero.identity.origins").joinpath("origins.toml").read_text(encoding="utf-8"))
