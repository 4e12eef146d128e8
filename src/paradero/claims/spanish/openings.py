"""What stands before the verb of a Spanish sentence and the parser hangs on something else."""

from paradero.claims.parse import Word
from paradero.claims.spanish.places import is_place
from paradero.claims.spanish.tree import governors, is_people, kids, takes_place
from paradero.claims.spanish.words import Features, Words
from paradero.claims.speech import speech

_CLAUSES = ("acl", "advcl", "ccomp", "appos", "parataxis", "nmod", "amod", "conj")


def particle_name(word: Word, words: Words) -> None:
    """ "De la Fuente señaló", "De Vido dijo": a surname that begins with a preposition is who speaks."""
    if word.text not in ("De", "Del") or word.pos != "ADP" or word.dep != "case":
        return
    name = word.head
    at, end = words.order.index(word), words.order.index(name)
    verb = words.order[end + 1] if end + 1 < len(words.order) else word
    if not name.text[:1].isupper() or end - at > 2 or not verb.is_verb or name.head is not verb:
        return
    if kids(verb, words, "nsubj") or is_place(name) or verb.lemma not in speech()["reporting"]:
        return
    name.dep, name.pos, name.tag, name.lemma, name.lower = "nsubj", "PROPN", "NNP", name.text.lower(), name.text.lower()
    for part in words.order[at:end]:
        part.head, part.dep = name, "flat"


def name_after_opening(word: Word, words: Words) -> None:
    """ "En su turno, Roberto Velasco, jefe de la unidad, confirmó": a name after an opening phrase is the subject."""
    if word.pos != "PROPN" or word.dep not in ("appos", "nmod", "flat", "conj") or kids(word, words, "case", "cc"):
        return
    noun, at = word.head, words.order.index(word)
    if not at or words.order[at - 1].text != "," or not noun.is_noun or is_place(word):
        return
    if is_people(noun, words) and word.dep != "conj":
        return
    verb = next((each for each in governors(noun) if not each.is_noun), noun)
    if not verb.is_verb or verb.start < word.start or not words.features[_finite(verb, words)].is_finite:
        return
    others = kids(verb, words, "nsubj", "csubj")
    if words.features[_finite(verb, words)].is_plural or any(
        other.start < verb.start or other.pos == "PROPN" for other in others
    ):
        return
    for other in others:
        other.dep = "obj"
    word.head, word.dep = verb, "nsubj"


def foreign_particle(word: Word, words: Words) -> None:
    """ "Ursula von der Leyen": no verb."""
    if word.text != "von" or not word.is_verb:
        return
    at = words.order.index(word)
    name = words.order[at - 1]
    if not at or name.pos != "PROPN":
        return
    for thing in kids(word, words, "nsubj", "obj")[:1]:
        takes_place(thing, word, words)
    for child in words.children(word):
        child.head = name
    word.head, word.dep, word.pos, word.tag = name, "flat", "PROPN", "NNP"
    words.features[word] = Features({})


def _finite(verb: Word, words: Words) -> Word:
    return next(iter(kids(verb, words, "aux", "cop")), verb)


def root_before_comma(word: Word, words: Words) -> None:
    """ "Según la presidenta, desde México se brindó apoyo", "De este grupo, 245 habrían sido enviados": an opening
    phrase does not govern the sentence."""
    if word.head is not word or not word.is_noun or not kids(word, words, "case", "mark"):
        return
    below = kids(word, words, *_CLAUSES)
    clause = next((child for child in below if child.is_verb and _is_main(child, words)), None)
    thing: Word | None = None
    if clause is None:
        nouns = [noun for noun in below if noun.is_noun and not kids(noun, words, "case")]
        pairs = [(noun, verb) for noun in nouns for verb in kids(noun, words, *_CLAUSES) if verb.is_verb]
        thing, clause = next((pair for pair in pairs if _has_subject_before(pair[1], words)), (None, None))
    if clause is None:
        return
    takes_place(clause, word, words)
    clause.dep, word.dep = "ROOT", "obl"
    for child in words.children(word):
        if child.start > clause.start:
            child.head = clause
    if thing is not None:
        first = kids(clause, words, "nsubj")[0]
        thing.head, thing.dep, first.head, first.dep = clause, "nsubj", thing, "conj"


def _has_subject_before(verb: Word, words: Words) -> bool:
    """Whether the clause is whole: "245 venezolanos y unos 30 salvadoreños habrían sido enviados"."""
    before = [noun for noun in kids(verb, words, "nsubj") if noun.start < verb.start and noun.tag != "WP"]
    return bool(before) and bool(kids(verb, words, "cc")) and words.features[_finite(verb, words)].is_finite


def _is_main(clause: Word, words: Words) -> bool:
    """Whether the clause stands after a comma and no relative pronoun opens it."""
    first = min([clause, *words.children(clause)], key=lambda other: other.start)
    at = words.order.index(first)
    apart = "," in (first.text, words.order[at - 1].text if at else "")
    return (
        apart
        and words.features[_finite(clause, words)].is_finite
        and not any(child.tag == "WP" or child.dep == "mark" for child in words.children(clause))
    )


def that_of_clause(word: Word, words: Words) -> None:
    """ "confirmó este jueves que un vuelo había aterrizado": the parser hangs "que" on the subject after it."""
    if word.text.lower() != "que" or word.dep not in ("mark", "case") or word.head.is_verb:
        return
    verb = word.head.head
    if word.head.dep in ("nsubj", "obl", "obj") and verb.is_verb and verb.start > word.start:
        word.head, word.dep, word.tag, word.pos = verb, "mark", "IN", "SCONJ"


def day_of_month(word: Word, words: Words) -> None:
    """ "personas deportadas entre el 20 y el 28 de enero": a number with a preposition counts nothing; it is when."""
    if word.pos != "NUM" or word.dep != "nummod" or word.head.start > word.start or not kids(word, words, "case"):
        return
    verb = next((each for each in governors(word) if each.is_verb and each.dep not in ("acl", "amod")), None)
    if verb is not None:
        word.head, word.dep = verb, "obl"


def held_there(word: Word, words: Words) -> None:
    """ "en la cárcel aún hay 78 mexicanos detenidos": where there are people held is where they are held."""
    if word.text.lower() not in ("hay", "había", "habría", "habrá", "permanecen", "figuran") or not word.is_verb:
        return
    where = [place for place in kids(word, words, "obl") if any(c.lower == "in" for c in kids(place, words, "case"))]
    for people in kids(word, words, "obj", "nsubj"):
        held = next((verb for verb in kids(people, words, "amod", "acl") if verb.tag == "VBN"), None)
        if held is not None and where and where[0].start < word.start:
            where[0].head = held


def counted_before(word: Word, words: Words) -> None:
    """ "Ya son 15 los hombres deportados": the number counts what is named after it."""
    if word.pos != "NUM" or not kids(word, words, "cop"):
        return
    at = words.order.index(word)
    article = words.order[at + 1].text.lower() if at + 1 < len(words.order) else ""
    noun = next((noun for noun in kids(word, words, "nsubj") if noun.start > word.start), None)
    if noun is None or article not in ("los", "las"):
        return
    takes_place(noun, word, words)
    word.dep = "nummod"
    for child in words.children(word):
        child.head = noun
