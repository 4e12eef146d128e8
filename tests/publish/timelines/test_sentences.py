"""Every bar, collision and gap in words that say no more than the claims."""

import pytest

from paradero.answers.timelines.views import Absence, Bar, Collision
from paradero.publish.timelines.sentences import (
    absence_sentence,
    bar_sentence,
    bar_when,
    clock_words,
    collision_sentence,
    label_of,
    who_says,
)
from paradero.publish.timelines.wording import timeline_words
from tests.answers.timelines.made import bar, move, through


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (through("CECOT", "2025-07-01", "2025-07-20"), "from 1 July 2025 to 20 July 2025"),
        (bar("CECOT", ("2025-07-01", "2025-07-01"), ("2025-07-20", None)),
         "from 1 July 2025, said to go on up to 20 July 2025"),
        (bar("CECOT", (None, "2025-07-01"), ("2025-07-01", None)),
         "on 1 July 2025; since when and until when is not said"),
        (bar("CECOT", (None, "2025-07-31"), ("2025-07-01", None)), "at some time in July 2025"),
        (bar("CECOT", (None, "2025-07-31"), ("2025-07-02", None)), "at some time in 2 July 2025 to 31 July 2025"),
        (bar("CECOT", (None, "2025-07-01"), ("2025-07-01", "2025-07-01")),
         "until 1 July 2025, from when is not said"),
        (bar("CECOT", (None, "2025-07-01"), ("2025-07-01", None), dated=False),
         "no date in the words; said 1 July 2025"),
        (move("Ghana", "2025-07-01"), "1 July 2025"),
        (bar("Ghana", ("2025-01-01", "2025-12-31"), ("2025-01-01", "2025-12-31"), kind="transfer", shape="event"),
         "2025"),
        (move("Ghana", "2025-05-07T10:20:00-04:00"), "7 May 2025 at 10:20-04:00"),
        (bar("Ghana", (None, "2025-07-01"), (None, "2025-07-01"), kind="transfer", shape="event", dated=False),
         "no date in the words; said 1 July 2025, so by then"),
        (bar("Ghana", (None, "2025-07-01"), (None, "2025-07-01"), kind="transfer", shape="event", dated=False,
             stance="plans"), "no date in the words; said 1 July 2025"),
        (bar("CECOT", (None, None), (None, None), dated=False), "no date given"),
    ],
)  # fmt: skip
def test_when_is_as_vague_as_the_words(one: Bar, words: str) -> None:
    assert bar_when(one) == words


def test_a_bar_says_who_says_it_and_how() -> None:
    alleged = through("CECOT", "2025-07-01", "2025-07-20", stance="alleges", speakers=("counsel",))
    assert who_says(alleged) == "says counsel"
    assert bar_sentence(alleged, "where", label_of(alleged, {})) == (
        "Where held: CECOT, alleged (says counsel); from 1 July 2025 to 20 July 2025."
    )
    assert who_says(through("CECOT", "2025-07-01", "2025-07-20")) == "in the document’s own words"


def test_what_has_no_name_is_said_to_have_none() -> None:
    assert label_of(through("", "2025-07-01", "2025-07-20"), {}) == "a place not named"


def test_a_denial_names_what_is_said_first_and_who_denies_it() -> None:
    said = through("CECOT", "2025-07-01", "2025-07-20", speakers=("counsel",))
    denied = through("CECOT", "2025-07-01", "2025-07-20", stance="denies", speakers=("Nayib Bukele",))
    told = collision_sentence(Collision("denied", "2025-07-01", "2025-07-20", denied, said))
    assert told == "Said and denied, 1 July 2025 to 20 July 2025: CECOT (says counsel); denied by Nayib Bukele."


def test_a_gap_names_what_bounds_it() -> None:
    gap = Absence("2025-05-08", "2025-06-30", move("Ghana", "2025-05-07"), through("CECOT", "2025-07-01", "2025-07-20"))
    told = absence_sentence(gap)
    assert "8 May 2025 to 30 June 2025" in told
    assert told.endswith("until “CECOT” (from 1 July 2025 to 20 July 2025).")


@pytest.mark.parametrize(
    ("time", "words"),
    [("09:52:00-04:00", "09:52 (-04:00)"), ("09:52:31Z", "09:52:31 (UTC)"), ("09:52:00", "09:52")],
)
def test_an_hour_keeps_its_offset(time: str, words: str) -> None:
    assert clock_words(time) == words


def test_every_track_of_the_table_has_a_name() -> None:
    from paradero.answers.timelines.tracks import tracks_of

    for type in ("person", "facility", "case", "arrangement", "place"):
        assert {rule.id for rule in tracks_of(type)} <= timeline_words().track.keys()  # type: ignore[arg-type]
