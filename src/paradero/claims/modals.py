"""What a verb's own auxiliaries make of it: modals, infinitives that are still to come, subjunctives."""

from paradero.claims.parse import Word
from paradero.claims.stance_words import stance_words
from paradero.claims.voice import is_passive

# What nothing says is so; the lower-case form of the auxiliary that stands for a subjunctive.
UNREAL = "unreal"


def modal_stance(trigger: Word, weighs: str) -> str | None:
    for verb in verb_group(trigger):
        if verb.dep == "ccomp" and not verb.all("aux") and any(be.tag == "VB" for be in verb.all("auxpass")):
            return UNREAL  # "insisted that the men be deported"
        for child in verb.all("aux"):
            if weighs == "ruling" and child.lower == "would":
                continue  # "the order would let them": what it says
            for stance, words in stance_words()["modal"].items():
                if child.tag == "MD" and child.lower in words:
                    return "plans" if _is_planned(verb, child, weighs) else stance
    return None


def _is_planned(verb: Word, modal: Word, weighs: str) -> bool:
    """ "would be sent", but not "would have been sent"; "was told that he may be sent"."""
    if modal.lower == "would":
        unreal = any(child.lower == "have" for child in verb.all("aux"))
        if any(child.lower in stance_words()["words"]["guess"] for child in verb.all("advmod")):
            return False
        return not unreal or weighs == "said" or _is_reported(verb)
    notice = stance_words()["words"]["notice"]
    return modal.lower == "may" and verb.dep == "ccomp" and verb.head.lemma in notice


def _is_reported(verb: Word) -> bool:
    """ "said it would send him": a plan told in the past."""
    return (
        verb.dep == "ccomp"
        and verb.head.tag in ("VBD", "VBN")
        and verb.head.lemma
        in ("say", "tell", "announce", "add", "write", "confirm", "state", "declare", "promise", "vow")
    )


def has_to(verb: Word) -> bool:
    return any(child.lower == "to" and child.dep == "aux" for child in verb.children)


def verb_group(trigger: Word) -> list[Word]:
    """The verb and, where it shares another's auxiliaries, that one."""
    group = [trigger]
    if trigger.tag == "VB" and trigger.dep in ("ccomp", "xcomp") and trigger.head.is_verb and not has_to(trigger):
        group.append(trigger.head)  # "to have troops detain them"
    if trigger.dep == "acl" and trigger.head.dep == "attr" and trigger.head.head.lemma == "be":
        group.append(trigger.head.head)  # "Africans shall be the ones transferred"
    noun = _outer(trigger.head if trigger.dep == "conj" and not trigger.is_verb else trigger)
    if not noun.is_verb and noun.dep in ("dobj", "nsubjpass", "nsubj") and noun.head.is_verb:
        group.append(noun.head)  # "could challenge their deportation"
    if trigger.dep == "conj" and trigger.head.is_verb and not trigger.child("nsubj", "nsubjpass", "aux"):
        group.append(trigger.head)
    return group


def _outer(noun: Word) -> Word:
    """ "deportation flights", "vuelos de deportación": the noun that stands for both in the clause."""
    while not noun.is_verb and (noun.dep == "compound" or (noun.dep == "pobj" and noun.head.lower == "of")):
        above = noun.head if noun.dep == "compound" else noun.head.head
        if not above.is_noun:
            break
        noun = above
    return noun


def bare_infinitive(trigger: Word) -> str | None:
    """ "is to be deported", "to house them": not yet so, unless the governor says otherwise ("was forced to")."""
    if trigger.head.is_verb and trigger.head.lemma in stance_words()["words"]["implicative"]:
        return _of_modal(trigger.head)
    if any(child.lower == "have" for child in trigger.all("aux")) and _is_over(trigger):
        return None
    if trigger.head.lemma in stance_words()["words"]["believing"] and is_passive(trigger.head):
        return None  # "are believed to be held in the prison"
    head = trigger.head
    told = not any(word.tag == "MD" for word in trigger.sentence.words)
    if told and trigger.dep == "ROOT" and any(_is_numbered(noun) for noun in trigger.all("nsubj", "nsubjpass")):
        return None  # "the second group to be sent there landed": the parser takes it for the main clause
    if any(is_ordinal(noun) for noun in ([head] if trigger.dep in ("acl", "relcl") else head.all("attr"))):
        return None
    if trigger.dep in ("xcomp", "ccomp", "acl", "advcl", "ROOT", "relcl"):
        return "plans"
    return None


def _of_modal(verb: Word) -> str | None:
    """ "was forced to leave", but "may be used to hold them", "should be made to leave"."""
    modal = next((child.lower for child in verb.all("aux") if child.tag == "MD"), None)
    if modal is None:
        return None
    return next((name for name in ("plans", "predicts") if modal in stance_words()["modal"][name]), "plans")


def _is_over(trigger: Word) -> bool:
    """ "is among the countries to have accepted them", "are believed to have been sent back"."""
    return trigger.dep in ("acl", "relcl") or trigger.head.lemma in stance_words()["words"]["believing"]


def is_ordinal(noun: Word) -> bool:
    """ "the third country to": what follows has been done."""
    if noun.head.is_verb and (has_to(noun.head) or any(child.tag == "MD" for child in noun.head.all("aux"))):
        return False  # "the first country to sign will be Ghana", "are to be the first to go"
    group = [noun.head.head] if noun.dep == "pobj" and noun.head.lower == "of" else []  # "the second group of men to"
    return any(_is_numbered(head) for head in (noun, *group))


def _is_numbered(noun: Word) -> bool:
    ordinals = stance_words()["words"]["ordinal"]
    return any(word.lower in ordinals for word in (noun, *noun.all("amod", "nummod")))


def is_unreal(verb: Word) -> bool:
    return any(child.lower in stance_words()["modal"][UNREAL] for child in verb.all("aux"))
