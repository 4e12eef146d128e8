"""The reader as a whole, with its child process."""

import random
import time
from contextlib import suppress

import pytest

from paradero.sources.limits import Limits
from paradero.text.reading import TextReader
from paradero.text.soundness import check
from paradero.words.document import Field, Item
from paradero.words.errors import ReadingError
from tests.text import made
from tests.text.test_html import BODY, deep

SAMPLES = (
    made.of(made.html(BODY), "html"),
    made.of(made.pdf([made.page("The court ordered the men to be returned.", "It was late.")] * 3), "pdf"),
    made.of(made.docx(made.word("The men left on Monday.") * 5), "docx"),
    made.of(made.xlsx([["Name", "State"], ["Ana Ficticia", "Held"]]), "xlsx"),
    made.of(made.eml("The men left on Monday.\r\n\r\n> They did."), "eml"),
    made.of("The men [left](https://x.example).\n\n## Why\n\nNobody knows.", "markdown"),
    made.of("Name,State\nAna,Held\nEva,Freed\n", "csv"),
    made.of('{"text": "The men left."}', "json_article"),
)


@pytest.mark.parametrize("item", SAMPLES, ids=[item.receipt.media for item in SAMPLES])
def test_every_format_gives_a_version_with_languages_and_a_reader(reader: TextReader, item: Item) -> None:
    version = reader.read(item)
    assert version.reader.startswith("text ")
    assert all(block.span.of(version.text).strip() for block in version.blocks)


def test_the_address_of_the_receipt_is_the_last_resort(reader: TextReader) -> None:
    version = reader.read(made.of("The men left.", "text", address="https://x.example/a"))
    assert version.metadata.url == Field("https://x.example/a", "receipt")


def test_plain_text_needs_no_child() -> None:
    with TextReader() as fresh:
        start = time.perf_counter()
        fresh.read(made.of("The men left.", "text"))
        assert time.perf_counter() - start < 0.5


def test_mutated_files_never_harm_the_parent(reader: TextReader) -> None:
    generator = random.Random(7)
    for number in range(160):
        item = SAMPLES[number % len(SAMPLES)]
        raw = bytearray(item.raw)
        for _ in range(generator.randint(1, 12)):
            raw[generator.randrange(len(raw))] = generator.randrange(256)
        if number % 3 == 0:
            del raw[generator.randrange(len(raw)) :]
        with suppress(ReadingError):
            check(reader.read(made.of(bytes(raw), item.receipt.media)))


def test_a_document_that_takes_too_long_is_refused_and_the_child_starts_again() -> None:
    with TextReader(Limits(seconds=0.5)) as slow:
        slow.read(SAMPLES[0])
        with pytest.raises(ReadingError, match=r"more than 0\.5 seconds"):
            slow.read(made.of(b"<html><body>" + b"<p>word <b>word</b></p>" * 100_000, "html"))
        assert slow.read(SAMPLES[0]).text
        slow.close()
        assert slow.read(SAMPLES[0]).text


def test_a_document_that_takes_too_much_memory_is_refused_and_the_next_one_is_read() -> None:
    with TextReader(Limits(memory_bytes=96 * 1024 * 1024)) as small:
        with pytest.raises(ReadingError, match="memory"):
            small.read(made.of(b"<html><body>" + b"<p>word <b>word</b></p>" * 1_500_000, "html"))
        assert small.read(SAMPLES[0]).text


def test_a_text_over_the_limit_of_characters_is_refused() -> None:
    with TextReader(Limits(characters=10)) as short:
        for item in (made.of("Far too many words.", "text"), SAMPLES[0]):
            with pytest.raises(ReadingError, match="characters"):
                short.read(item)


def test_a_page_nested_300_deep_is_read_whole_by_the_child(reader: TextReader) -> None:
    version = reader.read(made.of(deep(300), "html"))
    assert "deep words" in version.text
    assert "closing paragraph" in version.text


def test_a_page_nested_5000_deep_is_refused_by_the_child(reader: TextReader) -> None:
    with pytest.raises(ReadingError, match="nested 5,000 deep"):
        reader.read(made.of(deep(5_000), "html"))
