"""Whether somebody named before can be meant by a word: not by a clash in its clause, a quotation or a description."""

from paradero.claims.mentioned import Known, reference_words
from paradero.claims.names import BlockNames
from paradero.claims.parse import Word
from paradero.claims.phrases import Mention, classes_of
from paradero.claims.speech import speech
from paradero.claims.voice import subject as subject_of


def is_quoted_by(known: Known, word: Word) -> bool:
    """Whether whoever was named stands in the quotation that the verb of saying ends: nobody there says it."""
    block = word.sentence.block
    if known.head.sentence.block is not block:
        return False
    return block.squeezed.text.count('"', known.head.end, word.start) % 2 == 1


def is_sayer(word: Word) -> bool:
    """The subject of a verb of saying, or whom "according to" names."""
    if not word.text and word.lower != "pro":
        return False
    if word.dep == "nsubj":
        return (word.tag not in ("PRP", "WP", "DT") and word.head.lemma in speech()["reporting"]) or word.lower == "pro"
    return word.dep == "pobj" and word.head.lower == "to" and word.head.head.lower == "according"


def own_subjects(word: Word) -> list[Word]:
    """Who does it to the word: in "has kept its support for the removals, calling them lawful" not the same."""
    return subject_of(word.head) if word.dep in ("dobj", "dative") and word.head.is_verb else []


def says_of_itself(word: Word) -> Word | None:
    """ "the government says it has": the common noun that says it, of which no name is nearer."""
    verb = word.head.head
    if word.dep not in ("nsubj", "nsubjpass") or word.head.dep != "ccomp" or verb.lemma not in speech()["reporting"]:
        return None
    subject = verb.child("nsubj")
    if subject is None or subject.i > word.i or subject.tag not in ("NN", "NNP", "NNPS"):
        return None
    return subject if {"authority", "organisation", "court", "place"} & classes_of(subject, None) else None


def has_spoken(known: Known) -> bool:
    """Whether somebody was named as the one who says something; that one goes on speaking."""
    return known.subject and known.head.head.lemma in speech()["reporting"]


def pronoun_gender(pronoun: str) -> str | None:
    """None for pronouns of either gender, as Spanish has them."""
    if pronoun in ("su", "le", "pro"):
        return None
    return "female" if pronoun in ("she", "her", "hers", "herself") else "male"


def is_of_its_own(word: Word) -> bool:
    """ "the Tripoli-based government", "the local government": another one than the last."""
    own = reference_words()["governments_kinds"]
    return any(child.lower not in own for child in word.all("amod", "compound", "nmod"))


def apposed_person(word: Word, names: BlockNames) -> Mention | None:
    if word.dep == "appos" and word.tag not in ("NNS", "NNPS"):
        found = names.at(word.head)
        if found is not None and found.type == "person":
            return found
    group = [noun for of in word.all("prep") for noun in of.all("pobj")] if word.lower == "one" else []
    for child in [*word.all("appos"), *(name for noun in group for name in noun.all("appos"))]:
        found = names.at(child)
        if found is not None and found.type == "person":
            return found
    return None


def clashes(known: Known, word: Word) -> bool:
    """Arguments of one verb are different people, unless the pronoun is reflexive or possessive."""
    if word.tag == "PRP$" or word.lower.endswith(("self", "selves")):
        return False
    if word.pos == "NOUN" and known.subject and known.head.sentence is word.sentence and _is_above(known, word):
        return True  # "relatives said the men …": nobody calls himself that
    if (
        word.dep in ("dobj", "dative")
        and word.head.dep in ("pcomp", "xcomp", "advcl")
        and known.head in _doers(word.head)
    ):
        return True  # "the agents break the law by denying them care": not the agents
    if word.lower in ("him", "her", "them") and word.dep in ("nsubj", "nsubjpass"):  # "a judge ordered him freed"
        return known.head.head in (word.head, word.head.head)
    return known.head.head is word.head and known.head is not word and word.head.is_verb


def _doers(verb: Word) -> list[Word]:
    return [] if verb.child("nsubj", "nsubjpass") else subject_of(verb)


def _is_above(known: Known, word: Word) -> bool:
    """Whether the known one is subject of a verb under which the word stands."""
    return known.head.head in set(word.ancestors())
