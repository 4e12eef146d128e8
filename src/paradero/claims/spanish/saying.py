"""Verbs of saying that Spanish puts after or between what is said: "…, según informó el medio", "…, ha dicho Ruiz"."""

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import plain
from paradero.claims.spanish.places import is_place
from paradero.claims.spanish.times import is_time
from paradero.claims.spanish.tree import acts, kids, listed, takes_place
from paradero.claims.spanish.words import Words
from paradero.claims.speech import speech

_MARKS = ("según", "como", "tal")
_LAYING_DOWN = frozenset({"establish", "stipulate"})
_WHOLE = ("ROOT", "ccomp", "conj", "advcl", "parataxis")


def second_subject_after(word: Word, words: Words) -> None:
    """ "El ministro informó la llegada": of a subject before the verb and one after it, the second is its object."""
    if not word.is_verb or kids(word, words, "cop"):
        return
    subjects = [noun for noun in kids(word, words, "nsubj") if noun.is_noun]
    before = [noun for noun in subjects if noun.start < word.start and noun.tag != "WP"]
    after = [noun for noun in subjects if noun.start > word.start]
    if before and after and not kids(word, words, "obj") and not _is_passive(word, words):
        after[0].dep = "obj"


def _is_passive(word: Word, words: Words) -> bool:
    return any(other.lemma == "be" for other in kids(word, words, "aux", "auxpass"))


def dated(word: Word, words: Words) -> None:
    """ "Así lo afirmó este 20 de agosto CBS News": a day is when, the name after it is who."""
    weekend = word.text.lower() == "fin" and any(map(is_time, kids(word, words, "nmod")))
    if word.dep not in ("nsubj", "obj", "appos", "obl") or not (word.pos == "NUM" or is_time(word) or weekend):
        return
    if word.pos == "NUM" and not any(is_time(month) for month in kids(word, words, "nmod", "obl", "compound")):
        return
    if kids(word, words, "case"):
        return
    named = next((noun for noun in kids(word, words, "appos", "flat", "nmod") if noun.pos == "PROPN"), None)
    verb = word.head
    if word.pos == "NUM" and word.start < verb.start and word.dep != "appos":
        word.dep = "obl"  # "El 23 de ese mes, lo deportaron"
    if not verb.is_verb or word.start < verb.start:
        return
    if named is not None and not kids(named, words, "case"):
        named.head, named.dep = verb, "nsubj"
    word.dep = "obl"


def sayer_after(word: Word, words: Words) -> None:
    """ "según reportó el medio": who stands after a verb of saying, and could speak, is its subject."""
    if word.lemma in _LAYING_DOWN and word.is_verb:
        after = [noun for noun in kids(word, words, "nsubj", "obj") if noun.start > word.start]
        if any(map(_is_document, after)) and _apart(word, words):
            word.lemma = "state"  # ""…", establece el comunicado"
    if not _says(word, words) or kids(word, words, "nsubj", "csubj"):
        return
    marked = _mark(word, words) is not None
    for noun in kids(word, words, "obj", "iobj", "obl", "nmod", "appos"):
        if noun.start < word.end or kids(noun, words, "case", "nummod") or noun.tag == "PRP":
            continue
        if _speaks(noun) or (marked and noun.dep == "obj" and noun.is_noun):
            noun.dep = "nsubj"
            return


def _says(word: Word, words: Words) -> bool:
    return word.is_verb and word.lemma in speech()["reporting"] and words.features[word].mood in _TOLD_IN


_TOLD_IN = ("past", "present", "imperfect", "participle", "future")


def _speaks(noun: Word) -> bool:
    if noun.pos == "PROPN":
        return not is_place(noun)
    return noun.pos == "NOUN" and (acts(noun) or "people" in noun_classes().get(noun.lemma, frozenset()))


def _is_document(noun: Word) -> bool:
    return bool(noun_classes().get(noun.lemma, frozenset()) & {"document", "order", "agreement"})


def _mark(word: Word, words: Words) -> Word | None:
    return next((mark for mark in kids(word, words, "mark", "case") if mark.text.lower() in _MARKS), None)


def interposed(word: Word, words: Words) -> None:
    """ "Los hombres, dijo el ministro, serán trasladados": the first noun is the other verb's subject."""
    if not _says(word, words):
        return
    subject = next((noun for noun in kids(word, words, "nsubj") if noun.end < word.start and noun.tag != "WP"), None)
    sayer = next((noun for noun in kids(word, words, "obj", "nsubj", "iobj") if _could_say(noun, word, words)), None)
    if subject is None or sayer is None or not _stands_apart(_mark(word, words) or word, words):
        return
    if word.head is not word and word.head.is_verb and word.head.start > sayer.start:
        told = word.head
        takes_place(word, told, words)
    else:
        told = next((child for child in kids(word, words, "advcl", "ccomp", "conj") if child.start > sayer.start), word)
    if told is word or not words.features[told].told:
        return
    told.dep = "ccomp"
    subject.head, sayer.dep = told, "nsubj"
    for mark in kids(word, words, "mark", "case"):
        mark.dep = "dep"


def _could_say(noun: Word, verb: Word, words: Words) -> bool:
    return noun.start > verb.start and not kids(noun, words, "case") and _speaks(noun)


def as_told(word: Word, words: Words) -> None:
    """ "de acuerdo con lo informado por la embajada": according to the embassy."""
    if word.is_verb and word.head is not word and plain(word.head.text) in listed("data"):
        _by_whom(word, words)
    if words.features[word].mood != "participle":
        return
    if word.lemma not in speech()["reporting"]:
        return
    at = words.order.index(word)
    if at < 2 or words.order[at - 1].text.lower() != "lo":
        return
    joint = next(
        (other for other in words.order[max(0, at - 4) : at - 1] if other.text.lower() in ("de", "según")), None
    )
    by = next((noun for noun in words.children(word) if any(_is_by(case) for case in kids(noun, words, "case"))), None)
    if joint is None or by is None:
        return
    takes_place(by, word, words)
    word.dep = words.order[at - 1].dep = "dep"
    for case in kids(by, words, "case"):
        case.dep = "dep"
    by.dep, joint.dep, joint.head = "obl", "case", by


def _by_whom(word: Word, words: Words) -> None:
    """ "según datos aportados por la mandataria", "según datos que dio el ministro": who gave them says it."""
    data = word.head
    if word.dep not in ("acl", "amod"):
        return
    marks = [case for case in kids(data, words, "case", "mark") if case.text.lower() in ("según", "de", "con")]
    given = words.features[word].mood == "participle" and not kids(word, words, "aux")
    named = words.children(word) if given else kids(word, words, "nsubj")
    by = next(
        (
            noun
            for noun in named
            if noun.is_noun and (not given or any(_is_by(case) for case in kids(noun, words, "case")))
        ),
        None,
    )
    if not marks or by is None:
        return
    takes_place(by, data, words)
    by.dep, data.dep, word.dep = "obl", "dep", "dep"
    for case in kids(by, words, "case"):
        case.dep = "dep"
    for mark in marks:
        mark.head = by


def _is_by(word: Word) -> bool:
    return word.text.lower() == "por"


def said_so(word: Word, words: Words) -> None:
    """ "…, así lo reseñó la agencia": whatever the verb, it tells who says what stands before."""
    if not word.is_verb or word.head is word:
        return
    so = next((child for child in kids(word, words, "advmod") if child.text.lower() == "así"), None)
    if so is None or not any(it.text.lower() == "lo" for it in kids(word, words, "obj")):
        return
    told = word.head
    if told is word or not told.is_verb or told.start > so.start or told.dep not in _WHOLE:
        return
    if not _stands_apart(so, words) or not kids(word, words, "nsubj"):
        return
    takes_place(word, told, words)
    word.dep = "ROOT" if word.head is word else word.dep
    told.dep = "ccomp"
    if word.lemma not in speech()["reporting"]:
        word.lemma = "state"


def told_to_outlet(word: Word, words: Words) -> None:
    """ "contó a la BBC Ana Solís": the outlet's initials end before the name of who speaks."""
    if word.pos != "PROPN" or not word.text.isupper() or not word.head.is_verb or word.start < word.head.start:
        return
    parts = kids(word, words, "flat")
    if not _says(word.head, words) or kids(word.head, words, "nsubj") or not parts or not kids(word, words, "case"):
        return
    if parts[0].text.isupper():
        return
    parts[0].head, parts[0].dep = word.head, "nsubj"
    for part in [*parts[1:], *kids(word, words, "appos", "acl")]:
        part.head = parts[0]


def in_view_of(word: Word, words: Words) -> None:
    """ "Para Sheinbaum, las deportaciones son inaceptables": at the head of a sentence, whose view it is."""
    if word.text != "Para" or word.dep != "case" or words.order.index(word) > 1:
        return
    who = word.head
    governs = who.head.is_verb or bool(kids(who.head, words, "cop"))
    if not who.is_noun or is_place(who) or not governs:
        return
    named = [who, *kids(who, words, "appos", "flat")]
    if not any(part.pos == "PROPN" for part in named) or not (who.pos == "PROPN" or acts(who) or _speaks(who)):
        return
    last = max(words.order.index(part) for part in [*named, *(p for n in named for p in words.children(n))])
    after = words.order[last + 1] if last + 1 < len(words.order) else word
    if "," in (words.order[last].text, after.text):
        word.lower = "according"


def said_with_modal(word: Word, words: Words) -> None:
    """ ""Las autoridades deben revelar su paradero", señaló AI": what is said has a subject of its own."""
    if word.dep == "xcomp" and _says(word.head, words) and word.start < word.head.start and kids(word, words, "nsubj"):
        word.dep = "ccomp"


def said_before(word: Word, words: Words) -> None:
    """ "Ultiman un acuerdo, ha anunciado la ministra": the verb of saying governs what was said before it."""
    if not _says(word, words) or word.dep not in ("advcl", "conj", "parataxis", "appos", "acl", "ccomp"):
        return
    said, mark = word.head, _mark(word, words)
    if not said.is_verb or said.dep not in _WHOLE:
        return
    if (said.start > word.start and mark is None) or (said.start < word.start and not _apart(word, words)):
        return
    told = [thing for thing in kids(word, words, "obj") if not kids(thing, words, "case")]  # "detalló a EFE una fuente"
    if told or kids(word, words, "cc", "ccomp") or any(mark is not other for other in kids(word, words, "mark")):
        return
    subject = kids(word, words, "nsubj")
    if (not subject and mark is None) or (subject and subject[0].start < word.start):
        return
    if mark is not None:
        mark.dep = "dep"
    takes_place(word, said, words)
    if word.head is word:
        word.dep = "ROOT"
    said.dep = "ccomp"
    for clause in kids(said, words, "advcl"):
        if clause.start > word.start and any(mark.text.lower() == "mientras" for mark in kids(clause, words, "mark")):
            clause.head = word


def _apart(word: Word, words: Words) -> bool:
    return _stands_apart(min([word, *words.children(word)], key=lambda other: other.start), words)


def _stands_apart(first: Word, words: Words) -> bool:
    """Whether a comma or a closing quotation mark stands before the word."""
    at = words.order.index(first)
    return at > 0 and words.order[at - 1].text in (",", '"', "-", ";")
