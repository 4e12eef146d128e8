"""Subordinate clauses: relative ones, infinitives, conjunctions, conditions."""

import itertools

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import table
from paradero.claims.spanish.times import is_time
from paradero.claims.spanish.tree import clause_mood, governors, kids, listed, looks_ahead, preposition
from paradero.claims.spanish.words import Words
from paradero.claims.speech import speech


def adverb_clause(word: Word, words: Words) -> None:
    """ "antes de que venciera": the parser hangs the clause on the adverb."""
    if word.text.lower() not in ("antes", "después", "luego") or not word.head.is_verb:
        return
    at = words.order.index(word)
    joint = words.order[at + 1] if at + 1 < len(words.order) else word
    beside = [joint.head] if joint.text.lower() == "de" and joint.dep == "mark" and joint.head.head is word.head else []
    for clause in kids(word, words, "advcl", "acl", "ccomp") or beside:
        for mark in kids(clause, words, "mark"):
            mark.dep = "dep"
        clause.head, clause.dep = word.head, "advcl"
        word.head, word.dep, word.tag = clause, "mark", "IN"
        word.lower = "before" if word.text.lower() == "antes" else "after"
        if clause_mood(clause, words) == "infinitive":
            word.head, word.dep = clause.head, "prep"
            clause.head, clause.dep, clause.tag = word, "pcomp", "VBG"


def clause(word: Word, words: Words) -> None:
    """Subordinate clauses: relative, infinitive ("to", "without …ing"), participle, and "según informó X"."""
    if not word.is_verb or word.dep in ("aux", "auxpass", "cop"):
        return
    features = words.features[word]
    if (
        word.dep in ("acl", "obj", "ccomp")
        and features.is_subjunctive
        and word.head.head.lemma in listed("control")
        and word.head.is_noun
    ):
        word.head, word.dep = word.head.head, "ccomp"  # "ordenó al gobierno que facilite"
        for child in words.children(word):
            if child.text.lower() == "que":
                child.dep, child.tag, child.pos = "mark", "IN", "SCONJ"
    _after_noun(word, words)
    _governed(word, words)
    mood = clause_mood(word, words)
    finite = mood not in ("infinitive", "gerund", "participle", None)
    if word.dep in ("acl", "advcl", "ccomp") and finite and word.head.is_noun and _is_relative(word, words):
        word.dep = "relcl"
        if word.head.lemma == "one":
            _of_many(word, words)
        _of_nearest(word, words)
    if word.dep == "amod" and features.mood == "participle":
        word.dep = "acl"
    if _is_supposed(word, words):
        return
    marks = [child for child in kids(word, words, "mark", "case") if child.start < word.start or not features.is_finite]
    if word.head is word:
        marks = [mark for mark in marks if mark.pos != "ADP"]
    if mood in ("infinitive", "gerund") or (mood == "participle" and marks):
        _infinitive(word, marks, words)
    elif marks:
        _conjunction(word, marks, words)


def _after_noun(verb: Word, words: Words) -> None:
    """ "entrevistó a 20 migrantes que fueron llevados a Cuba": a relative clause that hangs on the verb above."""
    which = next((child for child in words.children(verb) if child.tag == "WP" and child.text.lower() == "que"), None)
    if which is None or verb.dep != "advcl" or not verb.head.is_verb or verb.head.start > which.start:
        return
    noun = words.order[words.order.index(which) - 1]
    if noun.pos == "ADJ" and noun.head.is_noun:
        noun = noun.head
    if noun.pos == "NOUN" and noun.start > verb.head.start:
        verb.head, verb.dep = noun, "acl"


def _governed(word: Word, words: Words) -> None:
    """Clauses that a verb governs, under the relation that they have to it."""
    if word.dep == "ccomp" and word.head.is_verb:
        _says_that(word, words)
    bare = word.dep == "advcl" and words.features[word].mood == "infinitive" and not kids(word, words, "mark", "case")
    if (word.dep == "csubj" or bare) and word.start > word.head.start and word.head.lemma in listed("control"):
        word.dep = "xcomp"  # "prohibió al gobierno deportarlo"


def _says_that(clause: Word, words: Words) -> None:
    """ "anunció que recibirá a once": "que" opens the clause and is nobody in it."""
    for child in words.children(clause):
        if child.tag == "WP" and child.text.lower() == "que" and child.dep in ("nsubj", "obj"):
            at = words.order.index(child)
            before = words.order[at - 1] if at else child
            if before is clause.head or before.head is clause.head:
                child.dep, child.tag, child.pos, child.lower = "mark", "IN", "SCONJ", "that"


def _is_supposed(word: Word, words: Words) -> bool:
    """ "de haber sido deportado", "en caso de que": conditions."""
    for mark in kids(word, words, "mark", "case"):
        at = words.order.index(mark)
        text = " ".join(other.text.lower() for other in words.order[at : at + 4])
        if text.startswith(("de haber ", "en caso de", "a menos que", "siempre que", "con tal de", "si ")):
            mark.lower, mark.tag, mark.dep = "if", "IN", "mark"
            if word.dep not in ("ccomp", "obj"):
                word.dep = "advcl"
            return True
        if text.startswith(("de ser ", "de no ser ")) and word.dep == "advcl" and word.start < word.head.start:
            mark.lower, mark.tag, mark.dep = "if", "IN", "mark"
            return True
    return False


def _is_relative(verb: Word, words: Words) -> bool:
    """Whether the clause describes its noun; "la versión de que fueron deportados" gives its content."""
    for child in words.children(verb):
        if child.tag == "WP" or any(inner.tag == "WP" for inner in words.children(child)):
            return True
        if child.text.lower() == "que" and child.dep in ("nsubj", "obj") and child.start < verb.start:
            child.tag, child.pos = "WP", "PRON"
            return True
        if child.dep == "mark" and child.text.lower() == "que":
            before = words.order[words.order.index(child) - 1]
            if before.text.lower() == "de":
                return False
            child.tag, child.pos = "WP", "PRON"
            taken = {other.dep for other in words.children(verb)}
            child.dep = "nsubj" if "nsubj" not in taken else "obj"
            return True
        if child.text.lower() in ("donde", "cuando"):
            return True
    return False


def _goes_on(word: Word, words: Words) -> None:
    """An infinitive after "y" goes on from the infinitive before it."""
    if word.head.is_noun:
        _among_infinitives(word)
    elif words.features[word.head].is_finite:
        _beside_infinitive(word, words)


def _among_infinitives(word: Word) -> None:
    """ "para definir el estatus de los migrantes y liberarlos": an infinitive goes on from one, never from a noun."""
    governor = next((each for each in governors(word) if not each.is_noun and each.pos != "ADP"), None)
    if governor is not None and governor.is_verb and governor.start < word.start:
        word.head = governor


def _of_many(verb: Word, words: Words) -> None:
    """ "uno de los venezolanos que Estados Unidos envió": what is told of him is told of them all."""
    which = next((child for child in words.children(verb) if child.tag == "WP"), None)
    noun = words.order[words.order.index(which) - 1] if which is not None else verb
    if noun.is_noun and words.features[noun].is_plural and noun.head is verb.head:
        verb.head = noun


def _beside_infinitive(word: Word, words: Words) -> None:
    """ "aceptó albergar a criminales y recibir deportados": what is agreed to, not what was done."""
    first = [
        clause
        for clause in kids(word.head, words, "xcomp", "ccomp", "advcl")
        if clause.start < word.start and words.features[clause].mood == "infinitive"
    ]
    if first:
        word.head = first[-1]


def _of_nearest(verb: Word, words: Words) -> None:
    """ "la expulsión a países que no son el suyo": the clause describes the noun just before "que"."""
    subject = next((child for child in words.children(verb) if child.tag == "WP" and child.dep == "nsubj"), None)
    at = words.order.index(subject) if subject is not None else 0
    noun = words.order[at - 1] if at else verb
    if noun.pos == "ADJ" and noun.head.pos == "NOUN" and noun.head.start < noun.start:
        noun = noun.head
    if verb.lemma in listed("goes") and (carrier := _carrier_above(verb.head)) is not None:
        verb.head = carrier  # "un vuelo del Departamento de Seguridad Nacional que salió"
        return
    if is_time(verb.head):
        verb.head = _issued(verb.head, words) or verb.head  # "emitió una orden el domingo que impide"
        return
    if noun.pos != "NOUN" or noun is verb.head or noun.start < verb.head.start or is_time(noun):
        return
    finite = next((child for child in words.children(verb) if words.features[child].is_finite and child.is_verb), verb)
    bare = not kids(noun, words, "det", "nummod")
    if (
        bare
        and any(case.text.lower() == "de" for case in kids(noun, words, "case"))
        and words.features[finite].is_plural == words.features[verb.head].is_plural
    ):
        return  # "un tribunal de distrito que dictaminó", but "una lista de países que aceptan"
    if verb.head in (noun, *governors(noun)) and words.features[finite].is_plural == words.features[noun].is_plural:
        verb.head = noun


def _carrier_above(noun: Word) -> Word | None:
    """The plane or flight whose owner a noun names."""
    nouns = itertools.takewhile(lambda each: each.is_noun, (noun, *governors(noun)))
    return next((each for each in nouns if "carrier" in noun_classes().get(each.lemma, ())), None)


def _issued(time: Word, words: Words) -> Word | None:
    """The object or noun before a day that only says when."""
    if not time.head.is_verb:
        return time.head if time.head.pos == "NOUN" else None
    things = [thing for thing in kids(time.head, words, "obj", "nsubj") if time.head.start < thing.start < time.start]
    return things[-1] if things else None


def _infinitive(word: Word, marks: list[Word], words: Words) -> None:
    if word.dep == "conj" and words.features[word].mood == "infinitive" and not marks:
        _goes_on(word, words)
    joint = " ".join(mark.text.lower() for mark in marks)
    accused = word.dep == "acl" and (word.head.dep in ("obj", "iobj") or _is_without(word.head, words))
    if joint == "de" and accused and word.head.head.lemma in listed("of_doing") | listed("kept_from"):
        word.head, word.dep = word.head.head, "advcl"  # "acusó a los hombres de pertenecer"
    if not marks and word.dep == "xcomp" and word.head.lemma in ("bar", "prevent", "block", "prohibit", "forbid"):
        barred = words.add_unwritten("from", "IN", "prep", word.head, word)  # "prohibió deportarlos"
        word.head, word.dep, word.tag = barred, "pcomp", "VBG"
        return
    if marks and looks_ahead(marks[0], words):
        _to(marks)
        for mark in marks[1:]:
            mark.dep = "dep"
        return
    if _is_to(word, joint, words):
        if word.head.lemma == "accept" and word.dep in ("xcomp", "ccomp", "obj"):
            word.head.lemma, word.dep = "agree", "xcomp"  # "aceptó recibir"
        if not marks:
            words.add_unwritten("to", "TO", "aux", word)
        elif word.dep == "nmod":
            word.dep = "acl"
        _to(marks)
    elif marks and not _of_certain_verbs(word, marks, joint, words):
        _gerund(word, marks, joint, words)


def _is_without(noun: Word, words: Words) -> bool:
    """ "acusados sin pruebas de integrar la banda": what they are accused of, not what the proof is of."""
    cases = kids(noun, words, "case")
    return bool(cases) and cases[0].text.lower() == "sin"


def _is_to(word: Word, joint: str, words: Words) -> bool:
    """Whether English has "to" here: "para deportar", "el plan de deportar", "quiere deportar"."""
    passive = clause_mood(word, words) == "infinitive" and bool(kids(word, words, "auxpass"))
    if words.features[word].mood != "infinitive" and not (passive and not kids(word, words, "aux")):
        return False
    if joint == "de":
        return word.head.is_noun
    return joint in listed("to_infinitive") if joint else word.dep not in ("ROOT", "conj")


def _to(marks: list[Word]) -> None:
    for mark in marks[:1]:
        mark.tag, mark.lower, mark.dep = "TO", "to", "aux"


def _of_certain_verbs(word: Word, marks: list[Word], joint: str, words: Words) -> bool:
    """ "trató de deportar", "dejó de deportar", "se libró de ser deportado", "amenazó con deportar"."""
    form = words.features[word.head].form if word.head.is_verb else None
    if form is None or words.features[word].mood not in ("infinitive", "participle"):
        return False
    if joint == "de" and form.infinitive in ("dejar", "cesar", "parar"):
        word.head.lemma, word.dep, word.tag, marks[0].dep = "stop", "xcomp", "VBG", "dep"
        return True
    if joint == "de" and (form.infinitive == "tratar" or form.infinitive in listed("averting")):
        word.head.lemma = "try" if form.infinitive == "tratar" else "avoid"
    elif joint == "por" and form.infinitive in listed("choosing"):
        word.head.lemma = "decide"  # "optó por trasladarlos"
    elif joint not in ("con", "en") or words.features[word].mood != "infinitive":
        return False
    _to(marks)
    word.dep = "xcomp"
    return True


def _gerund(word: Word, marks: list[Word], joint: str, words: Words) -> None:
    """ "sin deportar", "tras ser deportado": the preposition governs, as in "without deporting"."""
    first = marks[0]
    if joint == "por" and word.head.lemma in listed("paid_for") and words.features[word].mood == "infinitive":
        word.dep = "xcomp"  # "pagará por encarcelarlos"
        _to(marks)
        return
    first.lower = first.lemma = preposition(first, words, "because" if joint == "por" else None)
    if joint == "de" and word.head.lemma in ("protect", "shield", "exempt", "prevent"):
        first.lower = first.lemma = "from"  # "lo protegía de ser deportado"
    if joint == "al":
        first.lower = first.lemma = "on"
    first.tag, first.pos, first.dep, first.head = "IN", "ADP", "prep", word.head
    word.head, word.dep = first, "pcomp"
    word.tag = "VBG" if word.tag == "VB" else word.tag
    for mark in marks[1:]:
        mark.dep = "dep"


def _conjunction(word: Word, marks: list[Word], words: Words) -> None:
    joined = " ".join(mark.text.lower() for mark in _with_fixed(marks, words))
    if "hecho" in joined or "sentado" in joined:
        word.head.lemma, word.dep = "assume", "ccomp"  # "dieron por hecho que"
    known = table("conjunctions")
    marks[0].lower = (
        known.get(joined)
        or known.get(marks[0].text.lower())
        or table("prepositions").get(marks[0].text.lower(), marks[0].lower)
    )
    marks[0].dep, marks[0].tag = "mark", "IN"
    for mark in marks[1:]:
        if mark.text.lower() != "que" or joined in known:
            mark.dep = "dep"
    if marks[0].text.lower() in ("según", "como", "tal") and word.lemma in speech()["reporting"]:
        word.dep = "parataxis"
    elif word.dep == "obj" or (
        marks[0].text.lower() == "que"
        and word.dep in ("advcl", "csubj", "xcomp", "nsubj")
        and word.head.is_verb
        and word.start > word.head.start
    ):
        word.dep = "ccomp"
    if word.dep == "ccomp" and word.head.lemma == "consider":
        word.head.lemma = "think"  # "consideró que el traslado fue ilegal"


def _with_fixed(marks: list[Word], words: Words) -> list[Word]:
    found = list(marks)
    for mark in marks:
        found += kids(mark, words, "fixed")
    return sorted(set(found), key=lambda word: word.start)
