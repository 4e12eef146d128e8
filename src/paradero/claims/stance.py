"""What the speaker does with the event: asserted, planned, denied, conceded …, or nothing that is a claim at all.

Decided by walking up from the trigger: its modals and negation first, then whatever governs it. A removal that a court
forbade, that somebody only plans or that a clause only supposes must never come out as a removal that happened.
"""

import functools
import tomllib
from importlib.resources import files
from typing import cast

from paradero.claims.parse import Word
from paradero.claims.speech import speech
from paradero.words.vocabulary import Stance

DROP = "drop"
_CLASSES: tuple[str, ...] = ("drop", "denies", "plans", "concedes", "alleges", "predicts", "finds")
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
    }
)


@functools.cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    text = files("paradero.claims").joinpath("data/stance.toml").read_text(encoding="utf-8")
    return {
        name: {part: frozenset(words.split()) for part, words in parts.items()}
        for name, parts in tomllib.loads(text).items()
    }


def event_stance(trigger: Word, default: Stance, weighs: str, negated: Stance | None) -> Stance | None:
    """The stance of an event; None where it is no claim (a question, a condition, the content of an order).

    `weighs` says how much what governs the event counts: `move` for events that happen to people (what is merely
    ordered, asked or permitted has not happened), `said` for acts that stand by themselves, `ruling` for a court's acts
    (a power to order is no order), `fixed` for accusations, which stay accusations, `presupposed` for things that are
    there whatever is done about them ("ignored the order"). `negated` is the stance of a denied event, None where a
    denial is no claim.
    """
    if weighs != "presupposed" and (_is_conditional(trigger) or _is_question(trigger) or _is_topic(trigger)):
        return None
    own = _own_stance(trigger, weighs)
    if own == "denies" and _governed_stance(trigger, weighs) == DROP:
        return None  # "begged them not to send the boys"
    if own == "denies":
        return negated
    if weighs in ("fixed", "presupposed") and own != "alleges":
        own = None
    governed = None if weighs == "presupposed" else _governed_stance(trigger, weighs)
    if governed == DROP and _is_prospective(trigger):
        return "plans"
    if DROP in (governed, own):
        return None
    if governed == "denies":
        return "denies" if negated is not None else None
    found = own or governed
    return cast(Stance, found) if found is not None else default


def is_negated(word: Word) -> bool:
    """Whether the word itself, its subject or object carries a negation."""
    negations = _words()["words"]["negation"]
    for child in word.children:
        if child.lower == "longer" and word.sentence.block.words[child.i - 1].lower == "no":
            return True
        if child.dep == "neg" or (child.lower in ("not", "never", "n't") and child.dep in ("neg", "advmod")):
            return True
        if child.dep in ("nsubj", "nsubjpass", "dobj", "attr") and (
            child.lower in negations
            or any(inner.lower in ("no", "none", "neither") for inner in child.children if inner.dep == "det")
        ):
            return True
    return any(child.lower == "no" and child.dep == "det" for child in word.children)


def _own_stance(trigger: Word, weighs: str) -> str | None:
    if any(child.lower == "than" for child in trigger.children) or _is_instead(trigger):
        return "denies"  # "rather than deport them", "instead of deporting them"
    if is_negated(trigger) or (is_modifier(trigger) and _absent(trigger.head)):
        return "denies"
    if any(child.lower in _words()["words"]["alleged"] for child in trigger.all("advmod")):
        return "alleges"
    modals = _words()["modal"]
    for verb in _verb_group(trigger):
        for child in verb.children:
            if child.dep == "aux" and child.tag == "MD":
                for stance, words in modals.items():
                    if child.lower in words:
                        planned = child.lower == "would" and (_is_reported(verb) or weighs == "said")
                        return "plans" if planned else stance
    if any(_has_to(verb) and _bare_infinitive(verb) for verb in _verb_group(trigger)):
        return "plans"
    return "plans" if _is_prospective(trigger) or _is_pending(trigger) else None


def _is_instead(trigger: Word) -> bool:
    preposition = trigger.head
    instead = _words()["words"]["instead"]
    return trigger.dep == "pcomp" and any(word.lower in instead for word in [preposition, *preposition.children])


def _absent(noun: Word) -> bool:
    """ "no men held there", "there are no longer any men held there"."""
    if any(child.lower == "no" for child in noun.all("det")):
        return True
    verb = noun.head
    return bool(
        verb.is_verb
        and verb.child("expl")
        and (is_negated(verb) or any(child.lower == "longer" for child in verb.children))
    )


def _is_prospective(trigger: Word) -> bool:
    """ "the potential transfer": named as something that may come, whatever is done about it."""
    attributes = _words()["plans"]["attribute"]
    return any(child.lemma in attributes or child.lower in attributes for child in trigger.all("amod"))


def _is_reported(verb: Word) -> bool:
    """ "said it would send him": a plan told in the past."""
    return (
        verb.dep == "ccomp"
        and verb.head.tag in ("VBD", "VBN")
        and verb.head.lemma
        in ("say", "tell", "announce", "add", "write", "confirm", "state", "declare", "promise", "vow")
    )


def _is_topic(trigger: Word) -> bool:
    """ "Deporting criminals is common sense": an idea that is spoken of, not an event."""
    return trigger.tag == "VBG" and trigger.dep == "csubj"


def _has_to(verb: Word) -> bool:
    return any(child.lower == "to" and child.dep == "aux" for child in verb.children)


def _is_pending(trigger: Word) -> bool:
    """ "will not stop until they are deported": a clause of time under a main clause that is still to come."""
    word = trigger
    while word.dep == "conj" and not word.child("mark"):
        word = word.head
    if word.dep != "advcl" or not word.head.is_verb:
        return False
    mark = next((child.lower for child in word.children if child.dep in ("mark", "advmod")), "")
    modal = any(child.tag == "MD" for child in word.head.all("aux"))
    return mark in _words()["words"]["pending"] and (
        modal or (mark in ("until", "unless") and word.head.tag in ("VBP", "VBZ", "VB"))
    )


def _verb_group(trigger: Word) -> list[Word]:
    """The verb and, where it shares another's auxiliaries, that one."""
    group = [trigger]
    if trigger.tag == "VB" and trigger.dep in ("ccomp", "xcomp") and trigger.head.is_verb and not _has_to(trigger):
        group.append(trigger.head)  # "to have troops detain them"
    noun = trigger.head if trigger.dep == "conj" and not trigger.is_verb else trigger
    if not noun.is_verb and noun.dep in ("dobj", "nsubjpass") and noun.head.is_verb:
        group.append(noun.head)  # "could challenge their deportation"
    if trigger.dep == "conj" and trigger.head.is_verb and not trigger.child("nsubj", "nsubjpass", "aux"):
        group.append(trigger.head)
    return group


def _bare_infinitive(trigger: Word) -> str | None:
    """ "is to be deported", "to house them": not yet so, unless the governor says otherwise ("was forced to")."""
    if trigger.head.is_verb and trigger.head.lemma in _words()["words"]["implicative"]:
        return None
    if trigger.dep in ("xcomp", "ccomp", "acl", "advcl", "ROOT", "relcl"):
        return "plans"
    return None


def _governed_stance(trigger: Word, weighs: str) -> str | None:
    """The class of the nearest governor that says something about the event."""
    word = trigger
    for governor in trigger.ancestors():
        if is_modifier(word) or word.dep not in _CLAUSAL:
            return None
        if word.dep == "conj":
            if word.child("nsubj", "nsubjpass") and governor.child("nsubj", "nsubjpass"):
                return None
            word = governor
            continue
        if word.dep == "advcl" and word.tag != "VB":
            return None
        found = _class_of(governor, word)
        if not governor.is_verb and (
            found == "alleges" or governor.lemma in speech()["sayings"] | _words()["words"]["proof"]
        ):
            found = _answered(governor) or found
        if found is not None:
            return _weighed(found, weighs, governor.is_verb)
        if governor.is_verb and word.dep in ("nsubj", "csubj", "advcl"):
            return None
        word = governor
    return None


def _answered(saying: Word) -> str | None:
    """What becomes of somebody's words: "rejected the claim that", "withdrew its claim that"."""
    verb = saying.head
    if any(child.lower == "no" for child in saying.all("det")):
        return "denies"  # "no evidence that"
    if saying.dep == "nsubj" and verb.lemma == "be":
        said = verb.child("acomp", "attr")
        return (
            "denies"
            if said is not None and said.lemma in _words()["denies"]["adjective"] | _words()["denies"]["noun"]
            else None
        )
    if saying.dep not in ("dobj", "nsubjpass", "attr") or not verb.is_verb:
        return None
    if saying.lemma in _words()["words"]["proof"] and is_negated(verb):
        return "denies"
    for name in ("denies", "retracts"):
        if verb.lemma in _words()[name]["verb"]:
            return name
    return None


def is_modifier(word: Word) -> bool:
    """Whether the word is a participle or relative clause that only describes a noun: the writer's own aside, outside
    the reach of whatever governs the noun."""
    if word.dep == "relcl":
        return True
    content = word.child("mark", "nsubj", "nsubjpass")  # "the claim that they were deported" is what the claim says
    return word.dep in ("acl", "amod") and word.tag in ("VBN", "VBD") and content is None


def _weighed(found: str, weighs: str, by_verb: bool) -> str | None:
    if weighs == "move":
        return found
    if weighs == "ruling":
        return DROP if found == "plans" and not by_verb else found
    if weighs == "fixed":
        return found if found in ("denies", "finds", "concedes") else None
    return found if found in ("denies", "plans", "predicts", "concedes") else None


def _class_of(governor: Word, word: Word) -> str | None:
    table = _words()
    if word.dep == "prep" and word.lower in table["words"]["instead"]:
        return "denies"
    if governor.lemma == "be" and word.dep in ("ccomp", "csubj", "xcomp", "attr", "advcl"):
        return _predicated(governor, word)
    part = "verb" if governor.is_verb else "adjective" if governor.pos == "ADJ" else "noun"
    if governor.is_verb and word.dep == "prep" and not (word.lower == "from" and governor.lemma in table[DROP]["verb"]):
        return None
    if word.dep in ("nsubj", "nsubjpass") and governor.is_verb and not _undergoes(governor, word):
        return None
    if _is_idea(word, governor):
        return _idea_of(governor)
    for name in _CLASSES:
        if governor.lemma in table[name].get(part, frozenset()):
            return _polarity(name, governor)
    if part == "verb" and word.dep == "prep" and word.child("pcomp") and governor.lemma in table["words"]["musing"]:
        return "plans"
    if part != "verb" and word.dep == "prep" and word.child("pcomp") and word.lower in _words()["words"]["notional"]:
        return None if governor.lemma in _words()["words"]["factive"] else "plans"
    return None


def _predicated(copula: Word, word: Word) -> str | None:
    """ "It is false that …", "the plan is to …": what the event is said to be."""
    table = _words()
    for other in copula.all("acomp", "attr", "nsubj"):
        part = "adjective" if other.pos == "ADJ" else "noun"
        for name in _CLASSES:
            if other is not word and other.lemma in table[name].get(part, frozenset()):
                return name
    return None


def _undergoes(governor: Word, word: Word) -> bool:
    """The subject of a passive, also of a bare participle: "ordered his removal blocked"."""
    return word.dep == "nsubjpass" or (governor.tag == "VBN" and not governor.child("aux", "auxpass"))


def _is_idea(word: Word, governor: Word) -> bool:
    """A gerund that is the object of a verb: "support deporting them"."""
    return governor.is_verb and word.tag == "VBG" and word.dep in ("xcomp", "ccomp", "dobj") and not word.child("nsubj")


def _idea_of(governor: Word) -> str | None:
    table = _words()
    for name in _CLASSES:
        if governor.lemma in table[name]["verb"]:
            return _polarity(name, governor)
    return None if governor.lemma in table["words"]["gerund"] else DROP


def _polarity(name: str, governor: Word) -> str | None:
    """ "did not deny", "could not be blocked" stay what they are; "did not plan" is a denial, and "did
    not deny" says nothing."""
    if not is_negated(governor):
        return name
    return {"plans": "denies", "denies": None}.get(name, name)


def _is_conditional(trigger: Word) -> bool:
    word = trigger
    while True:
        conditions = _words()["words"]["condition"]
        for child in word.children:
            if child.dep == "mark" and child.lower in conditions and child.lower not in ("until", "once"):
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


def _is_question(trigger: Word) -> bool:
    last = trigger.sentence.words[-1]
    solid = [word for word in trigger.sentence.words[-3:] if not word.text.isspace()]
    return any(word.text == "?" for word in solid) or last.text == "?"
