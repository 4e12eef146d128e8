"""Lists in which each item is an event of its own: "238 Venezuelans and 23 Salvadorans", "two to Ghana, one to Rwanda".

The verb is said once; what remains of each further clause is a counted noun, perhaps with where to or from, or a sum.
Each such remnant makes a claim of its own, because its number and its place belong together.
"""

from collections.abc import Iterator

from paradero.claims.matching import Draft
from paradero.claims.names import BlockNames
from paradero.claims.parse import Word
from paradero.claims.phrases import classes_of

# What is counted in a list may be people or money.
_LISTED = frozenset({"people", "benefit"})
_ROLES = {"to": "destination", "into": "destination", "from": "origin", "in": "destination"}


def spread(draft: Draft, names: BlockNames) -> Iterator[Draft]:
    """The draft, and one for each further item of its list."""
    counts = draft.frame.counts
    if counts not in draft.roles or counts not in _LISTED:
        yield draft
        return
    goes = "destination" in draft.frame.roles
    remnants = [word for word in _remnants(draft.trigger) if _places(word, names)] if goes else []
    heads = [head for head in draft.roles[counts] if head not in remnants] or draft.roles[counts]
    first, *others = [head for head in heads if _is_counted(head)] or heads
    several = bool(others) and _is_counted(first)
    yield Draft(draft.frame, draft.trigger, {**draft.roles, counts: [first] if several else heads})
    for head in others if several else ():
        yield Draft(draft.frame, draft.trigger, {**draft.roles, counts: [head]}, head)
    for remnant in remnants:
        yield Draft(draft.frame, draft.trigger, {**draft.roles, **_places(remnant, names), counts: [remnant]}, remnant)


def _remnants(trigger: Word) -> list[Word]:
    """Counted nouns joined to the verb's arguments, or to the verb itself, by "and" or a colon."""
    if not trigger.is_verb:
        return []
    found: list[Word] = []
    waiting = list(trigger.children)
    for word in waiting:
        if word.is_verb:
            continue
        if word.dep in ("conj", "appos") and _is_counted(word):
            found.append(word)
        waiting += word.children
    return sorted(found, key=lambda word: word.i)


def _places(remnant: Word, names: BlockNames) -> dict[str, list[Word]]:
    found: dict[str, list[Word]] = {}
    for preposition in remnant.all("prep", "dative"):
        role = _ROLES.get(preposition.lower)
        places = [word for word in preposition.all("pobj") if {"place", "facility"} & classes_of(word, names.at(word))]
        if role and places:
            found[role] = places
    return found


def _is_counted(word: Word) -> bool:
    return word.tag == "CD" or word.lower == "one" or word.child("nummod") is not None
