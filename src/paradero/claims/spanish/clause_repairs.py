"""Clauses that a small parser puts together wrongly, put right before anything is rearranged."""

from paradero.claims.parse import Word
from paradero.claims.spanish.tree import governors, is_people, kids, takes_place
from paradero.claims.spanish.words import Words
from paradero.claims.speech import speech

_INSIDE = ("nmod", "flat", "appos", "conj")


def left_behind(word: Word, words: Words) -> None:
    """ "llegaron a un acuerdo por el cual 200 hombres fueron enviados": what stands before a verb is its subject."""
    governor = word.head
    if not word.is_verb or word.dep not in ("advcl", "ccomp", "conj", "acl", "parataxis") or not governor.is_verb:
        return
    if kids(word, words, "nsubj", "mark", "cc", "expl") or governor.start > word.start:
        return
    first = min([word, *kids(word, words, "aux", "auxpass", "cop", "advmod")], key=lambda other: other.start)
    at = words.order.index(first)
    noun = words.order[at - 1] if at else word
    noun = next((each for each in (noun, *governors(noun)) if each.head is governor), noun)
    if (
        noun.head is not governor
        or noun.dep not in ("obj", "obl", "appos", "nmod", "iobj")
        or noun.start < governor.start
    ):
        return
    if noun.pos not in ("NOUN", "PROPN") or kids(noun, words, "case") or not words.features[first].is_finite:
        return
    if words.features[noun].is_plural == words.features[first].is_plural:
        noun.head, noun.dep = word, "nsubj"


def before_which(word: Word, words: Words) -> None:
    """ "se conoció un acuerdo a través del cual el gobierno pagará": "cual" stands for no subject."""
    if not word.is_verb or word.head is word or not word.head.is_verb:
        return
    subjects = [noun for noun in kids(word, words, "nsubj") if noun.start < word.start]
    if len(subjects) < 2:
        return
    which = next((child for child in words.children(word) if child.text.lower() in ("cual", "cuales")), None)
    if which is None or not subjects[0].start < which.start < subjects[1].start:
        return
    noun = subjects[0]
    noun.head, noun.dep = word.head, "nsubj" if not kids(word.head, words, "nsubj") else "obj"
    word.head, word.dep = noun, "acl"


def told_where(word: Word, words: Words) -> None:
    """ "emitió un comunicado en donde detallaron": the noun before "donde" is where it says so, not who does."""
    noun = next((noun for noun in kids(word, words, "nsubj") if noun.start < word.start), None)
    if noun is None or not word.is_verb or not word.head.is_verb or word.head is word or noun.start < word.head.start:
        return
    others = [other for other in kids(word, words, "nsubj") if other.start > noun.start and other.tag != "WP"]
    if words.features[noun].is_plural == words.features[word].is_plural and not others:
        return
    at = words.order.index(noun)
    after = [other.text.lower() for other in words.order[at + 1 : at + 5] if other.head is not noun]
    if "donde" in after[:2] or (after[:1] == ["en"] and "que" in after):
        noun.head, noun.dep = word.head, "obl" if kids(noun, words, "case") else "obj"
        word.head, word.dep = noun, "acl"


def under_that(word: Word, words: Words) -> None:
    """ "reconoció que estaban en vuelos, pero fueron devueltos": a clause that the parser hung on its own "que"."""
    that = word.head
    if not word.is_verb or that.text.lower() != "que" or that.is_verb or that is word or not that.head.is_verb:
        return
    if words.features[word].form is None and not words.features[word].told:
        return
    other = that.head
    if that.dep == "mark" and other.start > word.start:
        takes_place(word, other, words)
        other.dep = "conj"
    elif other.start < word.start and that.dep in ("dep", "obj", "ccomp", "obl", "fixed", "mark"):
        word.head, word.dep = other, "ccomp"
    else:
        return
    that.head, that.dep, that.tag, that.pos = word, "mark", "IN", "SCONJ"


def put_first(word: Word, words: Words) -> None:
    """ "El acuerdo lo firmó el presidente", "esa orden hay que cumplirla": the pronoun repeats the thing put first."""
    if word.dep not in ("nsubj", "iobj", "obl") or word.pos != "NOUN" or word.start > word.head.start:
        return
    if kids(word, words, "case"):
        return
    clitic = next((child for child in kids(word.head, words, "obj") if child.tag == "PRP"), None)
    if clitic is None or clitic.text.lower() not in ("lo", "la", "los", "las") or is_people(word, words):
        return
    if clitic.text.lower().endswith("s") != words.features[word].is_plural:
        return
    after = [thing for thing in kids(word.head, words, "obj", "nsubj") if thing.start > word.head.start]
    doers = [thing for thing in after if thing is not clitic and thing.is_noun and not kids(thing, words, "case")]
    if doers or kids(word.head, words, "expl"):
        word.dep, clitic.dep = "obj", "dep"
        for doer in doers[:1]:
            doer.dep = "nsubj"


def agreeing(word: Word, words: Words) -> None:
    """ "está de acuerdo con recibirlos": to agree, not according to somebody."""
    form = words.features[word].form
    if form is None or form.infinitive not in ("estar", "mostrar", "manifestar", "quedar", "poner"):
        return
    at = words.order.index(word)
    found = [other.text.lower() for other in words.order[at + 1 : at + 4]]
    if found[:2] != ["de", "acuerdo"]:
        return
    joint, noun = words.order[at + 1], words.order[at + 2]
    if word.dep in ("cop", "aux") and word.head in (joint, noun):
        head = word.head
        takes_place(word, head, words)
        for child in words.children(head):
            if child not in (joint, noun):
                child.head = word
    elif word.dep in ("cop", "aux") and joint.head is word.head and (word.head.is_verb or found[2:] == ["con"]):
        agreed = word.head  # "está de acuerdo con no deportarlos", "con los términos"
        takes_place(word, agreed, words)
        agreed.dep = "xcomp" if agreed.is_verb else "obl"
        for child in words.children(agreed):
            if child.start < word.start:
                child.head = word
        if not agreed.is_verb:
            words.order[at + 3].head, words.order[at + 3].dep = agreed, "case"
    elif joint.dep == "case" and joint.head.is_noun and found[2:] == ["con"]:
        mark = words.order[at + 3]
        mark.head, mark.dep = joint.head, "case"
    joint.head, joint.dep, noun.head, noun.dep = word, "dep", word, "dep"
    word.pos, word.lemma = "VERB", "agree"


def doubled(word: Word, words: Words) -> None:
    """ "a Perpetua la deportaron": the pronoun only repeats the object before it."""
    if word.dep not in ("nsubj", "obj", "obl", "iobj", "nmod") or not word.head.is_verb:
        return
    cases = kids(word, words, "case")
    if not cases or cases[0].text.lower() not in ("a", "al"):
        return
    clitics = [child for child in kids(word.head, words, "obj", "iobj") if child.tag == "PRP" and child is not word]
    if clitics and clitics[0].dep == "obj" and word.start > word.head.start:
        return  # "deportarlos a Libia"
    if clitics and is_people(word, words):
        word.dep = "dative" if clitics[0].text.lower() in ("le", "les") else "obj"
        clitics[0].dep = "dep"


def joined_participle(word: Word, words: Words) -> None:
    """ "fue detenido en Texas y trasladado a El Salvador": a participle goes on from a participle, and what follows
    it is its own."""
    if word.dep != "conj" or not word.is_verb or words.features[word].mood != "participle":
        return
    if word.head.is_noun and not kids(word, words, "det", "nummod", "case", "aux"):
        verb = word.head.head
        if verb.is_verb and words.features[verb].mood == "participle" and verb.start < word.head.start:
            word.head = verb
    first = word.head
    if not first.is_verb or words.features[first].mood != "participle":
        return
    at = words.order.index(word)
    case = words.order[at + 1] if at + 1 < len(words.order) else word
    if case.dep == "case" and case.head.head is first and case.head.start > word.start:
        case.head.head = word


def said_somewhere(word: Word, words: Words) -> None:
    """ "reconocieron ante el tribunal que la deportación fue ilegal": what is said, not a clause about the court."""
    noun = word.head
    predicate = word.is_verb or bool(kids(word, words, "cop"))
    if word.dep not in ("acl", "advcl", "ccomp") or not predicate or not noun.is_noun:
        return
    verb = next((each for each in governors(noun) if not each.is_noun or each.dep not in _INSIDE), noun)
    if verb.is_noun:
        verb = verb.head
    if not verb.is_verb or verb.lemma not in speech()["reporting"] or verb.start > noun.start:
        return
    that = next((child for child in words.children(word) if child.text.lower() == "que"), None)
    if that is None or kids(verb, words, "ccomp") or words.order[words.order.index(that) - 1].text.lower() == "de":
        return
    if [thing for thing in kids(verb, words, "obj") if thing.is_noun and not kids(thing, words, "case")]:
        return
    others = [child for child in kids(word, words, "nsubj") if child is not that and child.tag != "WP"]
    if others and that.start < others[0].start:
        word.head, word.dep = verb, "ccomp"
        that.dep, that.tag, that.pos, that.lower = "mark", "IN", "SCONJ", "that"


def listed_person(word: Word, words: Words) -> None:
    """ "la esposa, los abogados y los simpatizantes": in a list nobody is called another name of the one before."""
    if word.dep != "appos" or not word.is_noun or not kids(word, words, "det") or not word.head.is_noun:
        return
    first = word.head
    if words.features[word].is_plural == words.features[first].is_plural or word.pos == "PROPN":
        return
    after = [other for other in [*kids(first, words, "conj"), *kids(word, words, "conj")] if other.start > word.start]
    if any(kids(other, words, "cc") for other in after):
        word.dep = "conj"
