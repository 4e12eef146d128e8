"""Moments: an instant, a day without an hour, or a stretch between two; which of two came first, and by how much."""

import datetime as dt
import functools
import re
from typing import Final, Literal

import msgspec

from paradero.answers.protections.rules import rules
from paradero.words.edtf import bounds
from paradero.words.errors import UsageError

Relation = Literal["before", "after", "same", "unknown"]

_ZONE_NAME: Final = re.compile(r"\[[\w/+-]+\]")
_HOUR: Final = re.compile(r"\d[T ]\d{2}:?\d{2}")
_OPEN: Final = ("", "..")


class Moment(msgspec.Struct, frozen=True):
    """A moment as written and the first and last time it can be: both instants, or both days; None on an open side."""

    written: str
    first: dt.datetime | dt.date | None
    last: dt.datetime | dt.date | None

    @property
    def exact(self) -> bool:
        """Whether it is one instant."""
        return isinstance(self.first, dt.datetime) and self.first == self.last

    @property
    def one_day(self) -> bool:
        """Whether it is one day without an hour."""
        return self.first is not None and self.first == self.last and not isinstance(self.first, dt.datetime)

    @property
    def hours_known(self) -> bool:
        """Whether its bounds are instants."""
        return isinstance(self.first, dt.datetime) or isinstance(self.last, dt.datetime)


class Gap(msgspec.Struct, frozen=True):
    """How far apart two moments are: exactly, or at least so much where either is a stretch; in seconds or days."""

    amount: int
    unit: Literal["seconds", "days"]
    at_least: bool = False


@functools.lru_cache(maxsize=4_096)
def moment(written: str) -> Moment:
    """The moment that the words give: `2025-05-07T10:20-04:00`, `2025-05-07`, `2025-05`, or an interval of two.

    A name of a zone after the offset (`[America/New_York]`) is kept as written. Raises UsageError for an hour without
    its offset from UTC, and for what is no date.
    """
    told = _ZONE_NAME.sub("", written).strip()
    if not _HOUR.search(told):
        return Moment(written, *_days(written, told))
    left, slash, right = told.partition("/")
    ends = [
        None if side.strip() in _OPEN else _instant(written, side)
        for side in ((left, right) if slash else (left, left))
    ]
    if ends[0] and ends[1] and ends[0] > ends[1]:
        raise UsageError(f"{written!r} ends before it starts; write the earlier instant first.")
    return Moment(written, *ends)


def relation(one: Moment, other: Moment) -> Relation:
    """Whether `one` came before or after `other`; `same` for equal instants, `unknown` where their times overlap.

    Days are compared with days; a day with an instant as the stretch that it lasts on all clocks of the table.
    """
    if one.exact and other.exact and one.first == other.first:
        return "same"
    left, right = (one, other) if one.hours_known == other.hours_known else (_on_clocks(one), _on_clocks(other))
    if left.last is not None and right.first is not None and left.last < right.first:
        return "before"
    if left.first is not None and right.last is not None and left.first > right.last:
        return "after"
    return "unknown"


def gap(earlier: Moment, later: Moment) -> Gap | None:
    """How long before `later` the `earlier` was; None where that is not known.

    Exact between two instants or two days; at least so long where either is a stretch, or only one has its hour.
    """
    one, other = (earlier, later) if earlier.hours_known == later.hours_known else map(_on_clocks, (earlier, later))
    if one.last is None or other.first is None:
        return None
    sure = one.first == one.last and other.first == other.last
    if isinstance(one.last, dt.datetime) and isinstance(other.first, dt.datetime):
        return Gap(int((other.first - one.last).total_seconds()), "seconds", at_least=not sure)
    return Gap((other.first - one.last).days, "days", at_least=not sure)


def _on_clocks(told: Moment) -> Moment:
    """A moment of days as the instants between which it lies."""
    if told.hours_known:
        return told
    clocks = rules().clocks
    first = told.first and dt.datetime.fromisoformat(f"{told.first}T00:00:00{clocks.first}")
    last = told.last and dt.datetime.fromisoformat(f"{told.last}T23:59:59.999999{clocks.last}")
    return Moment(told.written, first, last)


def _days(written: str, edtf: str) -> tuple[dt.date | None, dt.date | None]:
    try:
        return bounds(edtf)
    except ValueError as error:
        raise UsageError(
            f"{written!r} is no date; write 2025-05-07T10:20-04:00, or 2025-05-07 where the hour is not known."
        ) from error


def _instant(written: str, side: str) -> dt.datetime:
    try:
        told = dt.datetime.fromisoformat(side.strip())
    except ValueError as error:
        raise UsageError(f"{written!r} is no instant; write 2025-05-07T10:20-04:00.") from error
    if told.tzinfo is None:
        raise UsageError(
            f"{written!r} has an hour and no zone; write its offset from UTC, as in 2025-05-07T10:20-04:00."
        )
    return told
