"""A parse may be any tree: the rules end on it, and what they leave is a tree."""

import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from paradero.claims.parse import ParsedBlock
from paradero.claims.spanish.read import fill_block
from paradero.claims.squeeze import Squeezed

_TOKENS = (
    ("deportó", "VERB"), ("enviados", "ADJ"), ("fueron", "AUX"), ("dijo", "VERB"), ("llegar", "VERB"), ("€", "SYM"),
    ("210", "NUM"), ("millones", "NOUN"), ("hombres", "NOUN"), ("vuelo", "NOUN"), ("Panamá", "PROPN"), ("que", "PRON"),
    ("que", "SCONJ"), ("a", "ADP"), ("de", "ADP"), (",", "PUNCT"), ("los", "DET"), ("y", "CCONJ"), ("no", "ADV"),
    ("según", "ADP"), ("Bukele", "PROPN"), ("quienes", "PRON"), ("su", "DET"), ("acuerdo", "NOUN"), ("le", "PRON"),
)  # fmt: skip
_RELATIONS = (
    "nsubj", "obj", "iobj", "obl", "nmod", "amod", "appos", "nummod", "acl", "advcl", "ccomp", "xcomp", "conj", "cc",
    "case", "det", "mark", "flat", "fixed", "aux", "cop", "advmod", "parataxis", "compound", "dep", "punct",
)  # fmt: skip
_BLANK = spacy.blank("es")


_SIGN_FIRST = Doc(
    _BLANK.vocab, words=["deportó", "€", "210", "millones", "a", "Panamá"], heads=[0, 0, 3, 1, 5, 3],
    pos=["VERB", "NOUN", "NUM", "NOUN", "ADP", "PROPN"], deps=["ROOT", "obl", "nummod", "appos", "case", "nmod"],
    sent_starts=[True, False, False, False, False, False],
)  # fmt: skip
"""The sign governs the noun that governs the number: rules once made the three go round for ever."""


@st.composite
def _parses(draw: st.DrawFn) -> Doc:
    """A sentence of any words, each under any other but so that they are a tree."""
    tokens = draw(st.lists(st.sampled_from(_TOKENS), min_size=2, max_size=12))
    order = draw(st.permutations(range(len(tokens))))
    heads, relations = [0] * len(tokens), ["ROOT"] * len(tokens)
    heads[order[0]] = order[0]
    for place, at in enumerate(order[1:], start=1):
        heads[at] = order[draw(st.integers(0, place - 1))]
        relations[at] = draw(st.sampled_from(_RELATIONS))
    return Doc(
        _BLANK.vocab, words=[word for word, _ in tokens], pos=[pos for _, pos in tokens], heads=heads, deps=relations,
        sent_starts=[at == 0 for at in range(len(tokens))],
    )  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(_parses())
@example(_SIGN_FIRST)
def test_the_rules_end_and_leave_a_tree(doc):
    block = fill_block(doc, ParsedBlock(Squeezed(doc.text, range(len(doc.text) + 1)), 0))
    for word in block.words:
        above = [word]
        while above[-1].head is not above[-1]:
            above.append(above[-1].head)
            assert len(above) <= len(block.words), [each.text for each in above]
