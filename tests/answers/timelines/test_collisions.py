"""What cannot both be so is said, and what can is not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.answers.timelines.collisions import MOST, collisions
from paradero.answers.timelines.views import Bar
from tests.answers.timelines.made import bar, move, through


def told(held: list[Bar], moves: list[Bar] | None = None) -> list[tuple[str, str, str]]:
    return [(clash.clash, clash.first, clash.last) for clash in collisions(held, moves or [])]


def test_two_places_at_once_are_told_with_the_days_that_both_cover() -> None:
    held = [through("CECOT", "2025-07-01", "2025-07-20"), through("Izalco prison", "2025-07-03", "2025-07-25")]
    assert told(held) == [("places", "2025-07-03", "2025-07-20")]


def test_a_prison_in_the_country_that_is_named_is_no_contradiction() -> None:
    held = [through("CECOT", "2025-07-01", "2025-07-20"), through("El Salvador", "2025-07-03", "2025-07-25")]
    assert told(held) == []


def test_a_longer_name_of_one_place_is_no_contradiction() -> None:
    held = [through("Santa Ana", "2025-07-01", "2025-07-20"), through("Santa Ana prison", "2025-07-03", "2025-07-25")]
    assert told(held) == []


def test_words_that_only_describe_a_place_contradict_nothing() -> None:
    held = [through("CECOT", "2025-07-01", "2025-07-20"), through("federal custody", "2025-07-03", "2025-07-25")]
    assert told(held) == []


def test_vague_ends_and_words_without_a_date_contradict_nothing() -> None:
    day = bar("CECOT", (None, "2025-07-01"), ("2025-07-01", None))
    undated = bar("Izalco prison", (None, "2025-07-01"), ("2025-07-01", None), dated=False)
    later = bar("Izalco prison", (None, "2025-07-02"), ("2025-07-02", None))
    assert told([day, undated, later]) == []


def test_on_the_day_of_a_move_somebody_was_in_both_places() -> None:
    held = [through("CECOT", "2025-07-01", "2025-07-05"), through("Izalco prison", "2025-07-05", "2025-07-25")]
    assert told(held, [move("Izalco prison", "2025-07-05")]) == []
    assert told(held, [move("Izalco prison", "2025-07-05", stance="plans")]) == [("places", "2025-07-05", "2025-07-05")]


def test_what_one_says_and_another_denies_is_told_even_on_a_day_of_moving() -> None:
    held = [
        through("CECOT", "2025-07-01", "2025-07-05"),
        through("CECOT", "2025-07-05", "2025-07-09", stance="denies", speakers=("Nayib Bukele",)),
    ]
    assert told(held, [move("CECOT", "2025-07-05")]) == [("denied", "2025-07-05", "2025-07-05")]


def test_what_is_alleged_or_planned_contradicts_nothing() -> None:
    held = [
        through("CECOT", "2025-07-01", "2025-07-20"),
        through("Izalco prison", "2025-07-01", "2025-07-20", stance="alleges"),
        through("Mariona", "2025-07-01", "2025-07-20", stance="plans"),
    ]
    assert told(held) == []


def test_two_who_hold_in_one_place_are_told() -> None:
    held = [
        through("CECOT", "2025-07-01", "2025-07-20", aside="El Salvador"),
        through("CECOT", "2025-07-01", "2025-07-20", aside="United States"),
    ]
    assert told(held) == [("holders", "2025-07-01", "2025-07-20")]


def test_of_very_many_the_earliest_are_told() -> None:
    held = [through(f"Camp {name}{number}", "2025-07-01", "2025-07-20") for number in range(10) for name in "ABCDEFG"]
    assert len(collisions(held, [])) == MOST


NAMES = st.sampled_from(["CECOT", "Izalco prison", "El Salvador", "Santa Ana", "Rwanda"])
BARS = st.builds(
    lambda name, first, length: through(name, f"2025-07-{first:02}", f"2025-07-{min(31, first + length):02}"),
    NAMES, st.integers(1, 28), st.integers(0, 10),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(BARS, max_size=7), st.randoms())
def test_the_order_of_the_accounts_changes_nothing(held: list[Bar], chance: object) -> None:
    shuffled = held[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(told(held)) == sorted(told(shuffled))
