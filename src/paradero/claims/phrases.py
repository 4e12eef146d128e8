"""What a word stands for: the phrase it heads, the kinds of thing it can be, and the words that name it."""

import msgspec

from paradero.claims.nouns import noun_classes, pronoun_classes
from paradero.claims.parse import Word
from paradero.claims.titles import is_court_title, is_title
from paradero.words.passage import Span

_NAME_DEPS = ("compound", "amod", "nmod", "poss", "nummod")
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "any", "no", "such"})
_CURRENCY = ("$", "€", "£", "US$")
_AMOUNTS = frozenset(
    {
        "several",
        "many",
        "some",
        "most",
        "few",
        "all",
        "both",
        "more",
        "numerous",
        "multiple",
        "various",
        "only",
        "least",
        "about",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "just",
        "menos",
        "más",
    }
)
_SIGNED = frozenset({"agreement", "pact", "accord", "treaty"})  # statutes by name that parties sign
_LEFT_DEPS = frozenset(
    {"compound", "amod", "nmod", "npadvmod", "punct", "poss", "case", "dep", "appos", "nummod", "advmod"}
)


class Mention(msgspec.Struct, frozen=True):
    """A name in the text over word numbers `[first, last]` of its block.

    `type` is the gazetteer's or the parser's (`person`, `place`, `facility`, `agency`, `government`, `court`, `group`,
    `organisation`, `outlet`, `statute`, `demonym`); `name` its canonical form; `how` the step that gave it.
    """

    first: int
    last: int
    span: Span
    text: str
    type: str
    name: str
    how: str
    country: str | None = None
    judge: bool = False


TYPE_CLASSES: dict[str, frozenset[str]] = {
    "person": frozenset({"person"}),
    "place": frozenset({"place", "authority"}),
    "facility": frozenset({"facility"}),
    "agency": frozenset({"authority", "organisation"}),
    "government": frozenset({"authority"}),
    "court": frozenset({"court"}),
    "group": frozenset({"group"}),
    "organisation": frozenset({"organisation", "authority"}),
    "outlet": frozenset({"organisation", "outlet"}),
    "carrier": frozenset({"organisation", "carrier"}),
    "statute": frozenset({"statute"}),
    "demonym": frozenset({"people", "nationality"}),
}


def classes_of(word: Word, mention: Mention | None) -> frozenset[str]:
    """The kinds of thing the phrase headed by `word` can be; empty for what no table knows."""
    if mention is not None:
        return _named_classes(word, mention)
    if word.pos == "PRON" or word.tag in ("PRP", "PRP$", "WP", "WP$"):
        return _pronoun_classes(word)
    if word.is_verb:
        return frozenset()
    if currency_of(word) is not None:
        return frozenset({"money"})
    known = (
        noun_classes().get(word.lemma) or noun_classes().get(word.lower) or noun_classes().get(word.lower.rstrip("s"))
    )
    if known is None and "-" in word.lower:
        known = noun_classes().get(word.lemma.rpartition("-")[2])
    if known:
        return _of_phrase(word, known)
    if word.pos == "NUM" or word.tag == "CD":
        return frozenset({"people", "number"})
    if word.tag in ("JJ", "VBN", "NNS") and word.child("det") and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return frozenset({"people"}) if word.tag == "VBN" else frozenset()
    return frozenset()


def _named_classes(word: Word, mention: Mention) -> frozenset[str]:
    if mention.type == "demonym":
        return frozenset({"people"}) if word.pos != "ADJ" or word.dep not in _NAME_DEPS else frozenset({"nationality"})
    if mention.type == "person" and (mention.judge or _titled_judge(word)):
        return frozenset({"person", "judge", "official"})
    known = TYPE_CLASSES.get(mention.type, frozenset()) | {mention.type}
    if mention.type == "statute" and word.lemma in _SIGNED:
        return known | {"agreement"}
    if mention.type != "person":
        return known | ({"agreement"} & noun_classes().get(word.lower, frozenset()))  # "a Safe Third Country Agreement"
    return known | ({"official"} if mention.country is not None or _titled(word) else {"private"})


def _titled(word: Word) -> bool:
    """ "Sen. Chris Van Hollen", "President Noboa"."""
    return any(is_title(child.lower) for child in word.children if child.dep in ("compound", "nmod"))


def _titled_judge(word: Word) -> bool:
    return any(is_court_title(child.lower) for child in word.children if child.dep in ("compound", "nmod"))


def _pronoun_classes(word: Word) -> frozenset[str]:
    kind = pronoun_classes().get(word.lower)
    if kind in ("person", "unwritten"):
        return frozenset({"person", "private", "authority", "pronoun"})
    if kind == "group":
        return frozenset({"people", "authority", "pronoun"})
    if kind == "second":
        return frozenset({"people", "pronoun"})
    if kind == "first":
        return frozenset({"authority", "pronoun", "first", "people"})
    if kind == "thing":
        return frozenset({"authority", "thing", "pronoun", "place"})
    known = _of_phrase(word, noun_classes().get(word.lower, frozenset()))
    return known | ({"relative"} if kind == "relative" else frozenset())


def _of_phrase(word: Word, known: frozenset[str]) -> frozenset[str]:
    """A quantity word ("many of them", "dozens of migrants") is what it counts."""
    if "quantity" not in known:
        return known
    return known | {"people", "number"}


def currency_of(word: Word) -> Word | None:
    """The sign of a sum: "$6 million", "AU$20 million", "a $7.5 million grant"."""
    for child in word.children:
        if child.text in _CURRENCY or child.text.rstrip("0123456789.,").endswith(_CURRENCY):
            return child
        if child.dep == "nummod":
            inner = currency_of(child)
            if inner is not None:
                return inner
    return None


def is_relative(word: Word) -> bool:
    """Whether the word is a relative pronoun of a relative clause."""
    if word.lower == "that" and word.tag == "IN":
        return word.dep in ("dobj", "nsubj", "nsubjpass", "pobj")  # the tagger's mistake: "the men that they deported"
    return word.tag in ("WP", "WDT", "WP$") and pronoun_classes().get(word.lower) == "relative"


def core_words(word: Word, mention: Mention | None) -> tuple[Word, Word]:
    """First and last word of the shortest form that still names the thing headed by `word`.

    A name is itself; a common noun takes its adjectives and compounds but no article, number, relative clause or
    prepositional phrase.
    """
    words = word.sentence.block.words
    if mention is not None:
        return words[mention.first], words[mention.last]
    sign = currency_of(word)
    if sign is not None:
        return sign, word
    first = word
    position = word.i - 1
    while position >= 0 and _belongs_left(words[position], word):
        if words[position].dep != "punct":
            first = words[position]
        position -= 1
    return first, word


def _belongs_left(candidate: Word, head: Word) -> bool:
    if (
        candidate.lower in _DETERMINERS
        or candidate.lower in _AMOUNTS
        or candidate.text in (",", '"', "(", ";", ":")
        or candidate.tag == "PRP$"
    ):
        return False
    if candidate.sentence is not head.sentence or candidate.tag == "CD" or candidate.pos == "ADP":
        return False
    governor = candidate
    while governor is not head:
        if governor.dep not in _LEFT_DEPS or governor.head is governor or governor.head.i <= governor.i:
            return False
        governor = governor.head
    return True
