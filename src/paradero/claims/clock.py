"""Times of day with their zone: "7:13 p.m. CDT", "a las 18:45", "11:59 p.m. Eastern"."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

import msgspec

from paradero.claims.calendar_rules import united_states_summer_time

_ZONES = tomllib.loads((files("paradero.claims") / "data" / "clock.toml").read_text(encoding="utf-8"))
_NAMES = "|".join(sorted((re.escape(z) for table in _ZONES.values() for z in table), key=len, reverse=True))
_ZONE = rf"(?:\s*,?\s*\(?(?P<zone>{_NAMES})\b\)?)?"
_LEAD = r"(?:(?:[Aa]t|[Aa]round|[Aa]bout|[Ss]hortly after|[Aa] las?|[Hh]acia las|[Ss]obre las)\s+)?"
_CLOCK = re.compile(
    rf"\b{_LEAD}(?:(?P<hour>\d{{1,2}})(?::(?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.\s?m\.|[ap]m\b|[AP]\.?M\b\.?)"
    rf"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:])(?:\s*(?:horas|hours|hrs|h)\b\.?)?|(?P<noon>noon|mediodía)){_ZONE}"
)
# Every time of day has one of these; looking for them first is several times as fast.
_SIGN = re.compile(r"\d(?:\s?[apAP]\.?\s?[mM]|:\d\d)|noon|mediodía")


class Clock(msgspec.Struct, frozen=True):
    """A time of day in a text, `time` as HH:MM; `zone` is the abbreviation or words as written, None where not said."""

    start: int
    end: int
    time: str
    zone: str | None


def find_clocks(text: str) -> Iterator[Clock]:
    """The times of day of a text, in order."""
    last = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < last:
            continue
        found = _CLOCK.search(text, max(last, sign.start() - 20), sign.end() + 40)
        time = _time(found) if found and found.end() >= sign.end() else None
        if found and time:
            last = found.end()
            yield Clock(found.start(), found.end(), time, found["zone"])


def _time(found: re.Match[str]) -> str | None:
    if found["noon"]:
        return "12:00"
    if found["hour24"]:
        return f"{int(found['hour24']):02}:{found['minute24']}"
    hour = int(found["hour"])
    if not 1 <= hour <= 12:
        return None
    afternoon = found["half"][0] in "pP"
    return f"{hour % 12 + (12 if afternoon else 0):02}:{found['minute'] or '00'}"


def zone_name(zone: str | None) -> str | None:
    """The IANA name of a zone as written."""
    if zone is None:
        return None
    name: str = (_ZONES["fixed"].get(zone) or _ZONES["changing"][zone])[0]
    return name


def instant(day: dt.date, time: str, zone: str | None) -> str | None:
    """RFC 3339 instant of a local time of day; None where no zone is said."""
    if zone is None:
        return None
    if zone in _ZONES["fixed"]:
        minutes = _ZONES["fixed"][zone][1]
    else:
        minutes = _ZONES["changing"][zone][1] + (60 if united_states_summer_time(day) else 0)
    sign = "-" if minutes < 0 else "+"
    return f"{day.isoformat()}T{time}:00{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
