"""Markdown: the stored text is the decoded file, exactly."""

from typing import Final

import msgspec

from paradero.sources.limits import Limits
from paradero.text.charset import decode
from paradero.text.front_matter import front_matter
from paradero.text.marks import markdown_marks
from paradero.text.prose import prose
from paradero.words.document import Item, MediaKind, TextVersion

CONFINED: Final = False


def accepts(media: MediaKind) -> bool:
    """Text with Markdown links, headings or emphasis, or with front matter."""
    return media == "markdown"


def read(item: Item, limits: Limits) -> TextVersion:
    """The text with paragraphs, kinds of lines, links, emphasis and metadata. Raises ReadingError for no characters."""
    decoded = decode(item.raw)
    version = prose(decoded.text, markdown_marks(decoded.text), front_matter(decoded.text))
    return msgspec.structs.replace(version, losses=(decoded.loss,)) if decoded.loss else version
