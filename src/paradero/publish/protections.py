"""Protections in the words in which every door shows them, and as one JSON object for machines."""

import functools
import re
from typing import Final

import msgspec

from paradero.answers.protections.asking import Stands
from paradero.answers.protections.in_force import Answer
from paradero.answers.protections.moments import Gap, moment
from paradero.answers.protections.register import Register
from paradero.answers.protections.rules import rule_of
from paradero.claims.name_list import read_table
from paradero.publish.contract import Object
from paradero.publish.dates import Use, spoken_date
from paradero.publish.joining import all_of, any_of
from paradero.publish.language import FIRST, _, _n, _p, language
from paradero.publish.tables import table_of_words
from paradero.words.protection import ClassOf, Event, Grounds, Protection

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_MINUTES_SHOWN: Final = 120
_NO_SECONDS: Final = re.compile(r"(?<=\d\d:\d\d):00(?:\.0+)?(?=[Z+-]|$)")
_HOURS_SHOWN: Final = 48
_PLACE: Final = re.compile(
    r"claim (?P<claim>\w+)|(?P<list>.+?)(?:, sheet (?P<sheet>.+))?, (?P<unit>row|line) (?P<number>\d+)", re.DOTALL
)


class StatusWords(msgspec.Struct, frozen=True):
    """How a status is named, and its sentence with places to fill."""

    label: str
    sentence: str


class ProtectionWords(msgspec.Struct, frozen=True):
    """The whole table `protections.toml`."""

    status: dict[str, StatusWords]
    event: dict[str, str]
    act: dict[str, str]
    moved: dict[str, str]
    fact: dict[str, str]
    why: dict[str, str]
    closing: dict[str, str]


def protection_words() -> ProtectionWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish", "protections.toml", "protections", ProtectionWords)


def spoken_gap(gap: Gap) -> str:
    """`28 minutes`, `3 hours 5 minutes`, `12 days`; "at least" where either end is a stretch."""
    told = _days(gap.amount) if gap.unit == "days" else _clock(gap.amount)
    return _("at least {amount}", amount=told) if gap.at_least else told


def spoken_moment(at: str, use: Use = "alone") -> str:
    """A day in plain words; an instant with its hour and offset, as written but for seconds that are none."""
    told = moment(at)
    if not told.hours_known:
        return spoken_date(at, use)
    first, slash, last = at.partition("/")
    if not slash:
        return _point(first, use)
    return _p("date", "{first} to {last}", first=_point(first, "after"), last=_point(last, "after"))


def _point(at: str, use: Use) -> str:
    if at in ("", ".."):
        return at
    hour = _NO_SECONDS.sub("", at[11:]).replace("Z", " UTC")
    return _("{day} at {hour}", day=spoken_date(at[:10], use), hour=hour)


def answer_sentence(answer: Answer) -> str:
    """One sentence that says how the protection stands against the move, with what decides and by how much."""
    words = protection_words()
    protection = answer.protection
    acts = protection.acts or rule_of(protection.kind).acts
    return words.status[answer.status].sentence.format(
        act=words.act[answer.act],
        destination=country_name(answer.destination) if answer.destination else _("an unnamed destination"),
        named=_named(protection),
        acts=all_of([words.act[act] for act in acts]),
        when=_when(answer),
        missing=", ".join(map(fact_words, answer.missing)),
        outside=", ".join(map(fact_words, answer.outside)),
    )


def fact_words(fact: str) -> str:
    """A fact that membership or reach turns on, for people."""
    return protection_words().fact.get(fact, fact)


def rule_name(kind: str) -> str:
    """What a kind of protection is called."""
    return _p("rule", rule_of(kind).name)


def event_sentence(event: Event) -> str:
    """What happened to an order, and when: `entered 7 May 2025 at 09:52-04:00`."""
    said = protection_words().event[event.kind]
    until = _(", until {moment}", moment=spoken_moment(event.until, "after")) if event.until else ""
    if event.at.startswith("../"):
        last = spoken_moment(event.at[3:], "after")
        return _("{event} by {moment}, on a day not said{until}", event=said, moment=last, until=until)
    return f"{said} {spoken_moment(event.at, 'when')}{until}"


def address_words(address: str) -> str:
    """Where words stand, for people: "claim 1f…", "orders.csv, line 3"."""
    found = _PLACE.fullmatch(address)
    if not found:
        return address
    if found["claim"]:
        return _("claim {number}", number=found["claim"])
    named = {"list": found["list"], "number": found["number"]}
    if found["sheet"]:
        return _("{list}, sheet {sheet}, row {number}", sheet=found["sheet"], **named)
    if found["unit"] == "row":
        return _("{list}, row {number}", **named)
    return _("{list}, line {number}", **named)


def whose(protection: Protection) -> str:
    """Who is protected: the name, or the class."""
    if protection.person:
        return protection.person.names[0]
    return class_sentence(protection.members) if protection.members else ""


def protection_title(protection: Protection) -> str:
    """The kind of protection with the countries that it names and who issued it."""
    told = [
        rule_name(protection.kind),
        _("names {countries}", countries=_countries(protection.countries)) if protection.countries else None,
        _("out of {place}", place=protection.place) if protection.place else None,
        protection.issuer,
        protection.case,
    ]
    return ", ".join(filter(None, told))


def class_sentence(members: ClassOf) -> str:
    """Whom a class order covers, by its conditions and in its words."""
    told = []
    if members.nationalities:
        told.append(_("nationality {countries}", countries=_countries(members.nationalities)))
    if members.held_in:
        told.append(_("held in {places}", places=any_of(members.held_in)))
    if members.legal_bases:
        told.append(_("moved under {bases}", bases=any_of(members.legal_bases)))
    if members.not_legal_bases:
        told.append(_("not under {bases}", bases=any_of(members.not_legal_bases)))
    if members.statuses:
        told.append(_("in its words {words}", words=any_of([f"“{words}”" for words in members.statuses])))
    if members.third_country:
        told.append(_("to a third country"))
    return _("a class: {conditions}", conditions="; ".join(told) or _("not described"))


def stands_object(stands: Stands) -> Object:
    """How a protection stands as one JSON object: the answer, its sentence and grounds, how alike the people are."""
    answer = stands.answer
    return {
        "status": answer.status,
        "sentence": answer_sentence(answer),
        "act": answer.act,
        "destination": answer.destination,
        "at": answer.at,
        "decided_by": msgspec.to_builtins(answer.event) if answer.event else None,
        "gap": msgspec.to_builtins(answer.gap) if answer.gap else None,
        "after": answer.after,
        "state": answer.state,
        "missing": list(answer.missing),
        "outside": list(answer.outside),
        "unless": list(answer.unless),
        "rules": answer.rules,
        "protection": protection_object(answer.protection),
        "person": msgspec.to_builtins(stands.comparison) if stands.comparison else None,
    }


def protection_object(protection: Protection) -> Object:
    """A protection as one JSON object, with the name and the citations of its rule."""
    rule = rule_of(protection.kind)
    told: Object = msgspec.to_builtins(protection)
    return told | {
        "rule": {
            "id": rule.id,
            "name": rule_name(protection.kind),
            "does_not_bar": rule.does_not_bar,
            "cite": msgspec.to_builtins(rule.cite),
        }
    }


def closing_sentence(register: Register, lists: int, who: str | None, *, found: bool) -> str:
    """How much was looked through; that nothing was found is said of the record and the lists, and no more."""
    return (
        protection_words()
        .closing["looked" if found else "nothing"]
        .format(
            who=f"“{who}”" if who else _("anybody"),
            protections=_n("{count} protection", "{count} protections", len(register.protections)),
            documents=_n("{count} document", "{count} documents", register.documents),
            lists=_n("{count} list", "{count} lists", lists),
        )
    )


def grounds_of(protection: Protection) -> tuple[Grounds, ...]:
    """Every passage that says the protection or an event of it, each once."""
    told = (*protection.grounds, *(ground for event in protection.events for ground in event.grounds))
    return tuple(dict.fromkeys(told))


def country_name(code: str) -> str:
    """A country's name in the language spoken; the code itself where it is none that is known."""
    return _countries_by_code(language()).get(code, code)


def _when(answer: Answer) -> str:
    if answer.event is None:
        return _("when it was entered is not known")
    told = event_sentence(answer.event)
    if answer.gap is None:
        return told
    gap = spoken_gap(answer.gap)
    told = (
        _("{event}, {gap} after", event=told, gap=gap)
        if answer.after
        else _("{event}, {gap} before", event=told, gap=gap)
    )
    doubt = _("; whether it was in force then is not known") if answer.state == "not known" else ""
    return f"{told}{doubt}"


def _named(protection: Protection) -> str:
    third = protection.members is not None and protection.members.third_country
    if third:
        return _("third countries, neither the person's own nor one that their removal order names")
    if protection.countries:
        return _countries(protection.countries)
    return _("every country but {countries}", countries=_countries(protection.except_countries))


def _countries(codes: tuple[str, ...]) -> str:
    return ", ".join(country_name(code) for code in codes)


def _clock(seconds: int) -> str:
    if seconds % _MINUTE and seconds < _HOUR:
        minutes, rest = divmod(seconds, _MINUTE)
        told = [_minutes(minutes)] if minutes else []
        return " ".join([*told, _n("{count} second", "{count} seconds", rest)])
    if seconds <= _MINUTES_SHOWN * _MINUTE:
        return _minutes(seconds // _MINUTE)
    if seconds < _HOURS_SHOWN * _HOUR:
        minutes = seconds % _HOUR // _MINUTE
        hours = _n("{count} hour", "{count} hours", seconds // _HOUR)
        return f"{hours} {_minutes(minutes)}" if minutes else hours
    return _days(seconds // _DAY)


def _minutes(minutes: int) -> str:
    return _n("{count} minute", "{count} minutes", minutes)


def _days(days: int) -> str:
    return _n("{count} day", "{count} days", days)


@functools.cache
def _countries_by_code(code: str) -> dict[str, str]:
    names = {row["id"]: row["name"] for row in read_table("countries.csv")}
    if code == FIRST:
        return names
    from babel import Locale

    return names | {country: name for country, name in Locale.parse(code).territories.items() if country in names}
