"""HTML to a tree, with a sentence for every loss that can be seen: fatal errors, nesting, a second parser's opinion."""

import re
from typing import Any, Final

import msgspec

from paradero.text.charset import decode
from paradero.text.vocabulary import elements
from paradero.words.errors import ReadingError

_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)|<!--")
_OPAQUE: Final = {"script": "</script", "style": "</style", "<!--": "-->"}
_DEEPEST: Final = 2_000
_MOST_DIFFERENCE: Final = 0.02
_FEW_LETTERS: Final = 40
_FATAL: Final = 3


class Markup(msgspec.Struct, frozen=True):
    """A parsed page and what is known to be lost in it."""

    tree: Any
    losses: tuple[str, ...]


def parse(raw: bytes) -> Markup:
    """The tree of a page; `losses` has a sentence for text that a second parser sees and this one lost."""
    declared = _META.search(raw[:8192])
    decoded = decode(raw, declared[1].decode("ascii") if declared else None)
    return parse_text(decoded.text, (decoded.loss,) if decoded.loss else ())


def parse_text(text: str, losses: tuple[str, ...] = ()) -> Markup:
    """The tree of a page given as characters. Raises ReadingError for want of memory and for too deep nesting."""
    from lxml import etree, html

    depth = depth_of(text)
    if depth > _DEEPEST:
        raise ReadingError(
            f"Its elements are nested {depth:,} deep and {_DEEPEST:,} is the most; save the page as text or PDF."
        )
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    whole = text.replace("\x00", "\ufffd").encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(whole, parser=parser, ensure_head_body=True)
    except etree.XMLSyntaxError as error:
        raise ReadingError(
            "It needs more memory to be parsed than it may use; save the page as text or raise the limit on memory."
        ) from error
    fatal = [entry for entry in parser.error_log if entry.level >= _FATAL]
    found = [loss for loss in (_compared(text, tree, depth), _fatal(fatal)) if loss]
    return Markup(tree=tree, losses=(*losses, *found[:1]))


def depth_of(text: str) -> int:
    """How deep elements are nested at most, by the tags as written, those inside scripts and comments left out.

    Elements that close themselves are not counted.
    """
    low, uncounted = text.lower(), elements().uncounted
    depth = deepest = position = 0
    while found := _TAG.search(low, position):
        position = found.end()
        name = found[2] or found[0]
        if name in _OPAQUE:
            if not found[1]:
                position = low.find(_OPAQUE[name], position)
            if position < 0:
                break
        elif name not in uncounted:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def letters(tree: Any) -> int:
    """The number of visible characters of a tree, blanks not counted."""
    from lxml import etree

    count = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in elements().unseen:
                walk.skip_subtree()
            else:
                count += _solid(element.text)
        if event == "end" and element is not tree:
            count += _solid(element.tail)
    return count


def _solid(words: str | None) -> int:
    return len("".join(words.split())) if words else 0


def _compared(text: str, tree: Any, depth: int) -> str | None:
    ours, theirs = letters(tree), _letters_of_second(text)
    if theirs - ours <= max(_FEW_LETTERS, _MOST_DIFFERENCE * theirs):
        return None
    return (
        f"A second parser sees {theirs:,} letters in the page and the first only {ours:,} "
        f"(elements nested {depth:,} deep); save the page as text or PDF and add that."
    )


def _letters_of_second(text: str) -> int:
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(text)
    page.strip_tags(sorted(elements().unseen - {"head", "title"}))
    return _solid(page.body.text(deep=True)) if page.body else 0


def _fatal(entries: list[Any]) -> str | None:
    if not entries:
        return None
    return f"The page is broken at line {entries[0].line} and text after it may be lost; save it as text or PDF."
