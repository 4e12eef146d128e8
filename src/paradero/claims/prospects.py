"""What is named as still to come: the potential transfer, those to be received, what a colon or an "until" opens."""

from paradero.claims.governed import is_modifier, is_past
from paradero.claims.governors import class_of
from paradero.claims.modals import has_to, is_ordinal, is_unreal
from paradero.claims.parse import Word
from paradero.claims.stance_words import stance_words


def is_prospective(trigger: Word) -> bool:
    """ "the potential transfer": named as something that may come, whatever is done about it."""
    attributes = stance_words()["plans"]["attribute"]
    return any(child.lemma in attributes or child.lower in attributes for child in trigger.all("amod"))


def comes_with(trigger: Word) -> bool:
    """ "Two groups will land: one from Mexico, and a flight arriving at three": what a colon opens is still to come."""
    if trigger.tag != "VBG" or trigger.child("aux"):
        return False
    before = [word for word in trigger.sentence.words if word.i < trigger.i]
    colon = next((word for word in reversed(before) if word.text == ":" or word.tag in ("VBD", "VBZ", "VBP")), None)
    if colon is None or colon.text != ":":
        return False
    return any(word.tag == "MD" and word.lower in ("will", "shall") for word in before if word.i < colon.i)


def is_to_be_received(trigger: Word) -> bool:
    """ "agreed to house people deported from the country": those who are still to come."""
    verb = trigger.head.head
    if not is_modifier(trigger) or trigger.dep == "relcl" or trigger.head.dep != "dobj":
        return False
    if verb.lemma not in stance_words()["words"]["receiving"]:
        return False
    group = [verb, verb.head] if verb.dep == "conj" else [verb]
    if any(is_ordinal(noun) for one in group for noun in [one.head, *one.head.all("attr")]):
        return False  # "the first country to accept men deported by"
    return any(has_to(one) or is_unreal(one) or any(child.tag == "MD" for child in one.all("aux")) for one in group)


def is_pending(trigger: Word) -> bool:
    """ "will not stop until they are deported": a clause of time under a main clause that is still to come."""
    word = trigger
    while word.dep == "conj" and not word.child("mark"):
        word = word.head
    ahead = word.dep == "pobj" and word.head.lower == "before"  # "must be heard before their deportation"
    if ahead or (word.dep == "pcomp" and word.head.lower in stance_words()["words"]["pending"]):
        if word.head.head.head.lemma in stance_words()["words"]["omitting"] and is_past(word.head.head.head):
            return False  # "failed to ask him before deporting him"
        above = word.head.head.all("aux")  # "will be housed before being sent"; "to return him after being deported"
        if any(child.tag == "MD" or (child.lower == "to" and word.head.lower != "after") for child in above):
            return True
        return word.head.lower == "before" and _looks_ahead(word.head.head)
    if word.dep != "advcl" or not word.head.is_verb:
        return False
    mark = next((child.lower for child in word.children if child.dep in ("mark", "advmod")), "")
    modal = any(child.tag == "MD" for child in word.head.all("aux"))
    if mark == "before" and word.head.lemma in stance_words()["words"]["averting"]:
        return True
    return mark in stance_words()["words"]["pending"] and (
        modal or (mark in ("until", "unless") and word.head.tag in ("VBP", "VBZ", "VB"))
    )


def _looks_ahead(verb: Word) -> bool:
    """ "were set to arrive": what the verb governs is still to come."""
    return any(class_of(verb, below) == "plans" for below in verb.all("xcomp") if below.child("aux"))
