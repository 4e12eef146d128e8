"""What stands over an event and decides it: the nearest governor that says something, and how far its reach goes."""

from paradero.claims.governors import class_of
from paradero.claims.modals import has_to
from paradero.claims.parse import Word
from paradero.claims.stance_words import DROP, stance_words

# What somebody says of an event that is otherwise as it is told.
TOLD = frozenset({"finds", "alleges", "concedes"})


_CLAUSAL = frozenset(
    {
        "xcomp",
        "ccomp",
        "dobj",
        "oprd",
        "nsubjpass",
        "nsubj",
        "acl",
        "pobj",
        "pcomp",
        "prep",
        "conj",
        "advcl",
        "dep",
        "compound",
        "amod",
        "attr",
        "csubj",
        "acomp",
        "relcl",
    }
)


def governed_stance(trigger: Word, weighs: str) -> str | None:
    """The class of the nearest governor that says something about the event."""
    word, aside, dated = trigger, False, False
    for governor in trigger.ancestors():
        if (is_modifier(word) and not is_predicated(word) and not _is_of_a_kind(word)) or word.dep not in _CLAUSAL:
            return None
        aside = aside or (word.dep == "acl" and word.tag == "VBG")
        if word.dep == "conj" or _is_next(word):
            if word.child("nsubj", "nsubjpass") and governor.child("nsubj", "nsubjpass") and not word.child("mark"):
                return None
            word = governor
            continue
        if (word.dep == "advcl" and word.tag != "VB") or _is_dating(word, governor) or _is_beside(word, governor):
            return None
        if word.dep == "ccomp" and (_is_how_it_was(word) or _is_unknown_why(governor)):
            return None
        found = class_of(governor, word)
        if found == "predicts" and governor.lemma in ("warn", "caution") and word.dep == "ccomp" and is_past(word):
            return None  # "warned that the men were not told"
        dated = dated or governor.lower == "before"
        if found == "denies" and dated:
            return None  # "was denied a lawyer before his deportation"
        if found == "plans" and _is_ordered(governor):
            return _weighed(DROP, weighs, by_verb=True)
        if found is not None:
            # "an order to turn round planes carrying men": nobody finds what only describes the planes
            return None if aside and found in TOLD else _weighed(found, weighs, governor.is_verb)
        ends = word.dep in ("nsubj", "nsubjpass", "csubj", "advcl") and not _is_of_a_kind(governor)
        if governor.is_verb and ends and governor.lemma not in stance_words()["words"]["happening"]:
            return None
        word = governor
    return None


def _is_unknown_why(governor: Word) -> bool:
    """ "without knowing why they were held"."""
    return governor.dep == "pcomp" and governor.lemma in ("know", "understand")


def _is_how_it_was(clause: Word) -> bool:
    """ "refused to explain how it wrongly deported him": it did."""
    return is_past(clause) and any(child.lower in ("how", "why") for child in clause.all("advmod"))


def _is_beside(word: Word, governor: Word) -> bool:
    """ "judges have found it unlawful; the Court has let it go on": two sentences in one, of which the first hangs on
    the second."""
    if word.dep != "ccomp" or word.i > governor.i:
        return False
    words = word.sentence.block.words
    return any(other.text == ";" for other in words[word.i : governor.i])


def _is_next(word: Word) -> bool:
    """ "was held for two days, then moved": the parser does not see that the verbs stand side by side."""
    return word.dep == "dep" and word.tag in ("VBD", "VBN") and word.child("nsubj", "nsubjpass", "mark") is None


def _is_ordered(governor: Word) -> bool:
    """ "requires the government to seek his return", "requested help in returning him": not what somebody seeks, but
    what he has to or is asked for."""
    words = stance_words()["words"]
    if governor.is_verb:
        return governor.dep in ("xcomp", "ccomp") and governor.head.lemma in words["ordering"]
    return governor.dep == "dobj" and governor.head.lemma in words["asking"]


def _is_dating(word: Word, preposition: Word) -> bool:
    """ "after being deported", "since his deportation": it only dates something else, whatever becomes of that."""
    return word.dep in ("pcomp", "pobj") and preposition.lower in ("after", "since", "following", "upon")


def is_modifier(word: Word) -> bool:
    """Whether the word is a participle or relative clause that only describes a noun: the writer's own aside, outside
    the reach of whatever governs the noun."""
    if word.dep == "relcl":
        return not word.child("mark") and not has_to(word)  # "nothing to suggest that" is no aside
    content = word.child("mark", "nsubj", "nsubjpass")  # "the claim that they were deported" is what the claim says
    return word.dep in ("acl", "amod") and word.tag in ("VBN", "VBD") and content is None


def _is_of_a_kind(word: Word) -> bool:
    """ "bars sending them to countries where they are tortured": which countries, not what happens in them."""
    noun = word.head
    if word.dep != "relcl" or is_past(word):
        return False
    first = min(inner.i for inner in word.subtree())
    if first and word.sentence.block.words[first - 1].text == ",":
        return False  # "ended the protections, which cover a million people": said of them all
    return noun.tag == "NNS" and not noun.child("det", "nummod", "poss", "amod")


def is_past(verb: Word) -> bool:
    """ "were sent", "had been sent", "sent": what is told as over."""
    first = next(iter(verb.all("aux", "auxpass")), verb)
    return first.tag == "VBD" or first.lower in ("was", "were", "had", "have", "has")


def is_predicated(word: Word) -> bool:
    """ "there are men held there", "wants the men held there": the participle is what is said of them."""
    noun = word.head
    if word.dep == "acl" and noun.dep == "dobj" and noun.head.lemma in stance_words()["words"]["causing"]:
        return True
    return word.dep == "acl" and word.head.dep == "attr" and word.head.head.child("expl") is not None


def _weighed(found: str, weighs: str, by_verb: bool) -> str | None:
    if weighs == "move":
        return found
    if weighs == "ruling":
        return DROP if found == "plans" and not by_verb else found
    if weighs == "presupposed":
        return found if found == "concedes" else None
    if weighs == "fixed":
        return found if found in ("denies", "finds", "concedes") else None
    return found if found in ("denies", "plans", "predicts", "concedes") else None
