"""Facilities, agencies, courts, cases, arrangements and flights: each pair of the case file in its tier."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from paradero.identity.kinds.agencies import Agency, agency_keys, compare_agencies, named_agency
from paradero.identity.kinds.agreements import Agreement, agreement_keys, compare_agreements
from paradero.identity.kinds.cases import case_keys, compare_cases, named_case
from paradero.identity.kinds.courts import compare_courts, court_keys, named_court
from paradero.identity.kinds.facilities import Facility, compare_facilities, facility_keys, named_facility
from paradero.identity.kinds.flights import Flight, compare_flights, flight_keys

CASES: dict[str, list[Any]] = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))
NAMED: dict[str, tuple[Any, Any, Any]] = {
    "docket_numbers": (named_case, compare_cases, case_keys),
    "captions": (named_case, compare_cases, case_keys),
    "courts": (named_court, compare_courts, court_keys),
    "facilities": (named_facility, compare_facilities, facility_keys),
    "agencies": (named_agency, compare_agencies, agency_keys),
}
TOLD: dict[str, tuple[Any, Any, Any]] = {
    "arrangements": (Agreement, compare_agreements, agreement_keys),
    "flights": (Flight, compare_flights, flight_keys),
}


def pairs() -> list[Any]:
    found = [(topic, left, right, tier) for topic in NAMED for left, right, tier in CASES[topic]]
    found += [(topic, one["left"], one["right"], one["tier"]) for topic in TOLD for one in CASES[topic]]
    return [pytest.param(*one, id=f"{one[0]}: {one[1]} | {one[2]}") for one in found]


@pytest.mark.parametrize(("topic", "left", "right", "tier"), pairs())
def test_each_pair_is_in_its_tier_and_found_where_it_may_be_one(topic: str, left: Any, right: Any, tier: str) -> None:
    make, compare, keys = (NAMED | TOLD)[topic]
    one, other = (make(side) if topic in NAMED else make(**side) for side in (left, right))
    assert compare(one, other).tier == compare(other, one).tier == tier
    if tier != "different":
        assert set(keys(one)) & set(keys(other)), "no key leads from one to the other"


def test_what_agrees_and_what_is_missing_is_told_with_its_words() -> None:
    found = compare_cases(named_case("No. 8:25-cv-00951"), named_case("8:25-cv-951-PX"))
    assert [(one.what, one.left, one.right) for one in found.agree] == [
        ("docket", "No. 8:25-cv-00951", "8:25-cv-951-PX")
    ]
    assert [one.what for one in found.missing] == ["court", "caption"]


def test_the_same_number_in_another_court_is_another_case() -> None:
    here, there = (named_case("8:25-cv-951", courts=(court,)) for court in ("D. Md.", "M.D. Fla."))
    assert here.courts
    assert there.courts
    assert compare_cases(here, there).tier == "different"
    assert (
        compare_cases(
            named_case("25-1404", courts=("Fourth Circuit",)), named_case("25-1404", courts=("Fourth Circuit",))
        ).tier
        == "probable"
    )


@pytest.mark.parametrize(("make", "compare"), [(Facility, compare_facilities), (Agency, compare_agencies)])
def test_one_name_in_two_countries_is_two(make: Callable[..., Any], compare: Callable[..., Any]) -> None:
    assert (
        compare(make(("Ministry of Invention",), "Ghana"), make(("Ministry of Invention",), "Rwanda")).tier
        == "different"
    )


def test_a_code_decides_between_facilities() -> None:
    one, other = Facility(("Casa Inventada",), code="X1"), Facility(("Inventada House",), code="x1")
    assert compare_facilities(one, other).tier == "same"
    assert compare_facilities(one, Facility(("Casa Inventada",), code="X2")).tier == "different"
