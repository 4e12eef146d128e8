"""No character of a document acts on the terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from paradero.interfaces.cli.terminal import safe


@given(st.text())
def test_what_is_printed_is_one_line_without_controls_or_direction_marks(words: str) -> None:
    shown = safe(words)
    assert not any(unicodedata.category(letter) == "Cc" for letter in shown)
    assert not any(
        unicodedata.bidirectional(letter) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        for letter in shown
    )


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_words_without_controls_stay_as_they_are(words: str) -> None:
    assert safe(words) == words


def test_an_escape_sequence_is_seen_and_harmless() -> None:
    assert safe("a\x1b[31mred\nb") == "a\N{REPLACEMENT CHARACTER}[31mred b"
