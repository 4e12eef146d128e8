"""Days of events, compared for being one event."""

import datetime
from typing import Final

from paradero.identity.kinds.table import Trait
from paradero.words.edtf import bounds

NEAR: Final = datetime.timedelta(days=1)
"""A night flight, or an agreement signed abroad, is dated a day apart."""


def compare_days(left: str | None, right: str | None) -> Trait:
    """*same* day; *close* where the times overlap or are a day apart; *differs* beyond."""
    if not left or not right:
        return Trait("date", "missing", left or "", right or "")
    if left == right:
        return Trait("date", "same", left, right)
    (first, last), (begin, end) = bounds(left), bounds(right)
    apart = (last and begin and last + NEAR < begin) or (first and end and end + NEAR < first)
    return Trait("date", "differs" if apart else "close", left, right)
