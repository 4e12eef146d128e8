"""An article out of a JSON file: the stored text is its `text`, exactly; the other fields are metadata."""

from typing import Final

import msgspec

from paradero.sources.limits import Limits
from paradero.text.dates import edtf_of
from paradero.text.formats.failure import broken
from paradero.text.front_matter import language_tag
from paradero.text.marks import markdown_marks
from paradero.text.prose import prose
from paradero.words.document import Field, Item, MediaKind, Metadata, TextVersion
from paradero.words.errors import ReadingError

CONFINED: Final = False
_SOURCE: Final = "article field"


class Article(msgspec.Struct):
    """The fields that are read; others are kept in the raw bytes only."""

    text: str
    title: str | None = None
    url: str | None = None
    date: str | int | None = None
    updated: str | None = None
    publisher: str | None = None
    byline: str | None = None
    author: str | None = None
    lang: str | None = None
    language: str | None = None


def accepts(media: MediaKind) -> bool:
    """One article object of a JSON or JSON-lines file."""
    return media == "json_article"


def read(item: Item, limits: Limits) -> TextVersion:
    """The article's text as prose, with its fields as metadata."""
    with broken("article", "check that its fields are strings"):
        article = msgspec.json.decode(item.raw, type=Article)
    if not article.text.strip():
        raise ReadingError("The article has no text; check the field `text`.")
    return prose(article.text, markdown_marks(article.text), known=_metadata(article))


def _metadata(article: Article) -> Metadata:
    lang = article.lang or article.language
    return Metadata(
        title=_field(article.title),
        url=_field(article.url),
        publisher=_field(article.publisher),
        byline=_field(article.byline or article.author),
        published=_field(edtf_of(str(article.date)) if article.date is not None else None),
        updated=_field(edtf_of(article.updated) if article.updated else None),
        lang=_field(language_tag(lang) if lang else None),
    )


def _field(value: str | None) -> Field | None:
    return Field(value.strip(), _SOURCE) if value and value.strip() else None
