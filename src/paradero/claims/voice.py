"""Who does it and who undergoes it: the agent and patient of a verb or noun whatever its syntax — active, passive,
participle, relative clause, control, coordination, nominalisation.
"""

from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Word
from paradero.claims.phrases import currency_of, is_relative
from paradero.claims.speech import speech

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


# "accused officials of ignoring", "thanked El Salvador for taking": the object does it.
_OF_OBJECT = frozenset({"of", "for", "from"})


# Verbs that always have an object: a past form without one is a participle that the parser takes for the verb of its
# clause ("Venezuelans deported in March said").
_DONE_TO = frozenset(
    {
        "deport",
        "detain",
        "arrest",
        "expel",
        "imprison",
        "jail",
        "incarcerate",
        "extradite",
        "repatriate",
        "apprehend",
        "send",
        "accuse",
        "convict",
        "free",
        "release",
        "transfer",
        "relocate",
        "abduct",
        "kidnap",
        "torture",
        "indict",
        "hold",
        "hospitalize",
    }
)
# Such verbs with a clause: "Migrants forced to sleep on floors".
_MADE_TO = frozenset({"force", "compel"})


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
    if (verb.dep in ("acl", "amod") and not verb.child("nsubj", "mark")) or (
        verb.dep == "advcl" and verb.tag == "VBN" and not verb.child("nsubj", "dobj")
    ):
        return True
    if _is_mistaken_past(verb):
        return True
    if verb.dep in ("conj", "dep") and not verb.child("nsubj", "aux", "dobj") and verb.head.is_verb:
        return _is_passive_too(verb.head) or (verb.tag == "VBN" and verb.head.dep in ("acl", "amod"))
    return (
        verb.tag == "VBN"
        and verb.dep in ("xcomp", "ccomp", "oprd", "dep", "relcl", "ROOT")
        and not verb.child("aux", "dobj")
    )


def _is_passive_too(first: Word) -> bool:
    """Whether verbs that share one's helpers are passive, too: "were deported, marched off and made to"."""
    if first.dep == "conj" and first.head.is_verb and not first.child("nsubj", "aux", "auxpass"):
        return is_passive(first) or is_passive(first.head)
    return is_passive(first)


def _is_mistaken_past(verb: Word) -> bool:
    if verb.tag != "VBD" or verb.child("dobj", "ccomp", "oprd", "aux"):
        return False
    if verb.lemma not in (_MADE_TO if verb.child("xcomp") else _DONE_TO):
        return False
    subject = verb.child("nsubj")
    if subject is None and verb.lemma in _DONE_TO and verb.dep in ("advcl", "acl") and not verb.child("mark", "advmod"):
        return verb.child("prep", "dative", "agent") is not None  # "among men from Laos and Yemen sent to Eswatini"
    if subject is None or _counted_object(verb) or _shared_object(verb):
        return False
    return verb.dep != "relcl" or is_relative(subject) or any(child.lower == "where" for child in verb.all("advmod"))


def resolved(heads: list[Word]) -> list[Word]:
    return [relative_head(head) if is_relative(head) else head for head in heads]


def relative_head(pronoun: Word) -> Word:
    """The noun that a relative pronoun stands for; the pronoun itself where none is found."""
    for governor in pronoun.ancestors():
        if governor.dep in ("relcl", "acl"):
            if pronoun.lower in ("who", "whom"):
                return _somebody(_one_of_those(governor.head))
            return _named(governor.head)
        if governor.dep in ("ccomp", "pcomp") and governor.i < pronoun.i:
            break
    return pronoun


def _somebody(noun: Word) -> Word:
    """ "migrants from third countries who …": the people, where the parser hangs the clause on the nearest noun."""
    if noun.dep == "pobj" and noun.head.lower == "including" and _is_people(noun.head.head):
        after = noun.sentence.block.words[noun.i + 1 :][:1]  # "200 nationals, including children, who were expelled"
        return noun.head.head if after and after[0].text == "," else noun
    if noun.dep != "pobj" or _is_people(noun) or (noun.head.lower == "of" and not _is_place(noun)):
        return noun
    above = noun.head.head
    if above.is_verb and above.dep == "acl":  # "a child suffering from cancer, who …"
        above = above.head
    elif above.is_verb:  # "to host migrants from third countries who …"
        above = next((found for found in above.all("dobj") if found.i < noun.i), above)
    return above if _is_people(above) or (_is_place(noun) and above.is_noun and not _is_place(above)) else noun


def _one_of_those(noun: Word) -> Word:
    """ "Hernández was among those released", "among those freed was a barber": who it is said of."""
    if noun.lower != "those" or noun.dep != "pobj" or noun.head.lower != "among":
        return noun
    copula = noun.head.head
    if copula.lemma != "be":
        return noun
    return next(iter(resolved(copula.all("nsubj", "attr"))), noun)


def _is_people(noun: Word) -> bool:
    return bool(noun_classes().get(noun.lemma, frozenset()) & {"people", "organisation", "authority", "quantity"})


_FIRST = frozenset({"first", "second", "third", "last", "latest", "next"})


def _named(noun: Word) -> Word:
    """ "Rwanda is the latest country to sign", "is one of four nations that signed": the one that is named."""
    if noun.dep == "nsubj" and noun.head.lemma == "include" and (_is_place(noun) or noun.lower == "others"):
        return noun.head.child("dobj") or noun  # "others that have signed include Ghana"
    kind = noun
    if kind.dep == "attr" and kind.lower in _FIRST and kind.head.lemma == "be":
        return next(iter(subject(kind.head)), noun)  # "were set to be the first to be deported"
    if kind.dep == "pobj" and kind.head.lower in ("of", "among"):
        kind = kind.head.head if kind.head.dep == "prep" and kind.head.head.lower == "one" else kind.head
    if not _is_place(noun) or (kind.dep != "attr" and kind.lower != "among") or kind.head.lemma != "be":
        return noun
    named = kind.head.child("nsubj")
    return noun if named is None or is_relative(named) else named


def _is_place(noun: Word) -> bool:
    known = noun_classes().get(noun.lemma, frozenset())
    return bool(known & {"place", "facility"}) and not known & {"people", "organisation"}


def subject(verb: Word, depth: int = 0) -> list[Word]:
    """Who or what is subject of the verb on the surface, also where it shares another's."""
    own = verb.all("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
    if not own:  # "the rest remain detained": the parser takes the verb for an auxiliary
        own = [noun for helper in verb.all("auxpass") for noun in helper.all("nsubj", "nsubjpass")]
    if own:
        return subject(own[0], depth + 1) if own[0].dep.startswith("csubj") and depth < 6 else resolved(own)
    swallowed = _after_according(verb) or _hung_on_place(verb) or _before_participle(verb)
    if swallowed or depth > 6 or verb.head is verb:
        return swallowed
    return _borrowed_subject(verb, depth)


def _after_according(verb: Word) -> list[Word]:
    """ "According to the Post, Palau, a small country, has agreed": the parser hangs the subject on the source."""
    for child in verb.all("prep", "advcl"):
        if child.lower == "according":
            sources = [source for to in child.all("prep") for source in to.all("pobj")]
        elif child.tag == "VBN" and child.i < verb.i:  # "Led by Jeanne Shaheen, the Democrats criticized"
            sources = [source for by in child.all("agent") for source in by.all("pobj")]
        else:
            continue
        return [noun for source in sources for noun in source.all("appos")][:1]
    return []


def _hung_on_place(verb: Word) -> list[Word]:
    """ "five were sent to Togo and one was freed": the parser takes the second subject for another place."""
    helper = verb.child("aux", "auxpass") if verb.dep == "conj" else None
    if helper is None or helper.i < 2:
        return []
    words = verb.sentence.block.words
    before, joint = words[helper.i - 1], words[helper.i - 2]
    return [before] if before.dep == "conj" and joint.dep == "cc" and not before.is_verb else []


def _before_participle(verb: Word) -> list[Word]:
    """ "People held at the center were beaten": the parser gives the subject to the participle."""
    for clause in verb.all("ccomp"):
        if clause.i < verb.i and clause.tag == "VBD" and not clause.child("mark") and _is_mistaken_past(clause):
            return clause.all("nsubj")
    return []


def _borrowed_subject(verb: Word, depth: int) -> list[Word]:
    head = verb.head
    if verb.dep in ("conj", "dep") and head.is_verb:
        return subject(head, depth + 1)
    if verb.dep in ("xcomp", "ccomp", "oprd") and head.is_verb:
        objects = head.all("dobj", "dative") or _called_on(head)
        if objects and head.lemma in _OBJECT_CONTROL:
            return resolved(objects)
        return subject(head, depth + 1)
    paid = _paid(head) if verb.tag == "VB" else []
    if paid:
        return paid
    if verb.dep == "advcl" and verb.tag == "VB" and head.lemma in _OBJECT_CONTROL and head.child("dobj"):
        return resolved(head.all("dobj"))
    if verb.dep == "advcl" and head.is_verb and verb.tag in ("VBG", "VBN", "VB", "VBD"):
        return subject(head.head if _adds_to_saying(verb) else head, depth + 1)
    if verb.dep in ("acl", "relcl"):
        if verb.tag in ("VBG", "VBN") or verb.dep == "relcl" or _named(head) is not head:
            return [_named(head)]
        return noun_owner(head)
    if verb.dep == "pcomp" and head.head.is_verb:
        objects = head.head.all("dobj") if head.lower in _OF_OBJECT else []
        return resolved(objects) if objects else subject(head.head, depth + 1)
    if verb.dep == "pcomp" and head.head.is_noun:
        return noun_owner(head.head)
    return []


def _called_on(verb: Word) -> list[Word]:
    """ "called on Ghana to free them"."""
    if verb.lemma != "call":
        return []
    return [noun for child in verb.all("prep") if child.lower in ("on", "upon") for noun in child.all("pobj")]


def _paid(verb: Word) -> list[Word]:
    """ "sent $6 million to El Salvador to hold the men": who is paid does it."""
    if not any(currency_of(head) for head in verb.all("dobj")):
        return []
    return resolved([noun for child in verb.all("prep", "dative") if child.lower == "to" for noun in child.all("pobj")])


def _adds_to_saying(verb: Word) -> bool:
    """ "said that the men were deported, adding that": who said it adds it."""
    told = verb.head
    return (
        verb.tag == "VBG"
        and verb.lemma in speech()["reporting"]
        and told.dep == "ccomp"
        and told.head.lemma in speech()["reporting"]
        and verb.i > told.i
    )


def noun_owner(noun: Word) -> list[Word]:
    """Whose plan, refusal, promise it is."""
    owner = noun.child("poss")
    if owner is not None:
        return [owner]
    if noun.dep == "dobj" and noun.head.is_verb:
        return subject(noun.head, 3)
    return by_phrase(noun)


def by_phrase(word: Word) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            found += resolved(child.all("pobj"))
    return found


def _gap(verb: Word) -> list[Word]:
    """The described noun of a relative clause without an object of its own: "the men whom they deported"."""
    if verb.dep != "relcl" or is_passive(verb) or verb.child("dobj"):
        return []
    subject = verb.child("nsubj")
    return [verb.head] if subject is not None and not is_relative(subject) else []


def verb_patient(verb: Word) -> list[Word]:
    if is_passive(verb):
        described = verb.dep in ("acl", "amod") and verb.head.is_noun and not verb.child("nsubjpass", "mark")
        return [described_noun(verb)] if described else subject(verb)
    objects = verb.all("dobj")
    if not objects:
        objects = _counted_object(verb) or _gap(verb) or _shared_object(verb) or _small_clause(verb)
    return resolved(objects)


def described_noun(participle: Word) -> Word:
    """The noun that a participle describes: the one before it ("abuses involving Venezuelans deported in March"),
    where the parser hangs the participle on one further up."""
    noun = _one_of_those(participle.head)
    if participle.lemma not in _DONE_TO or participle.dep != "acl" or participle.i < 1:
        return noun
    before = participle.sentence.block.words[participle.i - 1]
    if before.tag not in ("NNS", "NNPS") or before.dep not in ("dobj", "pobj") or before.head is noun:
        return noun
    return before if noun in before.ancestors() and not _is_place(before) else noun


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
        if child.is_verb and not child.child("nsubj") and not verb.child("prep"):
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


def owners(noun: Word) -> list[Word]:
    """Whose it is; of two nouns side by side the owner stands before the first: "his arrest and imprisonment"."""
    own = noun.all("poss")
    if own or noun.dep != "conj" or noun.child("det", "nummod", "prep"):
        return own
    return noun.head.all("poss") if noun.head.is_noun else []


def noun_patient(noun: Word) -> list[Word]:
    found: list[Word] = [] if noun.child("poss") else owners(noun)
    for child in noun.children:
        if child.dep == "prep" and child.lower == "of":
            found += child.all("pobj")
        elif child.dep in ("poss", "compound", "nmod"):
            found.append(child)
    return resolved(found)


def patient(word: Word) -> list[Word]:
    return verb_patient(word) if word.is_verb else noun_patient(word)
