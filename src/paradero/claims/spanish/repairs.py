"""Slips of a small parser, put right before anything is rearranged."""

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import verbs
from paradero.claims.spanish.tree import is_people, kids, listed, takes_place
from paradero.claims.spanish.words import Words


def common(word: Word, words: Words) -> None:
    """A capital noun that is no name: "el Gobierno", "la Corte"; "le" is to whom, whatever the parser says."""
    if word.text.lower() in ("le", "les") and word.dep == "obj":
        word.dep = "iobj"
    if word.pos == "ADP" and word.dep in ("advmod", "obl", "nmod", "xcomp") and not _governed(word, words):
        for noun in kids(word, words, "fixed"):
            if noun.is_noun:  # "en suspenso"
                word.dep, noun.dep = "prep", "pobj"
    if word.pos == "PROPN" and word.lemma != word.lower and not kids(word, words, "flat"):
        word.pos, word.tag, word.lower = "NOUN", "NNS" if words.features[word].is_plural else "NN", word.lemma


def _governed(word: Word, words: Words) -> bool:
    """ "De acuerdo al ministerio": the noun after a preposition of several words governs it."""
    fixed = kids(word, words, "fixed")
    noun = next(
        (child for child in words.children(word) if child.is_noun and child.dep in ("nmod", "obl", "obj")), None
    )
    if len(fixed) > 2 and fixed[-1].is_noun and fixed[-2].pos == "ADP":
        noun = fixed[-1]
    elif noun is None or len(fixed) < 2 or fixed[-1].pos != "ADP":
        return False
    takes_place(noun, word, words)
    noun.dep, word.dep = "obl", "case"
    return True


_TIMES = frozenset(["día", "semana", "mes", "año", "hora", "minuto", "década", "siglo", "tiempo"])


_CALENDAR = frozenset(
    """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mes lunes martes miércoles
    jueves viernes sábado domingo""".split()
)


def ago(word: Word, words: Words) -> None:
    """ "meses atrás" is when, not where to; "pasaron cuatro meses detenidos" is how long they remained so."""
    at = words.order.index(word)
    before = words.order[at - 1] if at else word
    if not is_time(before):
        return
    if word.text.lower() == "atrás":
        word.lower = word.lemma = "ago"
    if word.text.lower() in ("pasado", "pasada") and word.head is before:
        word.pos, word.tag, word.dep, word.lemma = "ADJ", "JJ", "amod", "last"  # "en julio pasado"
        words.features[word].form = None
        return
    verb = before.head
    form = words.features[verb].form
    if form is None or form.infinitive not in ("pasar", "llevar", "cumplir") or verb.start > word.start:
        return
    held = word.text.lower() in ("bajo", "en") and word.head.head is verb and _is_facility(word.head)
    if held and word.head is not before:
        verb.lemma = "remain"  # "lleva 35 días bajo custodia"
        before.dep = "obl" if before.dep == "obj" else before.dep
    if words.features[word].mood == "participle" and word.head in (before, verb) and word.is_verb:
        word.head, word.dep, verb.lemma = verb, "xcomp", "remain"
        before.dep = "obl" if before.dep == "obj" else before.dep


def _is_facility(noun: Word) -> bool:
    return "facility" in noun_classes().get(noun.lemma, frozenset())


def is_time(noun: Word) -> bool:
    plain = noun.text.lower().removesuffix("s")
    return noun.pos in ("NOUN", "PROPN") and (plain in _TIMES or noun.text.lower() in _CALENDAR or plain == "mese")


_DESCRIBED = ("amod", "nmod", "compound", "nsubj", "appos", "flat")
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
    if word.is_verb or word.pos not in ("NOUN", "ADJ", "PROPN") or not word.text.islower():
        return
    governs = kids(word, words, "nsubj") and kids(word, words, "xcomp", "ccomp", "obj") and not kids(word, words, "cop")
    readings = verbs().get(word.text.lower(), ())
    finite = next((r for r in readings if r.form.mood in ("present", "past", "imperfect")), None)
    if finite is None and _opens_clause(word, words):
        governs, finite = [word], next((r for r in readings if r.form.mood in ("subjunctive", "future")), None)
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


def _opens_clause(word: Word, words: Words) -> bool:
    """Whether only a verb could stand here: "que el gobierno repatrie a los hombres"."""
    if word.dep not in ("ccomp", "advcl", "acl", "csubj", "xcomp", "conj", "ROOT") or kids(word, words, "cop", "det"):
        return False
    return any(mark.text.lower() == "que" for mark in kids(word, words, "mark", "nsubj", "cc"))


def participle(word: Word, words: Words) -> None:
    """ "migrantes deportados", "siguen retenidos": a participle that the parser took for the noun."""
    if word.pos not in ("NOUN", "ADJ", "ADV") or kids(word, words, "det", "nummod", "case"):
        return
    reading = next((r for r in verbs().get(word.text.lower(), ()) if r.form.mood == "participle"), None)
    if reading is None:
        return
    if word.dep == "conj" and not _shares_auxiliary(word, words):
        return
    before = [child for child in words.children(word) if child.pos in ("NOUN", "PROPN") and child.dep in _DESCRIBED]
    noun = before[-1] if before and before[-1].end + 1 == word.start else None
    if noun is not None:
        takes_place(noun, word, words)
        word.dep = "acl"
        for child in words.children(word):
            if child.start < word.start:
                child.head = noun
    elif word.dep == "conj":
        pass  # "fue capturada y devuelta"
    elif word.dep not in ("obj", "xcomp", "obl") or word.head.lemma not in ("continue", "remain", "hold", "be"):
        return
    words.features[word].form = reading.form
    word.pos, word.tag, word.lemma = "VERB", "VBN", reading.lemma


def bounded(word: Word, words: Words) -> None:
    """ "más de 61 mil guatemaltecos", "hasta 250": the bound belongs to the number, and what is counted governs."""
    at = words.order.index(word)
    rest = words.order[at + 1 : at + 6]
    bound = [word] if word.text.lower() == "hasta" else [word, *rest[:1]]
    rest = rest[len(bound) - 1 :]
    if not _is_bound(bound) or not rest or rest[0].pos != "NUM":
        return
    numbers = [other for other in rest[:3] if other.pos == "NUM"]
    noun = next((other for other in rest if other.pos in ("NOUN", "PROPN", "ADJ")), None)
    if noun is None:
        return
    group = [*bound, *numbers, noun]
    top = next((other for other in group if other.head not in group or other.head is other), noun)
    if top is not noun:
        noun.dep = top.dep
        noun.head = noun if top.head is top else top.head
        if noun.head.pos == "SCONJ" and noun.head.head.is_verb:
            noun.head, noun.dep = noun.head.head, "nsubj"  # "que alrededor de 51.000 hondureños pudieran"
    for other in group[:-1]:
        for child in words.children(other):
            if child not in group:
                child.head = noun
        other.head, other.dep = noun, "nummod" if other.pos == "NUM" else "quantmod"


def _is_bound(words: list[Word]) -> bool:
    text = " ".join(word.text.lower() for word in words)
    return text == "hasta" or (text.endswith(" de") and text.removesuffix(" de") in listed("bounds"))


def doubled(word: Word, words: Words) -> None:
    """ "a Perpetua la deportaron": the pronoun only repeats the object before it."""
    cases = kids(word, words, "case")
    if not cases or cases[0].text.lower() not in ("a", "al") or word.dep not in ("nsubj", "obj", "obl", "iobj", "nmod"):
        return
    clitics = [child for child in kids(word.head, words, "obj", "iobj") if child.tag == "PRP" and child is not word]
    if clitics and word.head.is_verb and is_people(word, words):
        word.dep = "obj" if clitics[0].dep == "obj" else "iobj"
        clitics[0].dep = "dep"


def _shares_auxiliary(word: Word, words: Words) -> bool:
    """ "fue capturada en Costa Rica y devuelta a Panamá": one passive more, hung on whatever stood nearest."""
    at = words.order.index(word)
    if words.order[at - 1].text.lower() not in ("y", "e", "o", "ni"):
        return False
    for other in reversed(words.order[:at]):
        if other.is_verb and other.dep not in ("aux", "auxpass", "cop"):
            if words.features[other].mood != "participle" or not kids(other, words, "aux", "auxpass"):
                return False
            word.head = other
            return True
    return False


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
    while noun.head is not governor and noun.head is not noun and noun.dep not in ("ROOT", "root"):
        noun = noun.head
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
    """ "se conoció un acuerdo a través del cual el gobierno pagará": what "cual" stands for is no subject of its clause."""
    subjects = [noun for noun in kids(word, words, "nsubj") if noun.start < word.start]
    if not word.is_verb or len(subjects) < 2 or word.head is word or not word.head.is_verb:
        return
    which = next((child for child in words.children(word) if child.text.lower() in ("cual", "cuales")), None)
    if which is None or not subjects[0].start < which.start < subjects[1].start:
        return
    noun = subjects[0]
    noun.head, noun.dep = word.head, "nsubj" if not kids(word.head, words, "nsubj") else "obj"
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
    elif joint.dep == "case" and joint.head.is_noun and found[2:] == ["con"]:
        mark = words.order[at + 3]
        mark.head, mark.dep = joint.head, "case"
    joint.head, joint.dep, noun.head, noun.dep = word, "dep", word, "dep"
    word.pos, word.lemma = "VERB", "agree"


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
