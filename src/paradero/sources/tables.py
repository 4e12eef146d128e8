"""Whether a text is a separated-values table: the same separator, the same number of cells, line after line."""

import csv
from typing import Final

_SEPARATORS: Final = ("\t", ",", ";", "|")
_SAMPLE: Final = 30
_LONGEST_HEADING: Final = 60
_SHORT: Final = 5
_CLOSED: Final = (".", "!", "?")


def looks_like_table(text: str) -> bool:
    """Whether the opening of a text is a table of at least two columns and two records below its headings."""
    return separator_of(text) is not None


def separator_of(text: str) -> str | None:
    """The separator of a table, or None for prose. Deterministic; looks at the first lines only."""
    lines = text.splitlines()[: _SAMPLE + 1]
    if len(text) > 1000 and len(lines) > 3:
        lines = lines[:-1]
    if len(lines) < 3:
        return None
    return next((sign for sign in _SEPARATORS if sign in lines[0] and _is_even(lines, sign)), None)


def _is_even(lines: list[str], separator: str) -> bool:
    try:
        records = [record for record in csv.reader(lines, delimiter=separator, strict=True) if record]
    except csv.Error:
        return False
    width = len(records[0]) if records else 0
    if len(records) < 3 or width < 2 or not _are_headings(records[0]):
        return False
    return sum(len(record) == width for record in records) >= 0.9 * len(records)


def _are_headings(record: list[str]) -> bool:
    """Headings are short, are there, differ from each other and are no sentences."""
    names = [cell.strip() for cell in record]
    if sum(not name for name in names) > 1 or len(set(names)) < len(names):
        return False
    return all(len(name) <= _SHORT or (len(name) <= _LONGEST_HEADING and not name.endswith(_CLOSED)) for name in names)
