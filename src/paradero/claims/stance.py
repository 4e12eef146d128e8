"""What the speaker does with the event: asserted, planned, denied, conceded …, or nothing that is a claim at all.

Decided by walking up from the trigger: its modals and negation first, then whatever governs it. A removal that a court
forbade, that somebody only plans or that a clause only supposes must never come out as a removal that happened.
"""

from typing import cast

from paradero.claims.governors import class_of
from paradero.claims.negation import is_negated
from paradero.claims.parse import Word
from paradero.claims.stance_words import DROP, stance_words
from paradero.words.vocabulary import Stance

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


def _own_stance(trigger: Word, weighs: str) -> str | None:
    if any(child.lower == "than" for child in trigger.children) or _is_instead(trigger):
        return "denies"  # "rather than deport them", "instead of deporting them"
    noun = trigger if not trigger.is_verb else None
    if noun is not None and noun.dep in ("dobj", "attr") and noun.head.is_verb and is_negated(noun.head):
        return "denies"  # "do not have criminal records"
    if is_negated(trigger) or (is_modifier(trigger) and _absent(trigger.head)):
        return "denies"
    if any(child.lower in stance_words()["words"]["alleged"] for child in trigger.all("advmod")):
        return "alleges"
    modals = stance_words()["modal"]
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
    words = stance_words()["words"]
    preposition = trigger.head
    instead = words["instead"]
    if preposition.lemma in words["excluding"] and any(child.lower == "out" for child in preposition.all("prt")):
        return True  # "ruled out accepting them"
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
    attributes = stance_words()["plans"]["attribute"]
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
    if mark == "before" and word.head.lemma in stance_words()["words"]["averting"]:
        return True
    return mark in stance_words()["words"]["pending"] and (
        modal or (mark in ("until", "unless") and word.head.tag in ("VBP", "VBZ", "VB"))
    )


def _verb_group(trigger: Word) -> list[Word]:
    """The verb and, where it shares another's auxiliaries, that one."""
    group = [trigger]
    if trigger.tag == "VB" and trigger.dep in ("ccomp", "xcomp") and trigger.head.is_verb and not _has_to(trigger):
        group.append(trigger.head)  # "to have troops detain them"
    noun = trigger.head if trigger.dep == "conj" and not trigger.is_verb else trigger
    if not noun.is_verb and noun.dep in ("dobj", "nsubjpass", "nsubj") and noun.head.is_verb:
        group.append(noun.head)  # "could challenge their deportation"
    if trigger.dep == "conj" and trigger.head.is_verb and not trigger.child("nsubj", "nsubjpass", "aux"):
        group.append(trigger.head)
    return group


def _bare_infinitive(trigger: Word) -> str | None:
    """ "is to be deported", "to house them": not yet so, unless the governor says otherwise ("was forced to")."""
    if trigger.head.is_verb and trigger.head.lemma in stance_words()["words"]["implicative"]:
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
        found = class_of(governor, word)
        if found is not None:
            return _weighed(found, weighs, governor.is_verb)
        if governor.is_verb and word.dep in ("nsubj", "nsubjpass", "csubj", "advcl"):
            return None
        word = governor
    return None


def is_modifier(word: Word) -> bool:
    """Whether the word is a participle or relative clause that only describes a noun: the writer's own aside, outside
    the reach of whatever governs the noun."""
    if word.dep == "relcl":
        return not word.child("mark") and not _has_to(word)  # "nothing to suggest that" is no aside
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
