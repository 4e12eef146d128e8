"""What a stream is, judged by its content: a document's format, or a container of documents."""

import re
import zipfile
from typing import IO, Final, Literal

from paradero.sources.tables import looks_like_table
from paradero.words.document import MediaKind
from paradero.words.errors import SourceError

Form = MediaKind | Literal["zip", "warc", "message", "articles"]

_HEAD: Final = 64 * 1024
_NOT_READ: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .msg); save it as DOCX, XLSX or EML"),
    (b"{\\rtf", "a rich-text (RTF) file; save it as DOCX"),
    (b"\x89PNG\r\n", "a picture; run OCR on it and add the text or PDF that OCR makes"),
    (b"\xff\xd8\xff", "a picture; run OCR on it and add the text or PDF that OCR makes"),
    (b"GIF8", "a picture; run OCR on it and add the text or PDF that OCR makes"),
    (b"II*\x00", "a picture; run OCR on it and add the text or PDF that OCR makes"),
    (b"MM\x00*", "a picture; run OCR on it and add the text or PDF that OCR makes"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it, or pack it as ZIP"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it, or pack it as ZIP"),
    (b"SQLite format 3\x00", "a SQLite database; export its tables as CSV"),
)
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_GZIP: Final = b"\x1f\x8b"
_WIDE: Final = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS: Final = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG: Final = re.compile(
    r"<(?:p|div|span|table|h[1-6]|script|style|meta|title|article|section|ul|a)\b[^<>]{0,500}>", re.I
)
_HEADER: Final = re.compile(r"([!-9;-~]{1,70}):[ \t].*|[ \t].*")
_MESSAGE_HEADERS: Final = frozenset(
    {"from", "to", "cc", "subject", "date", "message-id", "mime-version", "received", "return-path", "content-type"}
)
_MARKDOWN: Final = re.compile(r"\]\(|^#{1,6} |^---\s*$|^> |(?<!\w)[*_]{1,3}(?=[^\W_])[^*_\n]{0,200}[*_]", re.M)
_MARKDOWN_SIGNS: Final = ("](", "# ", "---", "> ", "*", "_")


def form_of(stream: IO[bytes]) -> Form:
    """The form of a stream's content. Raises SourceError, with what to do, for what is not read."""
    stream.seek(0)
    head = stream.read(_HEAD)
    if not head.strip():
        raise SourceError("It is empty; check that it was saved whole.")
    if head.startswith(_ZIP):
        return _package(stream)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"WARC/", _GZIP)):
        return _capture(head)
    return _text_form(_as_text(head))


def _as_text(head: bytes) -> str:
    for magic, sentence in _NOT_READ:
        if head.startswith(magic):
            raise SourceError(f"It is {sentence}.")
    for mark, charset in _WIDE:
        if head.startswith(mark):
            return head[2:].decode(charset, errors="replace")
    if len(head.translate(None, _CONTROLS)) < len(head):
        raise SourceError(
            "Its format is not known, and it is no text; save it as text, HTML, PDF, DOCX, EML, CSV or XLSX."
        )
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _text_form(text: str) -> Form:
    opening = text.lstrip()
    if opening.startswith("<"):
        return _markup(opening)
    if re.match(r"\[\s*[{\]]|\{\s*[\"}]", opening):
        return "articles"
    if _is_message(text):
        return "message"
    if looks_like_table(text):
        return "csv"
    return "markdown" if any(sign in text for sign in _MARKDOWN_SIGNS) and _MARKDOWN.search(text) else "text"


def _markup(text: str) -> Form:
    if _HTML.match(text) or len(_TAG.findall(text[:8192])) >= 3:
        return "html"
    if text.startswith("<?xml"):
        raise SourceError("It is an XML file, which is not read; save its text as HTML, CSV or plain text.")
    return "markdown"


def _is_message(text: str) -> bool:
    names = set()
    for line in text.splitlines()[:60]:
        found = _HEADER.fullmatch(line)
        if not found:
            break
        if found[1]:
            names.add(found[1].lower())
    return len(names & _MESSAGE_HEADERS) >= 2 and bool(names & {"from", "received", "mime-version", "message-id"})


def _capture(head: bytes) -> Form:
    if head.startswith(b"WARC/"):
        return "warc"
    import zlib

    try:
        opening = zlib.decompressobj(31).decompress(head, 16)
    except zlib.error as error:
        raise SourceError("It is a broken gzip file; get a whole copy.") from error
    if opening.startswith(b"WARC/"):
        return "warc"
    raise SourceError("It is a gzip file that is no web capture; unpack it first.")


def _package(stream: IO[bytes]) -> Form:
    """A zip file may be an Office document: its member names tell."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise SourceError("It is a broken or cut-off zip archive or Office file; get a whole copy.") from error
    if "word/document.xml" in names:
        return "docx"
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return "xlsx"
    if "content.xml" in names and "mimetype" in names:
        raise SourceError("It is an OpenDocument or e-book file, which is not read; save it as DOCX, XLSX or PDF.")
    return "zip"
