"""The comparison as rows: one an answer, with who says it, its words and claims; as CSV of RFC 4180 and objects."""

import csv
from collections.abc import Iterator
from typing import Final, TextIO

from paradero.answers.arrangements.views import Cell, Compared, Matrix, Value
from paradero.publish.arrangements.wording import arrangement_words
from paradero.publish.contract import Object, line_object

COLUMNS: Final = (
    "arrangement", "name", "facet", "value", "part", "stance", "speakers", "publisher", "published", "when",
    "basis", "disputed", "quote", "claims",
)  # fmt: skip


def rows_of(matrix: Matrix) -> Iterator[tuple[Compared, Cell, Value]]:
    """Every answer with its cell and arrangement."""
    for compared in matrix.arrangements:
        for cell in compared.cells:
            for value in cell.values:
                yield compared, cell, value


def write_table(matrix: Matrix, out: TextIO) -> int:
    """Write one row an answer under one heading row; the number of rows. Cells are the values themselves."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for compared, cell, value in rows_of(matrix):
        writer.writerow(_cells(compared, cell, value))
        count += 1
    out.flush()
    return count


def _cells(compared: Compared, cell: Cell, value: Value) -> tuple[str, ...]:
    line = value.line
    return (
        compared.subject.key, compared.subject.name, cell.facet, value.text, value.part, line.claim.stance,
        "; ".join(speaker.name for speaker in line.claim.speakers), line.source.publisher or "",
        line.source.published or "", line.claim.when.edtf if line.claim.when else "", " ".join(value.bases),
        " ".join(cell.disputed), line.claim.passage.exact, " ".join(value.claims),
    )  # fmt: skip


def matrix_object(matrix: Matrix) -> Object:
    """The comparison for machines: each cell with its answers, their newest claim whole, and the ids of all."""
    return {
        "facets": list(matrix.facets),
        "as_of": matrix.as_of,
        "known_on": matrix.known_on,
        "total": matrix.total,
        "arrangements": [_compared(one) for one in matrix.arrangements],
    }


def _compared(compared: Compared) -> Object:
    return {
        "key": compared.subject.key,
        "name": compared.subject.name,
        "claims": compared.claims,
        "cells": {cell.facet: _cell(cell) for cell in compared.cells},
    }


def _cell(cell: Cell) -> Object:
    nothing = arrangement_words().page["nothing"] if not cell.values else None
    values = [_value(one) for one in cell.values]
    return {"disputed": list(cell.disputed), "more": cell.more, "nothing": nothing, "values": values}


def _value(value: Value) -> Object:
    return {
        "value": value.text,
        "part": value.part,
        "stance": value.line.claim.stance,
        "basis": list(value.bases),
        "claims": list(value.claims),
        "newest": line_object(value.line),
    }
