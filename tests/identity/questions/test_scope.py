"""Who or what is counted, and whether only some of them."""

import pytest

from paradero.identity.questions.scope import is_part, money_scope, people_scope
from tests.identity.questions.made import claim


@pytest.mark.parametrize(
    ("text", "people", "scope"),
    [
        ("238 Venezuelans were flown out.", "Venezuelans", ("nationality:VE",)),
        ("238 men were flown out.", "men", ()),
        ("238 alleged members of the Venezuelan gang Tren de Aragua left.", "alleged members",
         ("group:tren-de-aragua",)),
        ("Eight women were flown out.", "women", ("women",)),
        ("The men, women and children were flown out.", "men, women and children", ()),
        ("75 deportees from the United States were flown out.", "deportees", ()),
        ("Five men, citizens of Vietnam, Jamaica and Laos, were flown out.", "men", ()),
        ("Four citizens of Vietnam were flown out.", "citizens", ("nationality:VN",)),
        ("299 nationals of third countries were sent to Panama.", "nationals", ()),
        ("Los 238 venezolanos fueron deportados.", "venezolanos", ("nationality:VE",)),
        ("17 members of Tren de Aragua and MS-13 were flown out.", "members", ("group:ms-13", "group:tren-de-aragua")),
        ("200 members of the Venezuelan gang, Tren de Aragua, were flown out.", "members", ("group:tren-de-aragua",)),
        ("18 members of Tren de Aragua and 23 leaders of MS-13 left.", "members", ("group:tren-de-aragua",)),
        ("Ecuadorian criminals were flown out.", "Ecuadorian criminals", ("criminals", "nationality:EC")),
    ],
)  # fmt: skip
def test_who_is_counted(text: str, people: str, scope: tuple[str, ...]) -> None:
    assert people_scope(claim("transfer", text, people=people)) == scope


def test_the_words_between_the_number_and_the_noun_say_whom_it_counts() -> None:
    text = "El Salvador took 238 members of Tren de Aragua and 23 MS-13 members."
    assert people_scope(claim("transfer", text, quantity="23", people="members")) == ("group:tren-de-aragua",)
    assert people_scope(claim("transfer", "It took 23 MS-13 members.", quantity="23", people="members")) == (
        "group:ms-13",
    )
    told = claim("transfer", "56 Guatemalans and 3 Hondurans came.", people="Guatemalans", nationality="Hondurans")
    assert people_scope(told) == ("nationality:GT",)


def test_a_basis_by_another_name_is_the_same() -> None:
    for words, tag in (("18th century law", "alien-enemies-act"), ("Title 8", "immigration-law")):
        told = claim("transfer", f"101 were removed under {words}.", people="101", legal_basis=words)
        assert people_scope(told) == (f"basis:{tag}",)
    told = claim("transfer", "101 were removed under the deal.", people="101", legal_basis="deal")
    assert people_scope(told) == ()


def test_a_legal_basis_and_a_death_tell_people_apart() -> None:
    act = claim(
        "transfer",
        "137 were removed under the Alien Enemies Act.",
        people="137",
        legal_basis="Alien Enemies Act",
        types={"Alien Enemies Act": "statute"},
    )
    assert people_scope(act) == ("basis:alien-enemies-act",)
    assert people_scope(claim("release", "Four men died in custody.", people="men", how="died")) == ("died",)


@pytest.mark.parametrize(
    ("text", "quantity", "people", "part"),
    [
        ("109 of the 299 migrants were moved.", "109", "migrants", True),
        ("Of these, 137 were removed.", "137", "137", True),
        ("Trasladaron a 109 de los 299 migrantes.", "109", "migrantes", True),
        ("Ten more men were moved.", "Ten", "men", True),
        ("The 4 remaining migrants were moved.", "4", "remaining migrants", True),
        ("238 Venezuelans were moved.", "238", "Venezuelans", False),
    ],
)
def test_whether_a_number_counts_some_of_a_greater_one(text: str, quantity: str, people: str, part: bool) -> None:
    quantified = claim("transfer", text, quantity=quantity if quantity.isdigit() else None, people=people)
    if quantity.isdigit():
        assert is_part(quantified) is part


def test_a_participle_may_count_some_only() -> None:
    text = "4 men deported to Panama have returned."
    assert is_part(claim("transfer", text, quantity="4", people="men", frame="people deported"))
    assert not is_part(claim("transfer", text, people="men"))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("It would pay $6 million a year.", ("year",)),
        ("About $6 million had been paid by then.", ("so far",)),
        ("It paid $6 million.", ()),
        ("It pays $6 million per person.", ("person",)),
    ],
)
def test_what_a_sum_is_for(text: str, scope: tuple[str, ...]) -> None:
    assert money_scope(claim("benefit", text, quantity="$6 million", unit="usd")) == scope
    assert money_scope(claim("benefit", text)) == ()


@pytest.mark.parametrize(
    ("text", "quantity", "scope"),
    [
        ("It pays $20,000 a year per inmate.", "$20,000", ("person", "year")),
        ("Pagará $20,000 por cada preso.", "$20,000", ("person",)),
        ("It gave $6 million for pensions and $2 million for law enforcement.", "$6 million", ("pension",)),
        ("It gave $6 million for pensions and $2 million for law enforcement.", "$2 million", ("law enforcement",)),
        ("It gave $7 million.", "$7 million", ()),
    ],
)
def test_whom_and_which_purpose_a_sum_is_for(text: str, quantity: str, scope: tuple[str, ...]) -> None:
    assert money_scope(claim("benefit", text, quantity=quantity, unit="usd", benefit=quantity)) == scope
