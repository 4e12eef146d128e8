"""Verbs that mean one thing or another by what they are done to: "detuvo a dos hombres", "detuvo la entrega"."""

from collections.abc import Callable

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.places import is_place
from paradero.claims.spanish.tree import is_people, kids, listed
from paradero.claims.spanish.words import Words


def by_object(verb: Word, infinitive: str, words: Words) -> None:
    """Give a verb the English lemma that its objects call for."""
    things = kids(verb, words, "obj")
    meaning = _MEANINGS.get(infinitive)
    if meaning is not None:
        meaning(verb, things, words)
    if verb.lemma in listed("taken") and not things:
        _take(verb, words)


def is_event_noun(noun: Word) -> bool:
    """Whether a noun cannot act: "la deportación se realizó"."""
    return not noun_classes().get(noun.lemma, frozenset()) & {
        "authority", "organisation", "court", "place", "facility", "people", "person", "carrier",
    }  # fmt: skip


def _sue(verb: Word, _: list[Word], words: Words) -> None:
    for child in kids(verb, words, "obj", "obl", "iobj"):
        for case in kids(child, words, "case"):
            if case.text.lower() in ("a", "al"):
                verb.lemma, child.dep, case.dep = "sue", "obj", "dep"  # "demandaron al país"


def _express(verb: Word, things: list[Word], _: Words) -> None:
    if things:
        verb.lemma = "express"


def _halt(verb: Word, things: list[Word], words: Words) -> None:
    if any(_is_event(thing, words) for thing in things):
        verb.lemma = "halt"  # "detuvo la entrega"


def _allege(verb: Word, things: list[Word], words: Words) -> None:
    told = things + [other for thing in things for other in kids(thing, words, "conj")]
    if any(thing.lemma in listed("abuses") for thing in told):
        verb.lemma = "allege"  # "denunciaron torturas y malos tratos"


def _name(_: Word, things: list[Word], words: Words) -> None:
    """ "los llamó monstruos": who is called so, and what."""
    if len(things) != 2 or not any(thing.tag == "PRP" for thing in things):
        return
    for thing in things:
        if thing.tag != "PRP" and not kids(thing, words, "case", "det"):
            thing.dep = "oprd"


def _place(verb: Word, things: list[Word], words: Words) -> None:
    if any(is_people(one, words) for one in things or kids(verb, words, "nsubjpass", "nsubj")):
        verb.lemma = "place"  # "fueron ubicados en un albergue"


def _abandon(verb: Word, _: list[Word], words: Words) -> None:
    """ "fueron dejados en la frontera": not what one leaves, but who is left somewhere."""
    if not kids(verb, words, "auxpass"):
        return
    left = kids(verb, words, "nsubjpass", "nsubj")
    cases = [case.text.lower() for noun in kids(verb, words, "obl", "nmod") for case in kids(noun, words, "case")]
    if "en" in cases and any(is_people(one, words) and not is_place(one) for one in left):
        verb.lemma = "abandon"


def _is_event(thing: Word, words: Words) -> bool:
    return thing.pos == "NOUN" and not is_people(thing, words) and not kids(thing, words, "case")


def _take(verb: Word, words: Words) -> None:
    """ "les quitaron los teléfonos": the things after the verb were taken, by nobody who is named."""
    if not any(child.text.lower() in ("le", "les", "nos", "me") for child in words.children(verb)):
        return
    for thing in kids(verb, words, "nsubj"):
        if thing.start > verb.start and is_event_noun(thing) and words.features[verb].is_plural:
            thing.dep = "obj"


_MEANINGS: dict[str, Callable[[Word, list[Word], Words], None]] = {
    "demandar": _sue,
    "expresar": _express,
    "manifestar": _express,
    "mostrar": _express,
    "detener": _halt,
    "parar": _halt,
    "cortar": _halt,
    "denunciar": _allege,
    "llamar": _name,
    "ubicar": _place,
    "abandonar": _abandon,
    "dejar": _abandon,
}
