"""The logical arguments of a verb or noun, whatever its syntax: active, passive, participle, relative clause, control,
coordination, nominalisation.

Labels are those of the English ClearNLP dependency scheme. Every function returns heads of phrases, in text order.
"""

from paradero.claims.parse import Word
from paradero.claims.phrases import is_relative

_OBJECT_CONTROL = frozenset(
    [
        "order",
        "require",
        "direct",
        "instruct",
        "allow",
        "permit",
        "force",
        "compel",
        "ask",
        "urge",
        "tell",
        "persuade",
        "want",
        "expect",
        "cause",
        "enable",
        "press",
        "authorize",
        "authorise",
        "bar",
        "prevent",
        "stop",
        "prohibit",
        "block",
        "forbid",
        "pay",
        "send",
        "bring",
        "keep",
        "see",
        "leave",
        "call",
        "lead",
        "prompt",
        "help",
        "pressure",
        "persuade",
        "convince",
        "invite",
        "lobby",
        "empower",
    ]
)
_PARTITIVE = frozenset({"of", "among"})


def arguments(word: Word, path: str) -> list[Word]:
    """Heads that fill `path` of a trigger.

    Paths: `agent`, `patient`, `subject` (surface), `object`, `dative`, `attribute`, `complement` (clause), `modifier`
    (compounds and adjectives of a noun), `bearer` (who is with it), `adverb`, `particle`, `which` (relative clauses), `numeral`, `possessor`, `apposition`, `copula` (the verb of a
    predicate adjective), `verb` (the verb that governs a noun), `parties` (agent, object and companion), `self`, `head` (the noun that a participle or relative
    clause describes), or a preposition (`to`, `into`, `from`, `under` …), which is also looked for on the patient.
    """
    finder = _PATHS.get(path)
    found = finder(word) if finder else prepositional(word, path)
    return _spread(found)


def _spread(heads: list[Word]) -> list[Word]:
    """Add coordinated phrases: "238 Venezuelans and 23 Salvadorans"."""
    spread: list[Word] = []
    for head in heads:
        for word in [head, *_conjuncts(head)]:
            if word not in spread:
                spread.append(word)
    return sorted(spread, key=lambda word: word.i)


def _conjuncts(word: Word) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if child.dep == "conj" and child.pos != "VERB":
            found += [child, *_conjuncts(child)]
    return found


def is_passive(verb: Word) -> bool:
    """Whether the verb's surface subject (or the noun it describes) undergoes it."""
    if verb.child("auxpass", "nsubjpass", "csubjpass"):
        return True
    if verb.tag not in ("VBN", "VBD"):
        return False
    if any(child.lemma == "have" and child.dep == "aux" for child in verb.children):
        return False
    if verb.tag == "VBN" and any(
        child.lemma in ("get", "be") and child.dep in ("aux", "auxpass") for child in verb.children
    ):
        return True
    if verb.dep in ("acl", "amod") or (verb.dep == "advcl" and verb.tag == "VBN" and not verb.child("nsubj", "dobj")):
        return True
    if verb.dep == "conj" and not verb.child("nsubj", "aux", "dobj") and verb.head.is_verb:
        return is_passive(verb.head) or (verb.tag == "VBN" and verb.head.dep in ("acl", "amod"))
    return (
        verb.tag == "VBN"
        and verb.dep in ("xcomp", "ccomp", "oprd", "dep", "relcl", "ROOT")
        and not verb.child("aux", "dobj")
    )


def _resolved(heads: list[Word]) -> list[Word]:
    return [relative_head(head) if is_relative(head) else head for head in heads]


def relative_head(pronoun: Word) -> Word:
    """The noun that a relative pronoun stands for; the pronoun itself where none is found."""
    for governor in pronoun.ancestors():
        if governor.dep in ("relcl", "acl"):
            return governor.head
        if governor.dep in ("ccomp", "pcomp") and governor.i < pronoun.i:
            break
    return pronoun


def _subject(verb: Word, depth: int = 0) -> list[Word]:
    own = verb.child("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
    if own is not None:
        return _subject(own, depth + 1) if own.dep.startswith("csubj") and depth < 6 else _resolved([own])
    if depth > 6 or verb.head is verb:
        return []
    return _borrowed_subject(verb, depth)


def _borrowed_subject(verb: Word, depth: int) -> list[Word]:
    head = verb.head
    if verb.dep == "conj" and head.is_verb:
        return _subject(head, depth + 1)
    if verb.dep in ("xcomp", "ccomp", "oprd") and head.is_verb:
        objects = head.all("dobj", "dative")
        if objects and head.lemma in _OBJECT_CONTROL:
            return _resolved(objects)
        return _subject(head, depth + 1)
    if verb.dep == "advcl" and verb.tag == "VB" and head.lemma in _OBJECT_CONTROL and head.child("dobj"):
        return _resolved(head.all("dobj"))
    if verb.dep == "advcl" and head.is_verb and verb.tag in ("VBG", "VBN", "VB"):
        return _subject(head, depth + 1)
    if verb.dep in ("acl", "relcl"):
        return [head] if verb.tag in ("VBG", "VBN") or verb.dep == "relcl" else _noun_owner(head)
    if verb.dep == "pcomp" and head.head.is_verb:
        return _subject(head.head, depth + 1)
    if verb.dep == "pcomp" and head.head.is_noun:
        return _noun_owner(head.head)
    return []


def _noun_owner(noun: Word) -> list[Word]:
    """Whose plan, refusal, promise it is."""
    owner = noun.child("poss")
    if owner is not None:
        return [owner]
    if noun.dep == "dobj" and noun.head.is_verb:
        return _subject(noun.head, 3)
    return _by(noun)


def _by(word: Word) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            found += _resolved(child.all("pobj"))
    return found


def _gap(verb: Word) -> list[Word]:
    """The described noun of a relative clause without an object of its own: "the men whom they deported"."""
    if verb.dep != "relcl" or is_passive(verb) or verb.child("dobj"):
        return []
    subject = verb.child("nsubj")
    return [verb.head] if subject is not None and not is_relative(subject) else []


def _verb_patient(verb: Word) -> list[Word]:
    if is_passive(verb):
        return [verb.head] if verb.dep in ("acl", "amod") and verb.head.is_noun else _subject(verb)
    objects = verb.all("dobj")
    if not objects:
        objects = _counted_object(verb) or _gap(verb) or _shared_object(verb) or _small_clause(verb)
    return _resolved(objects)


def _counted_object(verb: Word) -> list[Word]:
    """ "sent over 250 men": the parser takes the bound of a number for a preposition."""
    return [
        noun
        for child in verb.all("prep")
        if child.lower in ("over", "about", "around", "under", "nearly", "almost")
        for noun in child.all("pobj")
        if noun.child("nummod")
    ]


def _shared_object(verb: Word) -> list[Word]:
    """ "arrested and deported the man": the first verb's object is the second's."""
    for child in verb.all("conj"):
        if child.is_verb and not child.child("nsubj"):
            return child.all("dobj")
    if verb.dep == "conj" and verb.head.is_verb and not verb.child("prep", "nsubj"):
        return verb.head.all("dobj")
    return []


def _small_clause(verb: Word) -> list[Word]:
    """ "saw 238 men flown": the parser makes the object a subject of a clause without a verb."""
    clause = verb.child("ccomp")
    if clause is not None and clause.is_noun:
        return [clause]
    return []


def _noun_patient(noun: Word) -> list[Word]:
    found: list[Word] = []
    for child in noun.children:
        if child.dep == "prep" and child.lower == "of":
            found += child.all("pobj")
        elif child.dep in ("poss", "compound", "nmod"):
            found.append(child)
    return _resolved(found)


def _patient(word: Word) -> list[Word]:
    return _verb_patient(word) if word.is_verb else _noun_patient(word)


def _agent(word: Word) -> list[Word]:
    if not word.is_verb:
        return _by(word) or word.all("poss") or _noun_owner(word)
    if is_passive(word):
        return _by(word)
    return _subject(word)


def prepositional(word: Word, preposition: str) -> list[Word]:
    """Objects of a preposition on the trigger, its particles, its patient or its coordinated verb."""
    found = _objects_of(word, preposition)
    if not found:
        for other in _neighbours(word):
            found = _objects_of(other, preposition)
            if found:
                break
    return _resolved(found or _deeper(word, preposition))


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
    if word.is_verb and not word.child("prep"):
        near += [child for child in word.all("conj") if child.is_verb]
    return near


def is_noun_of(word: Word) -> bool:
    return word.dep == "pobj" and word.head.lower in _PARTITIVE


def _objects_of(word: Word, preposition: str) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if child.dep not in ("prep", "agent", "dative", "prt", "advmod", "mark"):
            continue
        if child.lower == preposition:
            found += child.all("pobj", "pcomp") or (child.all("amod", "acomp", "advcl") if preposition == "as" else [])
        for inner in child.all("prep"):
            if inner.lower == preposition:
                found += inner.all("pobj")
    return found


def _complement(word: Word) -> list[Word]:
    return word.all("xcomp", "ccomp", "acl", "oprd") + [
        clause for child in word.all("prep") for clause in child.all("pcomp")
    ]


def _modifiers(noun: Word) -> list[Word]:
    """Adjectives and compounds before a noun, also those that the parser hung on one another ("alleged gang members")."""
    found = noun.all("compound", "amod", "nmod")
    for word in found:
        found += [child for child in word.children if child.dep in ("compound", "amod", "nmod") and child.i < noun.i]
    return found


def _governing_verb(word: Word) -> list[Word]:
    """The verb that a noun is object, complement or subject of."""
    for governor in word.ancestors():
        if governor.is_verb:
            return [governor]
        if word.dep not in ("dobj", "attr", "pobj", "conj", "prep", "oprd", "nsubj", "nsubjpass"):
            return []
    return []


_PATHS = {
    "agent": _agent,
    "patient": _patient,
    "subject": lambda word: _subject(word) if word.is_verb else [],
    "object": lambda word: _resolved(word.all("dobj")),
    "dative": lambda word: _resolved(word.all("dative")),
    "attribute": lambda word: word.all("attr", "acomp", "oprd"),
    "complement": _complement,
    "modifier": _modifiers,
    "bearer": lambda word: [word.head.head] if word.dep == "pobj" and word.head.lower in ("with", "under") else [],
    "possessor": lambda word: _resolved(word.all("poss")),
    "described": lambda word: [word.head] if word.dep in ("acl", "amod") else [],
    "apposition": lambda word: word.all("appos"),
    "adverb": lambda word: word.all("advmod", "npadvmod"),
    "which": lambda word: word.all("relcl"),
    "determiner": lambda word: word.all("det"),
    "particle": lambda word: word.all("prt"),
    "negation": lambda word: word.all("neg"),
    "modal": lambda word: [child for child in word.all("aux") if child.tag == "MD"],
    "numeral": lambda word: word.all("nummod"),
    "copula": lambda word: [word.head] if word.dep in ("acomp", "attr") and word.head.is_verb else [],
    "parties": lambda word: _agent(word) + word.all("dobj") + prepositional(word, "with"),
    "verb": _governing_verb,
    "self": lambda word: [word],
    "head": lambda word: (
        [word.head] if word.dep in ("acl", "relcl", "amod", "compound", "nmod", "appos", "poss") else []
    ),
}
