"""The one place where the database driver's errors become ours: one sentence that says what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from paradero.words.errors import RecordError


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Turns any error of the driver inside the block into a RecordError about the record at `path`."""
    try:
        yield
    except apsw.Error as error:
        raise RecordError(_sentence(path, error)) from error
    except UnicodeDecodeError as error:
        raise RecordError(
            f"{path} is damaged (a text is no text); go on from a copy that passes `paradero check`."
        ) from error
    except UnicodeEncodeError as error:
        raise RecordError("What was asked holds halves of characters (surrogates); type it again as text.") from error


def _sentence(path: str, error: apsw.Error) -> str:
    said = str(error)
    match error:
        case apsw.BusyError() | apsw.LockedError():
            return f"{path} is being written by another program; wait until that has finished, then try again."
        case apsw.NotADBError():
            return f"{path} is not a record of this program; give the path of another file."
        case apsw.CorruptError():
            return f"{path} is damaged ({said}); keep the file, and go on from a copy that passes `paradero check`."
        case apsw.ReadOnlyError() | apsw.PermissionsError():
            return f"{path} was opened for reading only; open it where you may write."
        case apsw.CantOpenError():
            return f"{path} cannot be opened; check that the folder exists and that you may write in it."
        case apsw.FullError():
            return f"There is no room left to write {path}; free some space, then try again: nothing stored is lost."
        case apsw.ConstraintError():
            return f"The record at {path} refused a change that would break it ({said}); run `paradero check`."
        case _:
            return f"The record at {path} could not be used ({said}); run `paradero check`."
