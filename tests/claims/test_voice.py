"""Active or passive, and the noun that a relative pronoun stands for."""

import pytest

from paradero.claims.voice import is_passive, relative_head
from tests.claims.parsing import parse, word


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The men were deported by the government.", "deported", True),
        ("The government deported the men.", "deported", False),
        ("The agency has deported the men.", "deported", False),
        ("The men deported in May have sued.", "deported", True),
        ("The men got deported.", "deported", True),
        ("The agency was deporting the men.", "deporting", False),
    ],
)
def test_a_verb_is_passive_where_its_subject_undergoes_it(text, verb, passive):
    assert is_passive(word(parse(text), verb)) is passive


def test_a_relative_pronoun_stands_for_the_noun_before_it():
    block = parse("The men who were deported have sued.")
    assert relative_head(word(block, "who")) is word(block, "men")


def test_a_pronoun_that_opens_a_question_stands_for_itself():
    who = word(parse("Who deported the men?"), "Who")
    assert relative_head(who) is who
