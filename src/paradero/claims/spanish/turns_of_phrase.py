"""Turns of phrase that put the same thing in other words: "lo que pedimos es que …", "nos parece mal que …", "este tipo
de …", "aplicar a la residencia", "sin poder …"."""

from paradero.claims.parse import Word
from paradero.claims.spanish.tree import kids, listed, takes_place
from paradero.claims.spanish.words import Words


def cleft(word: Word, words: Words) -> None:
    """ "lo que pedimos es que los liberen": we ask that they be freed."""
    be = word.head
    if word.dep != "csubj" or be.lemma != "be" or be is word or word.start > be.start:
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


def seeming(word: Word, words: Words) -> None:
    """ "nos parece mal que los deporten": we criticise it; "me parece bien" is to praise."""
    if word.lemma != "appear" or not word.is_verb:
        return
    judged = [child for child in words.children(word) if child.text.lower() in listed("seems_good") | listed("seems_bad")]
    whom = next((child for child in words.children(word) if child.text.lower() in ("me", "nos", "le", "les")), None)
    if not judged or whom is None:
        return
    word.lemma = "praise" if judged[0].text.lower() in listed("seems_good") else "criticize"
    for child in words.children(word):
        if child.dep == "nsubj":
            child.dep = "dep" if not child.text else "obj"
    whom.dep = "nsubj"
    judged[0].dep = "advmod"


def kind_of(word: Word, words: Words) -> None:
    """ "este tipo de lugares", "una serie de abusos": the places, the abuses."""
    if word.text.lower() not in listed("kinds") or not kids(word, words, "det"):
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


def other_sense(word: Word, words: Words) -> None:
    """ "aplicar a la residencia" is to apply for it, "lograr un permiso" to obtain it."""
    form = words.features[word].form
    if form is None or not word.is_verb:
        return
    if form.infinitive == "lograr" and kids(word, words, "obj") and not kids(word, words, "xcomp", "ccomp"):
        word.lemma = "obtain"
    elif form.infinitive == "aplicar":
        nouns = kids(word, words, "obl", "nmod", "obj")
        cases = {case.text.lower() for noun in nouns for case in kids(noun, words, "case")}
        bare = any(not kids(noun, words, "case") for noun in nouns if noun.dep == "obj")
        word.lemma = "apply" if cases & {"a", "al", "para"} and not bare else word.lemma


def unable(word: Word, words: Words) -> None:
    """ "sin poder llamar a su familia": they could not."""
    if word.lemma != "can" or word.dep != "aux" or words.order.index(word) == 0:
        return
    if words.order[words.order.index(word) - 1].text.lower() != "sin":
        return
    verb = word.head
    words.add_unwritten("not", "RB", "neg", verb, word)
    above = next((governor for governor in (verb.head, verb.head.head) if governor.is_verb), verb)
    held = {child.text.lower() for child in words.children(above) if child.tag == "PRP"} & {"los", "las", "lo", "la"}
    if held and not kids(verb, words, "nsubj"):
        words.add_unwritten("they" if held & {"los", "las"} else "pro", "PRP", "nsubj", verb)
