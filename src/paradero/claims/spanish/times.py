"""Stretches of time and days: when, how long ago, how long somebody remained so."""

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.tree import takes_place
from paradero.claims.spanish.words import Words

_TIMES = frozenset(["día", "semana", "mes", "mese", "año", "hora", "minuto", "década", "siglo", "tiempo"])
_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_DAYS = "lunes martes miércoles jueves viernes sábado domingo"
_NEAR = "madrugada mañana tarde noche ayer hoy"
_CALENDAR = frozenset([*_MONTHS.split(), *_DAYS.split(), *_NEAR.split()])


_AFTER_TIME = frozenset({"atrás", "pasado", "pasada", "bajo", "en"})


def ago(word: Word, words: Words) -> None:
    """ "meses atrás" is when, not where to; "pasaron cuatro meses detenidos" is how long they remained so."""
    text = word.text.lower()
    if text not in _AFTER_TIME and words.features[word].mood != "participle":
        return
    at = words.order.index(word)
    before = words.order[at - 1] if at else word
    if not is_time(before):
        return
    if text == "atrás":
        word.lower = word.lemma = "ago"
    if text in ("pasado", "pasada") and word.head is before:
        word.pos, word.tag, word.dep, word.lemma = "ADJ", "JJ", "amod", "last"  # "en julio pasado"
        words.features[word].form = None
        return
    if is_time(before.head):
        before = before.head  # "pasan 23 horas al día encerrados"
    verb = before.head
    form = words.features[verb].form
    if form is None or form.infinitive not in ("pasar", "llevar", "cumplir") or verb.start > word.start:
        return
    held = text in ("bajo", "en") and word.head.head is verb and _is_facility(word.head)
    if held and word.head is not before:
        verb.lemma = "remain"  # "lleva 35 días bajo custodia"
        before.dep = "obl" if before.dep == "obj" else before.dep
    near = (before, verb, *(day for day in words.children(before) if is_time(day)))
    if words.features[word].mood == "participle" and word.head in near and word.is_verb:
        word.head, word.dep, verb.lemma = verb, "xcomp", "remain"
        before.dep = "obl" if before.dep == "obj" else before.dep


def since(word: Word, words: Words) -> None:
    """ "hace tres días": when it was, no clause of its own."""
    if word.text.lower() not in ("hace", "hacía") or word.dep not in ("advcl", "obl", "advmod", "parataxis", "dep"):
        return
    time = next((noun for noun in words.children(word) if is_time(noun) and noun.start > word.start), None)
    if (
        time is None
        or word.head is word
        or any(child.dep in ("ccomp", "xcomp", "nsubj") for child in words.children(word))
    ):
        return
    takes_place(time, word, words)
    time.dep, word.dep, word.pos, word.tag = "obl", "case", "ADP", "IN"
    word.lemma = word.lower = "ago"
    words.features[word].form = None


def _is_facility(noun: Word) -> bool:
    return "facility" in noun_classes().get(noun.lemma, frozenset())


def is_time(noun: Word) -> bool:
    """Whether the noun is a day, month or length of time."""
    word = noun.text.lower()
    return noun.pos in ("NOUN", "PROPN") and (word in _CALENDAR or word == "mes" or word.removesuffix("s") in _TIMES)
