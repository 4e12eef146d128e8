"""The settings of every SQLite connection: set, then read back, because SQLite ignores what it does not know.

WAL with `synchronous=FULL` keeps every acknowledged transaction through a power cut (`NORMAL` loses them);
`cell_size_check` finds damage early; `trusted_schema=off` keeps a hostile file's schema from calling functions;
`secure_delete` overwrites what is removed; `fullfsync` makes a sync reach the disk on macOS.
"""

from collections.abc import Iterator
from typing import Final

import apsw

from paradero.record.outcome import Fault
from paradero.words.errors import RecordError

CACHE_KIBIBYTES: Final = 65_536
"""Pages kept in memory: indexes are written at random places, and a small cache makes adding slower as they grow."""

CHECKPOINT_PAGES: Final = 4_000
"""Pages of the write-ahead log after which they are copied into the file: rarely, as the same pages change often."""

CONNECTION: Final[dict[str, int | str]] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "fullfsync": 1,
    "recursive_triggers": 1,
    "cache_size": -CACHE_KIBIBYTES,
    "wal_autocheckpoint": CHECKPOINT_PAGES,
}
WAIT_MILLISECONDS: Final = 5_000

SCRATCH: Final[dict[str, int]] = {"synchronous": 0, "cache_size": -CACHE_KIBIBYTES}
"""Settings of a store that is thrown away: nothing in it needs to reach the disk."""


def apply_settings(connection: apsw.Connection) -> None:
    """Sets all that a connection can set for itself, and reads it back. Raises RecordError for what did not take."""
    connection.set_busy_timeout(WAIT_MILLISECONDS)
    for name, value in CONNECTION.items():
        if name != "journal_mode" or not connection.readonly("main"):
            connection.pragma(name, value)
    for fault in _pragma_faults(connection):
        raise RecordError(f"The record cannot be opened safely: {fault.what} Use a build of SQLite that knows it.")


def setting_faults(connection: apsw.Connection) -> Iterator[Fault]:
    """Every setting of the connection or the word index that reads back as something else."""
    yield from _pragma_faults(connection)
    kept = connection.execute("SELECT v FROM search_config WHERE k = 'secure-delete'").get
    if kept != 1:
        yield Fault("settings", "secure-delete", f"The word index keeps what is removed (secure-delete is {kept!r}).")


def _pragma_faults(connection: apsw.Connection) -> Iterator[Fault]:
    for name, value in CONNECTION.items():
        found = connection.pragma(name)
        if found != value:
            yield Fault("settings", name, f"{name} is {found!r} and must be {value!r}.")
