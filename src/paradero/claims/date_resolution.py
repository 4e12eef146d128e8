"""From a hit of the date grammar to EDTF: each way of speaking of time has one rule here."""

import datetime as dt
from collections.abc import Callable

import msgspec

from paradero.claims import calendar_rules as rules
from paradero.claims.date_patterns import Grammar, Hit


class Setting(msgspec.Struct):
    """What a date is reckoned against: the reference day, the last day named shortly before, where it looks."""

    reference: dt.date | None
    grammar: Grammar
    anchor: dt.date | None = None
    ahead: bool = False
    back: bool = False


def resolve(hit: Hit, setting: Setting) -> str | None:
    """The EDTF of a hit (a point or a closed interval), None where the text and the reference do not settle it."""
    if hit.way in _ABSOLUTE:
        return _ABSOLUTE[hit.way](hit.parts, setting)
    if hit.way in _ANCHORED:
        return _ANCHORED[hit.way](hit.parts, setting) if setting.anchor else None
    if setting.reference is None:
        return None
    return _RELATIVE[hit.way](hit.parts, setting, setting.reference)


Parts = dict[str, str]


def _direction(parts: Parts, setting: Setting) -> int:
    """-1 last, 1 next, 0 this."""
    word, words = (parts.get("rel_b") or parts.get("rel") or "").lower(), setting.grammar.words
    return int(word in words["next"]) - int(word in words["previous"])


def month_number(parts: Parts, grammar: Grammar) -> int:
    """The number of the month as written."""
    months: dict[str, int] = grammar.words["months"]
    written = parts["month"]
    return months.get(written) or months.get(written.capitalize()) or months[written.lower()]


def _count(parts: Parts, setting: Setting) -> int:
    written = parts.get("count", "1")
    return int(written) if written.isdigit() else int(setting.grammar.words["numbers"][written.lower()])


def _unit(parts: Parts, setting: Setting) -> str:
    return str(setting.grammar.words["units"][parts["unit"]])


def _day_number(written: str) -> int:
    digits = "".join(c for c in written if c.isdigit())
    return int(digits) if digits else 1


def _iso(parts: Parts, _: Setting) -> str | None:
    year, month, day = int(parts["year"]), int(parts["month"]), int(parts["day"])
    return rules.point(year, month, day) if rules.is_day(year, month, day) else None


def _slash(parts: Parts, setting: Setting) -> str | None:
    one, two, year = int(parts["one"]), int(parts["two"]), int(parts["year"])
    day_first = "lunes" in setting.grammar.words["weekdays"] or parts["mark"] != "/"
    for month, day in ((two, one), (one, two)) if day_first else ((one, two), (two, one)):
        if rules.is_day(year, month, day):
            return rules.point(year, month, day)
    return None


def _month_day(parts: Parts, setting: Setting) -> str | None:
    month, day = month_number(parts, setting.grammar), _day_number(parts["day"])
    year = _year(parts, month, day, setting)
    if year is None or not rules.is_day(year, month, day):
        return None
    first = rules.point(year, month, day)
    last = _day_number(parts["day2"]) if "day2" in parts else day
    if last <= day or not rules.is_day(year, month, last):
        return first
    return f"{first}/{rules.point(year, month, last)}"


def _year(parts: Parts, month: int, day: int | None, setting: Setting) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    if setting.reference is None:
        return None
    return rules.year_of(month, day, setting.reference, ahead=setting.ahead, back=setting.back)


def _month(parts: Parts, setting: Setting) -> str | None:
    month = month_number(parts, setting.grammar)
    year = _year(parts, month, None, setting)
    return rules.point(year, month) if year else None


def _plain_year(parts: Parts, _: Setting) -> str | None:
    return rules.point(int(parts["year"]))


def _years(parts: Parts, _: Setting) -> str | None:
    first, last = parts["year"], parts["year2"]
    last = first[:2] + last if len(last) == 2 else last
    return f"{first}/{last}" if first < last else None


def _fiscal(parts: Parts, _: Setting) -> str | None:
    """The fiscal year of the United States: October to September."""
    return f"{int(parts['year']) - 1}-10/{parts['year']}-09"


def _season_year(parts: Parts, setting: Setting) -> str | None:
    return rules.season(setting.grammar.words["seasons"][parts["season"].lower()], int(parts["year"]))


def _decade(parts: Parts, _: Setting) -> str | None:
    first = int(parts["decade"])
    return f"{first}/{first + 9}"


def _rel_month(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    month, way = month_number(parts, setting.grammar), _direction(parts, setting)
    if way == 0:
        return rules.point(reference.year, month)
    past = reference.year - (1 if month >= reference.month else 0)
    return rules.point(past if way < 0 else past + 1, month)


def _weekday(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    number, way = setting.grammar.words["weekdays"][_cased(parts["weekday"], setting)], _direction(parts, setting)
    if way < 0:
        return rules.day_point(rules.weekday_back(number, reference, strictly=True))
    if way > 0:
        return rules.day_point(rules.weekday_ahead(number, reference, strictly=True))
    if setting.ahead:
        return rules.day_point(rules.weekday_ahead(number, reference))
    return rules.day_point(rules.weekday_back(number, reference))


def _cased(weekday: str, setting: Setting) -> str:
    return weekday if weekday in setting.grammar.words["weekdays"] else weekday.capitalize()


def _day_word(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    return rules.day_point(
        reference + dt.timedelta(days=setting.grammar.words["day_words"].get(parts["word"].lower(), 0))
    )


def _weekend(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    way, word = _direction(parts, setting), parts["rel"].lower()
    if word == "un":
        return None
    coming = word in ("this", "este") and reference.weekday() in (3, 4) and "rel_b" not in parts
    running = reference.weekday() >= 5
    if way < 0:
        return rules.weekend_near(reference, -1 if running and not word.startswith("the") else 0)
    return rules.weekend_near(reference, 1 if way > 0 or coming else 0)


def _ago(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    value = rules.shifted(reference, _unit(parts, setting), -_count(parts, setting))
    about = "about" in parts or "about_b" in parts
    return value + "~" if about and not value.endswith("~") else value


def _past_count(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    if "count" not in parts and parts["unit"].endswith("s") and parts["unit"] != "mes":
        return None
    unit = _unit(parts, setting)
    first = rules.shifted(reference, unit, -_count(parts, setting)).rstrip("~")
    last = {"month": reference.isoformat()[:7], "year": reference.isoformat()[:4]}.get(unit, reference.isoformat())
    return f"{first}/{last}"


def _period(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    unit, way = _unit(parts, setting), _direction(parts, setting)
    if unit == "week":
        return rules.week_of(reference + dt.timedelta(days=7 * way))
    if unit == "month":
        return rules.point(*rules.month_shifted(reference.year, reference.month, way))
    return rules.point(reference.year + way)


def _rel_season(parts: Parts, setting: Setting, reference: dt.date) -> str | None:
    first, way = setting.grammar.words["seasons"][parts["season"].lower()], _direction(parts, setting)
    year = reference.year
    if way < 0 and first + 2 >= reference.month:
        year -= 1
    if way > 0 and first <= reference.month:
        year += 1
    return rules.season(first, year)


def _shift(parts: Parts, setting: Setting) -> str | None:
    assert setting.anchor is not None
    back = parts["rel"] in setting.grammar.words["back"]
    return rules.shifted(setting.anchor, _unit(parts, setting), _count(parts, setting) * (-1 if back else 1))


def _same_day(parts: Parts, setting: Setting) -> str | None:
    assert setting.anchor is not None
    return rules.day_point(
        setting.anchor + dt.timedelta(days=setting.grammar.words["same_days"].get(parts["word"].lower(), 0))
    )


_ABSOLUTE: dict[str, Callable[[Parts, Setting], str | None]] = {
    "iso": _iso, "slash": _slash, "month_day": _month_day, "day_month": _month_day, "month_year": _month,
    "part_month": _month, "lead_month": _month, "weak_month": _month, "bare_month": _month, "part_year": _plain_year,
    "lead_year": _plain_year, "weak_year": _plain_year, "year_of": _plain_year, "years": _years, "fiscal": _fiscal,
    "season_year": _season_year, "decade": _decade,
}  # fmt: skip
_RELATIVE: dict[str, Callable[[Parts, Setting, dt.date], str | None]] = {
    "rel_month": _rel_month, "month_rel": _rel_month, "weekday": _weekday, "day_word": _day_word, "weekend": _weekend,
    "ago": _ago, "past_count": _past_count, "period": _period, "period_rel": _period, "part_period": _period,
    "part_last": _period, "rel_season": _rel_season, "season_rel": _rel_season,
}  # fmt: skip
_ANCHORED: dict[str, Callable[[Parts, Setting], str | None]] = {"shift": _shift, "same_day": _same_day}
