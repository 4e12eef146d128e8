"""By when something ordered is to be done: the deadline in the words of an order, as a day."""

import datetime as dt
import functools
import re
import tomllib
from importlib.resources import files
from typing import Final

import msgspec

from paradero.claims.dates import DateMention, find_dates
from paradero.text.normal import fold_marks
from paradero.words.claim import Claim
from paradero.words.passage import Span

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_UNITS: Final = ("hours", "working_days", "days", "weeks", "months")
_SATURDAY: Final = 5
_MOST: Final = 400
_ORDERS: Final = "orders"


class Due(msgspec.Struct, frozen=True):
    """A deadline: its words in the document, the last day on which it can be met, and the instant where it has one."""

    span: Span
    day: dt.date
    instant: str | None = None


class _Within(msgspec.Struct, frozen=True):
    """How one language says a stretch of time from an order on."""

    before: tuple[str, ...]
    numbers: dict[str, int]
    hours: tuple[str, ...]
    working_days: tuple[str, ...]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months: tuple[str, ...]


def due_of(claim: Claim, published: str | None, lang: str | None) -> Due | None:
    """The deadline that an order sets, from its role `deadline` or else from its own sentence after the trigger.

    Days of the week and dates without a year are reckoned from the day of publication; "within 48 hours" from the day
    of the order where the claim says it, else from that of publication. None where there is no deadline, where its day
    cannot be told, and for claims that order nothing.
    """
    if claim.kind != "order" or claim.stance != _ORDERS:
        return None
    reference = _day(published)
    told = claim.roles.get("deadline", ())
    start = told[0].start if told else claim.trigger.end if claim.trigger else claim.passage.start
    words = told[0].text if told else claim.passage.exact[start - claim.passage.start :]
    text = fold_marks(words).replace("\n", " ")
    ordered = _day(claim.when.edtf if claim.when else None)
    found = _dated(text, reference or ordered, lang or "en", bare=bool(told)) or _within(
        text, ordered or reference, lang
    )
    return _moved(found, start) if found else None


def _dated(text: str, reference: dt.date | None, lang: str, *, bare: bool) -> Due | None:
    """The first date that bounds ("by Friday"); within the role itself any date does."""
    for mention in find_dates(text, reference, lang):
        day = _last_day(mention)
        if day and (mention.kind == "deadline" or bare):
            return Due(mention.span, day, mention.instant)
    return None


def _last_day(mention: DateMention) -> dt.date | None:
    return _day(mention.edtf.rpartition("/")[2])


def _within(text: str, start: dt.date | None, lang: str | None) -> Due | None:
    """ "within two weeks", "en un plazo de 48 horas", counted from `start`."""
    found = _stretch(lang or "en").search(text)
    if not found or start is None:
        return None
    language = _languages().get(lang or "en", _languages()["en"])
    written = found["number"].lower()
    number = int(written) if written.isdigit() else language.numbers[written]
    unit = next(name for name in _UNITS if found[name])
    return Due(Span(*found.span()), _after(start, number, unit)) if number < _MOST else None


def _after(start: dt.date, number: int, unit: str) -> dt.date:
    """The day so many units on; begun days count whole, months have 30 days, holidays are not known."""
    if unit != "working_days":
        days = {"hours": -(-number // 24), "days": number, "weeks": 7 * number, "months": 30 * number}[unit]
        return start + dt.timedelta(days=days)
    day = start
    while number:
        day += dt.timedelta(days=1)
        number -= day.weekday() < _SATURDAY
    return day


def _moved(due: Due, by: int) -> Due:
    return msgspec.structs.replace(due, span=Span(due.span.start + by, due.span.end + by))


def _day(edtf: str | None) -> dt.date | None:
    return dt.date.fromisoformat(edtf) if edtf and _DAY.fullmatch(edtf) else None


@functools.cache
def _languages() -> dict[str, _Within]:
    told = tomllib.loads(files("paradero.claims.data").joinpath("within.toml").read_text(encoding="utf-8"))
    return msgspec.convert(told, dict[str, _Within])


@functools.cache
def _stretch(lang: str) -> re.Pattern[str]:
    words = _languages().get(lang, _languages()["en"])
    units = "|".join(f"(?P<{name}>{'|'.join(getattr(words, name))})" for name in _UNITS)
    numbers = "|".join(sorted(words.numbers, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{'|'.join(words.before)})\s+(?P<number>\d{{1,3}}|{numbers})[\s-]+(?:{units})\b", re.IGNORECASE
    )
