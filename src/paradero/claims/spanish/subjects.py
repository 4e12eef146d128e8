"""Negations, near misses, and subjects that only the verb's ending gives."""

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import reflexives
from paradero.claims.spanish.tree import listed
from paradero.claims.spanish.words import Words


def near_miss(word: Word, words: Words) -> None:
    """ "por poco deportan", "estuvo a punto de ser deportado": it nearly happened."""
    if word.text.lower() not in ("por", "a", "casi"):
        return
    at = words.order.index(word)
    if word.text.lower() == "casi":
        after = words.order[at + 1] if at + 1 < len(words.order) else word
        word.lower = word.lower if after.is_verb or after.tag == "PRP" else "about"  # "casi todos"
        return
    text = " ".join(other.text.lower() for other in words.order[at : at + 3])
    if text.startswith("por poco"):
        verb = next((other for other in words.order[at + 2 : at + 6] if other.is_verb), None)
        if verb is not None:
            words.add_unwritten("nearly", "RB", "advmod", verb)
    elif text.startswith("a punto ") and "de" in [other.text.lower() for other in words.order[at + 2 : at + 5]]:
        verb = next(
            (
                other
                for other in words.order[at + 3 : at + 9]
                if other.is_verb and other.dep not in ("aux", "auxpass", "cop")
            ),
            None,
        )
        past = any(words.features[other].mood in ("past", "imperfect") for other in words.order[max(0, at - 4) : at])
        if verb is not None:
            words.add_unwritten("nearly" if past else "will", "RB" if past else "MD", "advmod" if past else "aux", verb)


def negation(word: Word, words: Words) -> None:
    if word.lower in ("not", "never", "neither") and word.dep == "advmod":
        word.dep = "neg"
    elif word.text.lower() == "ni" and word.dep == "advmod" and word.head.is_verb:
        word.dep = "neg"  # "ni fueron deportados ni liberados"
    elif word.tag == "PRP$":
        word.dep = "poss"
    elif (
        word.lower == "nor"
        and word.dep == "cc"
        and word.head.dep in ("nsubj", "nsubjpass")
        and word.start < word.head.start
    ):
        word.head, word.dep, word.lower = word.head.head, "neg", "not"


def _is_finite(word: Word, words: Words) -> bool:
    return word.is_verb and words.features[word].is_finite


def _goes_on(verb: Word, finite: Word, words: Words) -> bool:
    """Whether a verb joined to another has its subject; "nadie avisó y fueron enviados" has one of its own."""
    first = verb.head
    carrier = next((other for other in words.children(first) if other.dep in ("aux", "auxpass")), first)
    if not (words.features[carrier].is_finite and words.features[finite].is_finite and first.is_verb):
        return True
    several = any(child.dep == "conj" for noun in words.children(first) for child in words.children(noun))
    return several or words.features[carrier].is_plural == words.features[finite].is_plural


def subject(word: Word, words: Words) -> None:
    """Passive subjects are marked; a finite verb without one gets what its ending says."""
    if not word.is_verb or word.dep in ("aux", "auxpass", "cop") or (word.dep == "dep" and word.head.is_verb):
        return
    kids = words.children(word)
    passive = any(child.dep == "auxpass" for child in kids)
    for child in kids:
        if passive and child.dep == "nsubj":
            child.dep = "nsubjpass"
            if (
                child.pos == "NOUN"
                and word.lemma in listed("done_to_people")
                and noun_classes().get(child.lemma) is None
            ):
                child.lemma = child.lower = "person"  # "el panadero fue deportado"
    if any(
        child.dep in ("nsubj", "nsubjpass", "csubj", "expl", "expl:pv") and child.text.lower() != "se" for child in kids
    ):
        return
    finite = (
        word
        if words.features[word].is_finite
        else next(
            (child for child in kids if child.dep in ("aux", "auxpass", "dep") and _is_finite(child, words)), None
        )
    )
    impersonal = any(child.text.lower() == "se" for child in kids) and not passive
    if finite is None or (impersonal and word.lemma not in reflexives().values()):
        if finite is not None and word.lemma in listed("done_to_people"):
            words.add_unwritten("somebody", "PRP", "nsubj", word)  # "se deportó a los hombres"
        return
    if word.dep == "conj" and _goes_on(word, finite, words):
        return
    features = words.features[finite]
    first = features.form is not None and features.form.person == 1
    if features.is_plural and not passive and not first and word.lemma in listed("moves"):
        words.add_unwritten("somebody", "PRP", "nsubj", word)  # "lo deportaron": nobody in particular
        return
    lower = "we" if first else "they" if features.is_plural else "she" if passive and word.text.endswith("a") else "pro"
    words.add_unwritten(lower, "PRP", "nsubjpass" if passive else "nsubj", word)
