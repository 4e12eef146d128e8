"""The light sentence splitter."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.text.sentences import sentences
from paradero.words.passage import Span

CASES = [
    "The U.S. deported 238 men.|He met Mr. Smith at 5 p.m.|The flight left.",
    "See Nken v. Holder, 556 U. S. 418, 426 (2009).|Judge J. G. G. ruled.",
    "She left.[1][2]|Then “we go!” he said.|In Washington, D.C.|On Monday it rained.",
    "El presidente viajó a EE.UU.|La Sra. Núñez dijo que no.|¿Dónde están?|«No sé», dijo.",
    "A las 5 p. m. salió el vuelo núm. 3.|El art. 5 dice…|Nadie respondió.",
    "He paid $4.76 million.|Prices rose 3.5 percent!|“Quote.”|He said no.|Then he left.",
    "Decl. of R. Cerna in No. 25-951, ECF Doc. 11-3, p. 3.|The Government now requests an order.",
    "He left on Sept. 5.|U.S. District Judge Paula Xinis ruled.",
]


@pytest.mark.parametrize("case", CASES, ids=[case[:20] for case in CASES])
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    text = case.replace("|", " ")
    assert [span.of(text) for span in sentences(text)] == case.split("|")


def test_line_breaks_inside_a_block_are_blanks() -> None:
    text = "The court denied\nthe motion. It was\nlate."
    assert [span.of(text) for span in sentences(text)] == ["The court denied\nthe motion.", "It was\nlate."]


def test_only_the_asked_stretch_is_split() -> None:
    text = "One. Two. Three."
    assert [span.of(text) for span in sentences(text, Span(5, 16))] == ["Two.", "Three."]


@given(st.text(alphabet=st.sampled_from('aB. !?\n"”)[1]U'), max_size=120))
def test_sentences_cover_every_letter_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join(span.of(text) for span in spans).replace(" ", "").replace("\n", "") == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(spans))
