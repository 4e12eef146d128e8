"""The ratchet: figures never fall under their floors."""

from pathlib import Path

import msgspec
import pytest
from quality.faults import blocked_as_fact
from quality.gold import GoldError, free_corpora
from quality.ratchet import Floor, accept, read_floors, shortfalls
from quality.reading import Reading

from quality import ratchet


@pytest.mark.parametrize("corpus", [corpus.name for corpus in free_corpora()])
def test_no_figure_is_under_its_floor_and_no_new_move_is_told_as_done(corpus: str, readings: list[Reading]) -> None:
    (reading,) = (reading for reading in readings if reading.corpus.name == corpus)
    assert shortfalls(reading, read_floors().get(corpus)) == []


@pytest.mark.parametrize("corpus", [corpus.name for corpus in free_corpora()])
def test_no_blocked_ordered_planned_or_denied_move_is_told_as_done_beyond_the_listed(
    corpus: str, readings: list[Reading]
) -> None:
    (reading,) = (reading for reading in readings if reading.corpus.name == corpus)
    known = read_floors()[corpus].blocked_as_fact
    assert [item for item in blocked_as_fact(reading) if not any(map(item.is_same, known))] == []


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


def test_a_new_move_told_as_done_is_named(readings: list[Reading], floors: dict[str, Floor]) -> None:
    for reading in readings:
        told = shortfalls(reading, msgspec.structs.replace(floors[reading.corpus.name], blocked_as_fact=()))
        assert len(told) == len(blocked_as_fact(reading))


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
