"""The words around an order: whom, where to, out of which place, and what it leaves open."""

import pytest

from paradero.answers.protections.phrases import (
    class_words,
    conditions_in,
    country_to,
    is_one_person,
    laws_in,
    name_at_start,
    owner_before,
    party_at_start,
    peoples_in,
    place_left,
    year_before,
)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("removal of Ilia Invented to El Salvador", "SV"),
        ("removing him to South Sudan or anywhere else", "SS"),
        ("removal to his home country", None),
        ("sent to Izalco prison", None),
        ("transfer from Texas", None),
        ("a U.S. judge's order", None),
    ],
)
def test_the_country_is_the_one_after_to(words: str, country: str | None) -> None:
    assert country_to(words) == country


def test_in_spanish_it_stands_after_a() -> None:
    assert country_to("deportación a El Salvador", spanish=True) == "SV"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("of Ilia Invented Sample to El Salvador", "Ilia Invented Sample"),
        ("of José de la Cruz Inventado a Honduras", "José de la Cruz Inventado"),
        ("O.C.G. to Mexico", "O.C.G."),
        ("of Venezuelans in custody", None),
        ("of all noncitizens", None),
        ("Ilia", None),
    ],
)
def test_a_name_is_taken_only_where_it_names_a_person(words: str, name: str | None) -> None:
    assert name_at_start(words) == name


def test_owners_and_parties() -> None:
    assert owner_before("The Court stays Petitioner's ") == "Petitioner"
    assert owner_before("It stayed Ilia Invented's ") == "Ilia Invented"
    assert owner_before("the petitioner's ") == "petitioner"
    assert owner_before("the ") is None
    assert party_at_start("of Petitioner to El Salvador")
    assert party_at_start("the Applicant")
    assert not party_at_start("Ilia Invented")


def test_a_class_is_told_without_the_word_for_the_move() -> None:
    assert class_words("removal", "of all Venezuelans in custody.") == "all Venezuelans in custody"
    assert class_words("remove or transfer any member", "") == "any member"


def test_one_person_without_a_name_is_no_class() -> None:
    assert is_one_person("a Venezuelan man who fears return")
    assert not is_one_person("all detainees with a child")


def test_peoples_and_laws_are_conditions_of_their_own() -> None:
    assert peoples_in("a group of Venezuelans and Hondurans") == ("VE", "HN")
    assert laws_in("under the Alien Enemies Act") == ("Alien Enemies Act",)


def test_place_conditions_and_year() -> None:
    assert (
        place_left("Petitioner outside the District of Massachusetts without notice") == "the District of Massachusetts"
    )
    assert place_left("Petitioner anywhere") == ""
    assert conditions_in("Petitioner unless the Court orders otherwise.") == ("unless the Court orders otherwise",)
    assert conditions_in("Petitioner") == ()
    assert year_before("despite a 2019 immigration ") == "2019"
    assert year_before("in 2019, he said, an") is None
