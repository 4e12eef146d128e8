"""Whether a word, its subject or its object carries a negation."""

from paradero.claims.parse import Word
from paradero.claims.stance_words import stance_words


def is_negated(word: Word) -> bool:
    """ "was not deported", "no men were deported", "are no longer held", "nearly deported"."""
    if word.dep == "conj" and _shares_predicate(word):
        return is_negated(word.head)
    words = stance_words()["words"]
    for child in word.children:
        if child.dep == "neg" or child.lower in words["averted"]:
            return True
        if child.lower in ("not", "never", "n't") and child.dep == "advmod":
            return True
        if child.dep in ("nsubj", "nsubjpass", "dobj", "attr") and is_nobody(child):
            return True
    return _no_longer(word) or any(
        (child.lower == "no" and child.dep == "det") or (child.lower == "little" and child.dep == "amod")
        for child in word.children
    )


def _shares_predicate(word: Word) -> bool:
    """ "none has been deported or sent away", "was not deported nor handed over": one auxiliary for both verbs."""
    if not word.is_verb or word.all("nsubj", "nsubjpass", "aux", "auxpass", "neg"):
        return False
    if not word.head.all("aux", "auxpass"):
        return False
    return word.tag == word.head.tag and any(
        joint.lower in ("and", "or", "nor") for joint in word.head.all("cc") + word.all("cc")
    )


def is_nobody(word: Word) -> bool:
    """ "none of them", "no men"."""
    if word.lower in stance_words()["words"]["negation"]:
        return True
    return any(child.lower in ("no", "none", "neither") for child in word.all("det", "preconj"))


def _no_longer(word: Word) -> bool:
    around = [*word.children, *(inner for child in word.all("aux", "auxpass") for inner in child.children)]
    words = word.sentence.block.words
    return any(child.lower == "longer" and words[child.i - 1].lower == "no" for child in around)
