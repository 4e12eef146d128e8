"""When a claim holds, as numbers that a database can compare, and its place in a timeline."""

import datetime
from typing import Final

import msgspec

from paradero.record.clock import instant
from paradero.words.claim import When
from paradero.words.edtf import bounds

EARLIEST: Final = 0
LATEST: Final = 9_999_999
LENGTHY_DAYS: Final = 31
UNDATED: Final = "~"


class Days(msgspec.Struct, frozen=True):
    """First and last day (ordinals) that a time allows; `lengthy` where they are more than a month apart."""

    first: int
    last: int

    @property
    def lengthy(self) -> bool:
        """Whether it spans more than LENGTHY_DAYS: few do, so they are looked for apart."""
        return self.last - self.first > LENGTHY_DAYS


def days_of(edtf: str) -> Days:
    """The days of an EDTF time; an open side reaches to the calendar's end. Raises ValueError for anything else."""
    low, high = bounds(edtf)
    return Days(low.toordinal() if low else EARLIEST, high.toordinal() if high else LATEST)


def place_in_time(when: When | None, published: str | None) -> str:
    """A text that sorts claims into a timeline: by first day (last, if open before), instant, then publication.

    Claims without a time of day come before those of the same day that have one; claims without a day come last.
    """
    low, high = bounds(when.edtf) if when else (None, None)
    moment = when.instant if when else None
    at = instant(datetime.datetime.fromisoformat(moment)) if moment else ""
    return f"{low or high or UNDATED} {at} {published or UNDATED}"
