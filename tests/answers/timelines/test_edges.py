"""The ends of a bar are as vague as the words, and no vaguer."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.answers.timelines.bars import has_time
from paradero.answers.timelines.edges import says_throughout, stretch
from paradero.answers.timelines.spans import possible, sure, told
from paradero.answers.timelines.views import Edge, Shape
from paradero.words.claim import When
from tests.answers.timelines.made import bar


def when(edtf: str, words: str = "", instant: str | None = None) -> When:
    return When(edtf, words or edtf, 0, len(words or edtf), instant)


@pytest.mark.parametrize(
    ("edtf", "words", "shape", "start", "stop"),
    [
        ("2025-03-15", "", "event", ("2025-03-15", "2025-03-15"), ("2025-03-15", "2025-03-15")),
        ("2025-03-15", "", "state", (None, "2025-03-15"), ("2025-03-15", None)),
        ("2025-03", "", "event", ("2025-03-01", "2025-03-31"), ("2025-03-01", "2025-03-31")),
        ("2025-03", "", "state", (None, "2025-03-31"), ("2025-03-01", None)),
        ("2025-03-15/..", "", "state", ("2025-03-15", "2025-03-15"), ("2025-06-08", None)),
        ("2025-03/..", "", "state", ("2025-03-01", "2025-03-31"), ("2025-06-08", None)),
        ("../2025-06-06", "", "state", (None, "2025-06-06"), ("2025-06-06", "2025-06-06")),
        ("../2025-06-06", "", "event", (None, "2025-06-06"), ("2025-06-06", "2025-06-06")),
        ("2025-03-03/2025-04-28", "from 3 March to 28 April", "state",
         ("2025-03-03", "2025-03-03"), ("2025-04-28", "2025-04-28")),
        ("2025-03-03/2025-04-28", "between 3 March and 28 April", "state",
         (None, "2025-04-28"), ("2025-03-03", None)),
    ],
)  # fmt: skip
def test_the_ends_follow_the_words(
    edtf: str, words: str, shape: Shape, start: tuple[str | None, str | None], stop: tuple[str | None, str | None]
) -> None:
    told = stretch(when(edtf, words), shape, "2025-06-08")
    assert told
    assert (told.start, told.stop, told.dated) == (Edge(*start), Edge(*stop), True)


def test_a_state_without_an_end_is_vouched_for_only_up_to_the_day_on_which_it_was_said() -> None:
    later, unknown = (stretch(when("2025-03-15/.."), "state", said) for said in ("2025-03-01", None))
    assert later == unknown
    assert later
    assert later.stop == Edge("2025-03-15")


def test_words_without_a_date_stand_on_the_day_of_publication_and_say_so() -> None:
    state, event = stretch(None, "state", "2025-04-21"), stretch(None, "event", "2025-04-21")
    assert state
    assert event
    assert (state.start, state.stop, state.dated) == (Edge(None, "2025-04-21"), Edge("2025-04-21"), False)
    assert (event.start, event.stop, event.dated) == (Edge(None, "2025-04-21"), Edge(None, "2025-04-21"), False)


@pytest.mark.parametrize("said", [None, "soon", "2025/..", ""])
def test_without_any_day_there_is_no_bar(said: str | None) -> None:
    assert stretch(None, "state", said) is None


def test_an_instant_is_kept_with_its_offset() -> None:
    at = "2025-05-07T10:20:00-04:00"
    told = stretch(when("2025-05-07", instant=at), "event", None)
    assert told
    assert told.start == told.stop == Edge(at, at)


@pytest.mark.parametrize(
    ("words", "lasted"),
    [
        ("from March to June", True), ("March 3 to April 28, 2025", True), ("desde marzo hasta junio", True),
        ("between March and June", False), ("this week", False), ("entre marzo y junio", False),
    ],
)  # fmt: skip
def test_only_some_words_say_that_something_lasted_all_through(words: str, lasted: bool) -> None:
    assert says_throughout(words) is lasted


DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2027, 12, 31)).map(str)
POINTS = DAYS | DAYS.map(lambda day: day[:7]) | DAYS.map(lambda day: day[:4]) | DAYS.map(lambda day: f"{day}~")
TIMES = POINTS | POINTS.map(lambda point: f"{point}/..") | POINTS.map(lambda point: f"../{point}")


@settings(deadline=None)
@given(TIMES, st.sampled_from(["state", "event"]), DAYS | st.none())
def test_what_is_sure_is_possible_and_what_is_told_has_an_end(edtf: str, shape: Shape, said: str | None) -> None:
    ends = stretch(when(edtf), shape, said)
    assert ends
    one = bar("Camp", (ends.start.first, ends.start.last), (ends.stop.first, ends.stop.last), shape=shape)
    assert has_time(one)
    certain, open_to, named = sure(one), possible(one), told(one)
    assert named
    assert named.start < named.stop
    if certain:
        assert open_to.start <= certain.start <= certain.stop <= open_to.stop
