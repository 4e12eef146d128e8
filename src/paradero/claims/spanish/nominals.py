"""Noun phrases: titles before names, participles as nouns, prepositions that govern, "a" before people."""

import re
from collections.abc import Callable

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import adjectives, nouns, plain
from paradero.claims.spanish.places import is_place
from paradero.claims.spanish.tree import acts, governors, is_people, kids, listed, make_noun, preposition, takes_place
from paradero.claims.spanish.words import Words
from paradero.claims.speech import speech
from paradero.claims.titles import is_title

_NOMINAL = (
    "obl",
    "nmod",
    "obj",
    "iobj",
    "attr",
    "advmod",
    "acomp",
    "compound",
    "dep",
    "npadvmod",
    "nsubj",
    "xcomp",
    "acl",
    "amod",
    "appos",
    "advcl",
    "ccomp",
)
_CALLING = ("brand", "label", "call", "describe", "treat")
_NOUN_PLACES = ("nsubj", "nsubjpass", "obj", "pobj", "obl", "iobj", "ROOT", "conj", "appos", "poss", "attr")
_NOMINAL_PLACES = ("nsubj", "nsubjpass", "obj", "pobj", "obl", "iobj", "nmod", "conj", "appos", "advcl", "acl", "xcomp")


_DOER = re.compile(r"(?:[aei]nte|dor|dora|ista|dore)s?$")  # "demandantes", "trabajadores"


def title(word: Word, words: Words) -> None:
    """ "el presidente Nayib Bukele": the name governs, the title stands before it."""
    if word.pos != "NOUN" or not is_title(word.lower):
        return
    following = words.order[words.order.index(word) + 1 :]
    name = next(
        (
            other
            for other in following
            if other.head is word
            and other.pos == "PROPN"
            and other.dep in ("appos", "flat", "nmod", "compound", "amod", "dep")
        ),
        None,
    )
    if name is None or kids(name, words, "case"):
        return
    between = words.order[words.order.index(word) + 1 : words.order.index(name)]
    if len(between) > 2 or any(other.text in (",", ":", ".") for other in between):
        return
    takes_place(name, word, words)
    word.dep = "compound"
    for child in words.children(word):
        if child.dep in ("case", "cc", "acl", "appos", "conj", "punct", "det") and (
            child.start > name.start or child.dep in ("case", "cc")
        ):
            child.head = name


def noun(word: Word, words: Words) -> None:
    """An adjective or participle in a noun's place is a noun: "los deportados", "238 venezolanos"."""
    if word.pos == "ADJ":
        _adjective(word, words)
    elif (
        word.tag == "VBN" and not kids(word, words, "aux", "auxpass", "nsubj", "cop") and not _is_predicate(word, words)
    ):
        bare = word.dep in ("obj", "nsubj") and plain(word.text) in nouns()
        if bare or (word.dep in _NOMINAL_PLACES and kids(word, words, "det", "nummod")) or _is_those(word, words):
            make_noun(word, words)


def _is_those(word: Word, words: Words) -> bool:
    """ "las familias de los liberados"."""
    articles = [child for child in kids(word, words, "det") if child.text.lower() in ("los", "las")]
    return bool(articles and kids(word, words, "case", "mark"))


def _adjective(word: Word, words: Words) -> None:
    known = plain(word.text) in nouns() and plain(word.text) not in adjectives()
    if word.dep in ("advmod", "xcomp") and word.head.is_verb and known and not kids(word.head, words, "obj"):
        make_noun(word, words)  # "concedió asilo"
        word.dep = "obj"
    if word.dep not in _NOUN_PLACES or word.pos == "NOUN":
        return
    after = [
        child for child in kids(word, words, "nmod", "appos") if child.pos == "NOUN" and child.start == word.end + 1
    ]
    if after and not kids(after[0], words, "case", "det") and kids(word, words, "det", "case"):
        takes_place(after[0], word, words)  # "este minúsculo país"
        word.dep = "amod"
        for child in words.children(word):
            child.head = after[0]
        return
    before = [child for child in words.children(word) if child.pos == "NOUN" and child.start < word.start]
    if before and before[-1].end + 1 == word.start:
        takes_place(before[-1], word, words)  # "antecedentes penales"
        word.dep = "amod"
        for child in words.children(word):
            child.head = before[-1]
    elif word.dep not in ("conj", "ROOT", "attr") or kids(word, words, "det", "nummod", "case"):
        make_noun(word, words)


def _is_predicate(word: Word, words: Words) -> bool:
    """ "mantiene detenidos a 250 hombres", "siguen retenidos": what somebody is kept as, or remains."""
    if word.head.lemma == "hold" and word.dep in ("obj", "xcomp") and not kids(word, words, "det", "nummod", "case"):
        word.dep = "oprd"
        if word.lemma in listed("kept_as"):
            word.pos, word.tag = "ADJ", "JJ"  # the holding is told by the verb
        else:
            word.head.lemma = "keep"
        for child in words.children(word):
            if child.start > word.start and kids(child, words, "case"):
                child.head = word.head
        return True
    if word.head.lemma in listed("going") and word.dep in ("obj", "nsubj", "xcomp") and not kids(word, words, "case"):
        word.dep = "xcomp"  # "viajaron encadenados"
        return True
    if word.head.lemma in ("continue", "remain", "be") and word.dep in ("obj", "nsubj", "obl", "xcomp", "advcl"):
        word.dep = "xcomp"
        return True
    return False


def described(word: Word, words: Words) -> None:
    """ "habló del migrante que fue enviado": a clause after the noun that it describes, hung on the verb."""
    if word.dep not in ("ccomp", "advcl") or not word.head.is_verb or not words.features[word].told:
        return
    marks = [mark for mark in kids(word, words, "mark") if mark.text.lower() == "que"]
    if not marks or word.head.lemma in speech()["reporting"] | listed("control") | listed("clausal"):
        return
    before = words.order[words.order.index(marks[0]) - 1]
    if before.is_noun and before.pos != "PRON" and before.head is not word:
        word.head, word.dep = before, "acl"


_CLITICS = ("lo", "la", "los", "las")


def nominal(word: Word, words: Words) -> None:
    """Prepositions govern their nouns; "a" before people marks an object."""
    cases = kids(word, words, "case") or [
        mark
        for mark in kids(word, words, "mark")
        if mark.text.lower() == "como" or (word.pos == "ADJ" and word.head.lemma in _CALLING)
    ]
    if word.dep == "xcomp" and word.pos == "NOUN" and not cases and not kids(word.head, words, "obj"):
        word.dep = "obj"  # "le otorgó asilo"
    if not cases or word.dep not in _NOMINAL or word.is_verb:
        return
    first = cases[0]
    joined = "according" if first.lower == "according" else preposition(first, words)
    if first.text.lower() in ("a", "al") and _is_object(word, words):
        return
    if joined == "of" and word.head.lemma in listed("owned") and acts(word):
        word.dep, first.dep = "poss", "dep"
        return
    if first.text.lower() == "por" and acts(word) and not word.head.is_verb:
        _to_passive(word, words)
    joined = _meant(joined, word, first, words)
    first.lower = first.lemma = joined
    first.tag, first.dep = "IN", "agent" if joined == "by" and word.head.is_verb else "prep"
    first.head = word.head
    if joined == "as" and word.pos == "ADJ" and word.head.is_verb:
        for child in kids(word, words, "obj", "nsubj"):
            child.head, child.dep = word.head, "obj"  # "calificó de ilegal la deportación"
    if joined == "according":
        first = words.add_unwritten("to", "IN", "prep", first)
    word.head, word.dep = first, "pobj"
    for case in cases[1:]:
        case.dep = "dep"


def _to_passive(word: Word, words: Words) -> None:
    """ "fueron impugnados en los tribunales por grupos de defensa": who does it belongs to the passive verb."""
    place = word.head
    verb = place.head.head if place.dep == "pobj" else place.head
    if (
        place.dep in ("pobj", "obl")
        and verb.is_verb
        and kids(verb, words, "auxpass")
        and not kids(verb, words, "agent")
    ):
        word.head = verb


def _is_object(word: Word, words: Words) -> bool:
    """Whether "a" only marks an object ("deportó a los hombres"), or stands before a subject put first."""
    _strayed(word, words)
    if word.head.lemma in listed("control") and is_place(word) and kids(word.head, words, "xcomp", "ccomp", "prep"):
        word.dep = "obj"  # "prohibió a EE. UU. expulsarlos"
        return True
    people = is_people(word, words)
    if not people and _is_somebody(word):
        word.lemma = word.lower = "person"
        people = True
    if word.head.lemma == "belong":
        return False
    court = "court" in noun_classes().get(word.lemma, ())
    if (
        (court or is_place(word))
        and word.head.lemma in listed("control")
        and not kids(word.head, words, "obj", "auxpass")
    ):
        people = True  # "acusa a El Salvador"
    if people and word.head.is_verb and _takes_object(word, words):
        word.dep = "obj"
        return True
    return word.dep == "nsubj"


def _strayed(word: Word, words: Words) -> None:
    """ "expulsó a Panamá en dos vuelos a 200 hombres": people whom the parser hung on what stands before them."""
    noun = word.head
    if not noun.is_noun or noun.lemma in listed("journeys") - {"flight", "transport"} or not is_people(word, words):
        return
    verb = noun.head.head if noun.dep == "pobj" else noun.head
    if verb.is_verb and verb.lemma in listed("moves") and not is_place(word) and not kids(verb, words, "auxpass"):
        things = [thing for thing in kids(verb, words, "obj") if not is_place(thing)]
        if not things and verb.start < noun.start < word.start and not _is_verb_of_noun(verb):
            word.head, word.dep = verb, "obj"


def _is_verb_of_noun(verb: Word) -> bool:
    """ "enviados a Panamá": a participle has its people before it."""
    return verb.tag == "VBN" and verb.dep in ("acl", "amod")


def _meant(joined: str, word: Word, first: Word, words: Words) -> str:
    """Which English preposition "de", "por" and "bajo" are here."""
    if joined == "of":
        if word.head.lemma in _CALLING:
            return "as"  # "tildó de terroristas"
        if word.head.lemma in listed("of_doing") or word.head.lemma in listed("taking"):
            return "of"  # "acusados de vínculos", "privados de agua"
        return "from" if word.head.is_verb or _is_second_of(word, first, words) else "of"
    if first.text.lower() == "por":
        if word.head.lemma in listed("protesting"):
            return "against"  # "protestó por el trato"
        passive = bool(kids(word.head, words, "auxpass")) or words.features[word.head].mood == "participle"
        does = acts(word) or is_people(word, words) or word.lemma in ("error", "mistake", "accident")
        return "by" if does and (passive or word.head.is_noun) else "for"
    if joined == "to" and word.head.lemma == "result":
        return "from"  # "se debió a un error"
    if joined == "until" and (is_place(word) or _is_country(word)):
        return "to" if word.head.lemma in listed("moves") | listed("goes") else joined  # "llevados hasta la frontera"
    return "in" if joined == "under" and word.lemma in ("custody", "detention", "arrest") else joined


def nearest(word: Word, words: Words) -> None:
    """ "deportar a tres hombres detenidos en Texas": what follows a participle belongs to it."""
    at = words.order.index(word)
    if word.dep not in ("prep", "agent") or not at or word.lower == "of":
        return
    before = words.order[at - 1]
    if before.tag == "VBN" and before.dep == "acl" and word.head is not before and _is_under(before, word.head):
        word.head = before


def reach(word: Word, words: Words) -> None:
    """ "expulsó a mujeres embarazadas a Haití": where to and where from belong to the verb of moving."""
    if word.dep == "prep" and word.lower in ("with", "between"):
        _to_agreement(word, words)
    if word.dep == "prep" and word.text.lower() in ("de", "del") and word.head.lemma not in listed("journeys"):
        _whose(word, words)
    if word.dep == "prep" and word.lower == "of" and word.head.dep in ("dobj", "obj"):
        _kept_from(word, words)
    if word.dep != "prep" or word.lower not in ("to", "from", "toward"):
        return
    if not any(is_place(noun) for noun in kids(word, words, "pobj")):
        return
    if word.head.lemma not in listed("moves") | listed("goes") | listed("journeys"):
        journey = _journey_before(word, words)
        if journey is not None:
            word.head = journey
            return
    if word.head.is_verb:
        return
    below = word.head
    for governor in governors(word.head):
        if below.dep not in ("amod", "acl", "dobj", "obj", "nsubjpass", "conj", "appos"):
            return
        if governor.is_verb and governor.lemma in listed("moves"):
            word.head = governor
            return
        below = governor


def _whose(word: Word, words: Words) -> None:
    """ "el retorno a Estados Unidos del migrante": whose journey it is, told after where to."""
    if not any(is_people(noun, words) and not is_place(noun) for noun in kids(word, words, "pobj")):
        return
    at = words.order.index(word)
    before = words.order[at - 1] if at else word
    goal = before if before.pos != "PROPN" or before.dep != "compound" else before.head
    if goal.dep == "pobj" and goal.head.lower == "to" and (is_place(goal) or _is_country(goal)):
        journey = _journey_before(word, words)
        if journey is not None and goal.head.head is journey:
            word.head, word.lower, word.lemma = journey, "of", "of"


def _kept_from(word: Word, words: Words) -> None:
    """ "protege a 300.000 venezolanos de la deportación": from what the verb keeps them, not whose they are."""
    verb = word.head.head
    if verb.lemma in listed("kept_from") and any(
        noun.lemma in listed("journeys") for noun in kids(word, words, "pobj")
    ):
        word.head, word.lower, word.lemma = verb, "from", "from"


def _is_country(noun: Word) -> bool:
    return "place" in noun_classes().get(noun.lemma, frozenset())


def _to_agreement(word: Word, words: Words) -> None:
    """ "la celebración de acuerdos de deportación con Panamá": with whom belongs to the agreement."""
    noun = _before(word, words, lambda other: "agreement" in noun_classes().get(other.lemma, frozenset()))
    if noun is not None and "agreement" not in noun_classes().get(word.head.lemma, frozenset()):
        word.head = noun


def _journey_before(word: Word, words: Words) -> Word | None:
    """ "condenó las deportaciones de Estados Unidos hacia El Salvador": a journey nearer than what governs."""
    return _before(word, words, lambda other: other.lemma in listed("journeys"))


def _before(word: Word, words: Words, wanted: Callable[[Word], bool]) -> Word | None:
    """The nearest such noun before a preposition, in the same phrase."""
    at = words.order.index(word)
    for other in reversed(words.order[max(0, at - 9) : at]):
        if other.is_verb or other.text in (",", ";", ":"):
            return None
        if other.pos == "NOUN" and other.dep != "dep" and wanted(other):
            return other if _is_under(other, word.head) or _is_under(word.head, other) else None
    return None


def _is_under(word: Word, governor: Word) -> bool:
    return governor in (word, *governors(word))


def _takes_object(word: Word, words: Words) -> bool:
    """Whether the verb still lacks the object that "a" would mark."""
    verb = word.head
    form = words.features[verb].form
    if kids(verb, words, "auxpass") or (verb.tag == "VBN" and verb.dep == "acl"):
        return False
    if verb.lemma == "return" and kids(word, words, "nummod", "det") and "family" not in word.lemma:
        others = [child for child in words.children(verb) if verb.start < child.start < word.start]
        return not others and not kids(word, words, "poss")  # "retornaron a 45 haitianos"
    if form is not None and form.infinitive in listed("intransitive"):
        return False
    if verb.lemma in listed("moves") and word.start > verb.start and _has_clitic(verb, words):
        return False  # "los llevan a Tabasco"
    if word.dep in ("obj", "iobj"):
        return verb.lemma in listed("control") or not _has_thing(verb, word, words)
    others = [child for child in kids(verb, words, "obj") if child is not word and is_people(child, words)]
    return (
        not others
        and (verb.lemma in listed("control") or verb.lemma in listed("moves"))
        and word.dep in ("obl", "nmod", "iobj", "advmod")
    )


def _has_clitic(verb: Word, words: Words) -> bool:
    return any(child.tag == "PRP" and child.text.lower() in _CLITICS for child in kids(verb, words, "obj"))


def _has_thing(verb: Word, word: Word, words: Words) -> bool:
    """ "concedió al gobierno la suspensión": what is given is the object, whoever gets it is not."""
    things = [child for child in kids(verb, words, "obj") if child is not word and child.pos in ("NOUN", "PROPN")]
    return any(not kids(thing, words, "case") and not is_people(thing, words) for thing in things)


def _is_somebody(word: Word) -> bool:
    """ "deportó al carpintero": an object with "a" is somebody, whatever the noun."""
    known = noun_classes().get(word.lemma)
    if known is not None or word.pos != "NOUN" or word.dep != "obj":
        return False
    done = word.head.lemma in listed("done_to_people")
    return done or (word.head.lemma in listed("moves") and _DOER.search(word.text) is not None)


def _is_second_of(word: Word, first: Word, words: Words) -> bool:
    """ "la deportación de venezolanos de Estados Unidos": the second "de" says from where."""
    nearer = [other for other in words.order if other.head is word.head and other.dep == "prep" and other.lower == "of"]
    return bool(nearer) and is_place(word)
