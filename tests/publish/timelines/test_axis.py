"""The axis keeps the order of days, stays within its bounds, and says where it is cut short."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.publish.timelines.axis import axis

DAYS = st.lists(st.floats(737_000, 741_000, allow_nan=False), min_size=1, max_size=30)


@settings(deadline=None)
@given(DAYS, st.floats(736_000, 742_000, allow_nan=False), st.floats(736_000, 742_000, allow_nan=False))
def test_an_earlier_day_never_stands_to_the_right_of_a_later_one(days: list[float], one: float, other: float) -> None:
    scale = axis(days, 250, 985)
    first, last = sorted((one, other))
    assert 250 <= scale.x(first) <= scale.x(last) <= 985


@settings(deadline=None)
@given(DAYS)
def test_ticks_keep_apart_and_stand_on_the_axis(days: list[float]) -> None:
    ticks = axis(days, 250, 985).ticks(100)
    assert all(250 <= tick.x <= 985 for tick in ticks)
    assert all(later.x - earlier.x >= 99.9 for earlier, later in pairwise(ticks))


def test_a_long_stretch_of_nothing_is_cut_short_and_says_by_how_many_days() -> None:
    scale = axis([737_000.0, 737_001.0, 739_000.0, 739_010.0], 0, 1000)
    (cut,) = scale.breaks()
    assert cut.days == 1999
    assert scale.x(739_010.0) - scale.x(739_000.0) > 50


def test_one_day_alone_has_an_axis() -> None:
    scale = axis([738_000.0], 0, 1000)
    assert 0 < scale.x(738_000.0) < 1000
