"""Verbs and their auxiliaries: modals, tenses, passives, "ser", "haber", reflexives, and phrases that are one verb."""

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.spanish.meanings import by_object, is_event_noun
from paradero.claims.spanish.pivot import adjectives, nouns, phrases, plain, reflexives
from paradero.claims.spanish.tree import is_participle, is_people, kids, listed, looks_ahead, make_noun, takes_place
from paradero.claims.spanish.words import Words

# The subjunctive, as an auxiliary that English does not have: nothing is asserted, unless what governs it says so.
UNREAL = "subjunctive"


# What stands between a modal and its infinitive.
_JOINTS = {
    "ir": ("a",), "volver": ("a",), "llegar": ("a",), "acabar": ("de",), "tener": ("que",), "haber": ("de", "que"),
    "poder": ("",), "deber": ("", "de"), "soler": ("",),
}  # fmt: skip
# Those that say no more than their tense: "volvió a deportar", "llegará a ser deportado", "acaba de salir".
_OF_TENSE = ("volver", "llegar", "acabar")


def modal(word: Word, words: Words) -> None:
    """ "va a deportar", "puede ser deportado", "tiene que salir": the infinitive governs, the modal is auxiliary."""
    modal = _infinitive_of(word, words)
    if modal not in _JOINTS or word.dep == "aux":
        return
    heavy = next((child for child in words.children(word) if _is_undone(child, words)), None)
    if heavy is None or heavy.start < word.start:
        word.lemma = "go" if modal == "ir" and word.is_verb else word.lemma  # "irá a Guantánamo"
        return
    marks = [mark for mark in kids(heavy, words, "mark", "case", "cc") if mark.start > word.start]
    if (marks[0].text.lower() if marks else "") not in _JOINTS[modal]:
        return
    for mark in marks:
        mark.dep = "dep"
    takes_place(heavy, word, words)
    for child in words.children(word):
        if child is not heavy:
            child.head = heavy
    if modal == "haber" and "que" in [mark.text.lower() for mark in marks]:
        words.add_unwritten("there", "EX", "expl", heavy, word)  # "hay que liberarlos" is said of nobody
    mood = words.features[word].mood
    word.dep = "dep" if modal in _OF_TENSE and mood not in ("future", "conditional") else "aux"
    if word.dep == "dep" and words.features[word].is_subjunctive:
        words.add_unwritten(UNREAL, "MD", "aux", heavy, word)  # "impidió que volvieran a detenerlo"


def _infinitive_of(word: Word, words: Words) -> str:
    form = words.features[word].form
    return "haber" if word.text.lower() == "hay" else form.infinitive if form is not None else ""


def _is_undone(word: Word, words: Words) -> bool:
    """An infinitive, or a participle after one ("ser deportado"), that may hang on a modal."""
    if word.dep not in ("xcomp", "ccomp", "advcl", "obj", "obl", "acl", "conj"):
        return False
    if word.dep == "conj" and not any(mark.text.lower() == "que" for mark in kids(word, words, "cc", "mark")):
        return False
    return any(words.features[part].mood == "infinitive" for part in (word, *kids(word, words, "aux", "cop")))


def pending(word: Word, words: Words) -> None:
    """ "ha de salir", "está por ser deportado": auxiliary and preposition look ahead together."""
    if word.pos not in ("VERB", "ADJ"):
        return
    for mark in kids(word, words, "mark", "case"):
        at = words.order.index(mark)
        before = words.order[at - 1] if at else word
        joined = (_infinitive_of(before, words), mark.text.lower())
        awaited = joined[0] in ("estar", "seguir", "permanecer", "quedar", "continuar") and looks_ahead(mark, words)
        if before.head is word and before is not word and (joined in (("haber", "de"), ("estar", "por")) or awaited):
            mark.dep, before.dep = "dep", "aux"
            before.pos, before.tag, before.lower = "AUX", "MD", "will"


def auxiliary(word: Word, words: Words) -> None:
    """Auxiliaries by meaning: "ha" is have, "fue" of a passive is be, "puede" a modal; the tense of the first decides
    between "will", "would" and what is so already."""
    auxiliaries = kids(word, words, "aux")
    if _is_willing(word, auxiliaries, words):
        word.lemma, auxiliaries = "agree", []
    for auxiliary in auxiliaries:
        form = words.features[auxiliary].form
        infinitive = _infinitive_of(auxiliary, words)
        if auxiliary.tag == "MD":
            continue
        if infinitive == "ser" or (infinitive in ("estar", "quedar") and is_participle(word, words)):
            auxiliary.dep, auxiliary.lemma = "auxpass", "be"
        elif infinitive == "ir":
            for mark in kids(word, words, "mark"):
                mark.dep = "dep"
            auxiliary.tag, auxiliary.lower = "MD", "would" if form and form.mood == "imperfect" else "will"
        elif infinitive in _OF_TENSE:
            auxiliary.tag, auxiliary.lower = "MD", "will" if form and form.mood == "future" else "would"
        elif infinitive in ("poder", "deber", "tener") or _is_obligation(auxiliary, words):
            auxiliary.tag, auxiliary.lower = "MD", _modal_word(infinitive, form.mood if form else "")
    if auxiliaries and is_participle(word, words):
        word.pos, word.tag = "VERB", "VBN"
    _tense(word, auxiliaries, words)


def _is_willing(word: Word, auxiliaries: list[Word], words: Words) -> bool:
    form = words.features[word].form
    if form is None or form.infinitive != "disponer" or not kids(word, words, "xcomp", "advcl", "ccomp", "obl"):
        return False
    return any(_infinitive_of(auxiliary, words) in ("estar", "mostrar") for auxiliary in auxiliaries)


def _is_obligation(word: Word, words: Words) -> bool:
    """ "hay que deportarlos", "habrá que …"."""
    at = words.order.index(word) + 1
    follows = words.order[at].text.lower() if at < len(words.order) else ""
    return _infinitive_of(word, words) == "haber" and follows == "que"


def _modal_word(infinitive: str, mood: str) -> str:
    if infinitive != "poder":
        return "should" if mood == "conditional" else "must"
    return "could" if mood in ("conditional", "imperfect", "past", "subjunctive") else "can"


def _tense(word: Word, auxiliaries: list[Word], words: Words) -> None:
    """ "será deportado" is to come, "sería" is said to come; "habrían sido", "estarían recluidos" is what
    news cannot confirm."""
    if word.dep in ("aux", "auxpass", "cop") or not (word.is_verb or word.lemma == "be"):
        return
    first = next((auxiliary for auxiliary in auxiliaries if auxiliary.tag != "MD"), None)
    carrier = first if first is not None else word
    form = words.features[carrier].form
    if words.features[carrier].is_subjunctive and not _is_after(word, words):
        words.add_unwritten(UNREAL, "MD", "aux", word, carrier)
        return
    if form is None or form.mood not in ("future", "conditional") or any(aux.tag == "MD" for aux in auxiliaries):
        return
    if form.mood == "conditional" and form.infinitive in ("haber", "estar") and not _is_in_condition(word, words):
        words.add_unwritten("allegedly", "RB", "advmod", word, carrier)
        return
    words.add_unwritten("will" if form.mood == "future" else "would", "MD", "aux", word, carrier)


def _is_after(word: Word, words: Words) -> bool:
    """ "después de que fueran deportados": what the subjunctive follows did happen."""
    at = words.order.index(word)
    before = [other.text.lower() for other in words.order[max(0, at - 9) : at]]
    return "después" in before or "luego" in before or ("tras" in before and "que" in before)


def _is_in_condition(word: Word, words: Words) -> bool:
    clauses = kids(word, words, "advcl")
    return any(mark.text.lower() == "si" for clause in clauses for mark in kids(clause, words, "mark"))


def copula(word: Word, words: Words) -> None:
    """ "es ilegal", "son pandilleros": the copula governs; before a participle it makes a passive."""
    copulas = kids(word, words, "cop")
    if not copulas:
        return
    copula = copulas[0]
    if _is_willing(word, copulas, words):
        word.pos, word.tag, word.lemma, copula.dep = "VERB", "VBN", "agree", "aux"  # "están dispuestos a recibirlos"
        return
    if is_participle(word, words) and plain(word.text.lower()) not in listed("states"):
        copula.dep, copula.lemma = "auxpass", "be"
        word.pos, word.tag = "VERB", "VBN"
        _tense(word, [copula], words)
        return
    if plain(word.text.lower()) in listed("states") and plain(word.text) in adjectives():
        word.pos, word.tag, word.lemma = "ADJ", "JJ", adjectives()[plain(word.text)]
        word.lower = word.lemma
    takes_place(copula, word, words)
    copula.pos, copula.lemma = "VERB", "be"
    if word.pos == "ADJ" and plain(word.text) in nouns() and plain(word.text) not in adjectives():
        make_noun(word, words)  # "son pandilleros"
    word.dep = "acomp" if word.pos == "ADJ" or word.is_verb else "nsubj" if _is_counted(word, words) else "attr"
    for child in words.children(word):
        if child.dep in ("nsubj", "csubj", "aux", "mark", "advcl", "cc", "parataxis", "expl", "ccomp", "punct") or (
            child.dep in ("advmod", "obl") and child.start < word.start
        ):
            child.head = copula
    _tense(copula, kids(copula, words, "aux"), words)


def _is_counted(word: Word, words: Words) -> bool:
    """ "son ya tres los países que aceptan": what is counted is the subject."""
    at = words.order.index(word)
    before = words.order[max(0, at - 2) : at]
    return [other.text.lower() for other in before[1:]] in (["los"], ["las"]) and before[0].pos == "NUM"


def existential(word: Word, words: Words) -> None:
    """ "hay pruebas de que": there is."""
    existing = _infinitive_of(word, words) in ("haber", "existir")
    if not existing or word.dep in ("aux", "auxpass") or word.pos == "NOUN":
        return
    if any(is_participle(child, words) for child in kids(word, words, "xcomp")):
        return
    word.pos, word.lemma = "VERB", "be"
    words.add_unwritten("there", "EX", "expl", word)
    for child in kids(word, words, "obj", "nsubj"):
        child.dep = "attr"


def reflexive(word: Word, words: Words) -> None:
    """ "se firmó un acuerdo" is a passive; "se negó a" is another verb."""
    if not word.is_verb:
        return
    form = words.features[word].form
    pronouns = [child for child in words.children(word) if child.text.lower() in ("se", "nos") and child.pos == "PRON"]
    marked = words.features[word].told.get("Reflex") == "Yes"
    if not (pronouns or marked):
        return
    life = next((child for child in words.children(word) if child.text.lower() == "vida"), None)
    if form is not None and form.infinitive == "quitar" and life is not None:
        word.lemma, life.dep = "die", "dep"  # "se quitó la vida"
        for pronoun in pronouns:
            pronoun.dep = "expl:pv"
        return
    if form is not None and form.infinitive in listed("meeting_with") and _with_somebody(word, words):
        word.lemma = "meet"  # "se verá con Noboa"
        for pronoun in pronouns:
            pronoun.dep = "expl:pv"
        return
    told = any(child.text.lower() in ("le", "les") for child in words.children(word))  # "se les negó comida"
    if form is not None and form.infinitive in reflexives() and not told:
        word.lemma = reflexives()[form.infinitive]
        for pronoun in pronouns:
            pronoun.dep = "expl:pv"
        return
    if not pronouns or pronouns[0].text.lower() != "se":
        return
    subjects = kids(word, words, "nsubj")
    things = [
        noun
        for noun in subjects
        if ("people" not in noun_classes().get(noun.lemma, ()) or noun.lemma in listed("journeys"))
        and noun.pos == "NOUN"
    ]
    objects = [child for child in kids(word, words, "obj") if child not in pronouns]
    if not things and word.lemma in listed("done_to_people"):
        things = [noun for noun in subjects if noun.is_noun and noun.tag != "PRP"]  # "se deportaron ocho hombres"
    if things and not objects and (things[0].start > word.start or is_event_noun(things[0])):
        pronouns[0].dep, pronouns[0].lemma = "auxpass", "be"
        things[0].dep = "nsubjpass"
    else:
        pronouns[0].dep = "expl:pv"


def _with_somebody(verb: Word, words: Words) -> bool:
    return any(
        case.text.lower() == "con" and is_people(child, words)
        for child in kids(verb, words, "obl", "obj")
        for case in kids(child, words, "case")
    )


def _was_left_so(word: Word, words: Words) -> bool:
    """ "la expulsión quedó suspendida": a deed that was left so was stopped; people may remain detained."""
    after = [
        child for child in words.children(word) if child.start > word.start and not kids(child, words, "case", "det")
    ]
    done = next((child for child in after if is_participle(child, words)), None)
    subject = next(iter(kids(word, words, "nsubj", "nsubjpass")), None)
    if done is None or subject is None or not is_event_noun(subject) or is_people(subject, words):
        return False
    takes_place(done, word, words)
    word.dep, word.lemma = "auxpass", "be"
    for child in words.children(word):
        child.head = done
    subject.dep = "nsubjpass"
    return True


def staying(word: Word, words: Words) -> None:
    """ "continúan en un centro": to continue somewhere is to remain there; "siguen presos": so is to continue so."""
    form = words.features[word].form
    if form is not None and form.infinitive == "quedar" and word.is_verb and _was_left_so(word, words):
        return
    if word.lemma == "will" and word.is_verb and word.dep not in ("aux", "auxpass"):
        word.lemma = "go"  # "a bordo iban 90 migrantes"
    if form is not None and form.infinitive in (*listed("staying"), *listed("living")) and word.is_verb:
        for child in kids(word, words, "obj", "xcomp", "advmod", "acomp", "nsubj", "obl", "nmod"):
            if plain(child.text) in listed("held") and child.start > word.start and not kids(child, words, "det"):
                child.pos, child.tag, child.dep = "ADJ", "JJ", "acomp"
                child.lemma = adjectives().get(plain(child.text), child.lemma)
                word.lemma = "be" if form.infinitive == "estar" else "remain"
                return
    if word.lemma != "continue" or not word.is_verb or kids(word, words, "xcomp", "obj", "ccomp"):
        return
    if any(case.text.lower() == "en" for child in kids(word, words, "obl") for case in kids(child, words, "case")):
        word.lemma = "remain"


def condemned(word: Word, words: Words) -> None:
    """ "fue condenado por homicidio": people are convicted, deeds condemned."""
    form = words.features[word].form
    if form is None or form.infinitive not in ("condenar", "sentenciar") or not word.is_verb:
        return
    told = [
        clause for clause in kids(word, words, "xcomp", "advcl", "ccomp") if words.features[clause].mood == "infinitive"
    ]
    if told and kids(word, words, "obj"):
        word.lemma = "order"  # "condenó al Estado a indemnizarlas"
        return
    if any(noun.lemma in listed("sentenced_to") for noun in kids(word, words, "obl", "obj", "nmod", "iobj")):
        word.lemma = "order"  # "condenó al Estado al pago de costas"
        return
    passive = kids(word, words, "auxpass") or word.dep in ("acl", "amod")
    found = (
        kids(word, words, "nsubj") if passive and word.dep not in ("acl", "amod") else [word.head] if passive else []
    )
    if not passive:
        found = kids(word, words, "obj")
    if any(is_people(noun, words) for noun in found) or (passive and not found):
        word.lemma = "convict"


def deemed(word: Word, words: Words) -> None:
    """ "consideraron ilegales las acciones": with a predicate to consider is to deem."""
    if word.lemma != "consider" or not word.is_verb:
        return
    things = [child for child in kids(word, words, "obj", "nsubj") if child.is_noun and child.start > word.start]
    for child in kids(word, words, "obj", "xcomp", "amod", "advmod"):
        if child.pos == "ADJ" and child not in things and things and not kids(child, words, "det", "case"):
            word.lemma, child.dep = "deem", "oprd"


def branded(word: Word, words: Words) -> None:
    """ "calificó las expulsiones de ilegales": with the thing before it, "de" still brings what it is called."""
    form = words.features[word].form
    if form is None or form.infinitive not in ("calificar", "tildar", "tachar") or not word.is_verb:
        return
    for thing in kids(word, words, "obj"):
        for called in kids(thing, words, "nmod", "amod"):
            marks = kids(called, words, "case", "mark")
            if marks and marks[0].text.lower() == "de" and plain(called.text) in adjectives():
                called.head, called.dep = word, "obl"


def phrase(word: Word, words: Words) -> None:
    """ "poner en libertad" is to free, "expresar su preocupación" to express it."""
    form = words.features[word].form
    if form is None or not word.is_verb:
        return
    by_object(word, form.infinitive, words)
    near = kids(
        word, words,
        "obl", "obj", "iobj", "xcomp", "advmod", "nmod", "ccomp", "compound", "nsubj", "advcl", "attr", "acomp",
    )  # fmt: skip
    near += [fixed for child in near if child.pos == "ADP" for fixed in kids(child, words, "fixed")]
    near += [noun for child in kids(word, words, "prep") for noun in kids(child, words, "pobj")]
    if _is_with_fixed(form.infinitive, word, near, words):
        return
    for child in near:
        found = _phrase_of(form.infinitive, child, words)
        if found == "spend" and word.lemma == "remain":
            continue  # "llevan dos meses detenidos"
        if found is not None and child.dep != "advcl":
            word.lemma = found
            if found == "uphold" and child.text.lower() == "lugar":
                _upheld(word, words)
            if form.infinitive == "quedar":
                for subject in kids(word, words, "nsubj"):
                    subject.dep = "nsubjpass" if is_event_noun(subject) else subject.dep  # "quedó sin efecto"
            if found in listed("object_kept"):
                continue  # the meeting that was held stays its object
            child.dep = "dep"
            _inherit(word, child, words)


def _upheld(verb: Word, words: Words) -> None:
    """ "hizo lugar al recurso": what is upheld is its object."""
    for thing in kids(verb, words, "obl", "iobj", "nmod"):
        for case in kids(thing, words, "case"):
            if case.text.lower() in ("a", "al"):
                thing.dep, case.dep = "obj", "dep"
    for place in kids(verb, words, "obj"):
        if place.text.lower() == "lugar":
            place.dep = "dep"


def _inherit(verb: Word, noun: Word, words: Words) -> None:
    """What hangs on the noun of a phrase belongs to the verb: "hizo caso omiso de la orden"."""
    for thing in kids(noun, words, "nmod"):
        for case in kids(thing, words, "case"):
            if case.text.lower() in ("de", "del"):
                thing.head, thing.dep, case.dep = verb, "obj", "dep"
    for clause in kids(noun, words, "acl", "xcomp", "advcl", "ccomp"):
        clause.head, clause.dep = verb, "ccomp" if words.features[clause].is_finite else "xcomp"


def _phrase_of(infinitive: str, noun: Word, words: Words) -> str | None:
    """The verb that a verb and a noun make, with the preposition before it or the word after it where these matter."""
    at = words.order.index(noun)
    before, after = words.order[at - 1].text.lower(), [word.text.lower() for word in words.order[at + 1 : at + 2]]
    name = plain(noun.text)
    for key in (f"{before} {name}", " ".join([name, *after]), name, name.removesuffix("s")):
        if (infinitive, key) in phrases():
            return phrases()[infinitive, key]
    return None


def _is_with_fixed(infinitive: str, verb: Word, near: list[Word], words: Words) -> bool:
    """ "dejó en claro que", "fallaron a favor de Trump": the phrase's noun is part of a preposition."""
    for child in near:
        for case in (child, *kids(child, words, "case", "mark")):
            for part in kids(case, words, "fixed"):
                found = phrases().get((infinitive, plain(part.text)))
                if found is None:
                    continue
                verb.lemma = found
                case.dep = "dep"
                if case is not child and child.dep in ("obl", "nmod", "attr"):
                    child.dep = "obj"
                if child.is_verb and words.features[child].mood == "infinitive":
                    child.dep = "xcomp"  # "a favor de recibirlos": to what
                for other in kids(child, words, "case", "mark"):
                    other.dep = "dep"
                return True
    return False
