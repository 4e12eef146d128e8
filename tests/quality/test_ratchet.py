"""The ratchet: figures never fall under their floors."""

from pathlib import Path

import msgspec
import pytest
from quality.faults import blocked_as_fact
from quality.gold import Corpus, GoldError, free_corpora
from quality.ratchet import Floor, accept, read_floors, shortfalls
from quality.reading import Part, Reading

from quality import ratchet
from tests.quality.conftest import claim, gold

SENTENCE = "A judge blocked the removal of the men to Eswatini."


@pytest.mark.parametrize("corpus", [corpus.name for corpus in free_corpora()])
def test_no_figure_is_under_its_floor_and_no_move_is_told_as_done(corpus: str, readings: list[Reading]) -> None:
    (reading,) = (reading for reading in readings if reading.corpus.name == corpus)
    assert shortfalls(reading, read_floors().get(corpus)) == []


@pytest.mark.parametrize("corpus", [corpus.name for corpus in free_corpora()])
def test_no_blocked_ordered_planned_or_denied_move_is_told_as_done(corpus: str, readings: list[Reading]) -> None:
    (reading,) = (reading for reading in readings if reading.corpus.name == corpus)
    assert blocked_as_fact(reading) == []


def test_every_free_corpus_has_floors_and_none_is_of_the_unseen_half() -> None:
    assert read_floors().keys() == {corpus.name for corpus in free_corpora()}
    assert {corpus.half for corpus in free_corpora()} == {"dev"}


@pytest.fixture
def floors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, readings: list[Reading]) -> dict[str, Floor]:
    """Floors of these very readings, in a file of their own."""
    monkeypatch.setattr(ratchet, "FLOORS", tmp_path / "floors.json")
    accept(readings)
    return read_floors()


def test_a_floor_is_one_claim_under_the_measure(readings: list[Reading], floors: dict[str, Floor]) -> None:
    for reading in readings:
        for name, tally in ratchet.measured(reading).items():
            floor = floors[reading.corpus.name].figures.get(name, 0.0)
            assert (tally.right - 1) / max(tally.of, 1) - 0.001 < floor <= tally.share


def test_a_figure_under_its_floor_is_named(readings: list[Reading], floors: dict[str, Floor]) -> None:
    floor = msgspec.structs.replace(floors["demo"], figures={"strict recall": 1.0})
    (sentence,) = shortfalls(readings[0], floor)
    assert sentence.startswith("demo: strict recall is 0.")


@pytest.fixture
def blocked(tmp_path: Path) -> Reading:
    """A removal that was blocked, read as made."""
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    corpus = Corpus("a corpus", {"a": tmp_path / "a.txt"}, {"a": (gold(SENTENCE, stance="pauses"),)})
    return Reading(corpus, {"a": (Part(SENTENCE, (claim(SENTENCE),)),)})


def test_a_move_told_as_done_is_named_whatever_the_floors(blocked: Reading) -> None:
    floor = Floor(blocked.corpus.fingerprint(), {})
    assert shortfalls(blocked, floor) == [f"a corpus: a 0–{len(SENTENCE)} tells a transfer as done."]
    assert shortfalls(blocked, None)[1:] == shortfalls(blocked, floor)


def test_a_reading_that_tells_a_move_as_done_is_never_accepted(blocked: Reading, floors: dict[str, Floor]) -> None:
    with pytest.raises(GoldError, match="tells a transfer as done"):
        accept([blocked])
    assert read_floors() == floors


def test_a_changed_corpus_must_be_accepted_anew(readings: list[Reading], floors: dict[str, Floor]) -> None:
    changed = msgspec.structs.replace(floors["demo"], fingerprint="0" * 64)
    assert "run `python -m quality --accept`" in shortfalls(readings[0], changed)[0]


def test_floors_rise_and_never_fall(readings: list[Reading], floors: dict[str, Floor]) -> None:
    low = {name: msgspec.structs.replace(floor, figures={"stance": 0.1}) for name, floor in floors.items()}
    ratchet.FLOORS.write_bytes(msgspec.json.encode(low))
    accept(readings)
    assert read_floors() == floors
    high = {name: msgspec.structs.replace(floor, figures={"stance": 1.0}) for name, floor in floors.items()}
    ratchet.FLOORS.write_bytes(msgspec.json.encode(high))
    with pytest.raises(GoldError, match="Nothing was accepted"):
        accept(readings)
    assert read_floors() == high
