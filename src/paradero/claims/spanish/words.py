"""The words of a Spanish parse: each with the English lemma, tag and features by which the rules know it.

A verb's enclitic pronoun is a word of its own ("deportar|los"). What Spanish leaves unwritten and English writes — a
subject, "will", "would", "to" — is added later as a word without letters, which stands at the word it belongs to.
"""

import re
from typing import TYPE_CHECKING

import msgspec

from paradero.claims.parse import Word
from paradero.claims.spanish.conjugation import VerbForm
from paradero.claims.spanish.pivot import Verb, adjectives, nouns, plain, table, verbs

if TYPE_CHECKING:
    from spacy.tokens import Span

_ENCLITIC = re.compile(
    r"(?P<verb>.*(?:[aeiáéí]r|[aá]ndo|[ií]éndo|iendo|yéndo))(?P<se>se)?(?P<clitic>l[oae]s?|nos|se|me|te)$"
)
_COUNTING = frozenset(["one", "others", "some", "many", "several", "both", "none", "everyone", "those"])
_PERSONAL = frozenset({"me", "te", "nos", "lo", "la", "los", "las", "le", "les", "se"})
_TAGS = {
    "past": "VBD", "past subjunctive": "VBD", "imperfect": "VBD", "future": "VB", "conditional": "VB",
    "infinitive": "VB", "gerund": "VBG", "participle": "VBN",
}  # fmt: skip


class Features(msgspec.Struct):
    """What the parser says of a word's form (`Tense=Past` …), and the reading of a verb that the lexicon knows."""

    told: dict[str, str]
    form: VerbForm | None = None
    hidden: bool = False  # a finite verb that the parser took for something else

    @property
    def mood(self) -> str | None:
        if self.form is not None:
            return self.form.mood
        return {"Inf": "infinitive", "Ger": "gerund", "Part": "participle"}.get(self.told.get("VerbForm", "")) or {
            "Past": "past", "Imp": "imperfect", "Fut": "future", "Pres": "present",
        }.get(self.told.get("Tense", ""))  # fmt: skip

    @property
    def is_finite(self) -> bool:
        return self.mood not in ("infinitive", "gerund", "participle", None)

    @property
    def is_subjunctive(self) -> bool:
        if self.form is not None:
            return self.form.mood in ("subjunctive", "past subjunctive")
        return self.told.get("Mood") == "Sub"

    @property
    def is_plural(self) -> bool:
        return (
            (self.form.number == "plur")
            if self.form is not None and self.form.number
            else self.told.get("Number") == "Plur"
        )


class Words:
    """The words of one block while they are rearranged: in text order, with their features."""

    def __init__(self) -> None:
        self.order: list[Word] = []
        self.features: dict[Word, Features] = {}
        self.unwritten: list[tuple[Word, Word]] = []

    def add_unwritten(self, lower: str, tag: str, dep: str, head: Word, host: Word | None = None) -> Word:
        """A word without letters at `host` (or its head), before it."""
        host = host or head
        word = _new("", lower, lower, "PART" if tag == "TO" else "AUX" if tag == "MD" else "PRON", tag, dep)
        word.start, word.end = host.start, host.end
        word.head = head
        self.features[word] = Features({})
        self.order.insert(self.order.index(host), word)
        return word

    def children(self, head: Word) -> list[Word]:
        """What `head` governs now, in text order."""
        return [word for word in self.order if word.head is head and word is not head]


def read_words(sentence: "Span") -> tuple[Words, list[Word]]:
    """The words of a parsed sentence, and for each token of the parser the word that it became."""
    found = Words()
    tokens: list[Word] = []
    for token in sentence:
        features = Features(token.morph.to_dict())
        before = tokens[-1] if tokens else None
        pos = (
            "VERB" if before is not None and _is_after_pronoun(token.text, token.pos_, before, features) else token.pos_
        )
        word = _read(token.text, pos, token.dep_, features)
        if pos != token.pos_ and before is not None and before.pos == "DET":
            before.pos, before.tag, before.dep, before.lemma = "PRON", "PRP", "obj", "them"
        word.start, word.end = token.idx, token.idx + len(token.text)
        tokens.append(word)
        found.order.append(word)
        found.features[word] = features
        clitic = _enclitic(word, features)
        if clitic is not None:
            found.order.append(clitic)
            found.features[clitic] = Features({"Number": "Plur"} if clitic.text.endswith("s") else {})
    for word, token in zip(tokens, sentence, strict=True):
        word.head = tokens[token.head.i - sentence.start]
    return found, tokens


def _new(text: str, lower: str, lemma: str, pos: str, tag: str, dep: str) -> Word:
    word = Word()
    word.text, word.lower, word.lemma, word.pos, word.tag, word.dep = text, lower, lemma, pos, tag, dep
    word.children = []
    word.i = -1
    word.head = word
    return word


def _read(text: str, pos: str, dep: str, features: Features) -> Word:
    lower = text.lower()
    if pos == "VERB" and features.told.get("VerbForm") == "Part" and plain(lower) in adjectives():
        pos = "ADJ"
    if pos in ("NOUN", "ADJ", "PROPN") and _is_with_pronoun(lower):
        pos = "VERB"  # "negándoles"
    reading = _verb(lower, "AUX" if dep in ("aux", "cop") else pos, features)
    if reading is not None:
        features.form = reading.form
        hidden = pos not in ("VERB", "AUX", "ADJ") or (pos == "ADJ" and features.is_finite)
        word = _new(text, lower, reading.lemma, "VERB" if pos != "AUX" else pos, _verb_tag(features), dep)
        features.hidden = hidden
        return word
    if pos in ("VERB", "AUX"):
        return _new(text, lower, lower, pos, _verb_tag(features), dep)
    lemma, pos, tag = _other(text, lower, pos, features)
    return _new(text, lemma if pos != "PROPN" else lower, lemma, pos, tag, dep)


def _verb(lower: str, pos: str, features: Features) -> Verb | None:
    readings = verbs().get(lower) or (verbs().get(_base(lower) or "") if pos in ("VERB", "AUX") else None)
    if not readings:
        return None
    if pos in ("VERB", "AUX"):
        wanted = "Part" if features.told.get("VerbForm") == "Part" else None
        return next((r for r in readings if (r.form.mood == "participle") == (wanted == "Part")), readings[0])
    finite = [reading for reading in readings if reading.form.mood != "participle"]
    if len(finite) < len(readings):
        participle = next(reading for reading in readings if reading.form.mood == "participle")
        return participle if pos == "ADJ" and plain(lower) not in adjectives() else None
    if pos not in ("NOUN", "PROPN", "ADV", "ADJ", "X") or len(lower) <= 4 or lower in table("adverbs"):
        return None
    past = lower[-1] == "ó" or lower.endswith(("aron", "ieron", "ía", "ían", "aba", "aban"))
    return finite[0] if past or (lower[-1] in "án" and plain(lower) not in nouns() and pos != "PROPN") else None


def _is_after_pronoun(text: str, pos: str, before: Word, features: Features) -> bool:
    """ "Estados Unidos los vincula con la banda": a plural before a singular is no article."""
    if pos not in ("NOUN", "ADJ") or before.text.lower() not in ("los", "las"):
        return False
    if features.told.get("Number") == "Plur" or text.endswith("s") or text[:1].isupper():
        return False
    return any(reading.form.mood == "present" for reading in verbs().get(text.lower(), ()))


def _is_with_pronoun(lower: str) -> bool:
    found = _ENCLITIC.match(lower)
    return found is not None and found["verb"][-2:] == "do" and plain(found["verb"]) in verbs()


def _base(lower: str) -> str | None:
    found = _ENCLITIC.match(lower)
    return plain(found["verb"]) if found else None


def _enclitic(word: Word, features: Features) -> Word | None:
    """The pronoun at the end of an infinitive or gerund, cut off the verb; a reflexive one only marks the verb."""
    found = _ENCLITIC.match(word.text.lower())
    if found is None or word.pos not in ("VERB", "AUX") or word.text.lower() == _base(word.text.lower()):
        return None
    features.told["Reflex"] = "Yes" if found["se"] or found["clitic"] == "se" else ""
    if found["clitic"] in ("se", "me", "te"):
        return None
    start = found.start("clitic")
    lower = table("pronouns").get(found["clitic"], found["clitic"])
    clitic = _new(word.text[start:], lower, lower, "PRON", "PRP", "iobj" if found["clitic"].startswith("le") else "obj")
    clitic.start, clitic.end = word.start + start, word.end
    clitic.head = word
    word.text, word.end = word.text[:start], word.start + start
    return clitic


def _verb_tag(features: Features) -> str:
    mood = features.mood
    if mood in ("present", "subjunctive", None):
        return "VBP" if features.is_plural else "VBZ"
    return _TAGS[mood]


def _other(text: str, lower: str, pos: str, features: Features) -> tuple[str, str, str]:
    """Lemma, part of speech and Penn tag of a word that is no verb."""
    plural = features.told.get("Number") == "Plur"
    if pos == "PROPN":
        return lower if lower == "casa" else nouns().get(plain(lower), lower), "PROPN", "NNP"  # "Casa Blanca"
    if pos == "NOUN":
        lemma = nouns().get(plain(lower)) or adjectives().get(plain(lower)) or _singular(lower)
        return lemma, pos, "NNS" if plural or lower.endswith("s") else "NN"
    if pos == "ADJ":
        lemma = adjectives().get(plain(lower)) or _singular(lower)
        return lemma, pos, "JJ"
    if pos == "ADV":
        return table("adverbs").get(lower, lower), pos, "RB"
    if pos == "PRON":
        return _pronoun(lower, features)
    if pos == "DET":
        lemma = table("determiners").get(lower, lower)
        return lemma, pos, "PRP$" if lemma in ("su", "their", "our", "my") else "DT"
    if pos == "ADP":
        return table("prepositions").get(lower, lower), pos, "IN"
    if pos in ("SCONJ", "CCONJ"):
        lemma = table("conjunctions").get(lower) or table("prepositions").get(lower, lower)
        return lemma, pos, "IN" if pos == "SCONJ" else "CC"
    if pos == "NUM":
        return lower, pos, "CD"
    return lower, pos, {"PUNCT": ".", "SYM": "$"}.get(pos, "XX")


def _pronoun(lower: str, features: Features) -> tuple[str, str, str]:
    lemma = table("pronouns").get(lower, lower)
    if features.told.get("PronType") in ("Rel", "Int") or lower in ("que", "quien", "quienes"):
        return (lemma if lemma != "which" else "which"), "PRON", "WP"
    if lower in _PERSONAL or lemma in ("he", "she", "they", "it", "we", "I", "us", "me"):
        return lemma, "PRON", "PRP"
    if lemma in _COUNTING:
        return lemma, "NOUN", "NNS"
    return lemma, "PRON", "DT"


def _singular(lower: str) -> str:
    if lower.endswith("ciones"):
        return lower[:-4] + "ón"
    return lower[:-2] if lower.endswith(("res", "les", "nes", "des")) else lower.removesuffix("s")
