"""Which paragraphs of a page are its content: what trafilatura takes, and body text of the article that it leaves."""

import copy
from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from paradero.text.segments import Segment
from paradero.text.vocabulary import elements

_LONG: Final = 60
_BODY: Final = 80
_MOST_LINKED: Final = 0.5
_WORTH_SAYING: Final = 200
_MOST_MISSING: Final = 0.3
_CLOSED: Final = (".", "!", "?", ".”", '."', ".»", "?”", "!”")


class MainText(msgspec.Struct, frozen=True):
    """The paragraphs of a page's content, and a sentence for each part of it that cannot be read."""

    segments: list[Segment]
    losses: tuple[str, ...]


def main_text(tree: Any, found: Sequence[Segment]) -> MainText:
    """The content of a page in reading order, and what of it cannot be read.

    A long paragraph counts where trafilatura's text holds it anywhere, a short one where it is a line of it. Left text
    counts where it stands beside a long one, and captions and table rows between the first and the last. Where next to
    nothing is left, everything outside menus and page feet counts. What the page hides from its readers never does.
    """
    lines = _taken(tree)
    taken = [_is_taken(segment, "".join(lines), frozenset(lines)) for segment in found]
    beside = {_parent(segment) for segment, is_in in zip(found, taken, strict=True) if is_in and _is_long(segment)}
    numbers = [number for number, is_in in enumerate(taken) if is_in]
    content = [
        segment
        for number, segment in enumerate(found)
        if taken[number] or _is_left(segment, beside, bool(numbers) and numbers[0] < number < numbers[-1])
    ]
    kept = [segment for segment in content if not segment.hidden]
    losses = tuple(_losses(sum(map(len, lines)), content))
    if sum(len(segment.text) for segment in kept if segment.kind != "heading") < _BODY:
        kept = [segment for segment in found if not segment.chrome and not segment.hidden]
    return MainText(_with_title(found, kept), losses)


def _losses(size: int, content: Sequence[Segment]) -> Iterator[str]:
    """What trafilatura found and the page does not show: hidden parts, and text kept in its data only."""
    hidden = sum(len(_solid(segment.text)) for segment in content if segment.hidden)
    if hidden >= _WORTH_SAYING:
        yield f"The page hides {hidden:,} letters of its text from its readers; open all parts and save it again."
    missing = size - sum(len(_solid(segment.text)) for segment in content)
    if missing >= _WORTH_SAYING and missing > _MOST_MISSING * size:
        yield f"The page holds {missing:,} letters of text that it does not show; save it with the text open."


def _taken(tree: Any) -> list[str]:
    """The lines of trafilatura's main text, without blanks."""
    import trafilatura

    document = trafilatura.bare_extraction(
        copy.deepcopy(tree), favor_recall=True, include_comments=False, include_tables=True, with_metadata=False
    )
    text = getattr(document, "text", None) or ""
    return [solid for line in text.splitlines() if (solid := _solid(line.removeprefix("- ").replace("|", " ")))]


def _is_taken(segment: Segment, whole: str, lines: frozenset[str]) -> bool:
    solid = _solid(segment.text)
    if len(solid) >= _LONG:
        return solid[:_LONG] in whole or solid[-_LONG:] in whole
    return not segment.chrome and (solid in lines or (segment.cells != () and solid in whole))


def _is_left(segment: Segment, beside: set[Any], between: bool) -> bool:
    """Whether a part of the page is content though trafilatura left it."""
    if segment.chrome:
        return False
    if segment.cells or segment.kind == "caption":
        return between
    if not _is_long(segment) or segment.linked >= _MOST_LINKED * len(segment.text):
        return False
    return _parent(segment) in beside or (segment.main and between and segment.text.endswith(_CLOSED))


def _is_long(segment: Segment) -> bool:
    return segment.tag in elements().body and len(segment.text) >= _BODY


def _parent(segment: Segment) -> Any:
    return segment.element.getparent()


def _with_title(found: Sequence[Segment], kept: list[Segment]) -> list[Segment]:
    """The page's first main heading belongs to the content even where it stands in the head of the page."""
    title = next((segment for segment in found if segment.tag == "h1" and not segment.hidden), None)
    if title is None or any(segment.tag == "h1" for segment in kept):
        return kept
    return [title, *kept]


def _solid(words: str) -> str:
    return "".join(words.split())
