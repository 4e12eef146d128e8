"""Which number belongs to a claim."""

import pytest

from paradero.claims.amounts import lasting, quantity_of, sum_in
from paradero.claims.quantities import find_quantities
from paradero.words.claim import Quantity
from tests.claims.documents import on_topic
from tests.claims.expecting import written
from tests.claims.parsing import parse, word


def counted(text: str, head: str, role: str = "people") -> Quantity | None:
    return quantity_of([word(parse(text), head)], role, find_quantities(text), text)


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("The agency deported 238 men to Ghana.", "men", "238"),
        ("More than 200 migrants were deported.", "migrants", ">200"),
        ("At least 278 men were deported.", "men", ">=278"),
        ("Up to 160 men may be deported.", "men", "<=160"),
        ("About 250 men were deported.", "men", "~250"),
        ("Eight West African men were deported.", "men", "8"),
        ("Hundreds of migrants were deported.", "migrants", "~>=200"),
        ("Hundreds of migrants were deported.", "Hundreds", "~>=200"),
        ("The 238 Venezuelan men were deported.", "men", "238"),
        ("Some 238 of them were deported.", "them", "~238"),
        ("The agency deported three of the eight men.", "men", "3"),
    ],
)
def test_the_number_that_counts_the_people_is_theirs(text, head, expected):
    found = counted(text, head)
    assert written(found) == expected
    assert found is not None
    assert found.unit == "people"
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The men were deported.", "men"),
        ("The men were held for 23 hours.", "men"),
        ("Two planes carried the men.", "men"),
        ("The men were deported on March 15.", "men"),
        ("El Salvador was paid $6 million for the men.", "men"),
    ],
)
def test_a_number_of_something_else_is_not_theirs(text, head):
    assert counted(text, head) is None


def test_of_two_groups_each_has_its_own_number():
    text = "The agency deported 238 Venezuelans and 23 Salvadorans."
    assert written(counted(text, "Venezuelans")) == "238"
    assert written(counted(text, "Salvadorans")) == "23"


def test_a_sum_is_the_first_of_its_units_in_the_sentence():
    text = "Two planes left. For the men El Salvador was paid $6 million, of $15 million in all."
    block = parse(text)
    found = sum_in(word(block, "paid"), find_quantities(text), text, frozenset({"usd"}))
    assert found is not None
    assert (found.low, found.unit, found.text) == (6_000_000, "usd", "$6 million")


def test_a_sum_of_another_sentence_is_not_taken():
    text = "It cost $6 million. Then El Salvador was paid."
    assert sum_in(word(parse(text), "paid"), find_quantities(text), text, frozenset({"usd"})) is None


def test_a_number_of_another_unit_is_no_sum():
    text = "El Salvador was paid for 238 men."
    assert sum_in(word(parse(text), "paid"), find_quantities(text), text, frozenset({"usd"})) is None


def test_a_pronoun_has_the_number_of_whom_it_stands_for(reader):
    claim = next(
        claim
        for claim in reader.read(on_topic("At least 25 citizens said that agents detained them."))
        if claim.kind == "custody"
    )
    assert written(claim.quantity) == ">=25"


def test_an_order_has_the_number_in_what_is_ordered(reader):
    claim = next(
        claim
        for claim in reader.read(on_topic("A federal judge ordered the government to release 14 migrants."))
        if claim.kind == "order"
    )
    assert written(claim.quantity) == "14"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("He was held for more than two months.", "held", (2, None, "months")),
        ("His seven-month detention ended.", "detention", (7, 7, "months")),
        ("The two-year agreement was signed.", "agreement", (2, 2, "years")),
        ("The men spent four brutal months in the prison.", "spent", (4, 4, "months")),
        ("Two days later he was held.", "held", None),
        ("He was held.", "held", None),
    ],
)
def test_how_long_it_lasts(text, trigger, expected):
    found = lasting(word(parse(text), trigger), find_quantities(text), text)
    assert (found and (found.low, found.high, found.unit)) == expected


def test_groups_of_people_are_no_people():
    assert counted("Ghana took two groups of deportees.", "deportees") is None


def test_a_sum_before_another_verb_is_not_that_verbs():
    text = "The minister confirmed the $5 million but declined to provide details."
    found = find_quantities(text)
    assert sum_in(word(parse(text), "provide"), found, text, frozenset({"usd"})) is None
    assert sum_in(word(parse(text), "confirmed"), found, text, frozenset({"usd"})) is not None
