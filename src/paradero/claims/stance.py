"""What the speaker does with the event: asserted, planned, denied, conceded …, or nothing that is a claim at all.

Decided by walking up from the trigger: its modals and negation first, then whatever governs it. A removal that a court
forbade, that somebody only plans or that a clause only supposes must never come out as a removal that happened.
"""

from typing import cast

from paradero.claims.governors import class_of
from paradero.claims.negation import is_negated
from paradero.claims.parse import Word
from paradero.claims.stance_words import DROP, stance_words
from paradero.claims.voice import is_passive
from paradero.words.vocabulary import Stance

# What somebody says of an event that is otherwise as it is told.
_TOLD = frozenset({"finds", "alleges", "concedes"})
# What nothing says is so; the lower-case form of the auxiliary that stands for a subjunctive.
UNREAL = "unreal"
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
    trigger = _membership(trigger) or trigger
    if weighs != "presupposed" and (_is_conditional(trigger) or _is_question(trigger) or _is_topic(trigger)):
        return None
    if weighs == "move" and _is_after_a_bar(trigger):
        return None
    own = _own_stance(trigger, weighs)
    if own == UNREAL:
        own = None if _is_unreal_fact(trigger, weighs) else DROP
    if own == "denies" and _governed_stance(trigger, weighs) == DROP:
        return None  # "begged them not to send the boys"
    if own == "denies" and trigger.dep == "advcl" and _is_unreal(trigger):
        return None  # "para que no sean deportados"
    if own == "denies":
        return _denied(trigger, weighs, negated)
    if weighs in ("fixed", "presupposed") and own != "alleges":
        own = None
    governed = _governed_stance(trigger, weighs)
    governed = DROP if governed == UNREAL else governed
    if governed == DROP and _is_prospective(trigger):
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
    governed = _governed_stance(trigger, weighs)
    return cast(Stance, governed) if governed in _TOLD else negated


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
    if noun is not None and any(_is_unreal(clause) for clause in noun.all("relcl")):
        return "plans"  # "un pacto que permita deportar"
    modal = _modal_stance(trigger, weighs)
    if modal is not None:
        return modal
    if any(_has_to(verb) and _bare_infinitive(verb) for verb in _verb_group(trigger)):
        return None if _is_shown(trigger, weighs) else "plans"
    if _is_prospective(trigger) or _comes_with(trigger) or _is_to_be_received(trigger):
        return "plans"
    return None if not _is_pending(trigger) else DROP if weighs == "said" else "plans"


def _is_shown(trigger: Word, weighs: str) -> bool:
    """ "marched to demand his release": they demanded it by marching."""
    verb = trigger.head
    words = stance_words()["words"]
    return weighs == "said" and trigger.dep == "advcl" and verb.lemma in words["showing"] and _is_past(verb)


def _is_forbidden(trigger: Word) -> bool:
    """ "should not be sent", "cannot be transferred": what may not be, which is no denial that it was."""
    helpers = trigger.all("aux")
    modal = next((child.lower for child in helpers if child.tag == "MD"), None)
    if modal is None or any(child.lower == "have" for child in helpers):
        return False
    return modal in stance_words()["modal"][DROP] or (modal in ("can", "ca", "may") and is_passive(trigger))


def _modal_stance(trigger: Word, weighs: str) -> str | None:
    for verb in _verb_group(trigger):
        if verb.dep == "ccomp" and not verb.all("aux") and any(be.tag == "VB" for be in verb.all("auxpass")):
            return UNREAL  # "insisted that the men be deported"
        for child in verb.all("aux"):
            if weighs == "ruling" and child.lower == "would":
                continue  # "the order would let them": what it says
            for stance, words in stance_words()["modal"].items():
                if child.tag == "MD" and child.lower in words:
                    return "plans" if _is_planned(verb, child, weighs) else stance
    return None


def _is_after_a_bar(trigger: Word) -> bool:
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
    return _governed_stance(trigger, weighs) is not None or any(
        governor.lemma in factive for governor in trigger.ancestors() if governor.is_verb
    )


def _is_unreal(verb: Word) -> bool:
    return any(child.lower in stance_words()["modal"][UNREAL] for child in verb.all("aux"))


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


def _comes_with(trigger: Word) -> bool:
    """ "Two groups will land: one from Mexico, and a flight arriving at three": what a colon opens is still to come."""
    if trigger.tag != "VBG" or trigger.child("aux"):
        return False
    before = [word for word in trigger.sentence.words if word.i < trigger.i]
    colon = next((word for word in reversed(before) if word.text == ":" or word.tag in ("VBD", "VBZ", "VBP")), None)
    if colon is None or colon.text != ":":
        return False
    return any(word.tag == "MD" and word.lower in ("will", "shall") for word in before if word.i < colon.i)


def _is_to_be_received(trigger: Word) -> bool:
    """ "agreed to house people deported from the country": those who are still to come."""
    verb = trigger.head.head
    if not is_modifier(trigger) or trigger.dep == "relcl" or trigger.head.dep != "dobj":
        return False
    if verb.lemma not in stance_words()["words"]["receiving"]:
        return False
    group = [verb, verb.head] if verb.dep == "conj" else [verb]
    if any(_is_ordinal(noun) for one in group for noun in [one.head, *one.head.all("attr")]):
        return False  # "the first country to accept men deported by"
    return any(_has_to(one) or _is_unreal(one) or any(child.tag == "MD" for child in one.all("aux")) for one in group)


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


def _is_topic(trigger: Word) -> bool:
    """ "Deporting criminals is common sense": an idea that is spoken of, not an event."""
    return trigger.dep in ("csubj", "nsubj") and (trigger.tag == "VBG" or (trigger.is_verb and _has_to(trigger)))


def _has_to(verb: Word) -> bool:
    return any(child.lower == "to" and child.dep == "aux" for child in verb.children)


def _is_pending(trigger: Word) -> bool:
    """ "will not stop until they are deported": a clause of time under a main clause that is still to come."""
    word = trigger
    while word.dep == "conj" and not word.child("mark"):
        word = word.head
    ahead = word.dep == "pobj" and word.head.lower == "before"  # "must be heard before their deportation"
    if ahead or (word.dep == "pcomp" and word.head.lower in stance_words()["words"]["pending"]):
        above = word.head.head.all("aux")  # "will be housed before being sent"; "to return him after being deported"
        return any(child.tag == "MD" or (child.lower == "to" and word.head.lower != "after") for child in above)
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


def _bare_infinitive(trigger: Word) -> str | None:
    """ "is to be deported", "to house them": not yet so, unless the governor says otherwise ("was forced to")."""
    if trigger.head.is_verb and trigger.head.lemma in stance_words()["words"]["implicative"]:
        return _of_modal(trigger.head)
    if any(child.lower == "have" for child in trigger.all("aux")) and _is_over(trigger):
        return None
    head = trigger.head
    told = not any(word.tag == "MD" for word in trigger.sentence.words)
    if told and trigger.dep == "ROOT" and any(_is_numbered(noun) for noun in trigger.all("nsubj", "nsubjpass")):
        return None  # "the second group to be sent there landed": the parser takes it for the main clause
    if any(_is_ordinal(noun) for noun in ([head] if trigger.dep in ("acl", "relcl") else head.all("attr"))):
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


def _is_ordinal(noun: Word) -> bool:
    """ "the third country to": what follows has been done."""
    if noun.head.is_verb and (_has_to(noun.head) or any(child.tag == "MD" for child in noun.head.all("aux"))):
        return False  # "the first country to sign will be Ghana", "are to be the first to go"
    group = [noun.head.head] if noun.dep == "pobj" and noun.head.lower == "of" else []  # "the second group of men to"
    return any(_is_numbered(head) for head in (noun, *group))


def _is_numbered(noun: Word) -> bool:
    ordinals = stance_words()["words"]["ordinal"]
    return any(word.lower in ordinals for word in (noun, *noun.all("amod", "nummod")))


def _governed_stance(trigger: Word, weighs: str) -> str | None:
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
        if found == "predicts" and governor.lemma in ("warn", "caution") and word.dep == "ccomp" and _is_past(word):
            return None  # "warned that the men were not told"
        dated = dated or governor.lower == "before"
        if found == "denies" and dated:
            return None  # "was denied a lawyer before his deportation"
        if found == "plans" and _is_ordered(governor):
            return _weighed(DROP, weighs, by_verb=True)
        if found is not None:
            # "an order to turn round planes carrying men": nobody finds what only describes the planes
            return None if aside and found in _TOLD else _weighed(found, weighs, governor.is_verb)
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
    return _is_past(clause) and any(child.lower in ("how", "why") for child in clause.all("advmod"))


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
        return not word.child("mark") and not _has_to(word)  # "nothing to suggest that" is no aside
    content = word.child("mark", "nsubj", "nsubjpass")  # "the claim that they were deported" is what the claim says
    return word.dep in ("acl", "amod") and word.tag in ("VBN", "VBD") and content is None


def _is_of_a_kind(word: Word) -> bool:
    """ "bars sending them to countries where they are tortured": which countries, not what happens in them."""
    noun = word.head
    if word.dep != "relcl" or _is_past(word):
        return False
    return noun.tag == "NNS" and not noun.child("det", "nummod", "poss", "amod")


def _is_past(verb: Word) -> bool:
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


def _is_counterfactual(verb: Word) -> bool:
    """ "had he not been sent": he was."""
    subject = verb.child("nsubj", "nsubjpass")
    first = next(iter(verb.all("aux")), None)
    return (
        subject is not None and first is not None and first.lower == "had" and first.i < subject.i and is_negated(verb)
    )


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
