"""PDF files."""

import pytest

from paradero.sources.limits import Limits
from paradero.text.formats import pdf
from paradero.text.normal import normal
from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from tests.text import made

FIRST = made.page(
    "On March 15, 2025, the United States removed Kilmar Abrego Garcia to El Sal-",
    "vador, where he was detained in the Center for Terrorism Confinement, and it",
    "has since said that this was a mistake.",
    "",
    "The order stands. THE CHIEF JUSTICE entered an administrative stay of it",
)
SECOND = made.page(
    "and referred the application to the whole Court, which granted it in part.",
    "The District Court should now clarify its directive with due regard.",
)
HEAD = "Case 8:25-cv-00951 Page {} of 2"


def read(raw: bytes, limits: Limits | None = None) -> TextVersion:
    return pdf.read(made.of(raw, "pdf"), limits or Limits())


def shown(version: TextVersion) -> list[str]:
    text = normal(version)
    return [" ".join(text[block.span.start : block.span.end].split()) for block in version.blocks]


def test_lines_are_grouped_into_paragraphs_and_hyphens_stay_as_printed() -> None:
    version = read(made.pdf([FIRST]))
    assert version.blocks[0].span.of(version.text).startswith("On March 15, 2025")
    assert "to El Sal-\nvador, where" in version.text
    assert [block.page for block in version.blocks] == [1] * len(version.blocks)


def test_a_wide_gap_begins_a_paragraph() -> None:
    assert len(read(made.pdf([FIRST])).blocks) == 2


def test_a_sentence_over_a_page_break_is_one_block_on_the_page_where_it_begins() -> None:
    version = read(made.pdf([[(72, 760, HEAD.format(1)), *FIRST], [(72, 760, HEAD.format(2)), *SECOND]]))
    sentence = (
        "THE CHIEF JUSTICE entered an administrative stay of it and referred the application to the whole Court, "
    )
    pages = dict(zip(shown(version), (block.page for block in version.blocks), strict=True))
    assert pages[sentence + "which granted it in part."] == 1
    assert pages["The District Court should now clarify its directive with due regard."] == 2


def test_running_heads_are_no_body_text() -> None:
    version = read(made.pdf([[(72, 760, HEAD.format(1)), *FIRST[:3]], [(72, 760, HEAD.format(2)), *SECOND]]))
    assert [block.kind for block in version.blocks if "8:25-cv" in block.span.of(version.text)] == ["other", "other"]


def test_a_line_set_in_begins_a_paragraph() -> None:
    lines = [
        "   The first paragraph is set in by a few blanks, as printed opinions do it, so",
        "that its second line begins further out than the first one, and ends with it.",
        "   The second paragraph is set in as well, though no gap stands before it at all,",
        "and so it must be a block of its own, as any reader of the page would see it.",
    ]
    assert len(read(made.pdf([made.page(*lines)])).blocks) == 2


def test_a_scan_is_refused_with_the_next_step() -> None:
    with pytest.raises(ReadingError, match=r"no text layer .* run OCR"):
        read(made.pdf([[], []]))


def test_pages_without_text_are_named() -> None:
    (loss,) = read(made.pdf([FIRST, [], SECOND, []])).losses
    assert loss.startswith("No text layer on 2 of 4 pages (2, 4)")


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(ReadingError, match="3 pages, over the limit of 2"):
        read(made.pdf([FIRST, SECOND, FIRST]), Limits(pages=2))


@pytest.mark.parametrize("cut", [0.02, 0.3, 0.6])
def test_a_cut_off_file_is_refused_or_read(cut: float) -> None:
    raw = made.pdf([FIRST, SECOND])
    with pytest.raises(ReadingError, match="broken or cut-off PDF"):
        read(raw[: int(len(raw) * cut)])
