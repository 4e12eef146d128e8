"""Figures over small hand-made cases."""

import pytest
from quality.gold import Amount, Gold
from quality.matching import match
from quality.scoring import Tally, figures, harmonic

from paradero.words.claim import Claim
from tests.quality.conftest import claim, gold

ONE, TWO, THREE = "The men were flown out.", "The women stayed behind.", "A judge blocked it."


def test_precision_counts_what_was_read_and_recall_what_is_gold() -> None:
    golds = [gold(ONE), gold(TWO), gold(THREE)]
    found = figures([match(golds, [claim(ONE), claim(TWO, roles={"people": "women"}), claim("Not gold at all.")])])
    assert found.found == Tally(2, 3)
    assert found.strictly_found == Tally(1, 3)
    assert found.borne_out == Tally(2, 3)
    assert found.strictly_borne_out == Tally(1, 3)


def test_optional_gold_is_neither_rewarded_nor_punished() -> None:
    golds = [gold(ONE), gold(TWO, optional=True), gold(THREE, optional=True)]
    found = figures([match(golds, [claim(ONE), claim(TWO)])])
    assert found.found == Tally(1, 1)
    assert found.borne_out == Tally(1, 1)


def test_of_one_kind_recall_goes_by_the_gold_and_precision_by_the_reading() -> None:
    matches = [match([gold(ONE, "release", alt_kinds=("transfer",))], [claim(ONE), claim(TWO, "release")])]
    released, moved = figures(matches, "release"), figures(matches, "transfer")
    assert (released.found, released.borne_out) == (Tally(1, 1), Tally(0, 1))
    assert (moved.found, moved.borne_out) == (Tally(0, 0), Tally(1, 1))


@pytest.mark.parametrize(
    ("detail", "wanted", "read", "tally"),
    [
        ("stance", gold(ONE, stance="plans"), claim(ONE), Tally(0, 1)),
        ("stance", gold(ONE), claim(ONE), Tally(1, 1)),
        ("speaker", gold(ONE), claim(ONE), Tally(1, 1)),
        ("speaker", gold(ONE), claim(ONE, speaker="Bukele"), Tally(0, 1)),
        ("speaker", gold(ONE, speaker=("Nayib Bukele",)), claim(ONE, speaker="Bukele"), Tally(1, 1)),
        ("speaker", gold(ONE, speaker=("Nayib Bukele",)), claim(ONE), Tally(0, 1)),
        ("quantity", gold(ONE), claim(ONE, low=8), Tally(0, 0)),
        ("quantity", gold(ONE, quantity=Amount(8, 8)), claim(ONE, low=8), Tally(1, 1)),
        ("quantity", gold(ONE, quantity=Amount(8, None)), claim(ONE, low=8), Tally(0, 1)),
        ("when", gold(ONE, when="2025-03"), claim(ONE, when="2025-03"), Tally(1, 1)),
        ("when", gold(ONE, when="2025-03"), claim(ONE), Tally(0, 1)),
        ("roles", gold(ONE, roles={"people": ("men",), "origin": ("Texas",)}), claim(ONE), Tally(1, 2)),
    ],
)
def test_a_detail_counts_where_the_gold_gives_it(detail: str, wanted: Gold, read: Claim, tally: Tally) -> None:
    assert figures([match([wanted], [read])]).details[detail] == tally


def test_details_count_on_strict_answers_only() -> None:
    assert figures([match([gold(ONE, key="women")], [claim(ONE)])]).details["stance"] == Tally(0, 0)


def test_nothing_of_nothing_is_nought() -> None:
    assert Tally().share == 0.0
    assert harmonic(Tally(), Tally()) == 0.0
    assert harmonic(Tally(1, 2), Tally(1, 1)) == pytest.approx(2 / 3)
