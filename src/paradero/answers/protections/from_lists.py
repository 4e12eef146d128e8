"""Protections from the rows of a list that somebody loads: whom, what, by whom, from when, against which country."""

import msgspec

from paradero.answers.lists import ListRead, ListRow, Problem
from paradero.answers.protections.kinds import OTHER, kind_named, says_any, says_third_country
from paradero.answers.protections.moments import moment
from paradero.answers.protections.rules import rule_of
from paradero.words.errors import UsageError
from paradero.words.protection import Act, ClassOf, Event, Grounds, Protection


class _Barred(msgspec.Struct, frozen=True):
    """What a row says is barred: countries, third countries, or all there is."""

    countries: tuple[str, ...] = ()
    third_country: bool = False


def protections_of(listed: ListRead) -> tuple[tuple[Protection, ...], tuple[Problem, ...]]:
    """A protection for each row that states one, and a sentence for each row, or part of one, that could not be used.

    A row without a name is a class order over its nationality, place of custody, legal basis and status. Words that the
    table of kinds does not know make a protection of the kind "other", so that somebody looks at it.
    """
    problems: list[Problem] = []
    found: list[Protection] = []
    for row in listed.rows:
        for number, words in enumerate(_stated(row, problems)):
            protection = _protection(row, words, number, problems)
            if protection:
                found.append(protection)
    return tuple(found), tuple(problems)


def _stated(row: ListRow, problems: list[Problem]) -> list[str]:
    """What the row names as protections; several in one cell stand apart by semicolons."""
    stated = [words.strip() for words in row.cells.get("protection", "").split(";") if words.strip()]
    if not stated:
        problems.append(
            Problem(row.line, "The row says nothing of a protection; it is not in the register.", row.sheet)
        )
    return stated


def _protection(row: ListRow, words: str, number: int, problems: list[Problem]) -> Protection | None:
    named = bool(row.person.names)
    issuer = row.cells.get("issuer", "") or row.cells.get("court", "")
    kind = kind_named(words, named=named, issuer=issuer)
    if kind is None:
        problems.append(Problem(row.line, f"“{words}” is no protection; the row is not in the register.", row.sheet))
        return None
    if kind == OTHER:
        problems.append(Problem(row.line, f"“{words}” is no protection that the table knows; look at it.", row.sheet))
    grounds = (Grounds(row.address, row.words),)
    barred = _barred(row, problems)
    members = None if named else _members(row, barred)
    if members == ClassOf(words=row.words):
        problems.append(Problem(row.line, "The row has neither a name nor a class; it may mean anybody.", row.sheet))
    _tell_missing(row, kind, barred, problems)
    return Protection(
        key=f"{row.address}:{number}" if number else row.address,
        kind=kind,
        person=row.person if named else None,
        members=members,
        countries=barred.countries,
        except_countries=row.person.nationalities if barred.third_country and named else (),
        acts=_acts(row),
        issuer=issuer,
        court=row.cells.get("court", ""),
        case=row.cells.get("case", ""),
        events=_entered(row, grounds, problems),
        until=_time(row, "until", problems),
        grounds=grounds,
        conditions=_conditions(row, named),
    )


def _members(row: ListRow, barred: _Barred) -> ClassOf:
    return ClassOf(
        nationalities=row.person.nationalities,
        held_in=row.person.facilities or _one(row.cells.get("held_in", "")),
        legal_bases=_one(row.cells.get("legal_basis", "")),
        statuses=_one(row.cells.get("status", "")),
        third_country=barred.third_country,
        words=row.words,
    )


def _one(cell: str) -> tuple[str, ...]:
    return (cell,) if cell else ()


def _barred(row: ListRow, problems: list[Problem]) -> _Barred:
    """The countries of the cell; words that name none are told, and bar whatever the kind of protection bars."""
    told = [words.strip() for words in row.cells.get("bars", "").split(",") if words.strip()]
    countries = tuple(dict.fromkeys(words for words in told if len(words) == 2 and words.isupper()))
    for words in told:
        if words not in countries and not says_any(words) and not says_third_country(words):
            problems.append(
                Problem(row.line, f"“{words}” is no country that is known; write its name or code.", row.sheet)
            )
    return _Barred(countries, any(map(says_third_country, told)))


def _acts(row: ListRow) -> tuple[Act, ...]:
    acts: dict[str, tuple[Act, ...]] = {"removal": ("removal",), "transfer": ("transfer",)}
    return acts.get(row.cells.get("act", ""), ())


def _entered(row: ListRow, grounds: tuple[Grounds, ...], problems: list[Problem]) -> tuple[Event, ...]:
    at = _time(row, "entered", problems)
    return (Event("entered", at, grounds),) if at else ()


def _time(row: ListRow, use: str, problems: list[Problem]) -> str | None:
    written = row.cells.get(use)
    if not written:
        return None
    try:
        return moment(written).written
    except UsageError as error:
        problems.append(Problem(row.line, f"{error}", row.sheet))
        return None


def _conditions(row: ListRow, named: bool) -> tuple[str, ...]:
    status = row.cells.get("status", "")
    return (f"The list says of it: {status}",) if status and named else ()


def _tell_missing(row: ListRow, kind: str, barred: _Barred, problems: list[Problem]) -> None:
    """What keeps a row from answering more than *possible*."""
    if rule_of(kind).destinations == "named_country" and not barred.countries:
        sentence = "The row names no country, and this protection bars only the one that the order names; add it."
        problems.append(Problem(row.line, sentence, row.sheet))
    if "entered" not in row.cells:
        problems.append(
            Problem(row.line, "The row does not say when the order was entered; add the instant.", row.sheet)
        )
    if barred.third_country and row.person.names and not row.person.nationalities:
        sentence = "The row bars third countries and gives no nationality; without it every country is barred."
        problems.append(Problem(row.line, sentence, row.sheet))
