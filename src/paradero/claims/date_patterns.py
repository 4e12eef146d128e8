"""The patterns of the date grammar for English and Spanish: where a text speaks of time, and in which of its ways."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

import ahocorasick
import msgspec

_WORDS: dict[str, dict[str, Any]] = tomllib.loads(
    (files("paradero.claims") / "data" / "dates.toml").read_text(encoding="utf-8")
)
_S = r"[ \r\n]{1,3}"
_O = r"[ \r\n]{0,3}"
_YEAR = r"(?:1[6-9]|20)\d\d(?![\d%$]|[.,]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w:%]|[.,/]\d)"
_SPANISH_DAY = r"(?:3[01]|[12]\d|0?[1-9]|primero)(?:º|°|ro|ero)?(?![\w:%]|[.,/]\d)"
_ISO = r"(?<![\w/-])(?P<year>(?:1[89]|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-]|/)"
_SLASH = r"(?<![\w/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/-])"
# No date has more than this many characters before its first or after its last sign (month, weekday, unit, year).
_REACH = 50
_FOUR_DIGITS = re.compile(r"[12]\d{3}")
# A number of the shape of a year that counts one of these is no year.
_COUNTED = (
    r"(?!(?:-|"
    + _S
    + r")(?:people|persons|men|women|children|migrants|deportees|detainees|inmates|prisoners|immigrants|"
    r"dollars|million|millones|miles|feet|beds|bed|personas|hombres|mujeres|migrantes|niños|dólares|kilómetros|presos|"
    r"deportados|detenidos|reclusos|venezolanos|U\.S\.C)\b)"
)


class Hit(msgspec.Struct, frozen=True):
    """A stretch that speaks of time: the way it does (a key of the pattern table) and its parts as written."""

    start: int
    end: int
    way: str
    parts: dict[str, str]


class Grammar:
    """The compiled patterns of one language: one regular expression to find, one per way to take apart."""

    def __init__(self, words: dict[str, Any], patterns: dict[str, str]) -> None:
        self.words = words
        self._parts = {way: re.compile(pattern) for way, pattern in patterns.items()}
        branches = (f"(?P<{way}>{_without_names(pattern)})" for way, pattern in patterns.items())
        self._any = re.compile(rf"(?<![\w])(?:{'|'.join(branches)})")
        self._signs = ahocorasick.Automaton()
        months = [form for month in words["months"] for form in (month, month.capitalize(), month.upper())]
        for sign in [*months, *words["signs"]]:
            self._signs.add_word(sign, sign in months)
        self._signs.make_automaton()

    def hits(self, text: str) -> Iterator[Hit]:
        """Every stretch that speaks of time, in order, not overlapping."""
        for first, last in self._windows(text):
            for found in self._any.finditer(text, first, last):
                way = found.lastgroup or ""
                parts = self._parts[way].match(text, found.start())
                if parts:
                    groups = {name: value for name, value in parts.groupdict().items() if value is not None}
                    yield Hit(*parts.span("core" if "core" in groups else 0), way, groups)

    def _windows(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches around the words that every date has one of: most of a text need not be looked at twice."""
        first = last = 0
        for place in self._places(text):
            if place - _REACH > last:
                if last:
                    yield first, last
                first = place - _REACH
            last = place + _REACH
        if last:
            yield max(first, 0), last

    def _places(self, text: str) -> list[int]:
        """Where a sign of a date ends; "Mar" in "Maryland" is none."""
        signs = self._signs.iter(text)
        words = [last for last, is_month in signs if not (is_month and text[last + 1 : last + 2].isalpha())]
        return sorted([*words, *(found.end() for found in _FOUR_DIGITS.finditer(text))])


@lru_cache(maxsize=2)
def grammar(lang: str) -> Grammar:
    """The grammar of a language; anything but Spanish is read as English."""
    if lang == "es":
        return Grammar(_WORDS["es"], _spanish(_WORDS["es"]))
    return Grammar(_WORDS["en"], _english(_WORDS["en"]))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _any_case(words: Iterable[str]) -> str:
    """A pattern for any of the words, as they are or with a capital first."""
    listed = list(words)
    return alternatives([*listed, *(word[0].upper() + word[1:] for word in listed)])


def _without_names(pattern: str) -> str:
    """The pattern with its groups unnamed; the one back-reference (the mark of `15/03/2025`) is spelled out."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern.replace("(?P=mark)", "[/.-]"))


def _english(words: dict[str, Any]) -> dict[str, str]:
    full = [month for month in words["months"] if len(month) > 4 or month in ("May", "June", "July")]
    months = alternatives([*words["months"], *(month.upper() for month in full)])
    sure = alternatives(month for month in full if month not in words["doubtful_months"])
    any_month = alternatives(full)
    day = rf"(?P<day>{_DAY})"
    weekdays = alternatives([*words["weekdays"], *(weekday.upper() for weekday in words["weekdays"])])
    short = rf"(?:(?:{weekdays}|(?:{alternatives(words['short_weekdays'])})\b\.?),?{_S})?"
    unit = alternatives(words["units"])
    count = rf"(?P<count>\d{{1,3}}|{_any_case(words['numbers'])})"
    part = rf"(?P<part>{alternatives(words['parts'])})(?:-|{_S})(?:(?:of|in){_S})?(?:the{_S})?"
    year = rf"(?P<year>{_YEAR}){_COUNTED}"
    seasons = alternatives(words["seasons"])
    of_day = rf"(?:{_S}(?:morning|afternoon|evening|night|midday))?"
    alone = rf"(?!\.?,?{_S}(?:of{_S})?(?:{_DAY}|{_YEAR}))"
    return {
        "iso": _ISO,
        "slash": _SLASH,
        "month_day": rf"{short}(?P<month>{months})\b\.?{_S}{day}"
        rf"(?:{_O}(?P<link>-|to|through|and|&){_O}(?P<day2>{_DAY})(?!{_S}(?:{months}|{unit}|people|men|hours)))?"
        rf"(?:,?{_S}(?:of{_S})?(?P<year>{_YEAR}))?",
        "day_month": rf"{short}(?:the{_S})?{day}(?:{_O}(?P<link>-|to|and){_O}(?P<day2>{_DAY}))?{_S}(?:day of{_S}|of{_S})?"
        rf"(?P<month>{months})\b\.?(?:,?{_S}(?P<year>{_YEAR}))?",
        "month_year": rf"(?:{part})?(?P<month>{months})\b\.?,?{_S}(?:of{_S})?(?P<year>{_YEAR})",
        "part_month": rf"{part}(?P<month>{any_month})\b",
        "part_period": rf"{part}(?:the{_S})?(?P<rel>last|this){_S}(?P<unit>week|month|year)\b",
        "part_year": rf"{part}{year}",
        "rel_month": rf"(?P<rel>last|this past|this coming|this|next|Last|This|Next){_S}(?P<month>{any_month})\b{alone}",
        "lead_month": rf"(?P<lead>[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Ff]rom|[Tt]hrough|[Bb]efore|[Aa]fter|"
        rf"[Bb]etween|of|[Aa]s of|starting|beginning){_S}(?P<core>(?P<month>{any_month})\b){alone}",
        "weak_month": rf"(?P<lead>to|and|a|an|the|that|through|-|'s){_S}(?P<core>(?P<month>{any_month})\b){alone}(?!{_S}on\b)",
        "bare_month": rf"(?P<month>{sure})\b{alone}(?!{_S}[A-Z])",
        "weekday": rf"(?:(?P<rel>(?i:last|this past|this coming|this|next|past|early|late|coming)){_S})?"
        rf"(?P<weekday>{weekdays})\b{of_day}",
        "day_word": rf"(?P<word>(?i:the day before yesterday|yesterday|today|tonight|tomorrow|last night|"
        rf"earlier today|later today|this morning|this afternoon|this evening))\b{of_day}",
        "weekend": rf"(?i:(?P<rel>over the|at the|during the|last|this past|this|next|the past)){_S}weekend\b",
        "ago": rf"(?:(?P<about>about|around|nearly|almost|roughly|some){_S})?{count}{_S}(?P<unit>{unit}){_S}ago\b",
        "shift": rf"{count}{_S}(?P<unit>{unit}){_S}(?P<rel>later|earlier|afterwards?|after|before|prior|beforehand)\b",
        "same_day": rf"(?P<word>(?i:that same day|the same day|the next day|the following day|the previous day|that day|"
        rf"the day before(?=[.,;)])|the day after(?=[.,;)])))\b(?!{_S}(?:that|as|when)\b)",
        "past_count": rf"(?i:the){_S}(?i:past|last|previous){_S}(?:(?P<count>\d{{1,3}}|{_any_case(words['numbers'])}){_S})?"
        rf"(?P<unit>{unit})\b(?!{_S}of\b)",
        "period": rf"(?P<rel>(?i:earlier this|later this|early this|late this|last|this past|this|next)){_S}"
        rf"(?P<unit>week|month|year)\b(?!{_S}of\b)",
        "fiscal": rf"(?:[Ff]iscal [Yy]ear|FY){_O}(?P<year>{_YEAR})",
        "season_year": rf"(?:(?:early|late|mid)[- ])?(?P<season>(?i:{seasons}))(?:{_S}of|,)?{_S}(?P<year>{_YEAR})",
        "rel_season": rf"(?P<rel>(?i:last|this past|this|next)){_S}(?P<season>{seasons})\b",
        "years": rf"(?P<year>{_YEAR})-(?P<year2>{_YEAR}|\d\d)(?![\w-])",
        "lead_year": rf"(?P<lead>[Ii]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|[Tt]hrough|[Bb]etween|"
        rf"throughout|as of){_S}(?P<core>{year}(?!-\d|/))",
        "weak_year": rf"(?P<lead>to|and|through){_S}(?P<core>{year}(?!-\d|/))",
        "year_of": rf"(?P<lead>[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|'s){_S}"
        rf"(?P<core>(?P<year>(?:19|20)\d\d)){_COUNTED}(?={_S}[A-Za-z])",
        "decade": r"the[ \n](?P<core>(?P<decade>(?:19|20)\d0)s)\b",
    }


def _spanish(words: dict[str, Any]) -> dict[str, str]:
    months = alternatives(
        [*words["months"], *(m.capitalize() for m in words["months"]), *(m.upper() for m in words["months"])]
    )
    lower = alternatives(words["months"])
    weekdays = alternatives(words["weekdays"])
    any_weekday = alternatives([*words["weekdays"], *(weekday.capitalize() for weekday in words["weekdays"])])
    day = rf"(?P<day>{_SPANISH_DAY})"
    unit = alternatives(words["units"])
    count = rf"(?P<count>\d{{1,3}}|{_any_case(words['numbers'])})"
    of = rf"{_S}de{_S}"
    year = rf"(?:,?{_S}(?:de|del|del año){_S}(?P<year>{_YEAR})|,{_S}(?P<year_b>{_YEAR}))"
    part = rf"(?:a{_S})?(?P<part>{alternatives(words['parts'])}){_S}(?:de|del|de la){_S}"
    seasons = alternatives(words["seasons"])
    of_day = rf"(?:{_S}(?:por la|en la|de la){_S}(?:mañana|tarde|noche))?"
    return {
        "iso": _ISO,
        "slash": _SLASH,
        "month_day": rf"(?:(?:{any_weekday}),?{_S})?(?:(?P<rel>pasado|próximo){_S})?{day}"
        rf"(?:{_O}(?P<link>-|al|a|y){_O}(?:el{_S})?(?P<day2>{_SPANISH_DAY}))?{of}(?P<month>{months})\b{year}?"
        rf"(?:{_S}(?:pasado|próximo)\b)?",
        "part_month": rf"{part}(?P<month>{months})\b{year}?",
        "part_period": rf"{part}(?P<rel>este|esta|pasado|pasada|próximo|próxima){_S}(?P<unit>semana|mes|año)\b",
        "part_last": rf"{part}(?P<unit>semana|mes|año){_S}(?P<rel>pasado|pasada|próximo|próxima|anterior)\b",
        "part_year": rf"{part}(?:año{_S})?(?P<year>{_YEAR}){_COUNTED}",
        "rel_month": rf"(?P<rel>pasado|próximo|este){_S}(?:mes de{_S})?(?P<month>{lower})\b",
        "month_rel": rf"(?P<month>{lower}){_S}(?P<rel>pasado|próximo|anterior)\b",
        "month_year": rf"(?P<month>{months})\b(?:,?{_S}(?:de|del|del año){_S}|{_S})(?P<year>{_YEAR})",
        "bare_month": rf"(?P<month>{lower})\b",
        "weekday": rf"(?:(?P<rel>pasado|próximo|este|Este){_S})?(?P<weekday>{weekdays})\b"
        rf"(?:{_S}(?P<rel_b>pasado|próximo|anterior|que viene)\b)?{of_day}",
        "day_word": rf"(?P<word>(?i:anteayer|antier|ayer|hoy(?! en día)|anoche|esta mañana|esta tarde|esta noche|"
        rf"la noche de ayer|pasado mañana))\b{of_day}",
        "weekend": rf"(?:(?P<rel>[Ee]l pasado|[Ee]ste pasado|[Ee]ste|[Ee]l próximo|el|El|un){_S})fin de semana\b"
        rf"(?:{_S}(?P<rel_b>pasado|próximo|anterior|que viene)\b)?",
        "ago": rf"(?:(?P<about>casi|unos|unas|cerca de){_S})?(?P<since>[Dd]esde{_S})?[Hh]ace{_S}(?:(?P<about_b>casi|unos|unas){_S})?"
        rf"{count}{_S}(?P<unit>{unit})\b",
        "shift": rf"{count}{_S}(?P<unit>{unit}){_S}(?P<rel>después|más tarde|antes)\b",
        "same_day": r"(?P<word>(?i:ese mismo día|el mismo día|ese día|al día siguiente|el día siguiente|el día anterior|un día antes))\b"
        rf"(?!{_S}(?:que|de)\b)",
        "past_count": rf"(?i:los|las|el|la){_S}(?:últim[oa]s?|pasad[oa]s){_S}(?:(?P<count>\d{{1,3}}|{_any_case(words['numbers'])}){_S})?"
        rf"(?P<unit>{unit})\b(?!{_S}de\b)",
        "period": rf"(?P<rel>[Ee]ste|[Ee]sta|próximo|próxima|pasado|pasada){_S}(?P<unit>semana|mes|año)\b",
        "period_rel": rf"(?P<unit>semana|mes|año){_S}(?P<rel>pasado|pasada|próximo|próxima|que viene)\b",
        "fiscal": rf"año fiscal{_S}(?:de{_S})?(?P<year>{_YEAR})",
        "season_year": rf"(?P<season>{seasons}){_S}(?:de|del){_S}(?P<year>{_YEAR})",
        "rel_season": rf"(?P<rel>pasado|pasada|este|esta|próximo|próxima){_S}(?P<season>{seasons})\b",
        "years": rf"(?P<year>{_YEAR})-(?P<year2>{_YEAR}|\d\d)(?![\w-])",
        "lead_year": rf"(?P<lead>[Ee]n|[Dd]esde|[Hh]asta|[Dd]urante|[Dd]el|[Dd]e|[Ee]ntre|[Aa]ntes de|[Pp]ara|a lo largo de){_S}"
        rf"(?:el año{_S}|el{_S}|año{_S})?(?P<core>(?P<year>{_YEAR}){_COUNTED})(?!-\d|/)",
        "weak_year": rf"(?P<lead>y|a|al){_S}(?P<core>(?P<year>{_YEAR}){_COUNTED})(?!-\d|/)",
    }
