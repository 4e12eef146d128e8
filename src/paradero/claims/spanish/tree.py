"""What every rule needs: children, governors, moods, and what a noun can be."""

import functools
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from paradero.claims.arguments import COUNTS
from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import nouns, plain, table
from paradero.claims.spanish.places import is_demonym, is_place
from paradero.claims.spanish.words import Words


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    text = files("paradero.claims.spanish").joinpath("constructions.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def listed(name: str) -> frozenset[str]:
    """A list of `constructions.toml`."""
    return _lists()[name]


def governors(word: Word) -> Iterator[Word]:
    """What governs a word, what governs that, up to the root; it ends where rules have made an odd parse go round."""
    seen = {word}
    while word.head not in seen:
        word = word.head
        seen.add(word)
        yield word


def takes_place(new: Word, old: Word, words: Words) -> None:
    """`new` is governed where `old` was, and `old` under it."""
    new.dep = old.dep
    new.head = new if old.head is old else old.head
    old.head = new


def kids(word: Word, words: Words, *deps: str) -> list[Word]:
    return [child for child in words.children(word) if child.dep in deps]


def clause_mood(word: Word, words: Words) -> str | None:
    """The mood of a clause: its first auxiliary's, else the verb's own."""
    auxiliaries = kids(word, words, "aux", "auxpass")
    return words.features[auxiliaries[0] if auxiliaries else word].mood


def is_participle(word: Word, words: Words) -> bool:
    return words.features[word].mood == "participle"


def make_noun(word: Word, words: Words) -> None:
    word.pos, word.tag = "NOUN", "NNS" if words.features[word].is_plural else "NN"
    word.lemma = word.lower = nouns().get(plain(word.text), word.lower)


def is_people(word: Word, words: Words) -> bool:
    classes = noun_classes().get(word.lemma, frozenset())
    if (
        is_demonym(word)
        or word.text.lower() in ("nadie", "alguien", "quien", "quienes")
        or "people" in classes
        or (("quantity" in classes or word.lemma in COUNTS) and bool(kids(word, words, "nmod")))
        or bool(classes & {"authority", "court"} and "place" not in classes)
        or word.pos == "PRON"
    ):
        return True
    if word.pos == "NUM" or kids(word, words, "nummod"):
        return not classes & {"facility", "place", "carrier", "money"}
    return word.pos == "PROPN" and not is_place(word)


def acts(word: Word) -> bool:
    classes = noun_classes().get(word.lemma, frozenset())
    return bool(classes & {"authority", "court", "organisation"}) or word.pos == "PROPN"


def preposition(first: Word, words: Words, bare: str | None = None) -> str:
    """The English preposition for this one and the words that belong to it ("antes de", "por parte de")."""
    at = words.order.index(first)
    for length in (4, 3, 2):
        text = (
            " ".join(word.text.lower() for word in words.order[at : at + length])
            .replace(" del", " de")
            .replace(" al", " a")
        )
        if text in table("prepositions"):
            return table("prepositions")[text]
    return bare or table("prepositions").get(first.text.lower(), first.lower)


def looks_ahead(mark: Word, words: Words) -> bool:
    """ "en espera de ser deportados", "con el fin de iniciar": what is still to come."""
    at = words.order.index(mark)
    text = " ".join(word.text.lower() for word in words.order[at : at + 4]) + " "
    return any(text.startswith(phrase.replace("_", " ") + " ") for phrase in listed("ahead"))
