"""What must hold for every version: it has words; blocks and marks come in order, inside the text, without overlap."""

from collections.abc import Iterable

from paradero.words.document import TextVersion
from paradero.words.errors import ReadingError
from paradero.words.passage import Span


def check(version: TextVersion) -> None:
    """Raises ReadingError where a version has no words or its offsets do not hold."""
    if not version.blocks or not version.text.strip():
        raise ReadingError("It holds no text; check that it was saved whole.")
    size = len(version.text)
    _in_order((block.span for block in version.blocks), size)
    _in_order((mark.span for mark in version.marks), size)
    for block in version.blocks:
        if block.cells:
            _in_order((cell.span for cell in block.cells), block.span.end, block.span.start)


def _in_order(spans: Iterable[Span], end: int, start: int = 0) -> None:
    for span in spans:
        if not start <= span.start < span.end <= end:
            raise ReadingError("Its text came out with places that do not fit; save it in another format.")
        start = span.end
