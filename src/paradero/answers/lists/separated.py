"""Separated values as lines of cells: the separator is found, quoted cells may run over lines."""

import csv
import io
from collections import Counter
from typing import Final

NumberedLine = tuple[int, tuple[str, ...]]

_SEPARATORS: Final = ("\t", ";", ",", "|")
_SAMPLE: Final = 200
_EVEN: Final = 0.6
_FEWEST: Final = 2


def separated_lines(text: str) -> tuple[list[NumberedLine], list[tuple[int, str]]]:
    """The filled lines, and what was wrong with quotation marks as (line, sentence); one cell each without one."""
    separator = separator_in(text)
    if separator is None:
        return [(number, (" ".join(line.split()),)) for number, line in _numbered(text) if line.strip()], []
    try:
        return _records(text, separator), []
    except csv.Error:
        return _line_by_line(text, separator)


def separator_in(text: str) -> str | None:
    """The separator that parts most lines into the same number of cells, two at least; None where none does."""
    sample = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    scored = [(_evenness(sample, sign), -place, sign) for place, sign in enumerate(_SEPARATORS)]
    best = max(scored)
    return best[2] if best[0] >= _EVEN else None


def _evenness(sample: list[str], separator: str) -> float:
    """The share of lines that have as many cells as most of them."""
    widths = [len(_cells(line, separator)) for line in sample]
    wide = Counter(width for width in widths if width >= _FEWEST)
    return wide.most_common(1)[0][1] / len(widths) if wide else 0.0


def _cells(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _records(text: str, separator: str) -> list[NumberedLine]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
    found: list[NumberedLine] = []
    before = 0
    for record in reader:
        cells = _tidy(record)
        if any(cells):
            found.append((before + 1, cells))
        before = reader.line_num
    return found


def _line_by_line(text: str, separator: str) -> tuple[list[NumberedLine], list[tuple[int, str]]]:
    """Each line by itself, so that one stray quotation mark swallows no rows."""
    found: list[NumberedLine] = []
    problems: list[tuple[int, str]] = []
    for number, line in _numbered(text):
        if not line.strip():
            continue
        if line.count('"') % 2:
            problems.append((number, "A quotation mark is not closed; the line was read by itself."))
            cells = _tidy(line.replace('"', "").split(separator))
        else:
            cells = _tidy(_cells(line, separator) or line.split(separator))
        if any(cells):
            found.append((number, cells))
    return found, problems


def _numbered(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1))


def _tidy(cells: list[str]) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in cells)
