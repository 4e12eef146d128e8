"""Where a role stands: paths from a trigger to phrases, over its logical arguments, prepositions and clauses.

Labels are those of the English ClearNLP dependency scheme. Every function returns heads of phrases, in text order.
"""

from collections.abc import Callable

from paradero.claims.parse import Word
from paradero.claims.voice import by_phrase, described_noun, is_passive, noun_owner, owners, patient, resolved, subject

_PARTITIVE = frozenset({"of", "among"})
_DATING = frozenset({"after", "before", "since", "upon"})  # "ordered it after finding that": no content of the order
_SOURCES = frozenset({"according", "due", "thanks", "prior", "owing"})  # before a "to" that says nothing of the event


def arguments(word: Word, path: str) -> list[Word]:
    """Heads that fill `path` of a trigger.

    Paths: `agent`, `patient`, `subject` (surface), `object`, `dative`, `attribute`, `complement` (clause),
    `modifier` (compounds and adjectives of a noun), `bearer` (who is with it), `adverb`, `particle`, `negation`,
    `modal`, `auxiliary`, `passive` (itself where it is one), `terms` (what is done under an agreement), `question`
    (the "whether" of its clause), `occasion` (what happens during it), `concession` (clause with "though"), `which`
    (relative clauses), `purpose` (clause), `determiner`, `numeral`, `possessor`, `apposition`, `described` (the
    noun of a participle), `copula` (the verb of a predicate adjective), `verb` (the verb that governs a noun),
    `above` (the noun that a noun is put to by a preposition), `doer` (who carries out what a noun names), `parties`
    (agent, object and companion), `self`, `head` (the noun that a participle, relative clause or noun describes, or
    the preposition of a gerund), `whole` (what it is part of: *risk* of torture), or a preposition (`to`, `into`,
    `under` …), which is also looked for on the patient.
    """
    finder = _PATHS.get(path)
    found = finder(word) if finder else prepositional(word, path)
    return _spread(found)


def _spread(heads: list[Word]) -> list[Word]:
    """Add coordinated phrases: "238 Venezuelans and 23 Salvadorans"."""
    spread: list[Word] = []
    for head in heads:
        for word in [*_governed(head), *_conjuncts(head)]:
            if word not in spread:
                spread.append(word)
    return sorted(spread, key=lambda word: word.i)


_LIGHT = frozenset(
    {"carry", "make", "conduct", "perform", "do", "execute", "begin", "resume", "complete", "finalize", "implement"}
)
COUNTS = frozenset(
    [
        *(
            "third",
            "half",
            "quarter",
            "percent",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "score",
            "couple",
            "handful",
            "majority",
            "number",
        ),
        *("group", "batch", "contingent", "cohort", "planeload", "busload", "wave", "total", "minimum", "maximum"),
    ]
)


def _counted(head: Word) -> Word:
    """ "thousands of men": the men, for the number is the claim's quantity."""
    counted = [noun for child in head.all("prep") if child.lower == "of" for noun in child.all("pobj")]
    if head.tag == "CD" and head.lower not in ("one", "uno", "una") and counted and counted[0].pos == "NOUN":
        return counted[0]  # "32 of the deportees"
    return counted[0] if (head.lemma in COUNTS or head.lower.endswith("%")) and counted else head


def _governed(head: Word) -> list[Word]:
    """ "the governments of Ghana and Togo": both of them."""
    if head.lower not in ("governments", "presidents"):
        return [_counted(head)]
    named = [noun for child in head.all("prep") if child.lower == "of" for noun in child.all("pobj")]
    return [word for noun in named for word in [noun, *_conjuncts(noun)]] if any(map(_conjuncts, named)) else [head]


def _conjuncts(word: Word) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if child.dep == "conj" and child.pos != "VERB":
            found += [child, *_conjuncts(child)]
        if child.dep == "nsubj" and child.is_noun and word.tag in ("NNS", "NNPS") and child.child("cc"):
            found.append(child)  # "245 Venezuelans and around 30 Salvadorans": the parser hangs the first on the last
    return found


def _agent(word: Word) -> list[Word]:
    if not word.is_verb:
        return by_phrase(word) or word.all("poss") or noun_owner(word)
    if is_passive(word):
        return by_phrase(word)
    return subject(word)


def _carried_out_by(noun: Word) -> list[Word]:
    """Who does what a noun names where its verb adds no more: "Chile carried out the expulsion of 69 people"."""
    verb = noun.head
    if verb.lemma not in _LIGHT or not verb.is_verb:
        return []
    if noun.dep == "dobj" and not is_passive(verb):
        return subject(verb)
    return by_phrase(verb) if noun.dep == "nsubjpass" else []


def prepositional(word: Word, preposition: str) -> list[Word]:
    """Objects of a preposition on the trigger, its particles, its patient or its coordinated verb."""
    found = _objects_of(word, preposition) or _beside(word, preposition)
    if not found:
        for other in _neighbours(word):
            found = _objects_of(other, preposition)
            if found:
                break
    return resolved([_one_of(head) for head in found or _deeper(word, preposition)])


def _one_of(head: Word) -> Word:
    """ "held in one of the prisons": a prison."""
    if head.lemma != "one":
        return head
    return next((noun for child in head.all("prep") if child.lower == "of" for noun in child.all("pobj")), head)


def _beside(noun: Word, preposition: str) -> list[Word]:
    """ "details payments to Rwanda": the phrase right after an object is the object's, whatever the parser thinks."""
    if noun.dep != "dobj":
        return []
    return [
        found
        for child in noun.head.all("prep", "dative")
        if child.i == noun.i + 1 and child.lower == preposition
        for found in child.all("pobj")
    ]


def _deeper(word: Word, preposition: str) -> list[Word]:
    """A phrase that the parser hung on a date or another noun of the trigger's clause."""
    if not word.is_verb or preposition in ("of", "for", "with"):
        return []
    near = [word]
    for other in near:
        near += [
            child for child in other.children if not child.is_verb and child.dep not in ("nsubj", "nsubjpass", "appos")
        ]
    return [found for other in near[1:] for found in _objects_of(other, preposition)][:1]


def _neighbours(word: Word) -> list[Word]:
    """Words on which the parser hangs a trigger's prepositional phrase by mistake, nearest first."""
    near = [
        child
        for child in word.children
        if child.dep in ("dobj", "prt", "advmod", "acomp", "oprd", "dative", "npadvmod")
    ]
    near += [inner for child in near for inner in child.children if inner.dep in ("conj", "prep", "acl")]
    for child in word.all("prep", "agent"):
        near += child.all("pobj")
        near += [inner for pobj in child.all("pobj") for inner in pobj.children if inner.dep == "conj"]
    if is_noun_of(word):
        near.append(word.head.head)
    if not word.is_verb and word.dep == "dobj" and word.head.lemma in _LIGHT:
        near.append(word.head)  # "carried out the deportation of eight men to Libya"
    if word.is_verb and not word.child("prep"):
        near += [child for child in word.all("conj") if child.is_verb]
    return near


def is_noun_of(word: Word) -> bool:
    return word.dep == "pobj" and word.head.lower in _PARTITIVE


def _objects_of(word: Word, preposition: str) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if preposition == "to" and is_mistaken_infinitive(child):
            found.append(child)
        if preposition == "as" and child.dep == "advcl" and child.pos == "ADJ":  # "described it as highly unusual"
            found += [child for mark in child.all("advmod", "mark") if mark.lower == "as"]
        if child.dep not in ("prep", "agent", "dative", "prt", "advmod", "mark"):
            continue
        if child.lower == preposition:
            found += child.all("pobj", "pcomp") or (child.all("amod", "acomp", "advcl") if preposition == "as" else [])
        for inner in child.all("prep") if child.lower not in _SOURCES else ():
            if inner.lower == preposition:
                found += inner.all("pobj")
    return found


def _described_object(verb: Word) -> list[Word]:
    """ "granted him protected status": the parser takes the participle for a clause."""
    clauses = [clause for clause in verb.all("ccomp", "xcomp") if clause.tag == "VBN"]
    bare = [clause for clause in clauses if not clause.child("nsubj", "nsubjpass", "aux", "auxpass", "mark")]
    return [noun for clause in bare for noun in clause.all("dobj") if noun.i == clause.i + 1]


def is_mistaken_infinitive(word: Word) -> bool:
    """ "was flown to Cameroon": the parser takes a name after "to" for a verb."""
    return word.tag == "VB" and word.text[:1].isupper() and any(child.lower == "to" for child in word.all("aux"))


def _complement(word: Word) -> list[Word]:
    return word.all("xcomp", "ccomp", "acl", "oprd") + [
        clause for child in word.all("prep") if child.lower not in _DATING for clause in child.all("pcomp")
    ]


def _modifiers(noun: Word) -> list[Word]:
    """Adjectives and compounds before a noun, also those hung on one another ("alleged gang members")."""
    found = noun.all("compound", "amod", "nmod")
    for word in found:
        found += [child for child in word.children if child.dep in ("compound", "amod", "nmod") and child.i < noun.i]
    return found + _bare_of(noun)


def _after_object(verb: Word) -> list[Word]:
    """ "called the order unnecessary": the parser takes what it is called for an adjective of it."""
    if not verb.is_verb:
        return []
    return [adjective for noun in verb.all("dobj") for adjective in noun.all("amod") if adjective.i > noun.i]


def _bare_of(noun: Word) -> list[Word]:
    """ "vuelos de deportación": what Spanish puts after "de" without an article, English puts before the noun."""
    nouns = [bare for child in noun.all("prep") if child.text == "de" for bare in child.all("pobj")]
    return [bare for bare in nouns if bare.pos == "NOUN" and not bare.child("det", "nummod", "poss")]


def _described(word: Word) -> list[Word]:
    """The noun that a participle describes, not the one whose content a clause gives ("the claim that …")."""
    return (
        [described_noun(word)] if word.dep in ("acl", "amod") and not word.child("mark", "nsubj", "nsubjpass") else []
    )


def _done_under(noun: Word) -> list[Word]:
    """What is done under it: "sent under a deal", "sent as part of a deal"."""
    preposition = noun.head
    if noun.dep != "pobj":
        return []
    if preposition.lower in ("under", "through", "following"):
        return [preposition.head]
    if preposition.head.lower == "pursuant":
        return [preposition.head.head]
    part = preposition.head
    whole = preposition.lower == "of" and part.lemma == "part" and part.dep == "pobj"
    return [part.head.head] if whole and part.head.lower == "as" else []


def _negators(word: Word) -> list[Word]:
    """ "are no longer held", "are neither members nor leaders": negations that hang elsewhere."""
    around = word.all("advmod", "attr", "dobj")
    return [
        child
        for other in around
        for child in other.children
        if (child.lower == "no" and other.lower == "longer") or (child.lower == "neither" and child.dep == "preconj")
    ]


def _governing_verb(word: Word) -> list[Word]:
    """The verb that a noun is object, complement or subject of."""
    for governor in word.ancestors():
        if governor.is_verb:
            return [governor]
        if word.dep not in ("dobj", "attr", "pobj", "conj", "prep", "oprd", "nsubj", "nsubjpass"):
            return []
    return []


def _above(word: Word) -> list[Word]:
    """The noun that a noun is put to by a preposition: the convention of "the convention against torture"."""
    while word.dep == "conj":
        word = word.head
    return [word.head.head] if word.dep == "pobj" and word.head.head.is_noun else []


def _is_so_that(clause: Word) -> bool:
    """ "para que regresen": a purpose told in the subjunctive."""
    helpers = {child.lower for child in clause.all("aux", "mark")}
    return clause.dep == "advcl" and "subjunctive" in helpers and bool(helpers & {"for", "so"})


_PATHS: dict[str, Callable[[Word], list[Word]]] = {
    "agent": _agent,
    "patient": patient,
    "subject": lambda word: subject(word) if word.is_verb else [],
    "object": lambda word: resolved(word.all("dobj") or _described_object(word)),
    "dative": lambda word: resolved(word.all("dative")),
    "attribute": lambda word: word.all("attr", "acomp", "oprd") + _after_object(word),
    "complement": _complement,
    "modifier": _modifiers,
    "bearer": lambda word: [word.head.head] if word.dep == "pobj" and word.head.lower in ("with", "under") else [],
    "terms": _done_under,
    "occasion": lambda word: [word.head.head] if word.dep == "pobj" and word.head.lower == "during" else [],
    "passive": lambda word: [word] if word.is_verb and is_passive(word) else [],
    "possessor": lambda word: resolved(owners(word)),
    "whole": lambda word: [word.head.head] if is_noun_of(word) else [],
    "described": _described,
    "apposition": lambda word: word.all("appos"),
    "adverb": lambda word: word.all("advmod", "npadvmod"),
    "which": lambda word: word.all("relcl"),
    "determiner": lambda word: word.all("det"),
    "particle": lambda word: word.all("prt"),
    "above": _above,
    "doer": lambda word: by_phrase(word) or _carried_out_by(word),
    "purpose": lambda word: [child for child in word.all("advcl", "xcomp") if child.tag == "VB" or _is_so_that(child)],
    "concession": lambda word: [
        clause
        for clause in word.all("advcl")
        if any(mark.lower in ("though", "although") for mark in clause.all("mark"))
    ],
    "question": lambda word: [
        mark for clause in word.all("ccomp", "xcomp") for mark in clause.children if mark.lower in ("whether", "if")
    ],
    "pursuant": lambda word: [child for child in word.children if child.lower == "pursuant"],
    "out": lambda word: [child for child in word.children if child.lower == "out" and child.dep in ("prep", "advmod")],
    "negation": lambda word: word.all("neg") or _negators(word),
    "auxiliary": lambda word: word.all("aux", "auxpass"),
    "modal": lambda word: [child for child in word.all("aux") if child.tag == "MD"],
    "numeral": lambda word: word.all("nummod"),
    "copula": lambda word: [word.head] if word.dep in ("acomp", "attr") and word.head.is_verb else [],
    "parties": lambda word: _agent(word) + word.all("dobj") + prepositional(word, "with"),
    "verb": _governing_verb,
    "self": lambda word: [word],
    "head": lambda word: (
        [word.head] if word.dep in ("acl", "relcl", "amod", "compound", "nmod", "appos", "poss", "pcomp") else []
    ),
}
