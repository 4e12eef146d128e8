"""Sentences of a treebank with words of our field in place of others of the same form.

Newspapers of the year 2000 hardly knew "bloqueó la deportación" or "expulse": a small parser takes such words for
something else. A verb may stand for any other in the same mood, tense, person and number, a noun or adjective for one
of its gender and number, without changing the analysis.
"""

import random
from collections import defaultdict

from spacy.tokens import Doc, Token

from paradero.claims.name_list import read_forms
from paradero.claims.spanish.conjugation import conjugate
from paradero.claims.spanish.pivot import infinitives, sections

_SLOTS = {
    "present": "Fin Ind Pres", "past": "Fin Ind Past", "imperfect": "Fin Ind Imp", "future": "Fin Ind Fut",
    "conditional": "Fin Cnd", "subjunctive": "Fin Sub Pres", "past subjunctive": "Fin Sub Imp", "infinitive": "Inf",
    "gerund": "Ger", "participle": "Part Past",
}  # fmt: skip
_NUMBERS = {"sing": "Sing", "plur": "Plur"}
_SHARES = {"VERB": 0.35, "NOUN": 0.25, "ADJ": 0.2}
Slot = tuple[str, ...]


class Lexicon:
    """Words of our field by part of speech and form."""

    def __init__(self) -> None:
        self._words: dict[Slot, list[str]] = defaultdict(list)
        self._add_verbs()
        self._add_nouns()
        self._add_peoples()

    def instead(self, token: Token, rng: random.Random) -> str:
        """The token's text, or now and then another word of the same form."""
        if rng.random() >= _SHARES.get(token.pos_, 0) or not token.text.isalpha():
            return token.text
        others = self._words.get(slot_of(token))
        if not others:
            return token.text
        word = rng.choice(others)
        return word.capitalize() if token.text[0].isupper() else word

    def _add_verbs(self) -> None:
        for infinitive, change in infinitives():
            for form, told in conjugate(infinitive, change):
                slot = _SLOTS[told.mood]
                if told.mood == "participle":
                    gender = "Fem" if form.rstrip("s").endswith("a") else "Masc"
                    self._words["VERB", slot, gender, _NUMBERS[told.number or "sing"]].append(form)
                elif told.number:
                    self._words["VERB", slot, str(told.person), _NUMBERS[told.number]].append(form)
                else:
                    self._words["VERB", slot].append(form)

    def _add_nouns(self) -> None:
        for words in sections()["nouns"].values():
            for word in words.split():
                self._add_noun(word)

    def _add_noun(self, word: str) -> None:
        if word.endswith(("ción", "sión", "dad")):
            plural = word[:-2] + "ones" if word.endswith("ón") else word + "es"
            self._words["NOUN", "Fem", "Sing"].append(word)
            self._words["NOUN", "Fem", "Plur"].append(plural)
        elif word.endswith(("o", "a")):
            gender = "Masc" if word.endswith("o") else "Fem"
            self._words["NOUN", gender, "Sing"].append(word)
            self._words["NOUN", gender, "Plur"].append(word + "s")

    def _add_peoples(self) -> None:
        for form in read_forms():
            word = form.text
            if form.entry.type == "demonym" and word.islower() and word.endswith(("o", "a", "os", "as")):
                gender = "Fem" if word.rstrip("s").endswith("a") else "Masc"
                self._words["ADJ", gender, "Plur" if word.endswith("s") else "Sing"].append(word)


def slot_of(token: Token) -> Slot:
    """Part of speech and form of a token, as the lexicon keeps them."""
    told = token.morph.to_dict()
    if token.pos_ == "VERB":
        kind = told.get("VerbForm", "")
        if kind == "Part":
            return ("VERB", "Part Past", told.get("Gender", ""), told.get("Number", ""))
        if kind == "Fin":
            slot = " ".join(part for part in ("Fin", told.get("Mood", ""), told.get("Tense", "")) if part)
            return ("VERB", "Fin Cnd" if "Cnd" in slot else slot, told.get("Person", ""), told.get("Number", ""))
        return ("VERB", kind)
    return (token.pos_, told.get("Gender", ""), told.get("Number", ""))


def varied(doc: Doc, lexicon: Lexicon, rng: random.Random) -> Doc:
    """The same analysis over partly other words."""
    return Doc(
        doc.vocab,
        words=[lexicon.instead(token, rng) for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
        sent_starts=[bool(token.is_sent_start) for token in doc],
    )
