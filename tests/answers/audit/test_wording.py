"""Which words two sentences share, and whether one denies what the other says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.audit.telling import runs_through
from paradero.answers.audit.wording import denies, hedges, lacking, tells_the_same

SAID = "On March 15, 2025, the United States deported 238 Venezuelans to El Salvador."


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("The U.S. deported 238 Venezuelans to El Salvador.", ()),
        ("The U.S. deported 238 Venezuelans to Rwanda.", ("Rwanda",)),
        ("The U.S. deported 283 Venezuelans to El Salvador.", ("283",)),
        ("Kristi Noem said the U.S. deported 238 Venezuelans.", ("Kristi Noem",)),
    ],
)
def test_names_and_numbers_that_the_evidence_lacks(sentence: str, missing: tuple[str, ...]) -> None:
    assert lacking(sentence, [], [SAID]) == missing


def test_another_story_around_the_same_names_is_another_story() -> None:
    assert tells_the_same("The United States deported Venezuelans to El Salvador in March.", [SAID])
    assert not tells_the_same("The United States taxed coffee imports grown by Venezuelans heavily.", [SAID])


@pytest.mark.parametrize("sentence", ["He was not held.", "They didn’t pay.", "Nunca fue deportado.", "Two denied it."])
def test_words_of_negation(sentence: str) -> None:
    assert denies(sentence)


def test_a_sentence_runs_through_one_that_says_more_and_denies_no_more() -> None:
    assert runs_through("The United States deported 238 Venezuelans.", SAID)
    assert not runs_through("The United States deported 238 Venezuelans.", SAID.replace("deported", "never deported"))
    assert not runs_through("El Salvador deported 238 Venezuelans to the United States.", SAID)
    assert hedges("They could be moved.")
    assert not runs_through("They could be moved.", "They moved.")


@given(st.text())
def test_whatever_is_said_says_itself(text: str) -> None:
    assert runs_through(text, text)
    assert lacking(text, [], [text]) == ()
