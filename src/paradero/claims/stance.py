"""What the speaker does with the event: asserted, planned, denied, conceded …, or nothing that is a claim at all.

Decided by walking up from the trigger: its modals and negation first, then whatever governs it. A removal that a court
forbade, that somebody only plans or that a clause only supposes must never come out as a removal that happened.
"""

from typing import cast

from paradero.claims.governed import TOLD, governed_stance, is_modifier, is_past
from paradero.claims.modals import UNREAL, bare_infinitive, has_to, is_unreal, modal_stance, verb_group
from paradero.claims.negation import is_negated
from paradero.claims.parse import Word
from paradero.claims.prospects import comes_with, is_pending, is_prospective, is_to_be_received
from paradero.claims.stance_words import DROP, stance_words
from paradero.claims.unclaimed import is_after_a_bar, is_unclaimed
from paradero.claims.voice import is_passive
from paradero.words.vocabulary import Stance


def event_stance(trigger: Word, default: Stance, weighs: str, negated: Stance | None) -> Stance | None:
    """The stance of an event; None where it is no claim (a question, a condition, the content of an order).

    `weighs` says how much what governs the event counts: `move` for events that happen to people (what is merely
    ordered, asked or permitted has not happened), `said` for acts that stand by themselves, `ruling` for a court's acts
    (a power to order is no order), `fixed` for accusations, which stay accusations, `presupposed` for things that are
    there whatever is done about them ("ignored the order"). `negated` is the stance of a denied event, None where a
    denial is no claim.
    """
    trigger = _membership(trigger) or trigger
    if weighs != "presupposed" and is_unclaimed(trigger):
        return None
    if weighs == "move" and is_after_a_bar(trigger):
        return None
    own = _own_stance(trigger, weighs)
    if own == UNREAL:
        own = None if _is_unreal_fact(trigger, weighs) else DROP
    if own == "denies" and governed_stance(trigger, weighs) == DROP:
        return None  # "begged them not to send the boys"
    if own == "denies" and trigger.dep == "advcl" and is_unreal(trigger):
        return None  # "para que no sean deportados"
    if own == "denies":
        return _denied(trigger, weighs, negated)
    if weighs in ("fixed", "presupposed") and own != "alleges":
        own = None
    governed = governed_stance(trigger, weighs)
    governed = DROP if governed == UNREAL else governed
    if governed == DROP and is_prospective(trigger):
        return "plans"
    if DROP in (governed, own):
        return None
    if governed == "denies":
        return "denies" if negated is not None else None
    found = own or governed
    return cast(Stance, found) if found is not None else default


def _membership(trigger: Word) -> Word | None:
    """ "was not among those deported": what is said of whoever it was is said by "was"."""
    those = trigger.head
    if trigger.dep not in ("acl", "relcl") or those.lower != "those" or those.head.lower != "among":
        return None
    return those.head.head if those.head.head.lemma == "be" else None


def _denied(trigger: Word, weighs: str, negated: Stance | None) -> Stance | None:
    """What a denied event is. Where a denial says the thing itself ("should not have been deported"), what governs it
    still counts: "conceded that …"."""
    if negated in (None, "denies"):
        return negated
    governed = governed_stance(trigger, weighs)
    return cast(Stance, governed) if governed in TOLD else negated


def _own_stance(trigger: Word, weighs: str) -> str | None:
    if any(child.lower == "than" for child in trigger.children) or _is_instead(trigger):
        return "denies"  # "rather than deport them", "instead of deporting them"
    noun = trigger if not trigger.is_verb else None
    if noun is not None and noun.dep in ("dobj", "attr") and noun.head.is_verb and is_negated(noun.head):
        wanted = weighs == "fixed" and noun.head.lemma in stance_words()["words"]["wanting"]
        return None if wanted else "denies"  # "do not have criminal records", but "do not want gang members"
    if _is_counterfactual(trigger):
        return None
    if is_negated(trigger) or (is_modifier(trigger) and _absent(trigger.head)):
        return DROP if weighs == "move" and _is_forbidden(trigger) else "denies"
    if _is_alleged(trigger):
        return "alleges"
    if trigger.lemma in stance_words()["words"]["unfinished"] and trigger.tag in ("VBZ", "VBP", "VBG"):
        return "plans"
    if noun is not None and any(is_unreal(clause) for clause in noun.all("relcl")):
        return "plans"  # "un pacto que permita deportar"
    modal = modal_stance(trigger, weighs)
    if modal is not None:
        return modal
    if any(has_to(verb) and bare_infinitive(verb) for verb in verb_group(trigger)):
        return None if _is_shown(trigger, weighs) else "plans"
    if is_prospective(trigger) or comes_with(trigger) or is_to_be_received(trigger):
        return "plans"
    return None if not is_pending(trigger) else DROP if weighs == "said" else "plans"


def _is_shown(trigger: Word, weighs: str) -> bool:
    """ "marched to demand his release": they demanded it by marching."""
    verb = trigger.head
    words = stance_words()["words"]
    return weighs == "said" and trigger.dep == "advcl" and verb.lemma in words["showing"] and is_past(verb)


def _is_forbidden(trigger: Word) -> bool:
    """ "should not be sent", "cannot be transferred": what may not be, which is no denial that it was."""
    helpers = trigger.all("aux")
    modal = next((child.lower for child in helpers if child.tag == "MD"), None)
    if modal is None or any(child.lower == "have" for child in helpers):
        return False
    return modal in stance_words()["modal"][DROP] or (modal in ("can", "ca", "may") and is_passive(trigger))


def _is_alleged(trigger: Word) -> bool:
    """ "allegedly deported", "the alleged abuse", also where the word stands at the verb above: "was allegedly paid for
    holding them"."""
    word = trigger
    if any(child.lower == "alleged" for child in trigger.all("amod")):
        return True
    while True:
        if any(child.lower in stance_words()["words"]["alleged"] for child in word.all("advmod")):
            return True
        if word.dep not in ("pcomp", "prep", "xcomp", "conj", "dobj", "pobj") or word.head is word:
            return False
        word = word.head


def _is_unreal_fact(trigger: Word, weighs: str) -> bool:
    """Whether what is said in the subjunctive is decided by what governs it ("denied that", "regrets that")."""
    factive = stance_words()["words"]["regretting"]
    return governed_stance(trigger, weighs) is not None or any(
        governor.lemma in factive for governor in trigger.ancestors() if governor.is_verb
    )


def _is_counterfactual(verb: Word) -> bool:
    """ "had he not been sent": he was."""
    subject = verb.child("nsubj", "nsubjpass")
    first = next(iter(verb.all("aux")), None)
    return (
        subject is not None and first is not None and first.lower == "had" and first.i < subject.i and is_negated(verb)
    )


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
