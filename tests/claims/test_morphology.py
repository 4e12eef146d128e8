"""The memo of parts of speech and lemmas answers as the whole model does."""

import spacy

from paradero.claims.morphology import Morphology
from paradero.claims.parse import ENGLISH_MODEL

TEXTS = (
    "On March 15, 2025, the United States removed Kilmar Armando Abrego Garcia to El Salvador, where he is detained.",
    "There were 238 men on the planes; there was no hearing, and nobody had told the men's families.",
    "A federal judge temporarily blocked the deportation, and officials said they would not be returning them.",
    "The men were flown, held and beaten; their lawyers haven't heard from them since they'd been moved.",
)


def fields(token):
    return token.pos_, token.tag_, token.dep_, token.text, token.lower_, token.lemma_.lower()


def test_every_token_is_as_the_whole_model_has_it():
    whole, memo = spacy.load(ENGLISH_MODEL), spacy.load(ENGLISH_MODEL)
    morphology = Morphology(memo)
    for text in TEXTS:
        expected = [fields(token) for token in whole(text)]
        found = [
            (form.pos, form.tag, form.dep, form.text, form.lower, form.lemma) for form in morphology.forms(memo(text))
        ]
        assert found == expected


def test_asking_twice_gives_the_same():
    memo = spacy.load(ENGLISH_MODEL)
    morphology = Morphology(memo)
    doc = memo(TEXTS[0])
    assert morphology.forms(doc) == morphology.forms(doc)
