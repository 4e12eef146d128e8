"""Generated documents are the same every time, and those on topic are worth reading."""

from collections.abc import Callable

import pytest
from bench.corpus import Raw, at_hand, repeated
from bench.generate import Document, off_topic, on_topic
from bench.stages import Run

from paradero.text.reading import TextReader

Make = Callable[[int, int], Document]


@pytest.mark.parametrize("make", [on_topic, off_topic])
def test_the_same_number_and_seed_give_the_same_bytes(make: Make) -> None:
    assert make(7, 3).text() == make(7, 3).text()
    assert make(7, 3).page() == make(7, 3).page()


@pytest.mark.parametrize("make", [on_topic, off_topic])
def test_another_number_or_seed_gives_another_document(make: Make) -> None:
    assert len({make(7, 3).text(), make(8, 3).text(), make(7, 4).text()}) == 3


def test_a_repeated_corpus_is_the_same_every_time_and_no_part_is_like_another() -> None:
    given = [Raw("a", b"Judge Gallagher heard 238 people.", 5)]
    assert repeated(given, 20, 1, 3) == repeated(given, 20, 1, 3)
    raws = [document.raw for part in (1, 2) for document in repeated(given, 20, part, 3)]
    assert len(set(raws)) == len(raws) == 8


def test_every_generated_document_on_topic_makes_claims_and_none_off_topic_is_even_parsed() -> None:
    with TextReader() as texts:
        for number in range(12):
            news, prose = (make(number, 3, 120) for make in (on_topic, off_topic))
            assert Run([Raw("news", news.text(), news.words)], texts).read().claims
            assert not Run([Raw("prose", prose.text(), prose.words)], texts).read().paragraphs


def test_the_corpus_at_hand_holds_english_documents_with_words() -> None:
    assert len(at_hand()) >= 10
    assert all(document.words for document in at_hand())
