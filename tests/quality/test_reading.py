"""A document counts in the corpus of its language."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from quality.changes import lines
from quality.gold import Corpus, GoldError, free_corpora
from quality.reading import Part, Reading, language, read_corpora

from paradero.words.document import Block, TextVersion
from paradero.words.passage import Span
from tests.quality.conftest import gold

ARTICLES = """{"lang": "en", "text": "The men were flown to Eswatini on Monday, the government said."}
{"lang": "es", "text": "Los hombres fueron llevados a Esuatini el lunes, dijo el gobierno."}
"""


def parts(readings: list[Reading], corpus: str) -> Mapping[str, tuple[Part, ...]]:
    """The texts of a corpus by document."""
    (reading,) = (reading for reading in readings if reading.corpus.name == corpus)
    return reading.parts


def test_the_free_corpora_are_two_in_each_language() -> None:
    assert {corpus.name: corpus.lang for corpus in free_corpora()} == {
        "demo": "en",
        "demo, Spanish": "es",
        "public dev": "en",
        "public dev, Spanish": "es",
    }


def test_of_a_file_in_both_languages_each_corpus_has_its_own_articles(readings: list[Reading]) -> None:
    english, spanish = (parts(readings, name)["leaked-list"] for name in ("demo", "demo, Spanish"))
    assert (len(english), len(spanish)) == (3, 2)
    assert all("Alien" in part.text or "list" in part.text for part in english)
    assert all("venezolanos" in part.text for part in spanish)


def test_every_claim_of_the_free_corpora_is_kept_once_in_a_run(readings: list[Reading]) -> None:
    run = lines(readings)
    assert len(run) == sum(len(reading.claims(doc)) for reading in readings for doc in reading.parts)
    assert {line.corpus for line in run} == {reading.corpus.name for reading in readings}


def test_every_spanish_quote_stands_in_its_document_once(readings: list[Reading]) -> None:
    for reading in readings:
        if reading.corpus.lang == "es":
            for doc, claims in reading.corpus.gold.items():
                texts = [part.text for part in reading.parts[doc]]
                assert [item.quote for item in claims if sum(text.count(item.quote) for text in texts) != 1] == []


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ([("en", 3), ("es", 9)], "es"),
        ([("en", 9), ("es", 3)], "en"),
        ([("es", 2), ("fr", 9)], "es"),
        ([("und", 9)], "en"),
        ([], "en"),
    ],
)
def test_a_text_is_in_the_language_of_most_of_it(blocks: list[tuple[str, int]], told: str) -> None:
    made = [Block(Span(at * 10, at * 10 + length), "body", lang) for at, (lang, length) in enumerate(blocks)]
    assert language(TextVersion(" " * 100, tuple(made))) == told


def test_only_the_texts_in_the_language_of_the_gold_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(ARTICLES, "utf-8")
    made = gold("Los hombres fueron llevados", lang="es")
    (reading,) = read_corpora([Corpus("a corpus", {"a": file}, {"a": (made,)}, lang="es")])
    assert [part.text.split()[0] for part in reading.parts["a"]] == ["Los"]


def test_gold_in_a_language_that_its_document_has_not_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(ARTICLES.splitlines()[0], "utf-8")
    with pytest.raises(GoldError, match="language of its gold"):
        read_corpora([Corpus("a corpus", {"a": file}, {"a": (gold("hombres", lang="es"),)}, lang="es")])
