"""A document's page shows its words, all of them, each with the claims it carries."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.documents import document_page, documents
from paradero.answers.views import DocumentPage
from paradero.interfaces.web.paragraphs import Piece, paragraphs
from paradero.interfaces.web.parts import part_at, whole
from paradero.record.record import open_record
from paradero.words.document import Block
from paradero.words.passage import Span


def shown(scene: Path, title: str) -> DocumentPage:
    with open_record(scene, read_only=True) as record:
        (found,) = [line.source for line in documents(record, limit=100).lines if line.source.title == title]
        return document_page(record, found.document)


def words(pieces: tuple[Piece, ...]) -> str:
    return "".join(run.text for piece in pieces for run in piece.runs)


@pytest.mark.parametrize("title", ["Two flights left in March", "Comunicado sobre el traslado", "A long text"])
def test_the_pieces_of_a_paragraph_are_its_words(scene: Path, title: str) -> None:
    page = shown(scene, title)
    for paragraph in paragraphs(page, page.blocks):
        assert words(paragraph.pieces) == paragraph.block.span.of(page.text)


def test_the_cells_of_a_row_are_its_words(scene: Path) -> None:
    page = shown(scene, "A list of names")
    rows = list(paragraphs(page, page.blocks))
    told = [[(cell.column, words(cell.pieces)) for cell in row.cells] for row in rows]
    assert [row.is_headings for row in rows] == [True, False, False]
    assert told[1:] == [
        [("name", "Ilia Invented"), ("nationality", "Venezuela"), ("flight", "GL1")],
        [("name", "José Invented"), ("nationality", "Venezuela"), ("flight", "GL2")],
    ]
    assert [len(row.notes) for row in rows] == [0, 1, 1]


def test_each_claim_is_noted_once_and_highlights_exactly_its_passage(scene: Path) -> None:
    page = shown(scene, "Two flights left in March")
    carried: dict[int, str] = {}
    noted, ended = [], []
    for paragraph in paragraphs(page, page.blocks):
        noted += [note.number for note in paragraph.notes]
        for piece in paragraph.pieces:
            ended += [note.number for note in piece.ends]
            for note in piece.notes:
                carried[note.number] = carried.get(note.number, "") + "".join(run.text for run in piece.runs)
    assert noted == list(range(1, len(page.claims) + 1))
    assert sorted(ended) == noted
    assert carried == {number: line.claim.passage.exact for number, line in enumerate(page.claims, start=1)}


def test_words_that_two_claims_share_belong_to_both(scene: Path) -> None:
    page = shown(scene, "Two flights left in March")
    shared = [
        piece for paragraph in paragraphs(page, page.blocks) for piece in paragraph.pieces
        if "Xinis ordered" in "".join(run.text for run in piece.runs) or words((piece,)).startswith("Judge Paula")
    ]  # fmt: skip
    assert [sorted(note.line.claim.kind for note in piece.notes) for piece in shared] == [["order", "release"]]


def test_a_citation_mark_is_drawn_as_no_words(scene: Path) -> None:
    page = shown(scene, "Two flights left in March")
    marks = [
        run.text
        for paragraph in paragraphs(page, page.blocks)
        for piece in paragraph.pieces
        for run in piece.runs
        if run.mark
    ]
    assert marks == ["[1]"]


TEXTS = st.text("ab \n", max_size=60)
CUTS = st.lists(st.integers(0, 60), max_size=8)


@given(TEXTS, CUTS)
def test_no_word_between_blocks_is_left_out(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    blocks = [Block(Span(start, end), "body") for start, end in zip(edges[::2], edges[1::2], strict=False)]
    seen = [place for block in whole(text, blocks) for place in range(block.span.start, block.span.end)]
    assert seen == sorted(set(seen))
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= set(seen)


@given(st.lists(st.integers(1, 30_000), min_size=1, max_size=30), st.integers(0, 200_000))
def test_the_part_at_an_offset_holds_it_and_parts_leave_nothing_out(lengths: list[int], offset: int) -> None:
    starts = [sum(lengths[:number]) for number in range(len(lengths))]
    blocks = [Block(Span(start, start + length), "body") for start, length in zip(starts, lengths, strict=True)]
    text = "x" * sum(lengths)
    part = part_at(text, blocks, offset)
    inside = min(offset, len(text) - 1)
    assert any(block.span.start <= inside < block.span.end for block in part.blocks)
    every = [block for start in part.starts for block in part_at(text, blocks, start).blocks]
    assert every == blocks


def test_a_text_without_words_has_one_empty_part() -> None:
    assert part_at("", [], 5).parts == 1
