"""What is written into the documentation."""

import re

import msgspec
from quality.attach import documents
from quality.gold import LANGUAGES
from quality.reading import Reading
from quality.report import document, terminal
from quality.tables import overview

from paradero.words.vocabulary import KINDS


def test_the_page_has_every_corpus_and_no_words_of_a_text(readings: list[Reading]) -> None:
    page = document(readings)
    for reading in readings:
        assert f"### {reading.corpus.name}" in page
        for golds in reading.corpus.gold.values():
            assert not [item.quote for item in golds if len(item.quote.split()) > 3 and item.quote in page]


def test_the_page_counts_the_pages_and_the_challenges_of_each_language(readings: list[Reading]) -> None:
    page = " ".join(document(readings[:1]).split())
    for lang, name in LANGUAGES.items():
        halves = [item.half for item in documents() if item.lang == lang]
        assert f"{halves.count('dev')} {name} pages in dev and {halves.count('held')} unseen" in page
    assert re.search(r"challenge_es.toml`, \d{3} and \d{3} sentences", page)


def test_real_pages_are_summed_in_each_language_and_our_own_texts_are_none(readings: list[Reading]) -> None:
    real = [
        Reading(msgspec.structs.replace(reading.corpus, name=name), reading.parts)
        for reading, name in zip(readings[-2:], ("real dev", "real dev, Spanish"), strict=True)
    ]
    rows = re.findall(r"^\| (.+?) +\|", overview([*readings, *real]), re.MULTILINE)
    assert [row for row in rows if row.startswith("all")] == ["all real pages, English"]


def test_every_row_of_a_table_has_as_many_cells_as_its_head(readings: list[Reading]) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", terminal(readings), re.MULTILINE):
        assert len({row.count("|") for row in table.splitlines()}) == 1


def test_only_kinds_that_occur_have_a_row(readings: list[Reading]) -> None:
    rows = re.findall(r"^\| (\w+) ", terminal(readings[:1]).split("## demo")[1], re.MULTILINE)
    assert set(rows) & set(KINDS) == {item.kind for golds in readings[0].corpus.gold.values() for item in golds}


def test_errors_of_the_unseen_half_are_never_told(readings: list[Reading]) -> None:
    reading = readings[0]
    unseen = msgspec.structs.replace(reading, corpus=msgspec.structs.replace(reading.corpus, half="held"))
    for told in (terminal([unseen], with_places=True), document([unseen])):
        assert "| missed" not in told
        assert "Moves told as done" not in told
