"""Small English documents for tests: paragraphs into a text with blocks and a publication date."""

from paradero.words.document import Block, Field, LineKind, Metadata, TextVersion
from paradero.words.passage import Span

PUBLISHED = "2025-08-20"
ON_TOPIC = "On deportations."


def document(*paragraphs: str, published: str = PUBLISHED, kind: LineKind = "body", lang: str = "en") -> TextVersion:
    """A text of these paragraphs, each a block."""
    blocks: list[Block] = []
    start = 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(start, start + len(paragraph)), kind, lang))
        start += len(paragraph) + 2
    return TextVersion("\n\n".join(paragraphs), tuple(blocks), metadata=Metadata(published=Field(published, "test")))


def on_topic(text: str, published: str = PUBLISHED) -> TextVersion:
    """The text after a paragraph that makes no claim but puts the document on topic: else a short sentence without a
    word of the field would not be parsed, and what must not come out of it would never be tested."""
    return document(ON_TOPIC, text, published=published)
