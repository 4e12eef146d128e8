"""Documents as the house passes them on: bytes with a receipt, then text with a map back to the bytes."""

from typing import Literal

import msgspec

from paradero.words.passage import Span

LineKind = Literal[
    "heading", "body", "caption", "byline", "dateline", "sources", "link", "row", "front_matter", "quote", "other"
]
MediaKind = Literal["text", "markdown", "html", "pdf", "docx", "eml", "csv", "xlsx", "json_article"]


class Receipt(msgspec.Struct, frozen=True, omit_defaults=True):
    """Chain of custody for one taking-in of bytes.

    `digest` is SHA-256 (hex) over the raw bytes, `size` in bytes, `origin` where they came from (a file URI, an
    archive member as `file:///a.zip!/b.html`, `stdin:`), `taken_at` RFC 3339 UTC, `tool` name and version.
    """

    digest: str
    size: int
    origin: str
    taken_at: str
    tool: str
    media: MediaKind
    address: str | None = None
    captured_at: str | None = None
    note: str | None = None


class Item(msgspec.Struct, frozen=True):
    """Raw bytes of one document, with the receipt for them."""

    receipt: Receipt
    raw: bytes


class Refusal(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was not taken in or not read whole, and why: stored and shown, never swallowed.

    `stage` says where: `sources` (never became a document), `text` (could not be read), `loss` (read, but a second
    parser saw text that the first lost). `reason` is one sentence for a person, with what to do next.
    """

    origin: str
    stage: Literal["sources", "text", "loss"]
    reason: str
    at: str
    digest: str | None = None


class Field(msgspec.Struct, frozen=True, omit_defaults=True):
    """A piece of metadata and where it came from (`front matter`, `html meta og:title`, `dateline`, `receipt` …)."""

    value: str
    source: str
    span: Span | None = None


class Metadata(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known about a document, each piece with its provenance. Dates are EDTF (`2025-04-15`)."""

    title: Field | None = None
    url: Field | None = None
    publisher: Field | None = None
    byline: Field | None = None
    published: Field | None = None
    updated: Field | None = None
    lang: Field | None = None


class Cell(msgspec.Struct, frozen=True):
    """One cell of a table row: the column's heading as written, and the span of the cell's words."""

    column: str
    span: Span


class Block(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paragraph, heading, caption or table row of the text; blocks do not overlap and come in reading order.

    `page` counts from 1 (PDF); `element` is the path of the HTML element it came from; `lang` a BCP 47 primary tag.
    """

    span: Span
    kind: LineKind
    lang: str = "und"
    page: int | None = None
    element: str | None = None
    cells: tuple[Cell, ...] = ()


class Mark(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something in the text that is not words: a citation mark `[1]`, a Markdown link's brackets and address, emphasis.

    `span` is the stretch to be blanked before parsing (for a Markdown link there are two: `[` and `](address)`).
    `dateline` is a story's opening such as `CARACAS —`, `page` the head and foot of a page inside a sentence.
    """

    span: Span
    kind: Literal["citation", "link", "emphasis", "footnote", "dateline", "page"]
    target: str | None = None


class TextVersion(msgspec.Struct, frozen=True, omit_defaults=True):
    """The one immutable text of one document version. `text[b.span.start:b.span.end]` are the block's words."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    metadata: Metadata = Metadata()
    reader: str = ""
    losses: tuple[str, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page that holds the character at `offset`; None where the format has no pages."""
        for block in self.blocks:
            if block.span.start <= offset < block.span.end:
                return block.page
        return None
