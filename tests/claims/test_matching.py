"""Frames on a parsed sentence: triggers, places, conditions."""

import pytest

from paradero.claims.lexicon import Place, lexicon
from paradero.claims.matching import accepts, find, match_sentence
from tests.claims.parsing import forms, names_of, word


def place(path: str, *classes: str, lemmas: str = "", specific: bool = False) -> Place:
    return Place(tuple(path.split(".")), frozenset(classes), frozenset(lemmas.split()), specific)


@pytest.mark.parametrize(
    ("text", "trigger", "where", "expected"),
    [
        ("ICE deported the men to Ghana.", "deported", place("patient", "people"), ["men"]),
        ("ICE deported the men to Ghana.", "deported", place("patient", "facility"), []),
        ("ICE deported the men to Ghana.", "deported", place("to", "place"), ["Ghana"]),
        ("ICE plans to deport the men.", "plans", place("complement.patient", "people"), ["men"]),
        ("ICE deported the men to Ghana.", "deported", place("agent", "*"), ["ICE"]),
        ("ICE deported the men to Ghana.", "deported", place("patient", lemmas="man"), ["men"]),
        ("ICE deported the men to Ghana.", "deported", place("patient", lemmas="woman"), []),
        ("ICE deported the men to Ghana.", "deported", place("near", "place"), ["Ghana"]),
        ("ICE deported the men to Ghana.", "deported", place("before", "place"), []),
        ("Ghana took the men whom ICE deported.", "deported", place("before", "people"), ["men"]),
        ("Officials said ICE deported the men.", "said", place("complement", "clause"), ["deported"]),
        ("ICE deported men.", "deported", place("patient", "people", specific=True), []),
        ("ICE deported the men.", "deported", place("patient", "people", specific=True), ["men"]),
        ("ICE deported them.", "deported", place("patient", "people", specific=True), ["them"]),
    ],
)
def test_a_place_gives_the_heads_on_its_path_that_it_accepts(text, trigger, where, expected):
    [(block, names)] = names_of(text)
    assert forms(find(word(block, trigger), where, names, {})) == expected


def test_a_pronoun_for_a_judge_is_accepted_where_a_judge_is():
    [(block, names)] = names_of("She ordered his return.")
    she = word(block, "She")
    assert not accepts(she, place("agent", "judge"), names)
    names.judges.add(she.i)
    assert accepts(she, place("agent", "judge"), names)


def drafts(text: str) -> list[tuple[str, str]]:
    """Kind and trigger of each draft."""
    [(block, names)] = names_of(text)
    [sentence] = block.sentences
    return [(draft.frame.kind, draft.trigger.text) for draft in match_sentence(sentence, names, lexicon())]


def test_a_verb_triggers_the_frames_whose_conditions_hold():
    assert ("transfer", "deported") in drafts("ICE deported the men to Ghana.")
    assert ("transfer", "sent") in drafts("ICE sent the men to Ghana.")
    assert ("transfer", "sent") not in drafts("ICE sent the letter to Ghana.")


def test_a_noun_triggers_its_frames_and_a_verb_of_the_same_form_does_not():
    assert ("transfer", "deportation") in drafts("The deportation of the men to Ghana was an error.")
    assert "custody" not in [kind for kind, _ in drafts("The judge held a hearing on the men.")]


def test_a_draft_keeps_no_head_in_two_roles():
    [(block, names)] = names_of("ICE deported the men to Ghana from Texas under the Alien Enemies Act.")
    for draft in match_sentence(block.sentences[0], names, lexicon()):
        heads = [head for filled in draft.roles.values() for head in filled if head is not draft.trigger]
        assert len(heads) == len(set(heads)), draft.frame.name


def test_a_sentence_without_a_trigger_has_no_draft():
    assert drafts("The weather was fine.") == []
