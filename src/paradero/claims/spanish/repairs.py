"""Slips of a small parser, put right before anything is rearranged."""

from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import verbs
from paradero.claims.spanish.places import is_place
from paradero.claims.spanish.tree import kids, listed, takes_place
from paradero.claims.spanish.words import Words


def common(word: Word, words: Words) -> None:
    """A capital noun that is no name: "el Gobierno", "la Corte"; "le" is to whom, whatever the parser says."""
    if word.text.lower() in ("le", "les") and word.dep == "obj":
        word.dep = "iobj"
    if word.pos == "ADP" and word.dep in ("advmod", "obl", "nmod", "xcomp"):
        for noun in kids(word, words, "fixed"):
            if noun.is_noun:  # "en suspenso"
                word.dep, noun.dep = "prep", "pobj"
    if word.pos == "PROPN" and word.lemma != word.lower and not kids(word, words, "flat"):
        word.pos, word.tag, word.lower = "NOUN", "NNS" if words.features[word].is_plural else "NN", word.lemma


_HUNG = ("amod", "appos", "flat", "nmod", "compound", "acl", "advmod", "dep")


def hidden(word: Word, words: Words) -> None:
    """A finite verb that the parser hung on a noun before it: the verb governs, the noun is its subject."""
    if not (words.features[word].hidden or (word.is_verb and words.features[word].is_finite)):
        return
    noun = word.head
    while noun.dep in ("nmod", "amod", "appos", "flat", "compound") and noun.head is not noun and noun.head.is_noun:
        noun = noun.head
    if noun is word or not noun.is_noun or noun.start > word.start or word.dep not in _HUNG:
        return
    if any(child.tag == "WP" or child.text.lower() == "que" for child in words.children(word)):
        return
    takes_place(word, noun, words)
    noun.dep = "nsubj"
    for child in words.children(noun):
        if child.start > word.start:
            child.head = word
            child.dep = {"appos": "obj", "nmod": "obl", "flat": "obj"}.get(child.dep, child.dep)
            if child.dep == "obl" and not kids(child, words, "case"):
                child.dep = "obj"


def full_verb(word: Word, words: Words) -> None:
    """ "permanece detenido": the parser's auxiliary is a verb of its own."""
    form = words.features[word].form
    verb = word.head
    if word.dep not in ("aux", "cop") or form is None or form.infinitive not in listed("staying") or verb is word:
        return
    takes_place(word, verb, words)
    word.pos, verb.dep = "VERB", "xcomp"
    for child in words.children(verb):
        if (
            child.dep in ("nsubj", "csubj", "aux", "mark", "advcl", "parataxis", "cc", "punct")
            or child.start < word.start
        ):
            child.head = word


def verbal(word: Word, words: Words) -> None:
    """ "sean puestos en libertad": a participle after an auxiliary is a verb.

    What hangs on an auxiliary is the verb's.
    """
    if word.dep in ("aux", "cop") and word.head is not word:
        for child in words.children(word):
            child.head = word.head
    if word.is_verb or word.pos not in ("NOUN", "ADJ"):
        return
    governs = kids(word, words, "nsubj") and kids(word, words, "xcomp", "ccomp", "obj") and not kids(word, words, "cop")
    readings = verbs().get(word.text.lower(), ())
    finite = next((r for r in readings if r.form.mood in ("present", "past", "imperfect")), None)
    if governs and finite is not None:
        words.features[word].form = finite.form
        word.pos, word.tag, word.lemma = "VERB", "VBZ" if finite.form.number == "sing" else "VBP", finite.lemma
        return
    if not kids(word, words, "aux", "cop"):
        return
    reading = next((r for r in readings if r.form.mood == "participle"), None)
    if reading is not None:
        words.features[word].form = reading.form
        word.pos, word.tag, word.lemma = "VERB", "VBN", reading.lemma


def bounded(word: Word, words: Words) -> None:
    """ "más de 61 mil guatemaltecos": the bound belongs to the number, and what is counted governs."""
    at = words.order.index(word)
    following = words.order[at + 1 : at + 6]
    if word.text.lower() not in listed("bounds") or len(following) < 3 or following[0].text.lower() != "de":
        return
    numbers = [other for other in following[1:4] if other.pos == "NUM"]
    if not numbers or numbers[0] is not following[1]:
        return
    noun = next((other for other in following[1:] if other.pos in ("NOUN", "PROPN", "ADJ")), None)
    if noun is None:
        return
    if noun is not word.head and (noun.head is word or noun.head in numbers or noun.head is following[0]):
        takes_place(noun, word, words)
        for child in words.children(word):
            if child.dep == "case" and child.start < word.start:
                child.head = noun
    for other in (word, following[0], *numbers):
        other.head, other.dep = noun, "nummod" if other.pos == "NUM" else "quantmod"


def doubled(word: Word, words: Words) -> None:
    """ "a Perpetua la deportaron": the pronoun only repeats the object before it."""
    cases = kids(word, words, "case")
    if not cases or cases[0].text.lower() not in ("a", "al") or word.dep not in ("nsubj", "obj", "obl", "iobj", "nmod"):
        return
    clitics = [child for child in kids(word.head, words, "obj", "iobj") if child.tag == "PRP" and child is not word]
    if clitics and word.head.is_verb and not is_place(word):
        word.dep = "obj" if clitics[0].dep == "obj" else "iobj"
        clitics[0].dep = "dep"


def object(word: Word, words: Words) -> None:
    """ "tienen antecedentes", "carecen de antecedentes": what stands after "tener" is had, whatever the parser says."""
    form = words.features[word].form
    if form is not None and form.infinitive in ("carecer", "gozar", "disponer", "abusar") and word.is_verb:
        for child in kids(word, words, "obl", "nmod", "obj"):
            for case in kids(child, words, "case"):
                if case.text.lower() in ("de", "del"):
                    case.dep, child.dep = "dep", "obj"
    if form is not None and form.infinitive in listed("intransitive") and not kids(word, words, "nsubj"):
        for child in kids(word, words, "obj"):
            if not kids(child, words, "case") and child.tag != "PRP":
                child.dep = "nsubj"  # "llegaron 77 hondureños"
    if form is None or form.infinitive not in ("tener", "haber") or not word.is_verb or kids(word, words, "obj"):
        return
    for child in kids(word, words, "nsubj"):
        if child.start > word.start and child.tag != "WP":
            child.dep = "obj"
