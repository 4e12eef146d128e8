"""A gap is a stretch in which nobody says where somebody was held, and nothing else is one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.answers.timelines.absences import absences
from paradero.answers.timelines.clock import begins, ends
from paradero.answers.timelines.spans import Span, vouched
from paradero.answers.timelines.views import Bar
from tests.answers.timelines.made import bar, move, through


def told(held: list[Bar], moves: list[Bar], last: str | None = None) -> list[tuple[str, str]]:
    return [(gap.first, gap.last) for gap in absences(held, moves, ends(last) if last else None)]


def test_after_a_move_nobody_says_where_until_a_place_is_named() -> None:
    held = [through("CECOT", "2025-07-01", "2025-07-20")]
    assert told(held, [move("El Salvador", "2025-05-07")]) == [("2025-05-08", "2025-06-30")]


def test_the_hour_of_a_move_belongs_to_its_day() -> None:
    held = [through("CECOT", "2025-07-01", "2025-07-20")]
    moved = [move("El Salvador", "2025-05-07T10:20:00-04:00")]
    assert told(held, moved) == [("2025-05-08", "2025-06-30")]


def test_a_move_after_which_nothing_is_said_leaves_a_gap_to_the_last_day_spoken_of() -> None:
    gaps = absences([], [move("El Salvador", "2025-05-07")], ends("2025-06-26"))
    assert [(gap.first, gap.last, gap.before) for gap in gaps] == [("2025-05-08", "2025-06-26", None)]


def test_there_is_no_gap_after_somebody_was_set_free() -> None:
    freed = move("United States", "2025-06-06", kind="release")
    assert told([through("CECOT", "2025-09-01", "2025-09-20")], [freed], "2025-12-31") == []


def test_there_is_no_gap_between_custody_and_the_move_that_ends_it() -> None:
    held = [bar("Batavia", (None, "2025-03-15"), ("2025-03-15", None))]
    assert told(held, [move("El Salvador", "2025-05-07")]) == []


def test_there_is_a_gap_between_two_places_and_none_in_one() -> None:
    there = [through("CECOT", "2025-07-01", "2025-07-02")]
    assert told([*there, through("Izalco prison", "2025-08-01", "2025-08-02")], []) == [("2025-07-03", "2025-07-31")]
    assert told([*there, through("CECOT", "2025-08-01", "2025-08-02")], []) == []


def test_what_is_alleged_denied_or_planned_fills_no_gap() -> None:
    held = [
        through("Izalco prison", "2025-06-01", "2025-06-20", stance=stance) for stance in ("alleges", "denies", "plans")
    ]
    assert told(held, [move("El Salvador", "2025-05-07")], "2025-06-26") == [("2025-05-08", "2025-06-26")]


def test_words_without_a_date_end_a_gap_on_the_day_of_publication_and_begin_none() -> None:
    said = bar("Santa Ana", (None, "2025-04-21"), ("2025-04-21", None), dated=False)
    assert told([said], [move("El Salvador", "2025-03-15")], "2025-12-31") == [("2025-03-16", "2025-04-20")]


def test_a_description_says_nothing_of_where() -> None:
    held = [through("custody", "2025-06-01", "2025-06-20")]
    assert told(held, [move("El Salvador", "2025-05-07")], "2025-06-26") == [("2025-05-08", "2025-06-26")]


PLACES = st.sampled_from(["CECOT", "Izalco prison", "Rwanda"])
HELD = st.builds(
    lambda name, first, length: through(name, f"2025-07-{first:02}", f"2025-07-{min(31, first + length):02}"),
    PLACES, st.integers(1, 31), st.integers(0, 9),
)  # fmt: skip
MOVED = st.builds(lambda name, day: move(name, f"2025-07-{day:02}"), PLACES, st.integers(1, 31))


@settings(deadline=None)
@given(st.lists(HELD, max_size=6), st.lists(MOVED, max_size=4))
def test_no_gap_covers_a_day_on_which_a_place_is_said(held: list[Bar], moves: list[Bar]) -> None:
    said = [span for one in (*held, *moves) if (span := vouched(one))]
    for gap in absences(held, moves, ends("2025-07-31")):
        here = Span(begins(gap.first), ends(gap.last))
        assert all(here.shared(span) is None for span in said)
