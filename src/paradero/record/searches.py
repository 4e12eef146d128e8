"""The log of searches beside a record: what was compared with what, and when, without the name of anybody."""

import os
from pathlib import Path
from typing import Any

import msgspec

from paradero.words.errors import RecordError


def searches_path(record_path: Path) -> Path:
    """Where the searches of the record at `record_path` are logged: `RECORD.searches.jsonl`."""
    return record_path.with_name(f"{record_path.name}.searches.jsonl")


def log_search(record_path: Path, entry: dict[str, Any]) -> None:
    """Append one line of JSON, on the disk before this returns. Raises RecordError where that cannot be done."""
    path = searches_path(record_path)
    line = msgspec.json.encode(entry) + b"\n"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, line)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise RecordError(
            f"The search cannot be logged at {path} ({error.strerror or error}), so that nothing is shown; "
            "make the record's folder writable."
        ) from error
