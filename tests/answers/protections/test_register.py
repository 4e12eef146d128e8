"""Statements put together: one protection for one person, kind, country and court, with every account of it."""

import msgspec

from paradero.answers.protections.register import gathered
from paradero.answers.protections.statements import Aside, Ended, OtherOrder, Stated
from paradero.words.passage import Span
from paradero.words.protection import Event, Grounds, Protection
from tests.answers.protections.made import order

BLOCK, OTHER_BLOCK = Span(0, 100), Span(200, 300)


def stated(protection: Protection, block: Span = BLOCK, document: str = "d1") -> Stated:
    return Stated(protection, document, block)


def ended(block: Span = BLOCK, document: str = "d1", **given: str) -> Ended:
    return Ended(Event("vacated", "2025-04-07", (Grounds("claim 9", "vacated it"),)), document, block, 50, **given)


STAY = order("stay_of_removal", ("entered", "2025-03-15"), countries=("SV",), court="Example Court")


def test_two_accounts_of_one_order_are_one_with_both_accounts() -> None:
    other = msgspec.structs.replace(STAY, court="", events=(Event("entered", "2025-03"),))
    found, asides = gathered([stated(STAY), stated(other, document="d2")])
    assert [[event.at for event in one.events] for one in found] == [["2025-03-15", "2025-03"]]
    assert (found[0].court, asides) == ("Example Court", ())


def test_other_countries_other_courts_and_other_kinds_stay_apart() -> None:
    others = [
        msgspec.structs.replace(STAY, countries=("GT",)),
        msgspec.structs.replace(STAY, court="Other Court"),
        msgspec.structs.replace(STAY, kind="asylum"),
    ]
    assert len(gathered([stated(one) for one in (STAY, *others)])[0]) == 4


def test_an_end_in_the_same_paragraph_ends_the_only_order_there() -> None:
    found, asides = gathered([stated(STAY), ended()])
    assert [event.kind for event in found[0].events] == ["entered", "vacated"]
    assert asides == ()


def test_an_end_elsewhere_or_beside_two_orders_stays_aside_and_the_orders_stand() -> None:
    second = msgspec.structs.replace(STAY, court="Other Court")
    for told in ([stated(STAY), ended(OTHER_BLOCK)], [stated(STAY), stated(second), ended()], [ended()]):
        found, asides = gathered(told)
        assert [event.kind for one in found for event in one.events] == ["entered"] * len(found)
        assert [aside.why for aside in asides] == ["an end of an order not named"]


def test_an_end_beside_an_order_of_another_sort_may_be_of_that_one() -> None:
    found, asides = gathered([stated(STAY), OtherOrder("d1", BLOCK), ended()])
    assert [event.kind for event in found[0].events] == ["entered"]
    assert [aside.why for aside in asides] == ["an end of an order not named"]


def test_an_end_of_a_persons_status_ends_that_kind_alone() -> None:
    asylum = order("asylum", ("entered", "2020"))
    key = asylum.person.key if asylum.person else ""
    found, _ = gathered([stated(STAY), stated(asylum), ended(OTHER_BLOCK, person=key, kind="asylum")])
    assert [[event.kind for event in one.events] for one in found] == [["entered"], ["entered", "vacated"]]


def test_asides_are_kept() -> None:
    aside = Aside("obeying", Grounds("claim 3", "It obeyed."), "d1")
    assert gathered([aside]) == ((), (aside,))
