"""What a page's address asks: names, dates and the place in a list, refused where they make no sense."""

import datetime as dt
from typing import Final
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request

from paradero.words.errors import UsageError

_LONGEST: Final = 400
_FARTHEST: Final = 100_000_000


class Pager(msgspec.Struct, frozen=True):
    """Where a page stands in its list, and the addresses of its neighbours."""

    first: int
    last: int
    total: int
    exact: bool
    earlier: str | None
    later: str | None


def words(request: Request, name: str) -> str | None:
    """What was asked under `name`; None when left out or blank. Raises UsageError for more than 400 characters."""
    value = request.query_params.get(name, "").strip()
    if len(value) > _LONGEST:
        raise UsageError(f"The field “{name}” takes at most {_LONGEST} characters; shorten it.")
    return value or None


def number(request: Request, name: str) -> int | None:
    """A whole number from 0 up asked under `name`; None when left out. Raises UsageError for anything else."""
    value = words(request, name)
    if value is None:
        return None
    if not (value.isascii() and value.isdigit()) or int(value) > _FARTHEST:
        raise UsageError(f"“{name}” must be a whole number; go back and follow a link.")
    return int(value)


def day(request: Request) -> str | None:
    """The day that the clocks of a page ask about: that of the slider where it was sent by its own button."""
    if words(request, "by") != "slider":
        return words(request, "as_of")
    told = number(request, "day") or 0
    if not 1 <= told <= dt.date.max.toordinal():
        raise UsageError("“day” must be a day of the calendar; go back and move the slider.")
    return dt.date.fromordinal(told).isoformat()


def pager(request: Request, shown: int, total: int, exact: bool, limit: int, offset: int) -> Pager:
    """The place of `shown` entries after `offset` in a list of `total`, keeping the rest of the address."""
    more = shown == limit and offset + shown < total
    return Pager(
        first=offset + 1 if shown else 0,
        last=offset + shown,
        total=total,
        exact=exact,
        earlier=_address(request, max(0, offset - limit)) if offset else None,
        later=_address(request, offset + limit) if more else None,
    )


def _address(request: Request, offset: int) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "offset" and value.strip()]
    if offset:
        kept.append(("offset", str(offset)))
    return f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path
