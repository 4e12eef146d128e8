"""Who or what the fillers of a claim's roles are, as a question tells them apart."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import msgspec

from paradero.claims.gazetteer import gazetteer
from paradero.identity.descriptions import bare
from paradero.identity.names import fold
from paradero.identity.questions.scope import gang_meant, own_places, whole_phrase
from paradero.identity.questions.topics import As, Taken
from paradero.identity.register import country_of, known
from paradero.words.claim import Claim, Filler

Subjects: TypeAlias = Mapping[tuple[str, int], tuple[str, str]]
"""Key and name of the subject that a filler names, by its role and position, after identity is resolved."""

MOST_WORDS: Final = 8
_AFTER: Final = 60
_STOPS: Final = re.compile(
    r"[,.;:()\"“”«»—]|\b(?:where|who|which|that|when|after|from|to|que|quien|donde|cuando|tras|desde)\b"
)
_LIES_IN: Final = re.compile(
    r"(?:(?:\s+[^\W\d]\S*){0,3}?\s+(?:in|en)|(?:\s+(?:de|of)(?:\s+[^\W\d]\S*){1,2}?)?\s+(?:de|del|of))"
    r"\s+((?:la |el |the )?[A-ZÁÉÍÓÚ].*)"
)
_COUNTRY: Final = frozenset(("country", "nation", "pais", "nacion", "territory", "territorio"))
_BODIES: Final = frozenset({"agency", "government", "place", "demonym", "facility"})
_SAYS_NOTHING: Final = frozenset(
    ("order", "orders", "ruling", "decision", "orden", "fallo", "so", "it", "this", "that")
)
_EMPTY: Final = frozenset(("the", "a", "an", "of", "to", "and", "for", "in", "on", "his", "her", "its", "their",
                           "el", "la", "los", "las", "un", "una", "de", "del", "y", "su", "sus"))  # fmt: skip


class Taking(msgspec.Struct, frozen=True):
    """What fills a slot: its key, what to call it, and the key of the country it lies in."""

    key: str
    words: str
    country: str = ""


def takings(claim: Claim, taken: Taken, subjects: Subjects) -> tuple[Taking, ...]:
    """What a slot takes from a claim: all the fillers of the first role that gives any."""
    if taken.as_ in ("everybody", "countries"):
        return _together(claim, taken, subjects)
    for role in taken.roles:
        found = {
            told.key: told
            for at, filler in enumerate(claim.roles.get(role, ()))
            for told in _take(taken.as_, claim, filler, subjects.get((role, at)))
        }
        if not found and taken.as_ == "country":
            found = {told.key: told for filler in claim.roles.get(role, ()) for told in _named_after(claim, filler)}
        if found:
            return tuple(found.values())
    return ()


def country_key(country: str) -> str:
    """The key of a country as a place of the record."""
    return f"place:{fold(country).replace(' ', '-')}"


def _take(as_: As, claim: Claim, filler: Filler, subject: tuple[str, str] | None) -> Iterator[Taking]:
    match as_:
        case "country":
            yield from _country(filler)
        case "place":
            yield from _place(filler, subject)
        case "facility":
            yield from _of_type("facility:", filler, subject)
        case "person":
            yield from _of_type("person:", filler, subject)
        case "subject":
            yield from _subject(filler, subject)
        case "accusation":
            yield from _accusation(claim, filler)
        case _:
            yield from _words(filler)


def _country(filler: Filler) -> Iterator[Taking]:
    if filler.type == "people":
        return
    named = bare(filler.name)
    told = known(named)
    if told and f"place:{fold(told.name).replace(' ', '-')}" in own_places():
        yield Taking(country_key(told.name), told.name, country_key(told.name))
        return
    country = country_of(named) or _country_within(named)
    if country:
        yield Taking(country_key(country), country, country_key(country))


def _named_after(claim: Claim, filler: Filler) -> Iterator[Taking]:
    """The country that the words after a place say it lies in: "a maximum security prison in El Salvador"."""
    passage = claim.passage
    if (
        filler.type == "people"
        or _COUNTRY & set(fold(filler.text).split())
        or not passage.start <= filler.start < filler.end <= passage.end
    ):
        return
    rest = passage.exact[filler.end - passage.start :][:_AFTER]
    lies = _LIES_IN.match(_STOPS.split(rest)[0])
    country = _country_within(lies[1]) if lies else None
    if country:
        yield Taking(country_key(country), country, country_key(country))


@functools.lru_cache(maxsize=16_384)
def _country_within(words: str) -> str | None:
    """The country of the first body or place that the words name: "U.S. military", "prison in Santa Ana"."""
    for name in gazetteer().find(words):
        if name.type in _BODIES and name.country:
            return country_of(name.name) or next(iter(_country_by_code(name.country)), None)
    return None


def _country_by_code(code: str) -> Iterator[str]:
    from paradero.claims.name_list import read_table

    return (row["name"] for row in read_table("countries.csv") if row["id"] == code)


def _place(filler: Filler, subject: tuple[str, str] | None) -> Iterator[Taking]:
    """A facility or place that the record knows, else a country."""
    country = next(_country(filler), None)
    if subject and subject[0].startswith(("facility:", "place:")):
        yield Taking(*subject, country=country.key if country else "")
    elif country:
        yield country


def _of_type(type: str, filler: Filler, subject: tuple[str, str] | None) -> Iterator[Taking]:
    if subject and subject[0].startswith(type):
        country = country_of(bare(filler.name)) if type == "facility:" else None
        yield Taking(*subject, country=country_key(country) if country else "")


def _subject(filler: Filler, subject: tuple[str, str] | None) -> Iterator[Taking]:
    if subject:
        yield Taking(*subject)
    else:
        yield from _country(filler)


def _accusation(claim: Claim, filler: Filler) -> Iterator[Taking]:
    """A gang by its name, belonging to some gang as one; any other accusation by its words."""
    gang = gang_meant(whole_phrase(claim, filler), claim.passage.exact)
    if gang:
        yield Taking(*gang)
    else:
        yield from _words(filler)


def _words(filler: Filler) -> Iterator[Taking]:
    words = [word for word in fold(filler.name).split() if word not in _EMPTY][:MOST_WORDS]
    if not set(words) <= _SAYS_NOTHING:
        yield Taking("words:" + "-".join(words), bare(filler.name))


def _together(claim: Claim, taken: Taken, subjects: Subjects) -> tuple[Taking, ...]:
    """All who fill the roles, as one: whoever meets meets everybody."""
    found = {
        told.key: told
        for role in taken.roles
        for at, filler in enumerate(claim.roles.get(role, ()))
        for told in _take("country" if taken.as_ == "countries" else "subject", claim, filler, subjects.get((role, at)))
    }
    if len(found) < taken.least:
        return ()
    keys = sorted(found)
    return (Taking("+".join(keys), ", ".join(found[key].words for key in keys)),)
