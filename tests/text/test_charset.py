"""Bytes to characters."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.text.charset import decode

WORDS = "La señora Núñez habló según «El País» – y después calló. " * 12


@pytest.mark.parametrize(
    ("raw", "declared"),
    [
        (WORDS.encode(), None),
        (codecs.BOM_UTF8 + WORDS.encode(), None),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), None),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), None),
        (WORDS.encode("cp1252"), "iso-8859-1"),
        (WORDS.encode("cp1252"), "windows-1252"),
    ],
)
def test_marked_or_declared_text_is_decoded_exactly(raw: bytes, declared: str | None) -> None:
    decoded = decode(raw, declared)
    assert (decoded.text, decoded.loss) == (WORDS, None)


def test_a_guessed_charset_is_said() -> None:
    decoded = decode(WORDS.encode("cp1252"))
    assert decoded.text == WORDS
    assert decoded.loss is not None
    assert "guessed (cp1252)" in decoded.loss


def test_a_few_broken_bytes_are_shown_and_said() -> None:
    decoded = decode(WORDS.encode() + b"\xff\xfe more")
    assert decoded.text == WORDS + "\ufffd\ufffd more"
    assert decoded.loss is not None


def test_a_false_declaration_does_not_harm_utf8() -> None:
    assert decode(WORDS.encode(), "iso-8859-1").text == WORDS


@given(st.text())
def test_whatever_is_utf8_comes_back_exactly(text: str) -> None:
    raw = text.encode("utf-8", errors="ignore")
    expected = raw.decode("utf-8")
    if not raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(raw).text == expected
