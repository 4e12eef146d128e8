"""Noun phrases that a small parser puts together wrongly, put right before anything is rearranged."""

import re

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import adjectives, nouns, plain, table, verbs
from paradero.claims.spanish.places import is_demonym
from paradero.claims.spanish.times import is_time
from paradero.claims.spanish.tree import is_people, kids, listed, takes_place
from paradero.claims.spanish.words import Words

_HUNG = ("appos", "amod", "nmod", "flat", "compound", "acl", "dep")
_ADJECTIVE = re.compile(r"(?:(?:ic|iv|os|ari|ad|id|an|in)[oa]|al|ale|nse|ble|nte|ista|ar|are)s?$")
_LIGHT = ("amod", "flat", "advmod")
_NOT_ALONE = ("det", "nummod", "case")


def headed(word: Word, words: Words) -> None:
    """ "este minúsculo país", "bridas plásticas": the noun governs, and the adjective describes it."""
    if word.pos != "NOUN":
        return
    at = words.order.index(word)
    before = words.order[at - 1] if at else word
    after = words.order[at + 1] if at + 1 < len(words.order) else word
    if (before.head is not word and after.head is not word) or kids(word, words, "cop"):
        return
    swapped = before.pos == "ADJ" and plain(before.text) in nouns() and plain(word.text) in adjectives()
    hung = before is not word and before.head is word and before.dep in ("amod", "compound")
    if hung and (before.pos == "NOUN" or swapped):
        if swapped:
            before.pos, before.tag = "NOUN", "NNS" if words.features[before].is_plural else "NN"  # "visas humanitarias"
        told = plain(before.text) in nouns() or (
            plain(word.text) not in nouns() and _ADJECTIVE.search(plain(word.text))
        )
        if told and not kids(before, words, *_NOT_ALONE):
            _governs(before, word, words)
    elif after.head is word and after.is_noun and after.dep in _HUNG and not kids(after, words, *_NOT_ALONE):
        known = plain(after.text) in nouns() and plain(word.text) not in nouns()
        if known and word.text.islower() and not is_demonym(word) and not is_demonym(after):
            _governs(after, word, words)


def forerun(word: Word, words: Words) -> None:
    """ "en el llamado vuelo 164": article and preposition before an adjective are the noun's."""
    if word.dep != "amod" or not word.head.is_noun or word.head.start < word.start:
        return
    for child in kids(word, words, *_NOT_ALONE):
        if child.start < word.start:
            child.head = word.head
            if child.dep == "case" and word.head.dep == "obj" and child.text.lower() not in ("a", "al"):
                word.head.dep = "obl"


def _governs(noun: Word, adjective: Word, words: Words) -> None:
    takes_place(noun, adjective, words)
    adjective.dep, adjective.pos, adjective.tag = "amod", "ADJ", "JJ"
    for child in words.children(adjective):
        child.head = noun


def described_people(word: Word, words: Words) -> None:
    """ "un mexicano deportado a Ghana", "un hombre expulsado de Texas": a participle taken for a noun."""
    if word.pos not in ("NOUN", "ADJ") or plain(word.text) in adjectives():
        return
    reading = next((r for r in verbs().get(word.text.lower(), ()) if r.form.mood == "participle"), None)
    if reading is None:
        return
    if not _before_participle(word, words) and not _after_noun(word, words):
        return
    words.features[word].form = reading.form
    word.pos, word.tag, word.lemma, word.dep = "VERB", "VBN", reading.lemma, "acl"


def _before_participle(word: Word, words: Words) -> bool:
    """The people's name before the participle governs instead of it."""
    at = words.order.index(word)
    people = words.order[at - 1] if at else word
    if people.head is not word or people.dep not in ("amod", "compound", "nmod", "det"):
        return False
    if not (is_demonym(people) or "people" in noun_classes().get(nouns().get(plain(people.text), ""), ())):
        return False
    if not kids(word, words, *_NOT_ALONE) and word.dep != "ROOT":
        return False
    takes_place(people, word, words)
    people.pos, people.tag = "NOUN", "NNS" if words.features[people].is_plural else "NN"
    for child in words.children(word):
        if child.start < people.start or child.dep in ("appos", "conj", "cc", "cop", "nsubj", "acl"):
            child.head = people
    return True


def _after_noun(word: Word, words: Words) -> bool:
    """Whether the participle only describes the noun just before it."""
    if word.dep not in _HUNG or kids(word, words, *_NOT_ALONE) or not word.head.is_noun or word.head.start > word.start:
        return False
    between = words.order[words.order.index(word.head) + 1 : words.order.index(word)]
    if len(between) > 3 or any(other.head not in (word, word.head) or other.dep not in _LIGHT for other in between):
        return False
    for other in between:
        other.head = word.head  # "ciudadanos dominicanos repatriados"
    return True


_COMING = frozenset({"procedente", "procedentes", "proveniente", "provenientes"})


def coming(word: Word, words: Words) -> None:
    """ "arribó el viernes proveniente de Dallas": from Dallas."""
    if word.text.lower() not in _COMING or word.pos == "ADP":
        return
    place = next((noun for noun in words.children(word) if noun.is_noun and kids(noun, words, "case")), None)
    if place is None or place.start < word.start:
        return
    at = words.order.index(word)
    before = words.order[at - 1] if at else word
    near = before if before.is_noun and word.head is not word and not is_time(before) else word.head
    place.head, place.dep = (near if near is not word else place), "obl" if near.is_verb else "nmod"
    for child in words.children(word):
        child.head = place
    word.head, word.dep, word.pos, word.tag = place, "case", "ADP", "IN"


def focus(word: Word, words: Words) -> None:
    """ "arrestó solo a dos hombres": "solo" is no object; what it stands before is."""
    if word.text.lower() not in listed("limiting") or word.pos == "ADV":
        return
    things = [child for child in words.children(word) if child.is_noun and child.start > word.start]
    if word.dep not in ("obj", "nsubj", "obl", "iobj", "nmod", "advmod") or not things:
        return
    thing = things[0]
    takes_place(thing, word, words)
    for child in words.children(word):
        child.head = thing
    word.head, word.dep, word.pos, word.tag = thing.head, "advmod", "ADV", "RB"
    word.lower = word.lemma = table("adverbs").get(word.text.lower(), "even")


def second_subject(word: Word, words: Words) -> None:
    """ "El salvadoreño deportado por error, Kilmar Ábrego, sigue preso": a name between commas says who that is."""
    if word.dep != "nsubj" or word.pos != "PROPN" or kids(word, words, "case"):
        return
    first = next((noun for noun in kids(word.head, words, "nsubj") if noun.start < word.start), None)
    at = words.order.index(word)
    if first is None or first.pos == "PROPN" or not at or words.order[at - 1].text != ",":
        return
    if word.start < word.head.start and is_people(first, words):
        word.head, word.dep = first, "appos"
