"""A register searched: the right people are among the candidates, with the tier that a comparison alone gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.identity.people_index import PeopleIndex
from paradero.words.person import Person

_GIVEN = [
    "José",
    "María",
    "Juan",
    "Luis",
    "Carlos",
    "Ana",
    "Rosa",
    "Wilmer",
    "Brayan",
    "Kevin",
    "Jorge",
    "Óscar",
    "Nguyen",
    "Van",
    "Mohamed",
    "Abdi",
]
_FAMILY = [
    "García",
    "Hernández",
    "López",
    "Martínez",
    "Melgar",
    "Zelaya",
    "Pérez",
    "Gómez",
    "Rivera",
    "Flores",
    "Cruz",
    "Hung",
    "Thanh",
    "Hassan",
]


def _person(key: str, name: str, born: str | None = None, nationality: str = "SV", number: str = "") -> Person:
    return Person(key, (name,), born, (nationality,), (number,) if number else ())


def _somebody(one: int, other: int) -> Person:
    name = f"{_GIVEN[one]} {_GIVEN[(one + 3) % 16]} {_FAMILY[other]} {_FAMILY[(other + one) % 14]}"
    return _person(f"crowd {one} {other}", name, f"19{60 + one}-0{1 + other % 9}-1{one % 10}")


CROWD = [_somebody(one, other) for one in range(16) for other in range(14)]
KILMAR = _person("kilmar", "Ábrego García, Kilmar Armando", "1995-07-26", number="A201 345 678")
INDEX = PeopleIndex.build(
    [*CROWD, KILMAR, _person("initials", "V.M.L."), Person("two", ("Nadie Conocido", "Alias Segundo"))]
)


def _found(row: Person) -> list[str]:
    return [INDEX.people[candidate.position].key for candidate in INDEX.search([row])[0]]


@pytest.mark.parametrize(
    "written",
    [
        "Kilmar Abrego Garcia",
        "ABREGO-GARCIA, KILMAR",
        "Kilmer Armando Abrego",
        "KILMAR ABREG0",
        "Abregogarcia Kilmar",
        "K. Abrego Garcia",
        "Quilmar Avrego Garsia",
        "GARCIA KILMAR A",
        "AbregoGarcía Kilmar Armando",
        "Kilrnar Abrego",
    ],
)
def test_a_person_is_found_first_however_the_name_is_written(written: str) -> None:
    assert _found(Person("row", (written,)))[0] == "kilmar"


def test_a_ruined_name_is_found_by_the_birth_date() -> None:
    assert "kilmar" in _found(Person("row", ("Kilmar Xxqz",), "1995-07-28"))


def test_a_registered_number_leads_to_its_bearer_whatever_the_name() -> None:
    assert "kilmar" in _found(Person("row", ("Somebody Else",), None, (), ("A201-345-687",)))


def test_who_has_the_number_is_among_the_candidates_however_few_are_asked_for() -> None:
    row = Person("row", CROWD[0].names, CROWD[0].born, ("SV",), ("A201-345-687",))
    found = INDEX.search([row], most=2)[0]
    assert {INDEX.people[candidate.position].key for candidate in found} >= {"kilmar", CROWD[0].key}


def test_a_name_of_initials_is_found() -> None:
    assert _found(Person("row", ("V. M. L.",))) == ["initials"]


def test_a_person_is_found_by_each_name() -> None:
    assert _found(Person("row", ("Segundo, Alias",)))[0] == "two"


def test_nobody_is_shown_for_a_name_that_nobody_bears() -> None:
    assert _found(Person("row", ("Zbigniew Wojtkiewicz",))) == []


def test_a_row_without_a_name_finds_nobody() -> None:
    assert _found(Person("row", ())) == []


def test_an_empty_register_finds_nobody() -> None:
    assert list(PeopleIndex.build([]).search([KILMAR])[0]) == []


def test_equal_candidates_are_counted_where_only_the_name_is_known() -> None:
    twins = PeopleIndex.build([_person(f"twin {at}", "José Hernández", f"19{70 + at}-01-15") for at in range(5)])
    assert twins.search([Person("row", ("Jose Hernandez",))])[0].equals == 5
    assert twins.search([Person("row", ("Jose Hernandez",), "1972-01-15")])[0].equals == 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*_GIVEN, *_FAMILY, "Kilmar", "Abrego"]), min_size=1, max_size=5).map(" ".join),
    st.none() | st.sampled_from(["1995-07-26", "1961-01-11", "1975", "1990-01-01"]),
)
def test_the_tier_of_a_candidate_is_that_of_the_comparison(name: str, born: str | None) -> None:
    row = Person("row", (name,), born, ("SV",))
    found = INDEX.search([row])[0]
    assert [candidate.tier for candidate in found] == [INDEX.explain(row, candidate).tier for candidate in found]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(CROWD), min_size=1, max_size=4))
def test_everybody_of_the_register_is_found_by_the_own_name(people: list[Person]) -> None:
    rows = [Person("row", person.names) for person in people]
    for person, found in zip(people, INDEX.search(rows), strict=True):
        assert person.key in [INDEX.people[candidate.position].key for candidate in found]
