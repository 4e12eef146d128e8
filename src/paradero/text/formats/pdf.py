"""PDF: the text layer, page by page, with blank lines and indents where the page shows them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from paradero.sources.limits import Limits
from paradero.text.formats.failure import broken
from paradero.text.kinds import blocks
from paradero.text.layout import PageLine, page_text, running_key, running_lines
from paradero.text.marks import plain_marks
from paradero.text.pagebreaks import mended
from paradero.text.paragraphs import paragraphs
from paradero.text.prose import from_lines, with_openings
from paradero.words.document import Block, Field, Item, MediaKind, Metadata, TextVersion
from paradero.words.errors import ReadingError

CONFINED: Final = True
_PAGE_BREAK: Final = "\n\f\n"
_REMEDY: Final = "open it in a PDF viewer and print it to a new PDF"


def accepts(media: MediaKind) -> bool:
    """PDF files."""
    return media == "pdf"


def read(item: Item, limits: Limits) -> TextVersion:
    """The text layer; every block knows its page. Raises ReadingError for a scan, a lock or too many pages."""
    with broken("PDF file", _REMEDY):
        pages, title = _pages(item.raw, limits)
    running = running_lines(pages)
    texts = [page_text(lines, running) for lines in pages]
    if not any(text.strip() for text in texts):
        raise ReadingError("It has no text layer (it is a scan); run OCR on it and add the PDF that OCR makes.")
    text = _PAGE_BREAK.join(texts)
    marks = plain_marks(text)
    paged = _paged(blocks(text, paragraphs(text), marks), texts, text, running)
    whole = mended(text, list(paged), marks)
    metadata = from_lines(text, whole.blocks, Metadata(title=title))
    version = TextVersion(text, tuple(whole.blocks), with_openings(text, whole.blocks, whole.marks), metadata)
    return msgspec.structs.replace(version, losses=_losses(texts))


def _pages(raw: bytes, limits: Limits) -> tuple[list[list[PageLine]], Field | None]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError("It is locked with a password; save an unlocked copy.") from error
        raise
    try:
        if len(document) > limits.pages:
            raise ReadingError(
                f"It has {len(document):,} pages, over the limit of {limits.pages:,}; split it or raise the limit."
            )
        pages = [_page(document, number) for number in range(len(document))]
        return pages, _title(document.get_metadata_dict().get("Title", ""))
    finally:
        document.close()


def _page(document: Any, number: int) -> list[PageLine]:
    page = document[number]
    textpage = page.get_textpage()
    try:
        return list(_lines(textpage))
    finally:
        textpage.close()
        page.close()


def _lines(textpage: Any) -> Iterator[PageLine]:
    """The lines of a page; a hyphen at a line's end, which pdfium takes out, is put back."""
    from pypdfium2 import raw

    letter = raw.FPDFText_GetUnicode
    codes = [letter(textpage, index) for index in range(textpage.count_chars())]
    start = 0
    for index, code in enumerate([*codes, 10]):
        if code in (10, 13, 2):
            yield from _line(textpage, codes, start, index, hyphen=code == 2)
            start = index + 1


def _line(textpage: Any, codes: Sequence[int], start: int, end: int, *, hyphen: bool) -> Iterator[PageLine]:
    words = _text_of(codes[start:end])
    shown = [index for index in range(start, end) if codes[index] > 32]
    if not words.strip() or not shown:
        return
    left, bottom, _, top = textpage.get_charbox(shown[0], loose=True)
    _, _, right, _ = textpage.get_charbox(shown[-1], loose=True)
    text = words.strip() + ("-" if hyphen else "")
    yield PageLine(text=text, left=left, right=right, bottom=bottom, height=max(top - bottom, 1.0))


def _text_of(codes: Sequence[int]) -> str:
    """Characters from pdfium's codes: surrogate pairs joined, what is no character shown as U+FFFD."""
    units = b"".join(
        code.to_bytes(2, "little") if code < 0x10000 else chr(min(code, 0x10FFFF)).encode("utf-16-le") for code in codes
    )
    text = units.decode("utf-16-le", errors="replace")
    return "".join(sign if sign >= " " and sign not in "\ufffe\uffff" else "\ufffd" for sign in text)


def _paged(found: Sequence[Block], texts: Sequence[str], text: str, running: frozenset[str]) -> Iterator[Block]:
    starts = [0]
    for page in texts[:-1]:
        starts.append(starts[-1] + len(page) + len(_PAGE_BREAK))
    for block in found:
        number = bisect_right(starts, block.span.start)
        kind = "other" if running_key(block.span.of(text)) in running else block.kind
        yield msgspec.structs.replace(block, page=number, kind=kind)


def _title(words: str) -> Field | None:
    """The title among the file's properties, unless it is the name of a file."""
    words = " ".join(words.split())
    if len(words.split()) < 3 or words.lower().endswith((".doc", ".docx", ".pdf", ".wpd", ".indd", ".qxd")):
        return None
    return Field(words, "PDF properties")


def _losses(texts: Sequence[str]) -> tuple[str, ...]:
    bare = [str(number) for number, text in enumerate(texts, start=1) if not text.strip()]
    if not bare:
        return ()
    named = ", ".join(bare[:10]) + (" …" if len(bare) > 10 else "")
    return (f"No text layer on {len(bare)} of {len(texts)} pages ({named}); run OCR on the file if they hold text.",)
