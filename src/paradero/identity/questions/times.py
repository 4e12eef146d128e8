"""The time of an answer: how exactly it is known, and whether two may be one."""

import datetime
from typing import Final, Literal, TypeAlias

import msgspec

from paradero.words.claim import When
from paradero.words.edtf import bounds

NEAR: Final = 1
"""Days: a night flight is dated a day apart."""

Given: TypeAlias = Literal["said", "document", "published", "none"]
"""Where a time comes from: the claim's words, another claim of its document, the document's date, or nowhere."""


class Time(msgspec.Struct, frozen=True, omit_defaults=True):
    """A time as EDTF, and where it is from. Empty where none is given."""

    edtf: str = ""
    given: Given = "none"

    @property
    def days(self) -> tuple[datetime.date | None, datetime.date | None]:
        """First and last day that it allows."""
        return bounds(self.edtf) if self.edtf else (None, None)

    @property
    def day(self) -> datetime.date | None:
        """The one day that it names, or the first of two neighbours; None for a longer time."""
        first, last = self.days
        if first is None or last is None or (last - first).days > NEAR or self.edtf[-1] in "~?%":
            return None
        return first


def said(when: When | None) -> Time:
    """The time that a claim's own words give."""
    return Time(when.edtf, "said") if when else Time()


def within(inner: Time, outer: Time) -> bool:
    """Whether a shorter time lies in a longer one; false where either is not given."""
    first, last = inner.days
    begin, end = outer.days
    if not inner.edtf or not outer.edtf or first is None or last is None:
        return False
    return (begin is None or begin <= first) and (end is None or last <= end)


def apart(one: Time, other: Time, days: int = NEAR) -> bool:
    """Whether the two cannot be one time: further apart than so many days. False where either is not given."""
    if not one.edtf or not other.edtf:
        return False
    (first, last), (begin, end) = one.days, other.days
    near = datetime.timedelta(days=days)
    return bool((last and begin and last + near < begin) or (end and first and end + near < first))
