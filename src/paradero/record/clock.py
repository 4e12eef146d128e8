"""Instants of the record: RFC 3339 in UTC with milliseconds, so that text order is time order."""

import datetime
import re

from paradero.words.errors import UsageError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def now() -> str:
    """This moment."""
    return instant(datetime.datetime.now(datetime.UTC))


def instant(moment: datetime.datetime) -> str:
    """A moment with its offset, as the record writes it; what is finer than a millisecond is cut off."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def known_until(asked: str) -> str:
    """The last instant that `asked` means: a day's last millisecond, or the instant itself. Raises UsageError."""
    try:
        if _DAY.fullmatch(asked):
            return f"{datetime.date.fromisoformat(asked)}T23:59:59.999Z"
        moment = datetime.datetime.fromisoformat(asked)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise UsageError(f"{asked!r} is no date; write 2025-04-14, or an instant as 2025-04-14T18:00:00Z.")
    return instant(moment)
