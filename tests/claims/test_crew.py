"""Several reading processes: the same claims in the same order, no process for a few documents, no hanging."""

import os
import signal

import pytest

from paradero.claims import crew as module
from paradero.claims import reader as reading
from paradero.claims.crew import Crew
from paradero.claims.reader import ClaimReader
from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from tests.claims.documents import ON_TOPIC, document
from tests.claims.test_own_frames import MINE, SENTENCE

PLACES = ("Rwanda", "Ghana", "Eswatini", "Uganda", "Palau")
PROSE = "The garden was watered in the evening."


def news(number: int) -> TextVersion:
    """A document with as many blocks as make a group of texts by itself, with the bound below."""
    moved = [
        f"The United States deported {20 + number} men to {PLACES[number % 5]} on May {1 + i % 28}, 2025."
        for i in range(3)
    ]
    return document(ON_TOPIC, *moved, *[f"Nothing else was said of paragraph {i}." for i in range(9)])


@pytest.fixture(autouse=True)
def small_groups(monkeypatch):
    """Groups of a few blocks, so that there are several of them; a process takes what it is sent for one group."""
    monkeypatch.setattr(reading, "_BATCH_BLOCKS", 8)


@pytest.fixture(scope="module")
def crew():
    with Crew(2) as crew:
        yield crew


@pytest.fixture(scope="module")
def texts() -> list[TextVersion]:
    mixed: list[TextVersion] = []
    for number in range(6):
        mixed += [news(number), document(PROSE), document(ON_TOPIC, f"Ghana deported {30 + number} men to Togo.")]
    return mixed


@pytest.fixture
def expected(reader: ClaimReader, texts: list[TextVersion]) -> list[tuple[object, ...]]:
    return list(reader.read_many(texts))


def test_two_processes_give_what_one_gives_in_the_same_order(crew, texts, expected):
    assert sum(map(len, expected)) > len(texts)
    assert list(crew.read_many(iter(texts))) == expected
    assert len(crew._members) == 2


def test_groups_begun_together_are_given_in_the_order_asked_for(crew, texts, expected):
    begun = [crew.begin(texts[start : start + 3]) for start in range(0, len(texts), 3)]
    assert [list(found) for found in begun] == [expected[start : start + 3] for start in range(0, len(texts), 3)]


def test_a_crew_that_may_choose_is_called_together_only_for_many(texts, expected, monkeypatch):
    monkeypatch.setattr(module, "cores", lambda: 1)
    with Crew() as crew:
        assert list(crew.read_many(texts[:6])) == expected[:6]
        assert crew._members == []
        assert list(crew.read_many(texts)) == expected
        assert len(crew._members) == 1


def test_what_is_not_on_topic_starts_no_process():
    with Crew(2) as crew:
        assert list(crew.read_many([document(PROSE)] * 5)) == [()] * 5
        assert crew._members == []


def test_documents_are_taken_a_few_groups_ahead_and_no_further(crew):
    taken = 0

    def counted():
        nonlocal taken
        for number in range(40):
            taken += 1
            yield news(number)

    next(crew.read_many(counted()))
    assert taken <= crew.ahead + 1


def test_every_process_reads_with_the_frames_of_ones_own(tmp_path):
    (tmp_path / "mine.toml").write_text(MINE, encoding="utf-8")
    with Crew(1, tmp_path) as crew:
        ((claim,),) = crew.read_many([document(ON_TOPIC, SENTENCE)])
        assert (claim.frame, claim.reader) == ("march off", crew.version)


def test_a_process_that_dies_is_told_in_a_sentence(texts):
    with Crew(1) as crew:
        found = crew.read_many(texts)
        next(found)
        os.kill(crew._members[0]._process.pid, signal.SIGKILL)
        with pytest.raises(ReadingError, match=r"ended by signal 9 .* \(--jobs 1\)"):
            list(found)


def test_leaving_ends_the_processes_whatever_they_are_at(texts):
    with Crew(2) as crew:
        crew.begin(texts)
        processes = [member._process for member in crew._members]
    assert [process.returncode for process in processes] == [-signal.SIGKILL] * 2
