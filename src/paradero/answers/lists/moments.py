"""When: an instant where day, time of day and zone are given, else the day; in one cell or over several."""

import datetime as dt
import functools
import re
import zoneinfo
from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.claims.clock import find_clocks, instant
from paradero.claims.table_dates import DateSetting, when_in

_OFFSET: Final = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_AFTER_TIME: Final = re.compile(r"\d:\d\d\s*((?:UTC|GMT)?\s*[+-]\d{1,2}(?::?[0-5]\d)?|Z)\s*$")
_SECONDS: Final = re.compile(r"(?<=\d:\d\d):\d\d(?:[.,]\d+)?")
_ISO_T: Final = re.compile(r"(?<=\d)T(?=\d)")
_BARE: Final = re.compile(r"([01]\d|2[0-3])([0-5]\d)\s*(?:h|hrs|hours|horas|Z)?", re.IGNORECASE)
_LONGEST_OFFSET: Final = 14
LONGEST_DATE: Final = 80
"""Characters of a cell that can be a date; what is longer is prose."""


class Moment(msgspec.Struct, frozen=True):
    """`at` is RFC 3339 with an offset, or EDTF; None where nothing could be read. `problem` says what was not used."""

    at: str | None = None
    problem: str | None = None


def moment(dates: Sequence[str], clock: str, zone: str, setting: DateSetting) -> Moment:
    """The moment that cells give: the first date, and time and zone from its cell or the cells beside it."""
    told = [_tidy(words) for words in dates if words and len(words) <= LONGEST_DATE]
    day, instant_told, left = _first_day(told, setting)
    if day is None:
        return Moment(problem=f"“{dates[0][:LONGEST_DATE]}” is no date that can be read" if dates else None)
    if instant_told:
        return Moment(instant_told)
    time, own_zone = _time_in([left, *told, _tidy(clock)])
    if time is None:
        odd = f"“{clock}” is no time of day that can be read" if clock else None
        return Moment(day, odd)
    if len(day) != len("2025-05-07"):
        return Moment(day, f"the time {time} belongs to no single day")
    place = own_zone or zone.strip()
    if not place:
        return Moment(
            day, f"the time {time} has no time zone, so that only its day is used; give the offset, as -05:00"
        )
    whole = _with_zone(dt.date.fromisoformat(day), time, place)
    return Moment(whole) if whole else Moment(day, f"“{place}” is no time zone that is known here; give the offset")


def _tidy(words: str) -> str:
    return _SECONDS.sub("", _ISO_T.sub(" ", " ".join(words.split())))


def _first_day(told: Sequence[str], setting: DateSetting) -> tuple[str | None, str | None, str]:
    """The day of the first cell that has one, the instant where the cell gives it whole, and the cell."""
    for words in told:
        whole = _iso_instant(words)
        if whole:
            return whole[:10], whole, words
        when = when_in(words, 0, setting)
        if when:
            return when.edtf, when.instant, words
    return None, None, ""


def _iso_instant(words: str) -> str | None:
    try:
        found = dt.datetime.fromisoformat(words.replace(" Z", "Z").replace(" +", "+").replace(" -", "-"))
    except ValueError:
        return None
    return found.isoformat() if found.tzinfo else None


def _time_in(cells: Sequence[str]) -> tuple[str | None, str | None]:
    """The first time of day among cells as HH:MM, with the zone written after it."""
    for words in cells:
        bare = _BARE.fullmatch(words)
        if bare:
            return f"{bare[1]}:{bare[2]}", "UTC" if words.upper().endswith("Z") else None
        for clock in find_clocks(words):
            after = _AFTER_TIME.search(words)
            return clock.time, clock.zone or (after[1] if after else None)
    return None, None


def _with_zone(day: dt.date, time: str, zone: str) -> str | None:
    """RFC 3339 of a local time: by offset, by the abbreviations of news (clock.toml), or by an IANA name."""
    offset = _OFFSET.fullmatch(zone)
    if offset and int(offset[2]) <= _LONGEST_OFFSET:
        return f"{day.isoformat()}T{time}:00{offset[1]}{int(offset[2]):02}:{offset[3] or '00'}"
    for written in (zone, zone.upper(), zone.title()):
        try:
            return instant(day, time, written)
        except KeyError:
            continue
    name = _zones().get(zone.casefold().replace(" ", "_"))
    if name is None:
        return None
    local = dt.datetime.combine(day, dt.time.fromisoformat(time), zoneinfo.ZoneInfo(name))
    return local.isoformat()


@functools.cache
def _zones() -> dict[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones()}
