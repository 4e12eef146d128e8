"""Plain text and Markdown files."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.sources.limits import Limits
from paradero.text.formats import markdown, plain
from paradero.text.soundness import check
from tests.text import made


def test_the_stored_text_is_the_decoded_file_exactly() -> None:
    raw = "\ufeffTitle\r\n\r\nHe  said “no”.\t\r\n\r\n"
    assert plain.read(made.of(raw, "text"), Limits()).text == raw[1:]


def test_front_matter_is_a_block_and_no_part_of_the_body() -> None:
    raw = "---\ntitle: Men left\ndate: 2025-04-15\n---\n\nThe **men** left.\n"
    version = markdown.read(made.of(raw, "markdown"), Limits())
    assert [block.kind for block in version.blocks] == ["front_matter", "body"]
    assert version.metadata.title is not None
    assert version.metadata.title.value == "Men left"
    assert [mark.span.of(version.text) for mark in version.marks] == ["**", "**"]


def test_a_guessed_character_set_is_a_loss() -> None:
    version = plain.read(made.of("La señora Núñez llegó según el país. ".encode("cp1252") * 9, "text"), Limits())
    assert len(version.losses) == 1


@given(st.text(min_size=1, max_size=300))
def test_any_text_gives_a_sound_version(text: str) -> None:
    raw = text.encode("utf-8", errors="ignore")
    for form in (plain, markdown):
        version = form.read(made.of(raw, "text"), Limits())
        if version.blocks:
            check(version)
