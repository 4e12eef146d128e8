"""From Universal Dependencies as Spanish has them to the relations of the frames (ClearNLP): prepositions govern their
nouns, "ser" governs its predicate, passives, plans and unwritten subjects are marked as English marks them.

Each rule rearranges one construction; the order of `_RULES` matters, as each may rely on those before it.
"""

from collections.abc import Callable

from paradero.claims.parse import Word
from paradero.claims.spanish.clause_repairs import (
    agreeing,
    before_which,
    doubled,
    joined_participle,
    left_behind,
    listed_person,
    put_first,
    said_somewhere,
    told_where,
    under_that,
)
from paradero.claims.spanish.clauses import adverb_clause, clause
from paradero.claims.spanish.nominals import described, nearest, nominal, noun, reach, title
from paradero.claims.spanish.noun_repairs import (
    coming,
    counted_group,
    described_by_that,
    described_people,
    focus,
    forerun,
    headed,
    moved_apart,
    second_subject,
)
from paradero.claims.spanish.openings import (
    counted_before,
    day_of_month,
    foreign_particle,
    held_there,
    name_after_opening,
    particle_name,
    root_before_comma,
    that_of_clause,
)
from paradero.claims.spanish.repairs import (
    accusing,
    bounded,
    common,
    compound_preposition,
    full_verb,
    hidden,
    object,
    participle,
    verbal,
)
from paradero.claims.spanish.saying import (
    as_told,
    dated,
    in_view_of,
    interposed,
    said_before,
    said_so,
    said_with_modal,
    sayer_after,
    second_subject_after,
    told_to_outlet,
)
from paradero.claims.spanish.subjects import near_miss, negation, subject
from paradero.claims.spanish.times import ago, since
from paradero.claims.spanish.turns_of_phrase import at_last, by_number, by_verb, by_word, other_sense
from paradero.claims.spanish.verbs import (
    auxiliary,
    branded,
    condemned,
    copula,
    deemed,
    existential,
    modal,
    pending,
    phrase,
    reflexive,
    staying,
)
from paradero.claims.spanish.words import Words

_RENAMED = {
    "obj": "dobj",
    "iobj": "dative",
    "flat": "compound",
    "expl:pass": "expl",
    "obl": "npadvmod",
    "fixed": "dep",
}


def rearrange(words: Words) -> None:
    """Put every construction of a parsed text into the relations that the frames know."""
    solid: list[Word] = []
    seen = -1
    for rule in _RULES:
        if len(words.order) != seen:  # a rule has added words that are not written
            seen = len(words.order)
            solid = [word for word in words.order if word.pos != "PUNCT"]
        for word in solid:
            rule(word, words)


def _rename(word: Word, words: Words) -> None:
    word.dep = _RENAMED.get(word.dep, word.dep)
    if word.dep == "acl" and word.is_verb and words.features[word].is_finite and word.head.is_noun:
        word.dep = "acl"


_RULES: tuple[Callable[[Word, Words], None], ...] = (
    foreign_particle,
    particle_name,
    name_after_opening,
    root_before_comma,
    that_of_clause,
    agreeing,
    compound_preposition,
    common,
    hidden,
    full_verb,
    by_word,
    headed,
    forerun,
    described_by_that,
    described_people,
    counted_group,
    focus,
    coming,
    participle,
    verbal,
    joined_participle,
    listed_person,
    under_that,
    said_somewhere,
    told_where,
    before_which,
    ago,
    since,
    by_number,
    bounded,
    day_of_month,
    held_there,
    counted_before,
    moved_apart,
    modal,
    pending,
    auxiliary,
    copula,
    existential,
    doubled,
    left_behind,
    put_first,
    second_subject,
    dated,
    told_to_outlet,
    in_view_of,
    second_subject_after,
    as_told,
    interposed,
    sayer_after,
    said_so,
    said_with_modal,
    said_before,
    object,
    accusing,
    other_sense,
    reflexive,
    staying,
    branded,
    phrase,
    condemned,
    deemed,
    noun,
    described,
    adverb_clause,
    clause,
    title,
    nominal,
    nearest,
    reach,
    noun,
    near_miss,
    negation,
    by_verb,
    subject,
    at_last,
    _rename,
)
