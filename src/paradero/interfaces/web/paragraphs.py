"""A document's text as paragraphs, each cut into pieces that say which claims they carry."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from paradero.answers.views import ClaimLine, DocumentPage
from paradero.interfaces.web.quoting import Run, RunKind, own_words, runs
from paradero.interfaces.web.segments import Layer, Sweep, cut
from paradero.words.document import Block
from paradero.words.passage import Span


class Note(msgspec.Struct, frozen=True):
    """A claim as it is listed beside its paragraph, under a number that the text refers to."""

    number: int
    line: ClaimLine


class Piece(msgspec.Struct, frozen=True):
    """Words under the same passages: `notes` are the claims they carry, `ends` those whose passage ends here."""

    runs: tuple[Run, ...]
    notes: tuple[Note, ...]
    ends: tuple[Note, ...]


class TableCell(msgspec.Struct, frozen=True):
    """One cell of a table row, with its column's heading."""

    column: str
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """The cell's words."""
        return "".join(run.text for piece in self.pieces for run in piece.runs)


class Paragraph(msgspec.Struct, frozen=True):
    """A block of the text with its pieces (for a table row: its cells) and the claims that begin in it."""

    block: Block
    pieces: tuple[Piece, ...]
    cells: tuple[TableCell, ...]
    notes: tuple[Note, ...]

    @property
    def is_headings(self) -> bool:
        """Whether it is the row of a table that holds nothing but the columns' headings."""
        return bool(self.cells) and all(cell.words == cell.column for cell in self.cells)


def paragraphs(page: DocumentPage, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The given blocks of the page's text with the claims on them. The runs of a block joined are its words."""
    notes = [Note(number, line) for number, line in enumerate(page.claims, start=1)]
    starts = [note.line.claim.passage.start for note in notes]
    passages = Sweep(Layer(note.line.claim.passage.span, note) for note in notes)
    words = Sweep(_words(page, notes))
    for block in blocks:
        low, high = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        over, under = passages.over(block.span), words.over(block.span)
        yield Paragraph(
            block=block,
            pieces=() if block.cells else _pieces(page.text, block.span, over, under),
            cells=tuple(TableCell(cell.column, _pieces(page.text, cell.span, over, under)) for cell in block.cells),
            notes=tuple(notes[low:high]),
        )


def _words(page: DocumentPage, notes: Iterable[Note]) -> Iterator[Layer[RunKind]]:
    for note in notes:
        for span in own_words(note.line.claim):
            yield Layer(span, "own")
    for mark in page.marks:
        yield Layer(mark.span, "mark")


def _pieces(text: str, span: Span, passages: list[Layer[Note]], words: list[Layer[RunKind]]) -> tuple[Piece, ...]:
    return tuple(
        Piece(
            runs=runs(text, segment.span, words),
            notes=segment.tags,
            ends=segment.closes,
        )
        for segment in cut(span, passages)
    )
