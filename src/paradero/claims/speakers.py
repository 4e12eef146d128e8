"""Who says it: the chain of speakers of a claim, innermost first.

The parse is asked first (reporting verbs above the trigger, "according to"), then quotation marks: a quoted sentence
without a verb of saying of its own belongs to the speaker of its quotation.
"""

from paradero.claims.arguments import arguments
from paradero.claims.governed import is_modifier, is_predicated
from paradero.claims.nouns import noun_classes
from paradero.claims.parse import Sentence, Word
from paradero.claims.quoted import Quoted
from paradero.claims.sayer import sayer
from paradero.claims.speech import speech
from paradero.claims.stance_words import stance_words

_REACHES = frozenset(
    {
        "ccomp",
        "xcomp",
        "parataxis",
        "oprd",
        "dobj",
        "pcomp",
        "prep",
        "pobj",
        "advcl",
        "acl",
        "conj",
        "acomp",
        "attr",
        "dep",
        "nsubj",
        "nsubjpass",
        "appos",
        "amod",
        "compound",
        "relcl",
    }
)
_MUTE = frozenset({"agreement"})
# What things accord with, and nobody says: "according to international law".
_LAYS_DOWN = frozenset({"law", "right", "convention", "constitution", "principle", "rule", "protocol", "procedure"})
_SAID = frozenset({"ccomp", "xcomp", "parataxis", "oprd", "dep"})


def speakers_of(trigger: Word, quoted: Quoted) -> list[Word]:
    """Heads of the phrases that name the speakers; empty where the document speaks in its own voice."""
    chain = _governing(trigger)
    inside = quoted.speaker_of(trigger)
    if inside is not None and inside not in chain:
        chain.append(inside)
    chain = chain or _said_so(trigger)
    for source in _according(trigger.sentence, trigger):
        if source not in chain:
            chain.append(source)
    return chain


def _said_so(trigger: Word) -> list[Word]:
    """ "Así lo informó la embajada.": the sentence before is what was said."""
    sentences = trigger.sentence.block.sentences
    at = sentences.index(trigger.sentence) + 1
    words = [word for word in sentences[at].words if word.text.strip()] if at < len(sentences) else []
    if len(words) < 3 or words[0].text != "Así" or words[1].text not in ("lo", "se"):
        return []
    verb = words[0].head
    speaker = sayer(verb) if verb.lemma in speech()["reporting"] else None
    return [] if speaker is None else [speaker]


def _governing(trigger: Word) -> list[Word]:
    chain = _interposed(trigger)
    word = trigger
    for governor in trigger.ancestors():
        if word.dep not in _REACHES or (is_modifier(word) and not _is_restrictive(word) and not is_predicated(word)):
            break
        if word.dep == "nsubj" and governor.is_verb and not _is_said_subject(governor):
            break
        speaker = _speaker_of_saying(governor, word)
        if speaker is not None and speaker is not trigger and speaker not in chain:
            chain.append(speaker)
        word = governor
    return chain


def _interposed(trigger: Word) -> list[Word]:
    """ "The men, the lawyer said, were deported": the parser hangs the verb of saying under what is said."""
    for child in trigger.all("parataxis"):
        speaker = sayer(child) if child.lemma in speech()["reporting"] else None
        if speaker is not None:
            return [speaker]
    return []


def _is_restrictive(word: Word) -> bool:
    """A relative clause without a comma before it belongs to what is said."""
    if word.dep != "relcl":
        return False
    between = word.sentence.block.words[word.head.i + 1 : min(inner.i for inner in word.subtree()) + 1]
    return not any(other.text in (",", "-", "(") for other in between)


def _is_said_subject(governor: Word) -> bool:
    """Clauses whose subject is still part of what is said: "the removal was an error, officials said"."""
    return governor.dep in _SAID


def _speaker_of_saying(governor: Word, word: Word) -> Word | None:
    if governor.is_verb:
        return _speaker_of_verb(governor, word)
    if governor.lemma in speech()["sayings"] and word.dep in ("acl", "prep", "ccomp", "relcl"):
        owners = arguments(governor, "possessor") or arguments(governor, "from") or arguments(governor, "by")
        return owners[0] if owners else None
    return None


def _speaker_of_verb(verb: Word, word: Word) -> Word | None:
    table = speech()
    if verb.lemma not in table["reporting"]:
        return None
    if word.dep == "advcl" and not _quotes_after(verb, word):
        return None
    accuses = verb.lemma in stance_words()["words"]["blaming"] and word.child("pcomp") is not None
    if word.dep in ("dobj", "pobj", "prep") and verb.lemma not in table["object_reporting"] and not accuses:
        return None
    if word.dep == "conj":
        return None
    return sayer(verb)


def _quotes_after(verb: Word, word: Word) -> bool:
    """A main clause that the parser made an adverbial of the verb of saying that follows it."""
    return word.i < verb.i and not word.child("mark")


def _according(sentence: Sentence, trigger: Word) -> list[Word]:
    found: list[Word] = []
    for word in sentence.words:
        if word.lower == "according" and _same_clause(word, trigger):
            found += _sources(word)
    return found


def _sources(according: Word) -> list[Word]:
    """Who says it; a deal ("according to the agreement") says nothing."""
    if according.dep == "mark":  # "según reportó el medio"
        speaker = sayer(according.head) if according.head.lemma in speech()["reporting"] else None
        return [] if speaker is None else [speaker]
    named = [source for child in according.children if child.lower == "to" for source in child.all("pobj")]
    return [source for source in named if not _is_mute(source)]


def _is_mute(source: Word) -> bool:
    return bool(noun_classes().get(source.lemma, frozenset()) & _MUTE) or source.lemma in _LAYS_DOWN


def _same_clause(word: Word, trigger: Word) -> bool:
    """ "according to" speaks for the sentence, unless it stands inside another relative clause."""
    for governor in word.ancestors():
        if governor.dep == "relcl":
            return governor is trigger or governor in trigger.ancestors()
    return True
