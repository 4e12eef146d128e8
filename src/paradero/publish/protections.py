"""Protections in the words in which every door shows them, and as one JSON object for machines."""

import functools
import re
import tomllib
from importlib.resources import files
from typing import Final

import msgspec

from paradero.answers.protections.asking import Stands
from paradero.answers.protections.in_force import Answer
from paradero.answers.protections.moments import Gap, moment
from paradero.answers.protections.register import Register
from paradero.answers.protections.rules import rule_of
from paradero.claims.name_list import read_table
from paradero.publish.contract import Object
from paradero.publish.dates import spoken_date
from paradero.words.protection import ClassOf, Event, Grounds, Protection

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_MINUTES_SHOWN: Final = 120
_NO_SECONDS: Final = re.compile(r"(?<=\d\d:\d\d):00(?:\.0+)?(?=[Z+-]|$)")
_HOURS_SHOWN: Final = 48


class StatusWords(msgspec.Struct, frozen=True):
    """How a status is named, and its sentence with places to fill."""

    label: str
    sentence: str


class ProtectionWords(msgspec.Struct, frozen=True):
    """The whole table `protections.toml`."""

    status: dict[str, StatusWords]
    event: dict[str, str]
    act: dict[str, str]
    why: dict[str, str]
    closing: dict[str, str]


@functools.cache
def protection_words() -> ProtectionWords:
    """The table, read once."""
    text = files("paradero.publish").joinpath("protections.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), ProtectionWords)


def spoken_gap(gap: Gap) -> str:
    """`28 minutes`, `3 hours 5 minutes`, `12 days`; "at least" where either end is a stretch."""
    told = _days(gap.amount) if gap.unit == "days" else _clock(gap.amount)
    return f"at least {told}" if gap.at_least else told


def spoken_moment(at: str) -> str:
    """A day in plain English; an instant with its hour and offset, as written but for seconds that are none."""
    told = moment(at)
    if not told.hours_known:
        return spoken_date(at)
    ends = [end if end in ("", "..") else f"{spoken_date(end[:10])} at {_hour(end[11:])}" for end in at.split("/")]
    return " to ".join(ends)


def _hour(time: str) -> str:
    return _NO_SECONDS.sub("", time).replace("Z", " UTC")


def answer_sentence(answer: Answer) -> str:
    """One sentence that says how the protection stands against the move, with what decides and by how much."""
    words = protection_words()
    protection = answer.protection
    acts = protection.acts or rule_of(protection.kind).acts
    return words.status[answer.status].sentence.format(
        act=words.act[answer.act],
        destination=country_name(answer.destination) if answer.destination else "an unnamed destination",
        named=_named(protection),
        acts=" and ".join(words.act[act] for act in acts),
        when=_when(answer),
        missing=", ".join(answer.missing),
        outside=", ".join(answer.outside),
    )


def event_sentence(event: Event) -> str:
    """What happened to an order, and when: `entered 7 May 2025 at 09:52-04:00`."""
    until = f", until {spoken_moment(event.until)}" if event.until else ""
    if event.at.startswith("../"):
        return f"{protection_words().event[event.kind]} by {spoken_moment(event.at[3:])}, on a day not said{until}"
    return f"{protection_words().event[event.kind]} {spoken_moment(event.at)}{until}"


def whose(protection: Protection) -> str:
    """Who is protected: the name, or the class."""
    if protection.person:
        return protection.person.names[0]
    return class_sentence(protection.members) if protection.members else ""


def protection_title(protection: Protection) -> str:
    """The kind of protection with the countries that it names and who issued it."""
    named = f", names {_countries(protection.countries)}" if protection.countries else ""
    issuer = f", {protection.issuer}" if protection.issuer else ""
    case = f", {protection.case}" if protection.case else ""
    place = f", out of {protection.place}" if protection.place else ""
    return f"{rule_of(protection.kind).name}{named}{place}{issuer}{case}"


def class_sentence(members: ClassOf) -> str:
    """Whom a class order covers, by its conditions and in its words."""
    told = [
        _countries(members.nationalities) and f"nationality {_countries(members.nationalities)}",
        _listed("held in", members.held_in),
        _listed("moved under", members.legal_bases),
        _listed("not under", members.not_legal_bases),
        _listed("in its words", tuple(f"“{words}”" for words in members.statuses)),
        "to a third country" if members.third_country else "",
    ]
    return "a class: " + ("; ".join(filter(None, told)) or "not described")


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
            "name": rule.name,
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
            who=f"“{who}”" if who else "anybody",
            protections=_many(len(register.protections), "protection"),
            documents=_many(register.documents, "document"),
            lists=_many(lists, "list"),
        )
    )


def grounds_of(protection: Protection) -> tuple[Grounds, ...]:
    """Every passage that says the protection or an event of it, each once."""
    told = (*protection.grounds, *(ground for event in protection.events for ground in event.grounds))
    return tuple(dict.fromkeys(told))


def country_name(code: str) -> str:
    """A country's English name; the code itself where it is none that is known."""
    return _countries_by_code().get(code, code)


def _when(answer: Answer) -> str:
    if answer.event is None:
        return "when it was entered is not known"
    told = event_sentence(answer.event)
    if answer.gap is None:
        return told
    side = "after" if answer.after else "before"
    doubt = "; whether it was in force then is not known" if answer.state == "not known" else ""
    return f"{told}, {spoken_gap(answer.gap)} {side}{doubt}"


def _named(protection: Protection) -> str:
    third = protection.members is not None and protection.members.third_country
    if third:
        return "third countries, neither the person's own nor one that their removal order names"
    if protection.countries:
        return _countries(protection.countries)
    return f"every country but {_countries(protection.except_countries)}"


def _countries(codes: tuple[str, ...]) -> str:
    return ", ".join(country_name(code) for code in codes)


def _listed(before: str, words: tuple[str, ...]) -> str:
    return f"{before} {' or '.join(words)}" if words else ""


def _clock(seconds: int) -> str:
    if seconds % _MINUTE and seconds < _HOUR:
        minutes, rest = divmod(seconds, _MINUTE)
        return " ".join(filter(None, (minutes and _many(minutes, "minute"), _many(rest, "second"))))  # type: ignore[arg-type]
    if seconds <= _MINUTES_SHOWN * _MINUTE:
        return _many(seconds // _MINUTE, "minute")
    if seconds < _HOURS_SHOWN * _HOUR:
        minutes = seconds % _HOUR // _MINUTE
        return _many(seconds // _HOUR, "hour") + (f" {_many(minutes, 'minute')}" if minutes else "")
    return _days(seconds // _DAY)


def _days(days: int) -> str:
    return _many(days, "day")


def _many(amount: int, unit: str) -> str:
    return f"{amount:,} {unit}{'' if amount == 1 else 's'}"


@functools.cache
def _countries_by_code() -> dict[str, str]:
    return {row["id"]: row["name"] for row in read_table("countries.csv")}
