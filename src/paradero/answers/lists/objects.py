"""JSON as lines of cells: a list of objects, one a row, whose names are the headings."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from paradero.answers.lists.separated import NumberedLine
from paradero.words.errors import SourceError

_SHAPE: Final = "write a list of objects with the same names, as [{“who”: …, “when”: …}, …], or one object a line"
_BETWEEN: Final = "; "
_DEPTH: Final = 2


def object_lines(raw: bytes) -> list[NumberedLine]:
    """The line of headings, then one line for each object, numbered from 1; nested lists are one cell.

    Raises SourceError for JSON that is broken or no list of objects.
    """
    objects = _objects(raw)
    headings = list(dict.fromkeys(name for one in objects for name in one))
    lines: list[NumberedLine] = [(0, tuple(headings))]
    return lines + [(at, tuple(_cell(one.get(name), _DEPTH) for name in headings)) for at, one in enumerate(objects, 1)]


def _objects(raw: bytes) -> list[Mapping[str, Any]]:
    try:
        told = msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        told = _by_line(raw)
    if isinstance(told, dict):
        lists = [value for value in told.values() if isinstance(value, list) and value]
        told = lists[0] if len(lists) == 1 else [told]
    if not told or not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
        raise SourceError(f"It is JSON without rows; {_SHAPE}.")
    return told


def _by_line(raw: bytes) -> list[Any]:
    try:
        return [msgspec.json.decode(line) for line in raw.splitlines() if line.strip()]
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"It is a broken JSON file ({error}); get a whole copy.") from error


def _cell(value: object, depth: int) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and depth:
        return _BETWEEN.join(filter(None, (_cell(one, depth - 1) for one in value)))
    if isinstance(value, dict) and depth:
        return _BETWEEN.join(f"{name}: {told}" for name, one in value.items() if (told := _cell(one, depth - 1)))
    return " ".join(str(value).split())
