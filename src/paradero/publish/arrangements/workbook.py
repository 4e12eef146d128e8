"""The comparison as a workbook (XLSX) for people: every cell is text, none a formula or a link."""

from typing import Any, Final

from paradero.answers.arrangements.views import Cell, Matrix
from paradero.publish.arrangements.table import rows_of
from paradero.publish.arrangements.wording import arrangement_words, basis_words, count_words, said_words, value_words
from paradero.publish.dates import spoken_date
from paradero.publish.language import _
from paradero.publish.naming import called
from paradero.publish.sheets import workbook_of, write_sheet
from paradero.publish.wording import stance_words

_CLAIM_WIDTHS: Final = (30, 16, 30, 10, 14, 24, 22, 14, 18, 30, 14, 70, 40)


def write_workbook(matrix: Matrix, root: str) -> bytes:
    """The bytes of the workbook: the matrix, one row for each answer with its claims, and what it is.

    `root` is that of the record's ledger.
    """

    def fill(book: Any) -> None:
        _matrix_sheet(book, matrix)
        _claims_sheet(book, matrix)
        _about_sheet(book, matrix, root)

    return workbook_of(fill)


def _matrix_sheet(book: Any, matrix: Matrix) -> None:
    words = arrangement_words()
    heads = [str(words.page["question"]), *(called(one.subject.name) for one in matrix.arrangements)]
    rows = [heads]
    for at, facet in enumerate(matrix.facets):
        rows.append([words.facet[facet], *(_cell_text(one.cells[at]) for one in matrix.arrangements)])
    widths = (20, *([36] * len(matrix.arrangements)))
    write_sheet(book, str(words.page["sheet"]), rows, widths, frozen_columns=1)


def _cell_text(cell: Cell) -> str:
    words = arrangement_words()
    if not cell.values:
        return str(words.page["nothing"])
    told = [f"{words.page['disputed']}:"] if cell.disputed else []
    for value in cell.values:
        beside = ", ".join(filter(None, (said_words(value), count_words(value))))
        told.append(f"{value_words(value)} [{beside}]")
    return "\n".join(told)


def _claims_sheet(book: Any, matrix: Matrix) -> None:
    words = arrangement_words()
    rows = [[str(heading) for heading in words.page["columns"]]]
    for compared, cell, value in rows_of(matrix):
        claim, source = value.line.claim, value.line.source
        rows.append(
            [
                called(compared.subject.name), words.facet[cell.facet], value_words(value), value.part,
                stance_words(claim.kind, claim.stance).label, ", ".join(one.name for one in claim.speakers),
                source.publisher or "", source.published or "", spoken_date(claim.when.edtf) if claim.when else "",
                basis_words(value), " ".join(cell.disputed), claim.passage.exact,
                " ".join(value.claims),
            ]
        )  # fmt: skip
    write_sheet(book, str(words.page["claims_sheet"]), rows, _CLAIM_WIDTHS, frozen_columns=1)


def _about_sheet(book: Any, matrix: Matrix, root: str) -> None:
    words = arrangement_words()
    about = [
        str(words.page["about"]).format(root=root),
        *([_("as of {date}", date=matrix.as_of)] if matrix.as_of else []),
        *([_("known on {date}", date=matrix.known_on)] if matrix.known_on else []),
    ]
    write_sheet(book, str(words.page["about_sheet"]), [[line] for line in about], (110,), frozen_columns=1)
