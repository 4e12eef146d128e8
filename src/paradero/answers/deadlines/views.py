"""What is told of deadlines."""

import msgspec

from paradero.answers.views import ClaimLine


class Deadline(msgspec.Struct, frozen=True):
    """One deadline as one or more claims say it: the day (EDTF), the words of the first claim, and the claims.

    `instant` is RFC 3339 where the words give a time of day with its zone. Claims are put together where they name the
    same day and the same case, judge or court.
    """

    day: str
    words: str
    lines: tuple[ClaimLine, ...]
    instant: str | None = None


class DeadlineList(msgspec.Struct, frozen=True):
    """Deadlines, latest first. `as_of` is the day before which they fell; `rows` how many claims were gone through."""

    deadlines: tuple[Deadline, ...]
    as_of: str
    rows: int
    limit: int
    offset: int
