"""What a sentence tells, in order: words alike are one, other numbers, names, bounds and turns are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.audit.telling import covers, runs_through, telling

SAID = (
    "On Monday, the United States deported five men to Eswatini and more than 200 migrants to El Salvador, "
    "officials announced."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. expelled 5 people to Eswatini.",
        "The United States sent five individuals to Eswatini, officials said.",
        "The United States deported more than 200 people to El Salvador.",
    ],
)
def test_the_same_in_words_alike(sentence: str) -> None:
    assert runs_through(sentence, SAID)
    assert covers(sentence, SAID)


@pytest.mark.parametrize(
    "sentence",
    [
        "The United States deported six men to Eswatini.",
        "The United States deported five women to Eswatini.",
        "The United States deported five citizens to Eswatini.",
        "The United States deported 200 people to El Salvador.",
        "The United States deported at least 200 people to El Salvador.",
        "The United States deported five men to Lesotho.",
        "The United States never deported five men to Eswatini.",
        "The United States may have deported five men to Eswatini.",
    ],
)
def test_what_is_otherwise_is_not_said(sentence: str) -> None:
    assert not runs_through(sentence, SAID)
    assert not covers(sentence, SAID)


def test_who_does_it_to_whom_is_told_by_the_order() -> None:
    turned = "Eswatini deported five men to the United States."
    assert not runs_through(turned, "The United States deported five men to Eswatini.")
    swapped = "The United States deported more than 200 men to Eswatini and five migrants to El Salvador."
    assert not runs_through(swapped, SAID)


def test_a_city_is_not_its_country() -> None:
    assert not runs_through("Oscar was held by the police in Denver.", "Oscar was held by the police in Dallas.")
    assert [one.key for one in telling("He was held in Denver, United States.")] == ["held", "denver", "country:US"]


@given(st.text())
def test_whatever_is_told_tells_itself(text: str) -> None:
    assert runs_through(text, text)
    assert covers(text, text)
