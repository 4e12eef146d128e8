"""Running text to a version."""

from paradero.text.marks import markdown_marks
from paradero.text.normal import normal
from paradero.text.prose import prose
from paradero.words.document import TextVersion


def read(text: str) -> TextVersion:
    return prose(text, markdown_marks(text))


def test_a_repeated_heading_is_the_title_before_a_first_one() -> None:
    version = read(
        "A standfirst of one sentence comes first.\nStrategic Partnerships\n\nStrategic Partnerships\nHow it began."
    )
    assert version.metadata.title is not None
    assert version.metadata.title.value == "Strategic Partnerships"


def test_a_title_comes_before_the_body_or_not_at_all() -> None:
    assert read("The court ruled.\n\nBackground\n\nIt had heard the case.").metadata.title is None


def test_the_date_line_gives_the_day_of_publication() -> None:
    version = read("Title\n\n2025-04-15 politics\n\nWashington, D.C., Monday, 14 April 2025.\nThe men met.")
    assert version.metadata.published is not None
    assert (version.metadata.published.value, version.metadata.published.source) == ("2025-04-15", "dateline")


def test_the_opening_of_a_story_is_blanked_and_its_agency_kept() -> None:
    version = read("Men held\n\nWASHINGTON (AP) — The court ruled on Monday that they must be heard.")
    assert version.metadata.publisher is not None
    assert version.metadata.publisher.value == "AP"
    assert normal(version)[10:].strip().startswith("The court ruled")


def test_a_byline_is_kept_as_written() -> None:
    version = read("Men held\nBy Oswin Placeholder\n\nThe court ruled on Monday.")
    assert version.metadata.byline is not None
    assert version.metadata.byline.value == "By Oswin Placeholder"


def test_a_sentence_cut_by_a_page_head_is_one_block_with_the_head_as_mark() -> None:
    text = (
        "Your order was late. THE CHIEF JUSTICE entered an administrative stay\n"
        "2                NOEM v. ABREGO GARCIA\n\nand referred the application. It was granted."
    )
    version = read(text)
    assert [" ".join(normal(version)[b.span.start : b.span.end].split()) for b in version.blocks] == [
        "Your order was late.",
        "THE CHIEF JUSTICE entered an administrative stay and referred the application.",
        "It was granted.",
    ]
    assert [mark.kind for mark in version.marks] == ["page"]
