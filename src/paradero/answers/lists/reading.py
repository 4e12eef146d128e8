"""From a file, standard input or an upload to the rows of a list."""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from paradero.answers.lists.grid import LIMITS, Line, Sheet, grid_of
from paradero.answers.lists.headings import Columns, check_asked, columns_of, unclear_sentence
from paradero.answers.lists.pasted import are_names, pasted_row
from paradero.answers.lists.row import RowReader
from paradero.answers.lists.rows import ListRead, ListRow, Problem
from paradero.words.errors import SourceError, UsageError

STANDARD_INPUT: Final = "-"


def read_list(path: str | Path, columns: Mapping[str, str] | None = None) -> ListRead:
    """The rows of the list at `path`, or on standard input for `-`.

    CSV with any separator, XLSX, ODS, or names one a line, judged by content. `columns` says by heading which column is
    for what (`{"name": "Apellidos y nombres"}`), where headings are not understood. Raises SourceError or ReadingError
    for what is no list or passes a limit, and UsageError where it is not clear which column holds the names.
    """
    raw, name = _bytes(path)
    return read_list_bytes(raw, name, columns)


def read_list_bytes(raw: bytes, name: str, columns: Mapping[str, str] | None = None) -> ListRead:
    """The same for bytes that are already at hand, such as an upload; `name` is what people call the list."""
    asked = dict(columns or {})
    check_asked(asked)
    grid = grid_of(raw)
    problems, rows = list(grid.problems), list[ListRow]()
    headings, unclear = list[str](), list[str]()
    found = [(sheet, columns_of(sheet, asked)) for sheet in grid.sheets if sheet.lines]
    if not any(told for _, told in found):
        if asked or not all(are_names(sheet) for sheet, _ in found):
            raise UsageError(unclear_sentence([sheet for sheet, _ in found], asked))
        rows += [pasted_row(line, name, sheet.name, problems) for sheet, _ in found for line in sheet.lines]
    for sheet, told in found:
        if told is not None:
            headings += [heading for heading in told.headings if heading]
            unclear += told.unclear
            rows += _rows(sheet, told, name, problems)
        elif rows or any(other for _, other in found):
            problems += _passed_over(sheet) if any(other for _, other in found) else ()
    if not rows:
        raise SourceError("The list has no rows; check that it was saved whole.")
    return ListRead(
        name, hashlib.sha256(raw).hexdigest(), tuple(rows), tuple(problems), tuple(headings), tuple(unclear)
    )


def _bytes(path: str | Path) -> tuple[bytes, str]:
    """The bytes, one more than allowed at most, and the name."""
    most = LIMITS.document_bytes + 1
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(most), "standard input"
    file = Path(path)
    try:
        with file.open("rb") as stream:
            return stream.read(most), file.name
    except OSError as error:
        raise SourceError(f"{file} cannot be read ({error.strerror or error}); check the file.") from error


def _rows(sheet: Sheet, columns: Columns, name: str, problems: list[Problem]) -> Iterator[ListRow]:
    below = [line for line in sheet.lines if line.number > columns.line]
    reader = RowReader(columns, below, name, sheet.name, problems)
    for line in below:
        if columns.is_repeated(line):
            problems.append(Problem(line.number, "The headings stand here again; it is no row.", sheet.name))
        else:
            yield reader.row(line)
    problems += _above(sheet, columns)


def _above(sheet: Sheet, columns: Columns) -> Iterator[Problem]:
    for line in sheet.lines:
        if line.number < columns.line:
            words = " ".join(filter(None, line.cells))
            yield Problem(line.number, f"“{words}” stands above the headings; it is no row.", sheet.name)


def _passed_over(sheet: Sheet) -> Iterator[Problem]:
    lines: tuple[Line, ...] = sheet.lines
    yield Problem(
        lines[0].number,
        f"Sheet “{sheet.name}” has no column of names; its {len(lines)} lines were not used.",
        sheet.name,
    )
