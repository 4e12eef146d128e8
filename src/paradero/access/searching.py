"""Screening as every door gets it: no result is shown of a search that is not logged."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from paradero.answers.lists import ListRead
from paradero.answers.screening import Asked, Screening, screen
from paradero.record.record import open_record
from paradero.record.searches import log_search


def screen_and_log(record_path: Path, listed: ListRead, asked: Asked, registers: Sequence[ListRead] = ()) -> Screening:
    """The list screened against the record at `record_path` and the registers, and the search logged beside the record.

    Neither the list nor the registers are written anywhere. Raises what screening raises, and RecordError where the
    search cannot be logged.
    """
    with open_record(record_path, read_only=True) as record:
        found = screen(record, listed, asked, registers)
    log_search(record_path, search_entry(found))
    return found


def search_entry(found: Screening) -> dict[str, Any]:
    """What is logged of a search: digests, counts, versions and the question; no name, and none of a file."""
    return {
        "at": found.searched_at,
        "asked": msgspec.to_builtins(found.asked),
        "list": {"digest": found.listed.digest, "rows": found.listed.rows, "problems": len(found.listed.problems)},
        "registers": [
            {"digest": register.digest, "people": register.people, "protections": register.protections}
            for register in found.held.registers
        ],
        "record": {
            "root": found.held.root,
            "entries": found.held.entries,
            "people": found.held.people,
            "protections": found.held.protections,
        },
        "found": found.counted(),
        "versions": msgspec.to_builtins(found.versions),
    }
