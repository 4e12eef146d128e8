"""A list as lines of cells, whatever file it came in; nothing is said yet of what the cells mean."""

import io
import zipfile
from typing import Final

import msgspec

from paradero.answers.lists.charset import decode_list
from paradero.answers.lists.objects import object_lines
from paradero.answers.lists.rows import Problem
from paradero.answers.lists.separated import separated_lines
from paradero.answers.lists.spreadsheet import spreadsheet_sheets
from paradero.sources.forms import form_of
from paradero.sources.limits import Limits, amount
from paradero.words.errors import SourceError

LIMITS: Final = Limits(document_bytes=32 * 1024 * 1024, seconds=60.0)
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHER: Final = "It is no list of rows; save the list as CSV, XLSX or ODS, or paste the names one a line."
_TEXTS: Final = ("csv", "text", "markdown", "message")


class Line(msgspec.Struct, frozen=True):
    """The cells of one line, and the number that the file gives the line (from 1)."""

    number: int
    cells: tuple[str, ...]


class Sheet(msgspec.Struct, frozen=True):
    """The filled lines of one table; `name` is that of a workbook's sheet, empty elsewhere."""

    name: str
    lines: tuple[Line, ...]


class Grid(msgspec.Struct, frozen=True):
    """The sheets of a file, and what had to be guessed on the way."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()


def grid_of(raw: bytes, limits: Limits = LIMITS) -> Grid:
    """The lines of a list by its content. Raises SourceError or ReadingError for what is no list or passes a limit."""
    if len(raw) > limits.document_bytes:
        raise SourceError(f"The list is larger than {amount(limits.document_bytes)}; split it.")
    form = "xlsx" if is_open_document(raw) else form_of(io.BytesIO(raw))
    if form == "xlsx":
        found = spreadsheet_sheets(raw, limits)
        return Grid(tuple(Sheet(name, tuple(Line(*line) for line in lines)) for name, lines in found))
    if form == "articles":
        return Grid((Sheet("", tuple(Line(*line) for line in object_lines(raw))),))
    if form not in _TEXTS:
        raise SourceError(_OTHER)
    decoded = decode_list(raw)
    lines, broken = separated_lines(decoded.text)
    if len(lines) > limits.rows:
        raise SourceError(f"The list has more than {limits.rows:,} rows; split it.")
    told = (Problem(None, decoded.loss),) if decoded.loss else ()
    return Grid((Sheet("", tuple(Line(*line) for line in lines)),), (*told, *(Problem(*each) for each in broken)))


def is_open_document(raw: bytes) -> bool:
    """Whether the bytes are an OpenDocument spreadsheet."""
    if not raw.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package, package.open("mimetype") as stream:
            return stream.read(len(_OPEN_DOCUMENT) + 1).strip() == _OPEN_DOCUMENT
    except (KeyError, zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, RuntimeError):
        return False
