"""Running text to a version: paragraphs with kinds, marks, and what the lines at its head say about it."""

from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.text.datelines import dateline, opening
from paradero.text.front_matter import FrontMatter
from paradero.text.kinds import blocks
from paradero.text.pagebreaks import mended
from paradero.text.paragraphs import paragraphs
from paradero.words.document import Block, Field, Mark, Metadata, TextVersion
from paradero.words.passage import Span

_HEAD: Final = 15
_FOOT: Final = 3


def prose(
    text: str, marks: Sequence[Mark], front: FrontMatter | None = None, known: Metadata | None = None
) -> TextVersion:
    """The version of a running text, with the metadata that its front matter and its first lines give.

    `known` is what was learnt outside the text; it comes before what the lines say.
    """
    start = front.end if front else 0
    marks = [mark for mark in marks if mark.span.start >= start]
    whole = mended(text, blocks(text, paragraphs(text, start), marks), marks)
    found, marks = whole.blocks, whole.marks
    metadata = from_lines(text, found, front.metadata if front else known or Metadata())
    if front:
        found.insert(0, Block(span=front.span, kind="front_matter"))
    return TextVersion(text=text, blocks=tuple(found), marks=with_openings(text, found, marks), metadata=metadata)


def with_openings(text: str, found: Sequence[Block], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks, and one over each opening such as `WASHINGTON (AP) —`, which is no part of the first sentence."""
    added = [
        Mark(story.span, "dateline")
        for block in found[:_HEAD]
        if block.kind == "body" and (story := opening(text, block.span)) and not _hits(story.span, marks)
    ]
    return tuple(sorted([*marks, *added], key=lambda mark: mark.span)) if added else tuple(marks)


def from_lines(text: str, found: Sequence[Block], known: Metadata) -> Metadata:
    """`known`, completed by the title, byline, dates and agency that the lines themselves give."""
    stories = [opening(text, block.span) for block in found[:_HEAD] if block.kind == "body"]
    dates = _dates(text, found)
    for story in stories:
        if story and story.date:
            dates.setdefault("published", Field(story.date.edtf, "dateline", story.date.span))
    agency = next((story.agency for story in stories if story and story.agency), None)
    given = {
        "title": _title(text, found),
        "byline": _byline(text, found),
        "publisher": Field(agency.of(text), "dateline", agency) if agency else None,
        **dates,
    }
    new = {name: field for name, field in given.items() if field and getattr(known, name) is None}
    return msgspec.structs.replace(known, **new)


def _dates(text: str, found: Sequence[Block]) -> dict[str, Field]:
    """The first date of publication and of change that lines of their own give, at the head or foot of the text."""
    dates: dict[str, Field] = {}
    for block in [*found[:_HEAD], *found[-_FOOT:]]:
        said = dateline(text, block.span) if block.kind == "dateline" else None
        if said and said.date:
            dates.setdefault(
                "updated" if said.updated else "published", Field(said.date.edtf, "dateline", said.date.span)
            )
    return dates


def _title(text: str, found: Sequence[Block]) -> Field | None:
    """A heading that the first lines repeat, else the first heading, where it comes before the body."""
    headings = [block for block in found[:_HEAD] if block.kind == "heading"]
    words = [block.span.of(text) for block in headings]
    repeated = [block for block in headings if words.count(block.span.of(text)) > 1]
    first = next((block for block in found[:3] if block.kind in ("heading", "body")), None)
    title = repeated[0] if repeated else first
    if title is None or title.kind != "heading":
        return None
    return Field(" ".join(title.span.of(text).split()), "first heading", title.span)


def _byline(text: str, found: Sequence[Block]) -> Field | None:
    line = next((block for block in found[:_HEAD] if block.kind == "byline"), None)
    return Field(" ".join(line.span.of(text).split()), "byline", line.span) if line else None


def _hits(span: Span, marks: Sequence[Mark]) -> bool:
    return any(mark.span.overlaps(span) for mark in marks)
