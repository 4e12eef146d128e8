"""Frames on a parsed sentence: which words trigger a claim, and which phrases fill its roles."""

from collections.abc import Iterator

import msgspec

from paradero.claims.arguments import arguments
from paradero.claims.lexicon import Frame, Lexicon, Place
from paradero.claims.names import BlockNames
from paradero.claims.parse import Sentence, Word
from paradero.claims.phrases import Mention, classes_of

# What a path leads to from a word, once found: many frames ask the same of one trigger.
Reached = dict[tuple[Word, str], list[Word]]


class Draft(msgspec.Struct):
    """A claim in the making: the frame, the word that triggered it, and the head of each filler.

    `remnant` is the item of a list that the verb is said for only once, see `gapping.py`.
    """

    frame: Frame
    trigger: Word
    roles: dict[str, list[Word]]
    remnant: Word | None = None

    @property
    def key(self) -> list[Word]:
        """Fillers of the first role that has any, in the frame's order."""
        return next((heads for heads in self.roles.values() if heads), [])


def match_sentence(sentence: Sentence, names: BlockNames, lexicon: Lexicon) -> Iterator[Draft]:
    """All drafts that the sentence's words trigger. The cost grows with the triggers found, not with the lexicon."""
    reached: Reached = {}
    for word in sentence.words:
        for frame in _candidates(word, names, lexicon):
            draft = _fill(frame, word, names, reached)
            if draft is not None:
                yield draft


def _candidates(word: Word, names: BlockNames, lexicon: Lexicon) -> tuple[Frame, ...]:
    if word.is_verb or word.tag.startswith("VB"):
        return lexicon.by_verb.get(word.lemma, ())
    if word.pos in ("NOUN", "PROPN"):
        return lexicon.by_noun.get(word.lemma, ()) or lexicon.by_noun.get(word.lower, ())
    if word.pos in ("ADJ", "ADV"):
        return lexicon.by_adjective.get(word.lower, ())
    return ()


def _fill(frame: Frame, word: Word, names: BlockNames, reached: Reached) -> Draft | None:
    if not all(any(find(word, option, names, reached) for option in options) for options in frame.where):
        return None
    if any(find(word, place, names, reached) for place in frame.unless):
        return None
    roles: dict[str, list[Word]] = {}
    taken: set[Word] = set()
    alone = {options[0] for options in frame.require if len(options) == 1}
    for role, places in frame.roles.items():
        for place in places:
            heads = [head for head in find(word, place, names, reached) if head not in taken]
            if heads:
                roles[role] = heads
                taken.update(head for head in heads if head is not word)
                break
        else:
            if role in alone:
                return None
    if not all(any(role in roles for role in options) for options in frame.require):
        return None
    return Draft(frame, word, roles)


def find(word: Word, place: Place, names: BlockNames, reached: Reached) -> list[Word]:
    """Heads at a place: follow its steps, keep what it accepts. `reached` remembers where steps led in the sentence."""
    heads = [word]
    for step in place.steps:
        if not heads:
            return heads
        if len(heads) == 1:
            heads = _step(heads[0], step, place, names, reached)
        else:
            heads = [found for head in heads for found in _step(head, step, place, names, reached)]
    if len(heads) > 1:
        heads = list(dict.fromkeys(heads))
    return [head for head in heads if accepts(head, place, names)]


def _step(head: Word, step: str, place: Place, names: BlockNames, reached: Reached) -> list[Word]:
    if step == "near":
        return _nearest(head, place, names)
    if step == "before":
        return _nearest(head, place, names, later=False)
    found = reached.get((head, step))
    if found is None:
        found = reached[head, step] = arguments(head, step)
    return found


def _nearest(trigger: Word, place: Place, names: BlockNames, later: bool = True) -> list[Word]:
    """The nearest phrase of the wanted class in the sentence, following words first; or only preceding ones."""
    after = [word for word in trigger.sentence.words if word.i > trigger.i] if later else []
    before = [word for word in reversed(trigger.sentence.words) if word.i < trigger.i]
    for word in after + before:
        if accepts(word, place, names):
            return [word]
    return []


def accepts(word: Word, place: Place, names: BlockNames) -> bool:
    """Whether the phrase headed by `word` is of a kind that the place takes."""
    if place.lemmas:
        return word.lemma in place.lemmas or word.lower in place.lemmas
    if "any" in place.classes:
        return True
    if "*" in place.classes:
        return word.is_noun or word.tag in ("VBG", "JJ")
    if "clause" in place.classes and word.is_verb:
        return True
    mention = names.at(word)
    classes = classes_of(word, mention) | _standing_for(word, names)
    return bool(classes & place.classes) and (not place.specific or _is_specific(word, mention))


def _standing_for(word: Word, names: BlockNames) -> frozenset[str]:
    if word.i in names.judges:
        return frozenset({"judge"})
    return frozenset({"court"}) if word.i in names.courts else frozenset()


def _is_specific(word: Word, mention: Mention | None) -> bool:
    if mention is not None or word.pos in ("PRON", "NUM") or word.tag == "PRP$":
        return True
    return any(child.dep in ("det", "nummod", "poss") or child.tag == "CD" for child in word.children)
