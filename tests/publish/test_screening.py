"""Every relation that a comparison can tell has words, and nothing that is different is told as agreeing."""

from typing import get_args

import pytest

from paradero.answers.screening.views import FINDINGS, Held, Known, Loaded, Match
from paradero.identity.comparison import Comparison, Reason, compare
from paradero.identity.people.births import RELATIONS as BIRTHS
from paradero.identity.people.numbers import NumberRelation
from paradero.identity.people.tiers import TIERS
from paradero.identity.people.weights import RELATIONS as PARTS
from paradero.publish.screening.sentences import (
    agreeing,
    differing,
    held_sentence,
    missing,
    names_sentence,
    number_sentence,
    others_sentence,
    words,
)
from paradero.words.person import Person


def compared(left: Person, right: Person) -> Match:
    return Match(Known(right, "record"), compare(left, right), "missing")


@pytest.mark.parametrize(
    ("field", "relations"),
    [
        ("name", {*PARTS, "left", "over"} - {"none"}),
        ("birth", set(BIRTHS) - {"missing"}),
        ("number", set(get_args(NumberRelation)) - {"missing"}),
        ("nationality", {"same", "differs"}),
        ("facility", {"same", "other"}),
        ("case", {"same", "other"}),
        ("suffix", {"same", "conflict"}),
    ],
)
def test_every_relation_has_words(field: str, relations: set[str]) -> None:
    assert relations <= set(words()[field])


def test_every_tier_and_finding_has_words() -> None:
    assert set(TIERS) <= set(words()["tier"])
    assert set(FINDINGS) == set(words()["finding"])


def test_nothing_is_ever_said_to_be_clear() -> None:
    assert "clear" not in str(words()).lower().replace('"clear"', "")


def test_what_agrees_differs_and_is_not_known_is_told_apart() -> None:
    left = Person("a", ("Ana María Ficticia",), "1990-02-01", ("SV",), ("A201345678",), ("Camp One",))
    right = Person("b", ("Ana Ficticia Prueba",), "1990-01-02", ("HN",), ("A987654321",), ("Camp Two",))
    told = compared(left, right).comparison
    assert agreeing(told)[0] == "in both names: ana ficticia"
    assert "birth date 1990-02-01, 1990-01-02: day and month change places" in agreeing(told)
    assert "nationalities differ: El Salvador, Honduras" in differing(told)
    assert "facilities differ: Camp One, Camp Two" in differing(told)
    assert number_sentence(compared(left, right)) == "numbers differ: A201345678, A987654321"
    assert not any("number" in sentence for sentence in (*agreeing(told), *differing(told)))
    assert missing(told) == []


def test_what_is_not_known_says_of_which_side() -> None:
    told = compared(Person("a", ("Ana Ficticia",), "1990"), Person("b", ("Ana Ficticia",), None, ("HN",))).comparison
    assert missing(told) == ["the list does not say: nationality, number", "not known here: birth date"]


def test_a_relation_without_words_is_left_out_and_no_error() -> None:
    odd = Comparison("possible", 0, 0, (Reason("name", "unheard of", "a", "b"),), (), (), "v")
    assert agreeing(odd) == []


def test_what_was_looked_through_is_counted() -> None:
    held = Held(1, 2, 0, 0, 5, "00", (Loaded("r.csv", "00", 1_200, 4),))
    assert held_sentence(held) == (
        "the 1 person and 2 documents of this record and the 1,200 people of 1 register loaded beside it"
    )


def test_names_and_other_rows() -> None:
    assert names_sentence(()) == "no name"
    assert names_sentence(("Ana", "Anita", "A.")) == "Ana (also Anita, A.)"
    match = Match(
        Known(Person("a", ("Ana",)), "record"), Comparison("same", 0, 0, (), (), (), "v"), "same", (), (), (3, 9)
    )
    assert (
        others_sentence(match) == "Lines 3, 9 of the list may be this person as well; each row is compared by itself."
    )
