"""What stands in a text and is no words: citation marks, link brackets and addresses, emphasis signs, tags."""

import re
from collections.abc import Iterator
from typing import Final

from paradero.words.document import Mark
from paradero.words.passage import Span

_ADDRESS: Final = r"(?:[^()\s]|\([^()\s]*\))*"
_LINK: Final = rf"\[[^\[\]]{{1,80}}\]\({_ADDRESS}\)"
_CITATION: Final = (
    r"(?P<citation>\[(?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}|(?:[Ff]oot)?[Nn]ote\s?\d{0,3}|[Cc]itation needed)\](?!\())"
)
_BARE: Final = r"(?P<bare>(?:https?://|www\.)[^\s<>\"“”\[\]]+)"
_PLAIN: Final = re.compile(f"{_CITATION}|{_BARE}")
_MARKED: Final = re.compile(
    rf"(?P<outlets>[(\[]\s{{0,3}}{_LINK}(?:\s*[/,;|·&]\s*{_LINK})*\s*[)\]](?!\())"
    rf"|(?P<footnote>\[\^[^\]\s]{{1,40}}\]:?)"
    rf"|{_CITATION}"
    rf"|(?P<close>\]\(\s*(?P<address>{_ADDRESS})(?:\s+[\"'][^\"'()]*[\"'])?\s*\)|\]\[[\w .-]{{0,60}}\])"
    rf"|(?P<open>!?\[(?=[^\[\]]{{1,400}}(?:\[[^\[\]]{{0,100}}\][^\[\]]{{0,400}})?\](?:\(|\[)))"
    rf"|(?P<auto><(?P<shown>https?://[^\s<>]+|[^\s<>@]+@[^\s<>]+)>)"
    rf"|(?P<tag></?[a-zA-Z][^<>]{{0,300}}>|<!--.{{0,2000}}?-->)"
    rf"|{_BARE}"
    rf"|(?P<stars>\*+)"
    rf"|(?P<scores>_+)"
    rf"|(?P<escape>\\(?=[\[\]()*_#.!>\\`~+-]))"
    r"|(?P<quote>\n>[> ]*)",
    re.DOTALL,
)
_SIGN: Final = re.compile(r"[\[\]<*_\\]|!\[|\(\s{0,3}\[|\n>|https?://|www\.")
_MARKED_SIGNS: Final = ("[", "*", "_", "<", "\\", "\n>")
_LINK_TARGET: Final = re.compile(rf"\]\(({_ADDRESS})\)")
_LOOSE_END: Final = ".,;:!?'\"’)"


def plain_marks(text: str) -> tuple[Mark, ...]:
    """Citation marks such as [1] and bare web addresses: for text that holds no Markdown."""
    if "[" not in text and "http" not in text and "www." not in text:
        return ()
    marks = []
    for found in _PLAIN.finditer(text):
        if found.lastgroup == "citation":
            marks.append(Mark(Span(*found.span()), "citation", found[0]))
        else:
            marks.append(_bare(found))
    return tuple(marks)


def markdown_marks(text: str) -> tuple[Mark, ...]:
    """All marks of a Markdown text, in order and without overlap. Words inside links and emphasis are no marks.

    A bracketed list of outlets that only links, such as `([A](…) / [B](…))`, is marked whole: it names sources.
    """
    if not any(sign in text for sign in _MARKED_SIGNS):
        return plain_marks(text)
    return tuple(_markdown_marks(text))


def _markdown_marks(text: str) -> Iterator[Mark]:
    for found in _found(text):
        span, group = Span(*found.span()), found.lastgroup
        if group == "outlets":
            target = _LINK_TARGET.search(found[0])
            yield Mark(span, "link", target[1] if target else None)
        elif group in ("citation", "footnote"):
            yield Mark(span, "citation" if group == "citation" else "footnote", found[0].rstrip(":"))
        elif group in ("close", "address", "open"):
            yield Mark(span, "link", found["address"])
        elif group in ("auto", "shown"):
            yield Mark(span, "link", found["shown"])
        elif group == "bare":
            yield _bare(found)
        elif group == "quote":
            yield Mark(Span(span.start + 1, span.end), "emphasis")
        elif group in ("tag", "escape") or _is_emphasis(text, span):
            yield Mark(span, "emphasis")


def _found(text: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern of marks; it is tried only where a sign stands, which is much quicker."""
    position = 0
    while sign := _SIGN.search(text, position):
        found = _MARKED.match(text, sign.start())
        if found:
            yield found
        position = max(found.end() if found else 0, sign.start() + 1)


def _bare(found: re.Match[str]) -> Mark:
    """A bare address, without the full stop or bracket that belongs to the sentence."""
    address = found[0]
    while address[-1] in _LOOSE_END and not (address[-1] == ")" and address.count("(") >= address.count(")")):
        address = address[:-1]
    return Mark(Span(found.start(), found.start() + len(address)), "link", address)


def _is_emphasis(text: str, span: Span) -> bool:
    """Whether stars or underscores hug a word: not a lone star, a blank to fill in, or a part of some_name."""
    before = text[span.start - 1 : span.start] or " "
    after = text[span.end : span.end + 1] or " "
    if span.end - span.start > 3 or (before.isspace() and after.isspace()):
        return False
    if text[span.start] == "*":
        return True
    return span.end - span.start < 3 and before.isalnum() != after.isalnum()
