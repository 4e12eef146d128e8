"""What documents say is shown as it was written, in every form, and does nothing."""

import io
import re

import docx
import pypdfium2
import pytest

from paradero.publish.briefs.markdown import plain, write_markdown
from paradero.publish.briefs.page import write_page
from paradero.publish.briefs.paper import link_to
from paradero.publish.briefs.pdf import write_pdf
from paradero.publish.briefs.word import write_word
from tests.publish.briefs.papers import a_paper


def words_of_pdf(raw: bytes) -> str:
    document = pypdfium2.PdfDocument(raw)
    told = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(told.split())


def test_a_page_holds_no_markup_of_documents() -> None:
    html = write_page(a_paper())
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert 'href="#note-1"' in html
    assert 'id="note-1"' in html
    assert html.count('id="mark-1"') == 1


def test_markdown_shows_signs_as_themselves() -> None:
    told = write_markdown(a_paper())
    assert re.search(r"(?<!\\)<script", told) is None
    assert r"\[x\](javascript:alert(1)) \<script\>" in told
    assert "[^1]: “" in told
    assert plain("1. one") == "\u20601. one"
    assert plain("- one\n\n# two") == r"\- one \# two"
    assert plain("a - b. 12.5") == "a - b. 12.5"


def test_word_and_pdf_hold_the_words_and_lead_to_the_note() -> None:
    told = docx.Document(io.BytesIO(write_word(a_paper())))
    text = "\n".join(line.text for line in told.paragraphs)
    assert "<script>alert(1)</script>" in text
    assert "漢" in text
    assert 'w:anchor="note_1"' in told.element.xml
    assert 'w:name="note_1"' in told.element.xml
    drawn = words_of_pdf(write_pdf(a_paper()))
    assert "<script>alert(1)</script>" in drawn
    assert "□" in drawn
    assert "Word left_out" in drawn


def test_the_same_brief_is_the_same_pdf() -> None:
    assert write_pdf(a_paper("Dos vuelos, Núñez y Đorđević.")) == write_pdf(a_paper("Dos vuelos, Núñez y Đorđević."))
    assert "Word left_out" not in words_of_pdf(write_pdf(a_paper("Dos vuelos, Núñez y Đorđević.")))


@pytest.mark.parametrize(
    ("url", "exact", "link"),
    [
        (None, "a", None),
        ("file:///etc/passwd", "a", None),
        ("javascript:alert(1)", "a", None),
        ("https:///nowhere", "a", None),
        ("https://[broken", "a", None),
        ("https://a.org/", "Two well-known\n words, so", "https://a.org/#:~:text=Two%20well%2Dknown%20words%2C%20so"),
        ("https://example.org/a#part", "Two", "https://example.org/a#part"),
        ("https://a.org/", "word " * 40, "https://a.org/#:~:text=" + ",".join(["%20".join(["word"] * 6)] * 2)),
    ],
)  # fmt: skip
def test_a_link_leads_to_the_words(url: str | None, exact: str, link: str | None) -> None:
    assert link_to(url, exact) == link
