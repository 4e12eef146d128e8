"""What is no claim at all: questions, conditions, ideas, and moves that a court is told to have stopped."""

from paradero.claims.modals import has_to
from paradero.claims.parse import Word
from paradero.claims.stance_words import stance_words


def is_unclaimed(trigger: Word) -> bool:
    """Whether nobody says that it is so: a condition, a question, an idea that is spoken of."""
    return _is_conditional(trigger) or _is_question(trigger) or _is_topic(trigger)


def _is_conditional(trigger: Word) -> bool:
    word = trigger
    while True:
        conditions = stance_words()["words"]["condition"]
        for child in word.children:
            if child.dep == "mark" and child.lower in conditions and child.lower not in ("until", "once"):
                return True
        if _is_inverted(word):
            return True
        if word.head is word or word.dep not in (
            "ccomp",
            "xcomp",
            "advcl",
            "conj",
            "pobj",
            "prep",
            "dobj",
            "nsubj",
            "nsubjpass",
            "pcomp",
            "acl",
        ):
            return False
        if word.dep == "ccomp" and word.head.lemma in ("say", "tell", "write"):
            return False
        if word.dep == "advcl" and not word.child("mark"):
            word = word.head
            continue
        if word.dep == "advcl":
            return False
        word = word.head


def _is_inverted(verb: Word) -> bool:
    """ "Had the order been obeyed": an auxiliary before its subject, in a clause that is no question."""
    subject = verb.child("nsubj", "nsubjpass")
    first = next(iter(verb.all("aux", "auxpass")), None)
    if subject is None or first is None or verb.dep != "advcl":
        return False
    return first.i < subject.i and first.lower in ("had", "should", "were")


def _is_question(trigger: Word) -> bool:
    last = trigger.sentence.words[-1]
    solid = [word for word in trigger.sentence.words[-3:] if not word.text.isspace()]
    return any(word.text == "?" for word in solid) or last.text == "?"


def _is_topic(trigger: Word) -> bool:
    """ "Deporting criminals is common sense": an idea that is spoken of, not an event."""
    return trigger.dep in ("csubj", "nsubj") and (trigger.tag == "VBG" or (trigger.is_verb and has_to(trigger)))


def is_after_a_bar(trigger: Word) -> bool:
    """A noun of moving shortly after a verb of stopping that has no object: the parser lost what was stopped."""
    before = [word for word in trigger.sentence.words if trigger.i - 9 < word.i < trigger.i]
    if any(_is_headline_bar(word) for word in before):
        return True
    if trigger.is_verb:
        return False
    verb = next((word for word in reversed(before) if word.is_verb), None)
    if verb is None or verb.lemma not in stance_words()["words"]["barring"]:
        return False
    return not verb.child("dobj", "nsubjpass", "auxpass") and trigger not in verb.subtree()


def _is_headline_bar(word: Word) -> bool:
    """ "Court bars", "Judge blocks": the parser of a headline takes them for nouns or for a subject."""
    barring = stance_words()["words"]["barring"]
    if word.i == 0 or not word.lower.endswith("s") or word.lower.removesuffix("s") not in barring:
        return False
    return word.sentence.block.words[word.i - 1].lower in ("court", "judge", "judges", "justices", "panel", "scotus")
