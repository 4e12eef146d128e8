"""JSON for machines: one object a line for lists, one indented object for a single answer."""

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec


def write_line(told: Any, out: TextIO) -> None:
    """Write one object as one line of JSON and hand it on at once, so that a reader down the pipe sees it."""
    out.write(msgspec.json.encode(told).decode("utf-8"))
    out.write("\n")
    out.flush()


def write_lines(objects: Iterable[Any], out: TextIO) -> int:
    """Write each object as one line of JSON as it comes; the number written."""
    count = 0
    for told in objects:
        write_line(told, out)
        count += 1
    return count


def write_object(told: Any, out: TextIO) -> None:
    """Write one answer as indented JSON."""
    encoded = msgspec.json.format(msgspec.json.encode(told), indent=2)
    out.write(encoded.decode("utf-8"))
    out.write("\n")
    out.flush()
