"""Claims as an exact table: CSV of RFC 4180 for machines, in which every cell is the value itself.

Nothing is escaped for the sake of spreadsheets, so a cell may begin with `=`; import it there as text.
"""

import csv
from collections.abc import Iterable
from typing import Any, Final, TextIO

import msgspec

from paradero.publish.contract import Object

COLUMNS: Final = (
    "kind", "stance", "roles", "when", "when_text", "instant",
    "low", "high", "open", "approximate", "unit", "quantity_text",
    "speakers", "quote", "page", "start", "end",
    "title", "publisher", "date", "url", "lang", "digest", "origin", "reader", "reader_version",
)  # fmt: skip


def write_table(objects: Iterable[Object], out: TextIO) -> int:
    """Write claims (as the contract tells them) as rows under one heading row; the number of rows.

    `roles` and `speakers` are JSON within their cell, because a claim may have several fillers of one role.
    """
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for told in objects:
        cells = _cells(told)
        writer.writerow([cells[column] for column in COLUMNS])
        count += 1
    out.flush()
    return count


def _cells(told: Object) -> dict[str, Any]:
    quantity, when = told["quantity"] or {}, told["when"] or {}
    passage, document, reader = told["passage"], told["document"], told["reader"]
    cells: dict[str, Any] = {
        "kind": told["kind"],
        "stance": told["stance"],
        "roles": _json({role: [_name(one) for one in fillers] for role, fillers in told["roles"].items()}),
        "speakers": _json([_name(speaker) for speaker in told["speakers"]]),
        "when": when.get("edtf"),
        "when_text": when.get("text"),
        "instant": when.get("instant"),
        "quantity_text": quantity.get("text"),
        "quote": passage["exact"],
        "reader": reader["name"],
        "reader_version": reader["version"],
    }
    cells |= {name: _truth(quantity.get(name)) for name in ("low", "high", "open", "approximate", "unit")}
    cells |= {name: passage.get(name) for name in ("page", "start", "end")}
    cells |= document
    return cells


def _name(filler: Object) -> str:
    name: str = filler.get("resolved") or filler["text"]
    return name


def _truth(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")
