"""The table of assertions, and how audits of them are counted."""

from collections import Counter

import pytest
from quality.audit import TABLE, Assertion, Outcome, assertions, report


@pytest.mark.parametrize(("name", "least"), [("audit.csv", 100), ("audit-2.csv", 100), ("audit-3.csv", 70)])
def test_a_table_has_its_assertions_a_third_altered_and_a_fifth_invented(name: str, least: int) -> None:
    told = assertions(TABLE.with_name(name))
    truths = Counter(one.truth for one in told)
    assert len(told) >= least
    assert set(truths) == {"true", "altered", "invented"}
    assert truths["altered"] >= len(told) / 3
    assert truths["invented"] >= len(told) / 5
    ways = {one.altered for one in told if one.truth == "altered"}
    assert ways == {"number", "date", "name", "place", "speaker", "negation"}
    assert len({one.assertion for one in told}) == len(told)


def test_both_errors_are_counted_and_told() -> None:
    true, altered = Assertion("true", "", "2025", "A."), Assertion("altered", "number", "2025", "B.")
    said = report([Outcome(true, "contradicted", "disagrees"), Outcome(altered, "supported", "agrees")])
    assert "altered or invented, marked supported: 1 of 1 (100.0%)" in said
    assert "true, marked contradicted: 1 of 1 (100.0%)" in said
    assert "  supported (agrees): [altered number] B." in said
