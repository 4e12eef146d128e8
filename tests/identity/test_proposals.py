"""Names that look like one person's: proposed with a reason; certain only where nothing speaks against it."""

import pytest

from paradero.identity.proposals import Proposal, proposals
from paradero.identity.subjects import entity_named
from paradero.words.entity import Entity


def proposed(*names: str) -> tuple[Proposal, ...]:
    entities = [entity_named(name, "person") for name in names]
    return proposals(entity for entity in entities if entity)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Kilmar Abrego García", "Kilmar Armando Abrego García"),
        ("Kilmar Abrego Garcia", "Kilmar Armando Abrego García"),
        ("Marta Ficticia", "Marta J. Ficticia"),
    ],
)
def test_middle_names_left_out_are_certain(short: str, full: str) -> None:
    (one,) = proposed(short, full)
    assert one.certain
    assert "middle names left out" in one.reason


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("Juan Pérez", "Juan Carlos Pérez"), "many people"),
        (("Kilmar Abrego", "Kilmar Abrego García"), "last surname"),
        (("Juan Luis Pérez Sosa", "Juan Luis Mario Pérez Sosa", "Juan Luis Omar Pérez Sosa"), "more than one"),
    ],
)
def test_what_another_person_may_be_called_stays_a_proposal(names: tuple[str, ...], why: str) -> None:
    found = proposed(*names)
    assert found
    assert not any(one.certain for one in found)
    assert all(why in one.reason for one in found)


@pytest.mark.parametrize(
    "names",
    [
        ("García", "Kilmar Abrego García"),
        ("Abrego García", "Kilmar Abrego García"),
        ("José Abrego", "Kilmar Abrego"),
        ("Kilmar Abrego García", "KILMAR ABREGO GARCIA"),
    ],
)
def test_nothing_is_proposed_for_a_bare_surname_another_first_name_or_the_same_name(names: tuple[str, ...]) -> None:
    assert proposed(*names) == ()


def test_only_people_are_compared() -> None:
    court = Entity("court:supreme-court", "court", "Supreme Court")
    longer = Entity("court:supreme-federal-court", "court", "Supreme Federal Court")
    assert proposals([court, longer]) == ()


def test_the_order_of_names_does_not_matter() -> None:
    names = ("Marta Ficticia", "Marta J. Ficticia", "Kilmar Abrego García", "Kilmar Armando Abrego García")
    assert proposed(*names) == proposed(*reversed(names))
