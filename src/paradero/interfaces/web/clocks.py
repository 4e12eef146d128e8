"""The two clocks of a page: what held on a day, and what the record knew on one, as fields and as a slider."""

import datetime as dt
from typing import Final, Self
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request

from paradero.interfaces.web import asked
from paradero.words.edtf import bounds

_OWN: Final = frozenset({"as_of", "known_on", "day", "by", "offset"})


class Clocks(msgspec.Struct, frozen=True):
    """What the form shows; `kept` is the rest of the address, which the form sends along.

    `first`, `last` and `at` are days as ordinals: the slider; none is where nothing has a date.
    """

    as_of: str | None
    known_on: str | None
    kept: tuple[tuple[str, str], ...] = ()
    first: int | None = None
    last: int | None = None
    at: int | None = None

    @classmethod
    def asked_of(cls, request: Request) -> Self:
        """The clocks that an address asks for. Raises UsageError for fields that are too long."""
        kept = tuple(item for item in request.query_params.multi_items() if item[0] not in _OWN)
        return cls(asked.day(request), asked.words(request, "known_on"), kept)

    def over(self, first: str | None, last: str | None) -> Self:
        """With a slider over these days (ISO), which stands on the day asked, else on the last."""
        if first is None or last is None:
            return self
        low, high = (dt.date.fromisoformat(day).toordinal() for day in (first, last))
        at = bounds(self.as_of)[0] if self.as_of else None
        day = at.toordinal() if at else high
        return msgspec.structs.replace(self, first=min(low, day), last=max(high, day), at=day)

    @property
    def day(self) -> str:
        """The day on which the slider stands."""
        return dt.date.fromordinal(self.at).isoformat() if self.at else ""

    @property
    def query(self) -> str:
        """What an address ends in that asks for the same: empty where no clock is set."""
        told = {name: told for name, told in (("as_of", self.as_of), ("known_on", self.known_on)) if told}
        return f"?{urlencode(told)}" if told else ""

    @property
    def query_known(self) -> str:
        """The same for the second clock alone."""
        return msgspec.structs.replace(self, as_of=None).query
