"""Saved web pages."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from paradero.sources.limits import Limits
from paradero.text.formats import html
from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from tests.text import made

PARAGRAPHS = [
    f"Paragraph number {number} says that the court ordered the government to return the men from the prison at once."
    for number in range(4)
]
BODY = "<h1>Court orders return</h1>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def read(raw: bytes) -> TextVersion:
    return html.read(made.of(raw, "html"), Limits())


def words(version: TextVersion) -> list[str]:
    return [block.span.of(version.text) for block in version.blocks]


def test_the_article_is_read_and_menus_and_feet_are_not() -> None:
    assert words(read(made.html(BODY))) == ["Court orders return", *PARAGRAPHS]


def test_every_block_opens_on_its_element() -> None:
    raw = made.html(BODY)
    version = read(raw)
    tree = lxml_html.document_fromstring(raw).getroottree()
    for block in version.blocks:
        (element,) = tree.xpath(block.element or "")
        assert element.text_content() == block.span.of(version.text)


def test_headings_captions_quotes_and_rows_have_their_kinds() -> None:
    extra = (
        "<h2>What follows</h2><figure><img alt=''><figcaption>The gate of the prison in March</figcaption></figure>"
        "<blockquote>They must be heard before they are moved, and nobody may be moved until then.</blockquote>"
        "<table><tr><th>Name</th><th>State</th></tr><tr><td>Ana Ficticia</td><td>Honduras</td></tr></table>"
    )
    version = read(made.html(BODY + extra + f"<p>{PARAGRAPHS[0]} Again.</p>"))
    told = {block.span.of(version.text): block for block in version.blocks}
    assert told["What follows"].kind == "heading"
    assert told["The gate of the prison in March"].kind == "caption"
    assert next(block for text, block in told.items() if text.startswith("They must")).kind == "quote"
    row = told["Ana Ficticia\tHonduras"]
    assert row.kind == "row"
    assert [(cell.column, cell.span.of(version.text)) for cell in row.cells] == [
        ("Name", "Ana Ficticia"),
        ("State", "Honduras"),
    ]


def test_inline_elements_do_not_cut_words_and_line_breaks_stay() -> None:
    inline = "<p>Nayib <b>Bu</b>kele said<br>that the men would stay where they are, as agreed with Washington.</p>"
    assert "Nayib Bukele said\nthat the men would stay" in read(made.html(BODY + inline)).text


def test_a_footnote_number_in_superscript_is_a_mark_not_a_word() -> None:
    noted = "<p>The order<sup>3</sup> was entered on Monday, and the government appealed it on the very next day.</p>"
    version = read(made.html(BODY + noted))
    assert [mark.span.of(version.text) for mark in version.marks] == ["3"]
    assert version.marks[0].kind == "footnote"


def test_hidden_text_is_not_read_and_that_is_said() -> None:
    hidden = "".join(f"<p>Hidden {words}</p>" for words in PARAGRAPHS)
    version = read(made.html(BODY + f"<div style='display: none'>{hidden}</div>"))
    assert "Hidden" not in version.text
    assert any("hides" in loss for loss in version.losses)


def test_body_text_beside_the_main_text_is_taken_in() -> None:
    left = "<p>The last paragraph is long enough to be one, and stands beside the others in the same article.</p>"
    assert "The last paragraph is long enough" in read(made.html(BODY + left)).text


HEAD = (
    "<title>Page title</title><link rel='canonical' href='https://news.example.org/a'>"
    "<meta property='og:site_name' content='The Example Courier'>"
    "<meta property='article:published_time' content='2025-04-15T08:00:00Z'>"
)
LINKED = (
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The headline","author":'
    '[{"name":"Ann Sample"}],"dateModified":"2025-04-16"}]}</script>'
)


def test_metadata_says_where_each_piece_comes_from() -> None:
    metadata = read(made.html(BODY, HEAD + LINKED)).metadata
    found = {
        name: (field.value, field.source)
        for name in metadata.__struct_fields__
        if (field := getattr(metadata, name)) is not None
    }
    assert found == {
        "title": ("The headline", "JSON-LD headline"),
        "url": ("https://news.example.org/a", "html link canonical"),
        "publisher": ("The Example Courier", "html meta og:site_name"),
        "byline": ("Ann Sample", "JSON-LD author"),
        "published": ("2025-04-15", "html meta article:published_time"),
        "updated": ("2025-04-16", "JSON-LD dateModified"),
        "lang": ("en", "html lang"),
    }


def test_broken_linked_data_is_passed_over() -> None:
    assert read(made.html(BODY, HEAD + "<script type='application/ld+json'>{oops</script>")).metadata.title is not None


def test_a_page_in_latin_1_is_read_as_browsers_read_it() -> None:
    raw = "<html><head><meta charset=iso-8859-1></head><body><article><p>La señora dijo “no” al juez.</p></article>"
    assert "La señora dijo “no” al juez." in read(raw.encode("cp1252")).text


@pytest.mark.parametrize("depth", [100, 250, 300, 900])
def test_deeply_nested_text_is_read_whole(depth: int) -> None:
    version = read(deep(depth))
    assert "deep words" in version.text or any("letters" in loss for loss in version.losses)
    assert "closing paragraph" in version.text


@pytest.mark.parametrize("depth", [2_500, 100_000])
def test_text_lost_in_nesting_is_never_silent(depth: int) -> None:
    with pytest.raises(ReadingError, match="nested"):
        read(deep(depth))


def deep(depth: int) -> bytes:
    inner = "<p>These are the deep words of the page, which must not be lost without a sentence that says so.</p>"
    closing = "<p>This is the closing paragraph, which stands after all of them and says what was decided.</p>"
    return f"<html><body>{'<div>' * depth}{inner}{'</div>' * depth}{closing}</body></html>".encode()


@pytest.mark.parametrize("raw", [b"<html><body></body></html>", b"<html><body><script>x()</script></body></html>"])
def test_a_page_without_text_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError, match=r"shows no text|web page"):
        read(raw)


def test_the_module_parses_in_the_child_only() -> None:
    assert html.CONFINED
    assert Path(html.__file__).name == "html.py"


def test_tags_in_scripts_and_comments_are_no_nesting() -> None:
    scripted = "<script>x = '" + "<div>" * 5_000 + "'</script><!-- " + "<div>" * 5_000 + " -->"
    assert words(read(made.html(scripted + BODY)))[1:] == PARAGRAPHS
