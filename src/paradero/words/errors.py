"""One error tree. Every message is one plain sentence that says what to do next."""


class ParaderoError(Exception):
    """Anything the program refuses; `str(error)` is fit to show to a person."""

    exit_code = 1


class UsageError(ParaderoError):
    """The request itself cannot be understood (a bad date, an unknown kind)."""

    exit_code = 2


class SourceError(ParaderoError):
    """Bytes that cannot be taken in: missing, unknown, broken or over a limit."""


class ReadingError(ParaderoError):
    """A known format whose text could not be read whole."""


class GroundingError(ParaderoError):
    """A claim whose words are not the text at its offsets."""


class RecordError(ParaderoError):
    """The record is missing, busy, of another version or damaged."""


class NotFound(ParaderoError):
    """The record holds nothing under that name or number."""
