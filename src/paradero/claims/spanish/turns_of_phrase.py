"""Turns of phrase that put the same thing in other words: "lo que pedimos es que …", "nos parece mal que …", "este tipo
de …", "aplicar a la residencia", "sin poder …", "a quienes deportaron", "600 menores guatemaltecos", "fue al centro",
"más de 527 mil fueron deportados"."""

import functools
from collections.abc import Callable

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.tree import kids, listed, takes_place
from paradero.claims.spanish.words import Words

Rule = Callable[[Word, Words], None]


def by_word(word: Word, words: Words) -> None:
    """Turns of phrase that one word opens, before nouns are put under their verbs."""
    rule = _openers().get(word.text.lower())
    if rule is not None:
        rule(word, words)


def by_number(word: Word, words: Words) -> None:
    """Numbers that stand alone, and participles after where people are from."""
    if word.dep in ("acl", "amod"):
        _of_what_kind(word, words)
    elif word.text.lower() in _bounds():
        _number_alone(word, words)


def by_verb(word: Word, words: Words) -> None:
    """Verbs that mean something else by what follows them, once clauses are put together."""
    if word.dep == "aux" and word.lemma == "can":
        _unable(word, words)
    elif word.dep == "dep":
        _helping(word, words)


def at_last(word: Word, words: Words) -> None:
    """Clauses that say the same with another verb, once every verb has its subject."""
    if word.dep == "csubj":
        _cleft(word, words)
    elif word.lemma == "appear":
        _seeming(word, words)
    elif word.lemma == "be":
        _went(word, words)


@functools.cache
def _openers() -> dict[str, Rule]:
    whom: dict[str, Rule] = dict.fromkeys(("quien", "quienes", "cual", "cuales"), _whom)
    return {**dict.fromkeys(listed("kinds"), _kind_of), **whom, "menores": _minors}


@functools.cache
def _bounds() -> frozenset[str]:
    return listed("bounds") | {"más", "menos"}


def other_sense(word: Word, words: Words) -> None:
    """ "aplicar a la residencia" is to apply for it, "lograr un permiso" to obtain it."""
    form = words.features[word].form
    if form is not None and form.infinitive in ("lograr", "aplicar") and word.is_verb:
        _other_sense(word, form.infinitive, words)


def _cleft(word: Word, words: Words) -> None:
    """ "lo que pedimos es que los liberen": we ask that they be freed."""
    be = word.head
    if be.lemma != "be" or be is word or word.start > be.start:
        return
    which = next((child for child in words.children(word) if child.text.lower() == "que"), None)
    said = kids(be, words, "ccomp", "xcomp")
    if which is None or not said or words.order[max(0, words.order.index(which) - 1)].text.lower() != "lo":
        return
    takes_place(word, be, words)
    which.dep = be.dep = "dep"
    for clause in said:
        clause.head = word
        clause.dep = "xcomp" if any(child.tag == "TO" for child in words.children(clause)) else "ccomp"
    for child in words.children(be):
        if child.dep not in ("punct",):
            child.head = word


def _seeming(word: Word, words: Words) -> None:
    """ "nos parece mal que los deporten": we criticise it; "me parece bien" is to praise."""
    if not word.is_verb:
        return
    judged = [
        child for child in words.children(word) if child.text.lower() in listed("seems_good") | listed("seems_bad")
    ]
    whom = next((child for child in words.children(word) if child.text.lower() in ("me", "nos", "le", "les")), None)
    if not judged or whom is None:
        return
    word.lemma = "praise" if judged[0].text.lower() in listed("seems_good") else "criticize"
    for child in words.children(word):
        if child.dep == "nsubj":
            child.dep = "dep" if not child.text else "obj"
    whom.dep = "nsubj"
    judged[0].dep = "advmod"


def _kind_of(word: Word, words: Words) -> None:
    """ "este tipo de lugares", "una serie de abusos": the places, the abuses."""
    if not kids(word, words, "det"):
        return
    inner = next(
        (
            noun
            for noun in kids(word, words, "nmod")
            if noun.start > word.start and any(case.text.lower() == "de" for case in kids(noun, words, "case"))
        ),
        None,
    )
    if inner is None:
        return
    for case in kids(inner, words, "case"):
        case.dep = "dep"
    takes_place(inner, word, words)
    word.dep = "dep"
    for child in words.children(word):
        child.head = inner


def _other_sense(word: Word, infinitive: str, words: Words) -> None:
    if infinitive == "lograr":
        if kids(word, words, "obj") and not kids(word, words, "xcomp", "ccomp"):
            word.lemma = "obtain"
        return
    nouns = kids(word, words, "obl", "nmod", "obj")
    cases = {case.text.lower() for noun in nouns for case in kids(noun, words, "case")}
    bare = any(not kids(noun, words, "case") for noun in nouns if noun.dep == "obj")
    word.lemma = "apply" if cases & {"a", "al", "para"} and not bare else word.lemma


def _unable(word: Word, words: Words) -> None:
    """ "sin poder llamar a su familia": they could not."""
    if words.order.index(word) == 0:
        return
    if words.order[words.order.index(word) - 1].text.lower() != "sin":
        return
    verb = word.head
    words.add_unwritten("not", "RB", "neg", verb, word)
    above = next((governor for governor in (verb.head, verb.head.head) if governor.is_verb), verb)
    held = {child.text.lower() for child in words.children(above) if child.tag == "PRP"} & {"los", "las", "lo", "la"}
    if held and not kids(verb, words, "nsubj"):
        words.add_unwritten("they" if held & {"los", "las"} else "pro", "PRP", "nsubj", verb)


def _whom(word: Word, words: Words) -> None:
    """ "50 hombres a quienes detuvieron", "las personas a las cuales expulsaron": it is told of the noun before,
    whatever the parser makes of it."""
    if not word.head.is_verb:
        return
    verb, at = word.head, words.order.index(word)
    if verb.start < word.start or verb.dep not in ("ccomp", "advcl", "parataxis", "xcomp"):
        return
    before = next((other for other in reversed(words.order[:at]) if other.dep not in ("case", "det", "punct")), None)
    if before is None:
        return
    noun = before if before.is_noun else before.head
    if not noun.is_noun or noun is verb or noun.start > word.start or _is_under(noun, verb):
        return
    verb.head, verb.dep = noun, "acl"


def _is_under(word: Word, above: Word) -> bool:
    seen = 0
    while word.head is not word and seen < 30:
        word, seen = word.head, seen + 1
        if word is above:
            return True
    return False


def _minors(word: Word, words: Words) -> None:
    """ "600 menores guatemaltecos que": the people, which parsers take for an adjective of what follows."""
    if word.pos != "ADJ":
        return
    at = words.order.index(word)
    after = words.order[at + 1] if at + 1 < len(words.order) else word
    if word.head is after and after.start > word.start:
        takes_place(word, after, words)
        after.dep, after.pos, after.tag = "amod", "ADJ", "JJ"
        for child in words.children(after):
            child.head = word
    elif word.head.is_verb and word.head.start > word.start and word.dep == "amod":
        verb = word.head
        word.head, word.dep = verb.head, "nmod"
        verb.head, verb.dep = word, "acl"
        for child in words.children(verb):
            if child.start < word.start:
                child.head = word
                child.dep = "case" if child.text.lower() == "de" else child.dep
    word.pos, word.tag, word.lemma = "NOUN", "NNS", "child"


def _went(word: Word, words: Words) -> None:
    """ "el cónsul fue al centro": he went there."""
    if (
        word.lemma != "be"
        or not word.is_verb
        or word.text.lower() not in ("fue", "fueron", "fui", "fuimos", "iba", "iban")
    ):
        return
    children = words.children(word)
    if any(child.dep in ("attr", "acomp", "ccomp", "oprd", "csubj") for child in children):
        return
    goals = [child for child in children if child.dep == "prep" and child.text.lower() in ("a", "al", "hacia")]
    if any(goal.start > word.start for goal in goals):
        word.lemma = "go"


def _number_alone(word: Word, words: Words) -> None:
    """ "más de 527 mil fueron deportados", "alrededor de 400.000 salieron": the number is who it happened to."""
    at = words.order.index(word)
    after = words.order[at + 1 : at + 7]
    if len(after) < 3 or after[0].text.lower() != "de" or after[1].pos != "NUM":
        return
    numbers = [after[1]]
    for other in after[2:]:
        if other.pos != "NUM" and other.text.lower() not in ("mil", "millones"):
            break
        numbers.append(other)
    verb = next(iter(after[1 + len(numbers) :]), word)
    main = verb.head if verb.dep in ("aux", "cop") else verb
    if not (verb.is_verb and main.is_verb) or kids(main, words, "nsubj") or not words.features[verb].is_finite:
        return
    head = numbers[0]
    head.head, head.dep = main, "nsubj"
    for other in (word, after[0]):
        other.head, other.dep = head, "quantmod"
    for other in numbers[1:]:
        other.head, other.dep = head, "flat"


def _of_what_kind(word: Word, words: Words) -> None:
    """ "inmigrantes de otras nacionalidades deportados por …": they were deported, not the nationalities."""
    noun = word.head
    if word.dep not in ("acl", "amod") or words.features[word].mood != "participle" or noun.dep != "nmod":
        return
    if noun.text.lower() not in listed("whence") or noun.start > word.start:
        return
    people = noun.head
    if people.text.lower().endswith("as") and word.text.lower().endswith("os"):
        return  # "personas de países deportados": no agreement
    if "people" in noun_classes().get(people.lemma, ()):
        word.head, word.dep = people, "acl"


def _helping(word: Word, words: Words) -> None:
    """ "volvieron a ser detenidos", "acaban de llegar": the first verb says no more than how the second is done."""
    if word.is_verb and word.head.is_verb and word.start < word.head.start:
        word.pos, word.lemma = "AUX", word.lower
