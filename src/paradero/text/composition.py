"""A text put together from the pieces of a structured format, keeping where each piece came from."""

from collections.abc import Sequence

from paradero.text.kinds import judged
from paradero.text.marks import plain_marks
from paradero.text.prose import from_lines, with_openings
from paradero.words.document import Block, Cell, LineKind, Mark, Metadata, TextVersion
from paradero.words.passage import Span

_LOOSE = "\n\n"
_TIGHT = "\n"


class Composition:
    """Collects blocks in reading order; the text is theirs, with blank lines between."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._notes: list[Mark] = []
        self._size = 0

    def add(
        self,
        words: str,
        kind: LineKind = "body",
        element: str | None = None,
        notes: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Adds a paragraph; one without a word adds nothing. `notes`: where footnote numbers stand in it."""
        if words.strip():
            start = self._start(_LOOSE)
            self._append(words)
            self._blocks.append(Block(span=Span(start, self._size), kind=kind, element=element))
            self._notes += [Mark(Span(start + begin, start + end), "footnote") for begin, end in notes]

    def add_row(
        self, cells: Sequence[str], columns: Sequence[str], kind: LineKind = "row", element: str | None = None
    ) -> None:
        """Adds a table row as one tab-separated line, each filled cell under its column's heading."""
        if not any(cell.strip() for cell in cells):
            return
        follows = self._blocks and (self._blocks[-1].cells or kind == "heading")
        start = self._start(_TIGHT if follows else _LOOSE)
        places = []
        for number, cell in enumerate(cells):
            if number:
                self._append("\t")
            begin = self._size
            self._append(cell)
            if cell.strip():
                column = columns[number] if number < len(columns) else ""
                places.append(Cell(column=column, span=Span(begin, self._size)))
        self._blocks.append(Block(span=Span(start, self._size), kind=kind, element=element, cells=tuple(places)))

    def version(self, metadata: Metadata, losses: Sequence[str] = ()) -> TextVersion:
        """The finished text: body blocks judged by their words, marks found, metadata completed by the first lines."""
        text = "".join(self._pieces)
        marks = sorted([*plain_marks(text), *self._notes], key=lambda mark: mark.span)
        blocks = judged(text, self._blocks, marks)
        return TextVersion(
            text=text,
            blocks=tuple(blocks),
            marks=with_openings(text, blocks, marks),
            metadata=from_lines(text, blocks, metadata),
            losses=tuple(losses),
        )

    def _start(self, gap: str) -> int:
        if self._pieces:
            self._append(gap)
        return self._size

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._size += len(piece)
