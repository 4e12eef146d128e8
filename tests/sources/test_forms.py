"""What a stream is, by its content."""

import io
from contextlib import suppress
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.sources.forms import form_of
from paradero.words.document import MediaKind
from paradero.words.errors import SourceError
from tests.sources import made
from tests.text import made as files

FORMS = [
    (b"The men left on Monday.\n", "text"),
    ("\ufeffLos hombres se fueron.".encode(), "text"),
    ("El señor llegó.".encode("cp1252"), "text"),
    ("The men left.".encode("utf-16"), "text"),
    (b"# Title\n\nThe men left.", "markdown"),
    (b"The [men](https://x.example) left.", "markdown"),
    (b"---\ntitle: x\n---\nThe men left.", "markdown"),
    (b"[**Vice President**](https://x.example): words", "markdown"),
    (b"[1] The men left.", "text"),
    (made.PAGE, "html"),
    (b"\n<!-- saved -->\n<HTML><body>x", "html"),
    (b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><body/></html>", "html"),
    (b"<div class='a'><p>One</p><p>Two</p></div>", "html"),
    (files.pdf([files.page("x")]), "pdf"),
    (b"junk\n%PDF-1.7\n", "pdf"),
    (files.docx(files.word("x")), "docx"),
    (files.xlsx([["x"]]), "xlsx"),
    (files.eml("x"), "message"),
    (b"Name,State\nAna,Held\nEva,Freed\n", "csv"),
    (b"Name\tState\nAna\tHeld\nEva\tFreed\n", "csv"),
    (b"N.;Apellidos\n1;Ficticio Ensayo\n2;Muestra\n", "csv"),
    (b"The court ruled, and so on.\nThe men left, he said.\nThey came back, she said.\n", "text"),
    (b'{"text": "x"}\n{"text": "y"}\n', "articles"),
    (b' [ {"text": "x"} ]', "articles"),
    (made.warc(("https://x.example", "text/html", made.PAGE)), "warc"),
    (made.warc(("https://x.example", "text/html", made.PAGE), squeezed=True), "warc"),
    (made.zipped(("a.txt", b"x")), "zip"),
]


@pytest.mark.parametrize(("raw", "form"), FORMS, ids=[f"{form}-{number}" for number, (_, form) in enumerate(FORMS)])
def test_content_tells_the_form(raw: bytes, form: str) -> None:
    assert form_of(io.BytesIO(raw)) == form


REFUSED = [
    (b"", "empty"),
    (b" \n\t ", "empty"),
    (b"\x89PNG\r\n\x1a\n", "run OCR"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Office file"),
    (b"{\\rtf1 x}", "rich-text"),
    (b"words\x00and\x01binary", "not known"),
    (b"<?xml version='1.0'?><rss><item/></rss>", "XML"),
    (b"\x1f\x8b" + b"junk", "broken gzip"),
    (b"PK\x03\x04 cut off", "broken or cut-off zip"),
    (made.zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")), "OpenDocument"),
]


@pytest.mark.parametrize(("raw", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_what_is_not_read_is_refused_with_the_next_step(raw: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        form_of(io.BytesIO(raw))


@given(st.binary(max_size=300))
def test_any_bytes_have_a_form_or_a_refusal(raw: bytes) -> None:
    with suppress(SourceError):
        assert form_of(io.BytesIO(raw)) in (*get_args(MediaKind), "zip", "warc", "message", "articles")
