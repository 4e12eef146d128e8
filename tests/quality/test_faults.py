"""Classes of error, and moves told as done."""

from pathlib import Path

import pytest
from quality.faults import Blocked, blocked_as_fact, classes, faults
from quality.gold import Corpus, Gold
from quality.reading import Part, Reading

from paradero.words.claim import Claim
from tests.quality.conftest import claim, gold

SENTENCE = "A judge blocked the removal of the men to Eswatini."
TEXT = f"Before it. {SENTENCE} After it."


def reading(golds: list[Gold], claims: list[Claim]) -> Reading:
    return Reading(Corpus("a corpus", {"a": Path("a.txt")}, {"a": tuple(golds)}), {"a": (Part(TEXT, tuple(claims)),)})


def test_each_class_of_error_is_counted_by_what_it_is_about() -> None:
    golds = [
        gold(SENTENCE, stance="pauses", speaker=("Bukele",), roles={"destination": ("Uganda",)}),
        gold("the removal of the men", "custody"),
    ]
    read = [claim(SENTENCE, roles={"people": "men", "destination": "Eswatini"}), claim("After it.", "meeting")]
    assert classes(faults(reading(golds, read))) == {
        "false": {"meeting · –": 1},
        "missed": {"custody": 1},
        "wrong role": {"transfer.destination is another": 1},
        "wrong speaker": {"nobody, where somebody speaks": 1},
        "wrong stance": {"pauses read as asserts": 1},
    }


def test_a_missed_claim_is_placed_by_its_quote() -> None:
    (fault,) = faults(reading([gold("the removal of the men", "custody")], []))
    assert TEXT[fault.start : fault.end] == "the removal of the men"


def test_optional_gold_makes_no_error() -> None:
    assert faults(reading([gold(SENTENCE, optional=True, stance="plans")], [claim(SENTENCE)])) == []


@pytest.mark.parametrize("stance", ["pauses", "orders", "plans", "denies"])
def test_a_move_told_as_done_where_the_gold_holds_it_not_done_is_found(stance: str) -> None:
    golds = [gold(SENTENCE, stance=stance)]  # type: ignore[arg-type]
    assert blocked_as_fact(reading(golds, [claim(SENTENCE, start=11)])) == [
        Blocked("a", "transfer", 11, 11 + len(SENTENCE))
    ]


def test_a_move_read_out_of_the_order_that_stops_it_is_found() -> None:
    order = gold(SENTENCE, "order", key="judge", stance="pauses")
    assert len(blocked_as_fact(reading([order], [claim(SENTENCE)]))) == 1


def test_a_move_done_in_the_same_words_is_no_error() -> None:
    order = gold(SENTENCE, "order", key="judge", stance="pauses")
    assert blocked_as_fact(reading([order, gold(SENTENCE)], [claim(SENTENCE), claim(SENTENCE)])) == []


def test_a_move_read_as_stopped_is_no_error() -> None:
    assert blocked_as_fact(reading([gold(SENTENCE, stance="pauses")], [claim(SENTENCE, stance="pauses")])) == []
