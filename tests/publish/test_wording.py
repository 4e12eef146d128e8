"""Every kind, stance and type has its words, and no stance is drawn heavier than it is."""

from itertools import product
from typing import get_args

from paradero.publish.language import speaking
from paradero.publish.wording import name_words, role_words, stance_words, wording
from paradero.words.document import Refusal
from paradero.words.entity import EntityType
from paradero.words.vocabulary import KINDS, ROLES, STANCES, UNITS


def test_the_table_names_the_whole_vocabulary_and_nothing_else() -> None:
    table = wording()
    assert set(table.kind) == set(KINDS)
    assert set(table.stance) == set(STANCES)
    assert set(table.type) == set(get_args(EntityType))
    assert set(table.stage) == set(get_args(Refusal.__annotations__["stage"]))


def test_only_what_is_said_to_be_so_is_drawn_as_stated() -> None:
    stated = {stance for stance in STANCES if wording().stance[stance].weight == "stated"}
    assert stated == {"asserts", "concedes", "finds"}


def test_an_accusation_is_never_drawn_as_stated_whatever_its_stance() -> None:
    assert all(stance_words("allegation", stance).weight != "stated" for stance in STANCES)


def test_a_denied_accusation_is_drawn_as_denied() -> None:
    assert stance_words("allegation", "denies").weight == "opposed"


def test_what_did_not_happen_says_so() -> None:
    for kind, stance in product(KINDS, ("orders", "plans", "predicts", "pauses")):
        assert "not said to have happened" in stance_words(kind, stance).note


def test_role_names_are_words() -> None:
    assert role_words("legal_basis") == "legal basis"
    assert role_words("a_new_role") == "a new role"


def test_every_role_unit_and_month_has_words() -> None:
    table = wording()
    assert {role for roles in ROLES.values() for role in roles} <= set(table.role)
    assert set(table.unit) == set(UNITS)
    assert len(table.month) == 12


def test_in_spanish_what_did_not_happen_says_so_and_weights_are_the_same() -> None:
    english = {stance: words.weight for stance, words in wording().stance.items()}
    with speaking("es"):
        assert {stance: words.weight for stance, words in wording().stance.items()} == english
        for kind, stance in product(KINDS, ("orders", "plans", "predicts", "pauses")):
            assert "no se dice que haya ocurrido" in stance_words(kind, stance).note
        assert stance_words("allegation", "asserts").note == "Se dice que es así. Sobre una acusación."
        assert (role_words("legal_basis"), name_words("denies"), name_words("else")) == (
            "base legal", "se niega", "else",
        )  # fmt: skip


def test_a_tally_of_kinds_or_stances_is_in_words() -> None:
    assert [name_words(name) for name in ("removal_error", "pauses", "else")] == [
        "removal error",
        "blocked for now",
        "else",
    ]
