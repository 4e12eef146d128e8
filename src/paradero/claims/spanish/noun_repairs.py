"""Noun phrases that a small parser puts together wrongly, put right before anything is rearranged."""

import re

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import adjectives, nouns, plain, table, verbs
from paradero.claims.spanish.places import is_demonym, is_place
from paradero.claims.spanish.times import is_time
from paradero.claims.spanish.tree import governors, is_people, kids, listed, make_noun, takes_place
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
    jailed = plain(word.text) in listed("jailed")
    if word.is_verb:
        _named_before(word, words)
        return
    if word.pos not in ("NOUN", "ADJ") or (plain(word.text) in adjectives() and not jailed):
        return
    reading = next((r for r in verbs().get(word.text.lower(), ()) if r.form.mood == "participle"), None)
    if reading is None and not jailed:
        return
    if not _before_participle(word, words) and not (_after_noun(word, words) and reading is not None):
        return
    words.features[word].form = reading.form if reading is not None else None
    lemma = reading.lemma if reading is not None else "detain"
    word.pos, word.tag, word.lemma, word.dep = "VERB", "VBN", lemma, "acl"


def _named_before(verb: Word, words: Words) -> None:
    """ "252 venezolanos acusados de robo fueron encarcelados": the people, whom the participle only describes."""
    at = words.order.index(verb)
    people = words.order[at - 1] if at else verb
    if people.head is not verb or people.dep != "amod" or not is_demonym(people):
        return
    if words.features[verb].mood != "participle" or kids(verb, words, "aux", "auxpass", "cop", "nsubj"):
        return
    takes_place(people, verb, words)
    verb.dep = "acl"
    make_noun(people, words)


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


def described_by_that(word: Word, words: Words) -> None:
    """ "Los venezolanos que Estados Unidos envió llegaron": the clause describes whom it stands after."""
    verb = word.head
    at = words.order.index(word)
    that = words.order[at + 1] if at + 1 < len(words.order) else word
    if that.text.lower() != "que" or that.head is not verb or verb is word or not verb.is_verb:
        return
    before = words.order[at - 1] if at else word
    if before.dep == "det" and before.head is verb:
        before.head = word
    if word.pos not in ("NOUN", "ADJ", "PROPN") or not kids(word, words, "det") or verb.start < word.start:
        return
    others = [noun for noun in kids(verb, words, "nsubj") if noun not in (word, that)]
    if word.dep != "amod" and not (word.dep == "nsubj" and others and verb.dep in ("csubj", "acl", "advcl")):
        return
    takes_place(word, verb, words)
    word.dep, verb.dep = "nsubj" if word.dep in ("csubj", "acl", "advcl") else word.dep, "acl"
    for child in words.children(verb):
        if child.start < word.start:
            child.head = word
    if word.pos == "ADJ":
        make_noun(word, words)


_GROUPS = frozenset({"group", "total", "contingent", "batch", "majority", "number"})


def counted_group(word: Word, words: Words) -> None:
    """ "Un grupo de 10 migrantes llegó": whom the group is made of belongs to it, not to the verb."""
    if not word.is_noun or word.dep not in ("nsubj", "obl", "obj") or not word.head.is_verb:
        return
    case = next(iter(kids(word, words, "case")), None)
    at = words.order.index(case) if case is not None else 0
    if case is None or not at or case.text.lower() != "de":
        return
    group = words.order[at - 1]
    if group.lemma in _GROUPS and group.head is word.head and group.dep in ("nsubj", "obj", "obl"):
        word.head, word.dep = group, "nmod"


def _bound_for(word: Word, words: Words) -> None:
    """ "el vuelo con 50 deportados rumbo a Honduras fue cancelado": "rumbo" governs nothing."""
    at = words.order.index(word)
    joint = words.order[at + 1] if at + 1 < len(words.order) else word
    heir = next((child for child in words.children(word) if child.is_verb), None)
    if joint.text.lower() not in ("a", "al") or heir is None:
        return
    takes_place(heir, word, words)
    for child in words.children(word):
        child.head = heir
    word.head, word.dep, word.pos, word.tag = joint.head, "dep", "ADP", "IN"


def coming(word: Word, words: Words) -> None:
    """ "arribó el viernes proveniente de Dallas": from Dallas."""
    if word.text.lower() == "rumbo" and word.head is word:
        _bound_for(word, words)
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


def moved_apart(word: Word, words: Words) -> None:
    """ "expulsó a Costa Rica en dos vuelos a 200 ciudadanos", "envió 299 deportados, en su mayoría jóvenes, a Panamá":
    who is moved and where to belong to the verb, whatever stands between."""
    cases = kids(word, words, "case")
    if word.dep != "nmod" or not cases or cases[0].text.lower() not in ("a", "al", "hacia") or not word.head.is_noun:
        return
    verb = next((above for above in governors(word) if not above.is_noun), word.head)
    if not verb.is_verb or verb.lemma not in listed("moves"):
        return
    before = words.order[words.order.index(cases[0]) - 1]
    whom = is_people(word, words) and not is_place(word) and not kids(verb, words, "obj")
    if (whom and word.head.dep == "obl") or (is_place(word) and before.text == ","):
        word.head, word.dep = verb, "obl"
