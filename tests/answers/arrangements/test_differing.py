"""Numbers that cannot be the same are marked; those that can are not."""

import pytest

from paradero.answers.arrangements.differing import mark_of
from paradero.answers.arrangements.views import Value
from paradero.answers.views import ClaimLine, Source
from paradero.words.claim import Claim, Quantity, ReaderVersion, When
from paradero.words.passage import Passage
from paradero.words.vocabulary import Stance

SOURCE = Source("d1", 1, True, "A page", "Example Post", "2025-06-08", None, "file:///a", "en", "0", "file:///a")


def value(
    low: float | None,
    high: float | None,
    *,
    unit: str = "people",
    is_open: bool = False,
    approximate: bool = False,
    when: str | None = None,
    stance: Stance = "asserts",
    part: str = "quantity",
) -> Value:
    number = Quantity(low, high, unit, "n", 0, 1, approximate, is_open)
    told = Claim(
        "transfer", {}, stance, Passage(0, 1, "n"), ReaderVersion("made", "1"), number,
        When(when, when, 0, 1) if when else None,
    )  # fmt: skip
    return Value("n", part, ClaimLine("c1", told, SOURCE, (), "2025-06-08T00:00:00.000Z"), ("c1",), ("own",))


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [
        (value(238, 238), value(238, 238), None),
        (value(238, 238), value(200, None, is_open=True), None),
        (value(238, 238), value(278, None), "differ"),
        (value(278, 278), value(278, None, is_open=True), "differ"),
        (value(238, 238), value(250, 250, approximate=True), None),
        (value(238, 238), value(300, 300, approximate=True), "differ"),
        (value(238, 238), value(3, 3, unit="flights"), None),
        (value(238, 238, when="2025-03-15"), value(17, 17, when="2025-03-30"), None),
        (value(238, 238, when="2025-03-15"), value(17, 17, when="2025-03"), "differ"),
        (value(238, 238), value(17, 17, stance="plans"), None),
        (value(None, 160), value(None, 300), None),
    ],
)
def test_numbers_differ_only_where_they_cannot_be_one(one: Value, other: Value, mark: str | None) -> None:
    assert mark_of("moved", [one, other]) == mark
    assert mark_of("moved", [other, one]) == mark


def test_a_denial_is_marked_as_one() -> None:
    assert mark_of("moved", [value(238, 238), value(238, 238, stance="denies")]) == "denied"


def test_dates_differ_and_other_questions_do_not() -> None:
    dates = [value(1, 1, when="2025-03-15", part="when"), value(1, 1, when="2025-04", part="when")]
    assert mark_of("dates", dates) == "differ"
    assert mark_of("instrument", dates) is None
    assert mark_of("dates", [value(1, 1, part="duration"), value(1, 1, part="duration")]) is None
