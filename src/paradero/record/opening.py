"""Opening the file of a record: refusing what is no record, and making a new one whole or not at all."""

import os
import secrets
from collections.abc import Callable

import apsw

from paradero import __version__
from paradero.record.clock import now
from paradero.record.entries import Begun
from paradero.record.failures import translated
from paradero.record.ledger import append_entry
from paradero.record.schema import APPLICATION_ID, FORMAT
from paradero.record.settings import apply_settings
from paradero.record.sqlite import SqliteStore
from paradero.words.errors import RecordError

_MAGIC = b"SQLite format 3\x00"


def open_sqlite(
    path: str, *, create: bool = False, read_only: bool = False, clock: Callable[[], str] = now
) -> SqliteStore:
    """The store in the file at `path`. Raises RecordError for anything that is not a record of this format.

    With `create`, a missing or empty file becomes a new record. `read_only` never writes a byte of it.
    """
    if not create and not os.path.exists(path):
        raise RecordError(f"There is no record at {path}; make one with `paradero add FILES…`, or give another path.")
    if os.path.isdir(path):
        raise RecordError(f"{path} is a folder; give the path of a file for the record.")
    if _is_foreign(path):
        raise RecordError(f"{path} is not a record of this program; give the path of another file.")
    with translated(path):
        connection = apsw.Connection(path, flags=_flags(create, read_only))
    try:
        with translated(path):
            fresh = _is_fresh(connection)
        if fresh and not create:
            raise RecordError(f"{path} is empty and no record; make one with `paradero add FILES…`.")
        if not fresh:
            _refuse_others(path, connection)
        with translated(path):
            apply_settings(connection)
        store = SqliteStore(path, connection)
        if fresh:
            _begin(store, connection, clock())
    except BaseException:
        connection.close()
        raise
    return store


def _flags(create: bool, read_only: bool) -> int:
    if read_only:
        return apsw.SQLITE_OPEN_READONLY
    return apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)


def _is_foreign(path: str) -> bool:
    """Whether the file holds something that is no database: SQLite would write over a very short file."""
    if not os.path.exists(path):
        return False
    try:
        with open(path, "rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise RecordError(f"{path} cannot be read ({error.strerror}); check its permissions.") from error
    return bool(head) and head != _MAGIC


def _is_fresh(connection: apsw.Connection) -> bool:
    """Whether nothing was ever stored: a making that was cut off leaves exactly this."""
    return connection.pragma("application_id") == 0 and not connection.execute("SELECT 1 FROM sqlite_schema").fetchall()


def _refuse_others(path: str, connection: apsw.Connection) -> None:
    with translated(path):
        application, version = connection.pragma("application_id"), connection.pragma("user_version")
    if application != APPLICATION_ID:
        raise RecordError(f"{path} is a database of another program; give the path of a record.")
    if version != FORMAT:
        raise RecordError(
            f"{path} is a record of format {version}, and this program reads format {FORMAT}; "
            "use the version of the program that wrote it."
        )


def _begin(store: SqliteStore, connection: apsw.Connection, at: str) -> None:
    """Makes the tables and the first entry in one transaction; another program may have been quicker."""
    with store.writing():
        if not _is_fresh(connection):
            return
        store.create()
        origin = f"paradero/record/{secrets.token_hex(16)}"
        append_entry(store, Begun(at=at, origin=origin, format=FORMAT, tool=f"paradero {__version__}"))
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", FORMAT)
