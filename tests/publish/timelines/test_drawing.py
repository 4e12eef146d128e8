"""A drawing has every row up to its bound, and the form of each bar is that of its words."""

from paradero.answers.timelines.views import Bar, Row, Timeline, Track
from paradero.publish.timelines.axis import axis
from paradero.publish.timelines.drawing import MOST_ROWS, bar_id, draw, pieces, shortened
from paradero.words.entity import Entity
from tests.answers.timelines.made import bar, move, through

SCALE = axis([739_300.0, 739_500.0], 0, 1000)


def forms(one: Bar) -> list[str]:
    return [piece.form for piece in pieces(one, SCALE)]


def timeline(rows: int) -> Timeline:
    bars = [through(f"Camp {number}", "2025-07-01", "2025-07-20") for number in range(rows)]
    track = Track("where", tuple(Row(one.label, "", (one,)) for one in bars), False)
    return Timeline(
        Entity("person:x", "person", "X"), (track,), (), (), (), (), None, "2025-07-01", "2025-07-20", None, None, {}
    )


def test_sure_vague_open_and_undated_bars_have_forms_of_their_own() -> None:
    assert forms(through("A", "2025-07-01", "2025-07-20")) == ["sure"]
    assert forms(bar("A", ("2025-07-01", "2025-07-01"), ("2025-07-20", None))) == ["fade-right", "sure"]
    assert forms(bar("A", (None, "2025-07-31"), ("2025-07-01", None))) == ["vague", "fade-left", "fade-right"]
    assert forms(bar("A", ("2025-07-01", "2025-07-31"), ("2025-08-05", "2025-08-05"))) == ["vague", "sure"]
    assert forms(bar("A", (None, "2025-07-01"), ("2025-07-01", None), dated=False))[-1] == "hollow"
    assert forms(move("A", "2025-07-01")) == ["moment"]
    assert forms(bar("A", (None, None), (None, None))) == []


def test_rows_beyond_the_bound_are_counted_and_not_drawn() -> None:
    drawn = draw(timeline(MOST_ROWS + 3))
    assert drawn
    assert len(drawn.lines) == MOST_ROWS
    assert drawn.heads[0].note == "3 more rows stand in the table below."


def test_nothing_dated_is_not_drawn() -> None:
    empty = timeline(0)
    assert draw(Timeline(empty.subject, (), (), (), (), (), None, None, None, None, None, {})) is None


def test_ids_are_names_that_an_address_can_hold() -> None:
    one = bar("A", ("2025-05-07T10:20:00-04:00", None), (None, None))
    assert bar_id(one).endswith("custody-2025-05-07T10-20-00-04-00")


def test_long_names_are_cut_and_say_so() -> None:
    assert shortened("x" * 50, 10) == "x" * 9 + "…"
    assert shortened("short", 10) == "short"
