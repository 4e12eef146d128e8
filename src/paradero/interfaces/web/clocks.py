"""The two clocks of a page as a form: a slider over the days that it spans, and fields for both dates."""

import datetime as dt
from typing import Self

import msgspec

from paradero.words.edtf import bounds


class Clocks(msgspec.Struct, frozen=True):
    """What the form shows. `first`, `last` and `at` are days as ordinals; no slider is where nothing has a date."""

    as_of: str | None
    known_on: str | None
    first: int | None = None
    last: int | None = None
    at: int | None = None

    @classmethod
    def over(cls, first: str | None, last: str | None, as_of: str | None, known_on: str | None) -> Self:
        """The clocks of a page that spans these days (ISO); the slider stands on the day asked, else on the last."""
        if first is None or last is None:
            return cls(as_of, known_on)
        low, high = (dt.date.fromisoformat(day).toordinal() for day in (first, last))
        at = bounds(as_of)[0] if as_of else None
        day = at.toordinal() if at else high
        return cls(as_of, known_on, min(low, day), max(high, day), day)

    @property
    def day(self) -> str:
        """The day on which the slider stands."""
        return dt.date.fromordinal(self.at).isoformat() if self.at else ""
