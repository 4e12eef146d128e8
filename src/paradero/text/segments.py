"""A page's tree to its paragraphs: each stretch of inline text with the block element that holds it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import msgspec

from paradero.text.vocabulary import elements
from paradero.words.document import LineKind

_HIDDEN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[ \t\r\f\n]+")
_LONGEST_CELL: Final = 400


class Segment(msgspec.Struct, frozen=True):
    """One paragraph of a page. `chrome`: part of the frame around the content; `main`: inside article or main.

    `hidden`: the page is marked not to show it. `linked`: characters inside links. `notes`: places of footnote numbers.
    """

    text: str
    element: Any
    kind: LineKind
    tag: str
    chrome: bool
    main: bool
    hidden: bool = False
    linked: int = 0
    notes: tuple[tuple[int, int], ...] = ()
    cells: tuple[str, ...] = ()


def segments(tree: Any) -> Iterator[Segment]:
    """The paragraphs of a tree in reading order, scripts and the like left out."""
    from lxml import etree

    reader = _Reader()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield from reader.leave(element)
            continue
        if element.tag in elements().unseen:
            walk.skip_subtree()
            reader.pass_over(element)
        elif element.tag == "tr" and _is_data_row(element):
            yield from reader.flush()
            yield reader.row(element)
            walk.skip_subtree()
            reader.pass_over(element)
        else:
            yield from reader.enter(element)


def is_hidden(element: Any) -> bool:
    """Whether an element is marked as not shown."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


class _Reader:
    """Keeps the open block elements and the inline text since the last one began or ended."""

    def __init__(self) -> None:
        self._open: list[Any] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._notes: list[tuple[int, int]] = []
        self._passed: Any = None

    def enter(self, element: Any) -> Iterator[Segment]:
        if element.tag in elements().blocks:
            yield from self.flush()
            self._open.append(element)
        elif element.tag == "br":
            yield from self._break()
        self._links += element.tag == "a"
        self._say(element.text, element.tag == "sup")

    def leave(self, element: Any) -> Iterator[Segment]:
        if element is self._passed:
            self._passed = None
        else:
            self._links -= element.tag == "a"
            if element.tag in elements().blocks:
                yield from self.flush()
                self._open.pop()
        self._say(element.tail)

    def pass_over(self, element: Any) -> None:
        """The element's inside is not read; only its tail will be."""
        self._passed = element

    def flush(self) -> Iterator[Segment]:
        """The paragraph collected so far, if it has words."""
        text, notes = _collapsed(self._pieces, self._notes)
        linked, self._linked = self._linked, 0
        self._pieces, self._notes = [], []
        if text and self._open:
            yield self._segment(text, linked=linked, notes=notes)

    def row(self, element: Any) -> Segment:
        """A table row as one segment with its cells."""
        self._open.append(element)
        cells = tuple(" ".join(_shown(cell).split()) for cell in element if cell.tag in ("td", "th"))
        kind: LineKind = "heading" if all(cell.tag != "td" for cell in element) else "row"
        segment = self._segment("\t".join(cells), kind=kind, cells=cells)
        self._open.pop()
        return segment

    def _segment(
        self,
        text: str,
        *,
        kind: LineKind | None = None,
        linked: int = 0,
        notes: tuple[tuple[int, int], ...] = (),
        cells: tuple[str, ...] = (),
    ) -> Segment:
        tags = [element.tag for element in self._open]
        main = any(tag in elements().content for tag in tags)
        return Segment(
            text=text,
            element=self._open[-1],
            kind=kind or _kind(tags),
            tag=tags[-1],
            chrome=any(_is_chrome(element) for element in self._open) or ("header" in tags and not main),
            main=main,
            hidden=any(is_hidden(element) for element in self._open),
            linked=linked,
            notes=notes,
            cells=cells,
        )

    def _say(self, words: str | None, note: bool = False) -> None:
        if not words:
            return
        if note and words.strip().isdigit() and len(words.strip()) <= 3:
            size = sum(map(len, self._pieces))
            self._notes.append((size, size + len(words)))
        self._pieces.append(_BLANKS.sub(" ", words) if not self._keeps_lines() else words)
        if self._links > 0:
            self._linked += len(words.strip())

    def _keeps_lines(self) -> bool:
        return bool(self._open) and self._open[-1].tag == "pre"

    def _break(self) -> Iterator[Segment]:
        """One line break stays in the paragraph, a second one ends it."""
        if "".join(self._pieces[-2:]).rstrip(" ").endswith("\n"):
            yield from self.flush()
        else:
            self._pieces.append("\n")


def _collapsed(pieces: list[str], notes: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words with single blanks, and the footnote numbers where they then stand."""
    whole = "".join(pieces)
    edges = sorted({0, len(whole), *(edge for note in notes for edge in note)})
    text, moved = "", {0: 0}
    for start, end in pairwise(edges):
        piece = re.sub(r" ?\n ?", "\n", _BLANKS.sub(_one_blank, whole[start:end]))
        text += piece.lstrip() if not text or text[-1].isspace() else piece
        moved[end] = len(text)
    stripped = text.rstrip()
    return stripped, tuple((moved[a], min(moved[b], len(stripped))) for a, b in notes if moved[a] < len(stripped))


def _one_blank(found: re.Match[str]) -> str:
    return "\n" if "\n" in found[0] else " "


def _kind(tags: list[str]) -> LineKind:
    if tags[-1] in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return "heading"
    if "figcaption" in tags or tags[-1] == "caption":
        return "caption"
    return "quote" if "blockquote" in tags else "body"


def _is_chrome(element: Any) -> bool:
    return element.tag in elements().frame or element.get("role") in elements().frame_roles


def _is_data_row(row: Any) -> bool:
    """Whether a table row holds data, not the layout of a page: several short cells without blocks inside."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    if any(inner.tag in elements().not_in_row for cell in cells for inner in cell.iterdescendants()):
        return False
    return all(len(_shown(cell)) <= _LONGEST_CELL for cell in cells)


def _shown(element: Any) -> str:
    """All text below an element that a reader of the page sees, line breaks as blanks."""
    from lxml import etree

    pieces = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start" and inner.tag in elements().unseen:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(" " if inner.tag == "br" else inner.text or "")
        if event == "end" and inner is not element:
            pieces.append(inner.tail or "")
    return "".join(pieces)
