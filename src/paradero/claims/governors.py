"""What a governor says about the event under it: a verb, noun or adjective that blocks, plans, denies, alleges it."""

from paradero.claims.negation import is_negated
from paradero.claims.parse import Word
from paradero.claims.speech import speech
from paradero.claims.stance_words import CLASSES, DROP, stance_words


def class_of(governor: Word, word: Word) -> str | None:
    """The class of `governor` over `word`, its dependant on the way to the event; None where it says nothing."""
    table = stance_words()
    if word.pos == "ADJ" and word.dep in ("oprd", "acomp") and governor.lemma in table["finds"]["verb"]:
        return None  # "was found dead"
    if word.dep == "prep" and word.lower in table["words"]["instead"]:
        return "denies"
    if word.dep == "pcomp" and governor.text == "por" and governor.head.lemma == "be":
        return "plans"  # "está por salir"
    if governor.lemma == "lack" and any(clause.child("aux") for clause in word.all("acl", "relcl")):
        return DROP  # "lacks a law to house them"
    if word.dep == "prep" and word.lower in table["words"]["awaiting"]:
        return "plans"  # "held pending their removal"
    if governor.lower in table["words"]["negation"]:
        return "denies"  # "nothing to suggest that"
    if governor.is_verb and word.dep == "prep":
        return _over_preposition(governor, word)
    if governor.lemma == "be" and word.dep in ("ccomp", "csubj", "xcomp", "attr", "advcl"):
        return _predicated(governor, word)
    if word.dep in ("nsubj", "nsubjpass") and governor.is_verb and not word.is_verb:
        return _befallen(governor, word)
    if _is_idea(word, governor):
        return _idea_of(governor)
    if governor.is_verb:
        return _of_verb(governor)
    return _of_noun(governor, word)


def _of_noun(governor: Word, word: Word) -> str | None:
    """What a noun or adjective says about the event under it."""
    table = stance_words()
    if governor.lemma == "able" and governor.head.is_verb and is_negated(governor.head):
        return "denies"  # "have not been able to meet them"
    if governor.lemma == "able" and governor.head.tag == "VBD":
        return None  # "was able to return": he did
    if governor.lemma in table["words"]["instances"] and _is_not_there(governor):
        return "denies"
    found = _of_lemma(governor, "adjective" if governor.pos == "ADJ" else "noun")
    if found == "predicts" and word.dep == "prep" and word.child("pcomp"):
        return DROP  # "concerns about returning"
    if found is None and word.dep == "prep" and word.child("pcomp") and word.lower in table["words"]["notional"]:
        return None if governor.lemma in table["words"]["factive"] else "plans"
    if found == "plans":
        return _unmeant(governor) or found
    if found == "denies" and word.dep == "prep" and governor.lemma in table["plans"]["noun"]:
        return DROP  # "had no plan for deporting him"
    if governor.lemma in table["words"]["proof"] and word.dep in ("acl", "relcl") and word.tag == "VB":
        return DROP  # "no legal basis to imprison them"
    if found == "alleges" and word.dep == "advcl":
        return None  # "held without charges as his return shows": the clause is no part of the charges
    if found == "alleges" or governor.lemma in speech()["sayings"] | table["words"]["proof"]:
        return answered(governor) or found
    return found


def _is_not_there(noun: Word) -> bool:
    """ "there are no reports of abuse", "no se detectaron casos de tortura"."""
    verb = noun.head
    there = (noun.dep == "attr" and verb.child("expl")) or noun.dep == "nsubjpass"
    return bool(there and (is_negated(verb) or is_negated(noun)))


def _of_verb(verb: Word) -> str | None:
    table = stance_words()
    subject = verb.child("nsubj")
    if subject is not None and subject.lemma in table["alleges"]["noun"]:
        return "alleges"  # "a rumor spread that"
    if subject is not None and verb.lemma in ("include", "cover") and subject.lemma in table["words"]["measures"]:
        return DROP  # "the order includes the repatriation of the boys": what it is about
    if verb.lemma in table["words"]["aspect"]:
        return _begun(verb)
    if verb.lemma in table["words"]["leading"]:
        return _bringing(verb)
    if _is_pleading(verb, subject):
        return "alleges"
    if verb.lemma in table["words"]["contesting"] and verb.dep in ("xcomp", "acl") and verb.tag == "VB":
        return DROP  # "entitled to challenge their removal"
    if verb.lemma in table["words"]["confirming"] and is_negated(verb):
        return DROP
    if verb.lemma in table["words"]["implicative"] and is_negated(verb):
        return "denies"  # "did not manage to deport"
    return _of_lemma(verb, "verb")


def _begun(verb: Word) -> str | None:
    """ "will begin deporting", "has not resumed deporting"; what has begun has happened."""
    if is_negated(verb):
        return "denies"
    modals = stance_words()["modal"]
    for child in verb.all("aux"):
        if child.lower == "would":
            return "plans"
        for stance, words in modals.items():
            if child.tag == "MD" and child.lower in words:
                return "drop" if stance == "unreal" else stance  # "que reanuden": wanted, feared or forbidden
    return None


def _bringing(verb: Word) -> str | None:
    """ "could lead to", "would result in": as unsure as what brings it about; nothing where it is told as done."""
    modals = {child.lower for child in verb.all("aux") if child.tag == "MD"}
    return next((name for name in ("predicts", "plans") if modals & stance_words()["modal"][name]), None)


def _is_pleading(verb: Word, subject: Word | None) -> bool:
    """ "the lawsuit says that", "the plaintiffs argue that"."""
    words = stance_words()["words"]
    if subject is None:
        return False
    if subject.lemma in words["pleading"] and verb.lemma in speech()["reporting"]:
        return True
    described = {word.lower for word in subject.subtree()}
    return verb.lemma in words["arguing"] and subject.lemma in words["pleader"] and not described & words["state"]


def _unmeant(noun: Word) -> str | None:
    """ "has no plans to", "does not have the power to"."""
    denied = any(child.lower == "no" for child in noun.all("det"))
    lacking = noun.dep == "dobj" and (is_negated(noun.head) or noun.head.lemma == "lack")
    if not denied and not lacking:
        return None
    return DROP if noun.lemma in stance_words()["words"]["ability"] else "denies"


def _of_lemma(governor: Word, part: str) -> str | None:
    table = stance_words()
    for name in CLASSES:
        if governor.lemma in table[name].get(part, frozenset()):
            return _polarity(name, governor)
    return None


def _polarity(name: str, governor: Word) -> str | None:
    """A negated governor: "did not block" is still a block, "did not plan" a denial, "did not deny" nothing."""
    if not is_negated(governor):
        return name
    return {"plans": "denies", "denies": None}.get(name, name)


def _over_preposition(governor: Word, preposition: Word) -> str | None:
    """A verb that reaches through a preposition: "barred from deporting", "called for the release"."""
    table = stance_words()
    if preposition.lower == "from" and preposition.child("pcomp"):
        return DROP  # "kept the men from being sent"
    if preposition.lower in ("from", "for") and governor.lemma in table[DROP]["verb"]:
        return DROP
    if preposition.lower in ("for", "to", "on") and governor.lemma in table["plans"]["verb"]:
        return _polarity("plans", governor)
    if preposition.lower == "for" and governor.lemma not in table["words"]["answering"]:
        aims = {noun.lemma for noun in preposition.all("pobj")} & table["words"]["moves"]
        return DROP if aims else None  # "keeps an order for the return of": what it is for has not happened
    if preposition.lower in ("to", "in") and governor.lemma in table["words"]["leading"]:
        return _bringing(governor)  # "could lead to the removal of thousands"
    if preposition.lower == "of" and governor.lemma in table["words"]["blaming"]:
        return "alleges"  # "accused it of deporting him unlawfully"
    if preposition.lower in ("over", "against", "about") and preposition.child("pcomp"):
        return None if governor.lemma in table["words"]["telling"] else DROP  # "expressed fear over returning"
    if preposition.lower == "out" and governor.lemma in table["words"]["excluding"]:
        return "denies"
    if preposition.lower == "of" and governor.lemma in table["words"]["clearing"]:
        return "denies"
    if preposition.child("pcomp") and governor.lemma in table["words"]["musing"]:
        return "plans"
    return None


def _befallen(verb: Word, noun: Word) -> str | None:
    """What becomes of an event that is a verb's subject: "was halted", "never happened", "is imminent"."""
    table = stance_words()
    if verb.lemma == "be":
        return _predicated(verb, noun)
    if verb.lemma in table["words"]["happening"]:
        return "denies" if is_negated(verb) else None
    shelved = [
        inner for child in verb.all("prep") for inner in child.all("pobj") if inner.lemma in table["words"]["shelved"]
    ]
    if shelved or verb.lemma in table["words"]["failing"]:
        return DROP
    passive = noun.dep == "nsubjpass" or (verb.tag == "VBN" and not verb.child("aux", "auxpass"))
    return _of_lemma(verb, "verb") if passive else None


def _predicated(copula: Word, word: Word) -> str | None:
    """ "It is false that …", "the plan is to …", "the removal is imminent": what the event is said to be."""
    table = stance_words()
    for other in copula.all("acomp", "attr", "nsubj"):
        part = "adjective" if other.pos == "ADJ" else "noun"
        if other.lemma in table["words"]["true"]:
            return "denies" if is_negated(copula) else None  # "it is not true that"
        for name in CLASSES:
            if name == DROP and word.child("poss"):
                continue  # "his detention was illegal": there was one
            if other is not word and other.lemma in table[name].get(part, frozenset()):
                return name
    return None


def answered(saying: Word) -> str | None:
    """What becomes of words or proof: "rejected the claim that", "no evidence that"."""
    table = stance_words()
    verb = saying.head
    if any(child.lower == "no" for child in saying.all("det")):
        return "denies"
    if saying.dep == "nsubj" and verb.lemma == "be":
        found = _predicated(verb, saying)
        return found if found == "denies" else None
    if saying.dep not in ("dobj", "nsubjpass", "attr") or not verb.is_verb:
        return None
    if any(
        noun.lemma in table["denies"]["noun"]
        for child in verb.all("prep", "oprd")
        for noun in [child, *child.all("pobj")]
    ):
        return "denies"  # "dismissed as a hoax the report that"
    if saying.lemma in table["words"]["proof"] and is_negated(verb):
        return "denies"
    return next((name for name in ("denies", "retracts") if verb.lemma in table[name]["verb"]), None)


def _is_idea(word: Word, governor: Word) -> bool:
    """A gerund that is the object of a verb: "support deporting them"."""
    return governor.is_verb and word.tag == "VBG" and word.dep in ("xcomp", "ccomp", "dobj") and not word.child("nsubj")


def _idea_of(governor: Word) -> str | None:
    if any(child.lower == "out" for child in governor.all("prt")):
        return "denies"  # "ruled out accepting them"
    if governor.lemma in stance_words()["words"]["aspect"]:
        return _begun(governor)
    found = _of_lemma(governor, "verb")
    if found is not None:
        return DROP if found == "predicts" and governor.lemma in stance_words()["words"]["dreading"] else found
    return None if governor.lemma in stance_words()["words"]["gerund"] else DROP
