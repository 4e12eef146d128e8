"""Slips of a small parser, put right before anything is rearranged."""

from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import nouns, plain, table, verbs
from paradero.claims.spanish.tree import governors, kids, listed, make_noun, takes_place
from paradero.claims.spanish.words import Words

_SIGNS = frozenset({"$", "US$", "€", "USD"})


def _sign(word: Word, words: Words) -> None:
    """ "pagó $4.7 millones": the sign belongs to the number after it, which stands where the parser put the sign."""
    at = words.order.index(word) + 1
    number = words.order[at] if at < len(words.order) else word
    if number.pos != "NUM":
        return
    whole = next((each for each in (number, *governors(number)) if each.head is word), None)
    if whole is not None:
        takes_place(whole, word, words)
        for child in words.children(word):
            child.head = whole
    word.head, word.dep = number, "nmod"


def _modal_first(word: Word, words: Words) -> None:
    """ "Podrían haber sido deportados": at the head of a sentence the parser takes the modal for the subject."""
    form = words.features[word].form
    before_its_verb = word.head.is_verb and word.head.start > word.start and words.features[word].is_finite
    if form is None or form.infinitive not in ("poder", "deber") or not before_its_verb:
        return
    if word.dep in ("nsubj", "obj", "advmod", "compound"):
        word.pos, word.dep = "AUX", "aux"


def common(word: Word, words: Words) -> None:
    """A capital noun that is no name: "el Gobierno", "la Corte"; "le" is to whom, whatever the parser says."""
    if word.text in _SIGNS:
        _sign(word, words)
    _pronoun(word, words)
    _modal_first(word, words)
    if word.text.lower() == "cambio":
        _instead(word, words)
    if word.pos == "ADV" and kids(word, words, "det") and plain(word.text) in nouns():
        make_noun(word, words)  # "el solicitante"
    elif word.pos == "ADV" and plain(word.text) in nouns():
        _described_name(word, words)
    elif word.pos == "PROPN" and word.dep == "conj" and plain(word.head.text) in listed("bodies"):
        _one_name(word, words)
    if word.pos == "ADP" and word.dep in ("advmod", "obl", "nmod", "xcomp") and not _governs_after(word, words):
        for noun in kids(word, words, "fixed"):
            if noun.is_noun:  # "en suspenso"
                word.dep, noun.dep = "prep", "pobj"
    if word.pos == "PROPN" and word.lemma != word.lower and not kids(word, words, "flat"):
        word.pos, word.tag, word.lower = "NOUN", "NNS" if words.features[word].is_plural else "NN", word.lemma


def _pronoun(word: Word, words: Words) -> None:
    """ "le negaron", "los deportaron", "a quienes acusa": which object a pronoun is."""
    form = word.text.lower()
    if form in ("le", "les") and word.dep == "obj":
        word.dep = "iobj"
    elif form in ("los", "las", "lo", "la") and word.dep == "iobj" and not kids(word.head, words, "obj"):
        word.dep = "obj"
    elif form in ("quien", "quienes") and word.dep == "det" and word.head.head.is_verb:
        word.head, word.dep = word.head.head, "obj" if kids(word, words, "case") else "nsubj"


def _instead(word: Word, words: Words) -> None:
    """ "Guatemala, en cambio, seguirá": however, not in exchange."""
    at = words.order.index(word)
    after = words.order[at + 1].text.lower() if at + 1 < len(words.order) else ""
    if at and words.order[at - 1].text.lower() == "en" and after not in ("de", "del", "por"):
        word.pos, word.tag, word.lemma, word.lower, word.dep = "ADV", "RB", "however", "however", "advmod"
        words.order[at - 1].dep = "dep"


def _described_name(word: Word, words: Words) -> None:
    """ "Kilmar Ábrego, inmigrante salvadoreño que fue deportado": what the name before the comma is."""
    at = words.order.index(word)
    if at < 2 or words.order[at - 1].text != "," or words.order[at - 2].pos != "PROPN":
        return
    name = words.order[at - 2]
    make_noun(word, words)
    word.head, word.dep = name.head if name.dep == "flat" else name, "appos"


def _one_name(word: Word, words: Words) -> None:
    """ "Servicio de Inmigración y Control de Aduanas" is one name."""
    joint = kids(word, words, "cc")
    if word.head.text[:1].isupper() and joint and not kids(word, words, "det", "case"):
        word.dep = joint[0].dep = "flat"


def compound_preposition(word: Word, words: Words) -> None:
    """ "a bordo del avión", "rumbo a Ghana": the noun inside governs in the parse, the one after it should."""
    at = words.order.index(word)
    for length in (3, 2):
        group = words.order[at : at + length]
        inner = next((part for part in group if part.head not in group), None)
        last = group[-1]
        if inner is None or len(group) < length or inner.dep in ("case", "mark") or last.pos != "ADP":
            continue
        text = " ".join(part.text.lower() for part in group[:-1]) + " " + last.text.lower().removesuffix("l")
        if text not in table("prepositions") or last.head.head is not inner:
            continue
        governed = last.head
        takes_place(governed, inner, words)
        governed.dep = "obl" if governed.head.is_verb else "nmod"
        for child in words.children(inner):
            child.head = governed
        for part in group:
            part.head, part.dep = governed, "dep"
        group[0].dep, group[0].pos = "case", "ADP"
        return


def _governs_after(word: Word, words: Words) -> bool:
    """ "De acuerdo al ministerio": the noun after a preposition of several words governs it."""
    fixed = kids(word, words, "fixed")
    noun = next(
        (child for child in words.children(word) if child.is_noun and child.dep in ("nmod", "obl", "obj")), None
    )
    if len(fixed) > 2 and fixed[-1].is_noun and fixed[-2].pos == "ADP":
        noun = fixed[-1]
    elif noun is None and len(fixed) > 1 and fixed[-1].pos == "ADP":
        noun = _after_all(fixed[-1], words)
        if noun is None:
            return False
        noun.head, noun.dep, word.head, word.dep = word.head, "obl", noun, "case"
        return True
    elif noun is None or len(fixed) < 2 or fixed[-1].pos != "ADP":
        return False
    takes_place(noun, word, words)
    noun.dep, word.dep = "obl", "case"
    return True


def _after_all(last: Word, words: Words) -> Word | None:
    """The noun after a preposition of several words that the parser took for the subject."""
    following = words.order[words.order.index(last) + 1 :][:2]
    for noun in following:
        if noun.is_noun and noun.dep in ("nsubj", "obj", "appos") and noun.head is not noun:
            return noun
        if noun.dep != "det":
            return None
    return None


_DESCRIBED = ("amod", "nmod", "compound", "nsubj", "appos", "flat")
_HUNG = ("amod", "appos", "flat", "nmod", "compound", "acl", "advmod", "dep")


def hidden(word: Word, words: Words) -> None:
    """A finite verb that the parser hung on a noun before it: the verb governs, the noun is its subject."""
    if not (words.features[word].hidden or (word.is_verb and words.features[word].is_finite)):
        return
    noun = word.head
    for above in governors(word.head):
        if noun.dep not in ("nmod", "amod", "appos", "flat", "compound") or not above.is_noun:
            break
        noun = above
    root = noun.head is noun and noun.pos == "PROPN" and not kids(word, words, "mark", "nsubj", "case")
    hung = word.dep in _HUNG or (root and word.dep in ("ccomp", "advcl", "parataxis"))
    if noun is word or not noun.is_noun or noun.start > word.start or not hung:
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
    governs = kids(word, words, "nsubj") and not kids(word, words, "cop")
    governs = governs and (kids(word, words, "xcomp", "ccomp", "obj") or _opens_clause(word, words))
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
    """ "migrantes deportados", "siguen retenidos": a participle that the parser took for the noun, or for part of a
    name ("Africanos deportados")."""
    if (
        word.is_verb
        and word.dep == "flat"
        and words.features[word].mood == "participle"
        and word.head.end + 1 == word.start
    ):
        word.dep = "acl"
        return
    if word.pos not in ("NOUN", "ADJ", "ADV") or kids(word, words, "det", "nummod", "case"):
        return
    reading = next((r for r in verbs().get(word.text.lower(), ()) if r.form.mood == "participle"), None)
    if reading is None:
        return
    before = [child for child in words.children(word) if child.pos in ("NOUN", "PROPN") and child.dep in _DESCRIBED]
    noun = before[-1] if before and before[-1].end + 1 == word.start else None
    if noun is not None:
        takes_place(noun, word, words)
        word.dep = "acl"
        for child in words.children(word):
            if child.start < word.start:
                child.head = noun
    elif word.dep == "conj" and (word.head.tag == "VBN" or _shares_auxiliary(word, words)):
        pass  # "los hombres deportados y recluidos", "fue capturada y devuelta"
    elif word.dep not in ("obj", "xcomp", "obl") or word.head.lemma not in ("continue", "remain", "hold", "be"):
        return
    words.features[word].form = reading.form
    word.pos, word.tag, word.lemma = "VERB", "VBN", reading.lemma


_BOUNDING = frozenset({"hasta", "al"})


def bounded(word: Word, words: Words) -> None:
    """ "más de 61 mil guatemaltecos", "hasta 250": the bound belongs to the number, and what is counted governs."""
    if word.text.lower() not in _BOUNDING and word.text.lower() not in listed("bounds"):
        return
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
    if (
        noun.dep == "advmod"
        and noun.head.is_verb
        and noun.start < noun.head.start
        and not kids(noun.head, words, "nsubj")
    ):
        noun.dep = "nsubj"  # "más de 300 mil personas vuelven a quedar"
    bare = noun.dep in ("obl", "nmod") and not [case for case in kids(noun, words, "case") if case not in group]
    if bare and noun.head.is_verb and noun.start > noun.head.start and not kids(noun.head, words, "obj"):
        noun.dep = "obj"  # "propuso enviar hasta 500 venezolanos"
    for other in group[:-1]:
        for child in words.children(other):
            if child not in group:
                child.head = noun
        other.head, other.dep = noun, "nummod" if other.pos == "NUM" else "quantmod"


def _is_bound(words: list[Word]) -> bool:
    text = " ".join(word.text.lower() for word in words)
    return text == "hasta" or (text.endswith(" de") and text.removesuffix(" de") in listed("bounds"))


def _shares_auxiliary(word: Word, words: Words) -> bool:
    """ "fue capturada en Costa Rica y devuelta a Panamá": one passive more, hung on whatever stood nearest."""
    at = words.order.index(word)
    if words.order[at - 1].text.lower() not in ("y", "e", "o", "ni"):
        return False
    for other in reversed(words.order[:at]):
        if other.is_verb and other.dep not in ("aux", "auxpass", "cop"):
            if words.features[other].mood != "participle" or not kids(other, words, "aux", "auxpass", "cop"):
                return False
            word.head = other
            return True
    return False


def _governed(verb: Word, infinitive: str, words: Words) -> None:
    """ "carecen de antecedentes", "cuenta con un permiso": what the preposition brings is had or lacked."""
    for child in kids(verb, words, "obl", "nmod", "obj"):
        for case in kids(child, words, "case"):
            if f"{infinitive}:{case.text.lower().replace('del', 'de')}" in listed("governing"):
                case.dep, child.dep = "dep", "obj"
                if infinitive == "contar":
                    verb.lemma = "have"


def accusing(word: Word, words: Words) -> None:
    """ "los señalan de ser pandilleros": with "de" the verb accuses."""
    form = words.features[word].form
    if form is None or form.infinitive not in listed("accusing") or not word.is_verb:
        return
    for child in kids(word, words, "obl", "advcl", "ccomp", "xcomp", "nmod"):
        marks = [mark.text.lower() for mark in kids(child, words, "case", "mark")]
        if marks[:1] == ["de"]:
            word.lemma = "accuse"
        elif marks[:1] == ["como"] and kids(word, words, "obj", "auxpass"):
            word.lemma = "identify"  # "lo señalan como integrante de la banda"


def _disagreeing(verb: Word, words: Words) -> None:
    """ "le negaron el asilo": a noun after a verb of another number is its object."""
    features = words.features[verb]
    if not features.is_finite or kids(verb, words, "obj", "auxpass", "cop", "aux"):
        return
    subjects = kids(verb, words, "nsubj")
    if len(subjects) == 2 and subjects[0].start < verb.start < subjects[1].start and subjects[1].pos == "NOUN":
        subjects[1].dep = "obj"  # "su expulsión violó la orden"
        return
    for noun in subjects:
        if (
            noun.start > verb.start
            and noun.pos == "NOUN"
            and features.is_plural
            and noun.tag == "NN"
            and not kids(noun, words, "conj", "nummod", "nmod")
            and noun.lemma not in listed("bounds")
            and any(child.tag == "PRP" for child in kids(verb, words, "iobj", "obj", "expl", "dep"))
        ):
            noun.dep = "obj"


def _subject_after(verb: Word, words: Words) -> None:
    if kids(verb, words, "nsubj"):
        return
    for child in kids(verb, words, "obj"):
        if child.start > verb.start and child.tag != "PRP" and not kids(child, words, "case"):
            child.dep = "nsubj"


def object(word: Word, words: Words) -> None:
    """ "tienen antecedentes", "carecen de antecedentes": what stands after "tener" is had, whatever the parser says."""
    form = words.features[word].form
    if form is not None and word.is_verb:
        _governed(word, form.infinitive, words)
        _disagreeing(word, words)
    if form is not None and form.infinitive in listed("intransitive"):
        _subject_after(word, words)  # "llegaron 77 hondureños"
    elif form is not None and form.mood == "participle" and kids(word, words, "auxpass"):
        _subject_after(word, words)  # "donde fueron recluidos 252 venezolanos"
    if form is None or form.infinitive not in ("tener", "haber") or not word.is_verb:
        return
    if any(child.tag == "PRP" for child in kids(word, words, "obj")):
        for child in kids(word, words, "obj", "xcomp", "advcl"):
            if child.tag == "VBN" and child.lemma in listed("moves"):
                word.lemma = "hold"  # "los tienen encerrados"
    if kids(word, words, "obj"):
        return
    for child in kids(word, words, "nsubj"):
        if child.start > word.start and child.tag != "WP":
            child.dep = "obj"
