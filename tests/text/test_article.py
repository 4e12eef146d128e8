"""Articles out of JSON files."""

import json

import pytest

from paradero.sources.limits import Limits
from paradero.text.formats import article
from paradero.words.document import Field, TextVersion
from paradero.words.errors import ReadingError
from tests.text import made


def read(**fields: object) -> TextVersion:
    return article.read(made.of(json.dumps(fields), "json_article"), Limits())


def test_the_text_is_the_field_exactly() -> None:
    text = "The men left.\n\nThe court “ruled” on it [1].\n"
    version = read(text=text)
    assert version.text == text
    assert [mark.kind for mark in version.marks] == ["citation"]


def test_fields_are_metadata() -> None:
    metadata = read(
        text="The men left.",
        title="Men left",
        url="https://x.example/a",
        date="April 15, 2025",
        publisher="X",
        lang="en-US",
    ).metadata
    assert (metadata.title, metadata.published, metadata.lang) == (
        Field("Men left", "article field"),
        Field("2025-04-15", "article field"),
        Field("en", "article field"),
    )


@pytest.mark.parametrize("raw", [b"{}", b'{"text": 3}', b"[", b'{"text": "\\ud800"}'])
def test_what_is_no_article_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError, match="article"):
        article.read(made.of(raw, "json_article"), Limits())


def test_an_empty_article_is_refused() -> None:
    with pytest.raises(ReadingError, match="no text"):
        read(text="  ")
