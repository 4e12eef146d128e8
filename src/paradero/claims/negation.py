"""Whether a word, its subject or its object carries a negation."""

from paradero.claims.parse import Word
from paradero.claims.stance_words import stance_words


def is_negated(word: Word) -> bool:
    """ "was not deported", "no men were deported", "are no longer held", "nearly deported"."""
    words = stance_words()["words"]
    for child in word.children:
        if child.dep == "neg" or child.lower in words["averted"]:
            return True
        if child.lower in ("not", "never", "n't") and child.dep == "advmod":
            return True
        if child.dep in ("nsubj", "nsubjpass", "dobj", "attr") and _is_none(child, words["negation"]):
            return True
    return _no_longer(word) or any(
        (child.lower == "no" and child.dep == "det") or (child.lower == "little" and child.dep == "amod")
        for child in word.children
    )


def _is_none(word: Word, negations: frozenset[str]) -> bool:
    """ "none of them", "no men"."""
    return word.lower in negations or any(child.lower in ("no", "none", "neither") for child in word.all("det"))


def _no_longer(word: Word) -> bool:
    around = [*word.children, *(inner for child in word.all("aux", "auxpass") for inner in child.children)]
    words = word.sentence.block.words
    return any(child.lower == "longer" and words[child.i - 1].lower == "no" for child in around)
