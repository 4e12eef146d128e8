"""Names that the house knows beforehand: the tables that claims are read with, looked up by the folded name.

The claims and the subjects mean the same thing by a name because both take it from these tables.
"""

import functools
from typing import Any

import msgspec

from paradero.claims.name_list import read_forms, read_settings, read_table
from paradero.identity.names import fold
from paradero.words.entity import EntityType

_TYPES: dict[str, EntityType] = {
    "place": "place",
    "facility": "facility",
    "agency": "agency",
    "government": "agency",
    "court": "court",
    "group": "group",
    "organisation": "organisation",
    "outlet": "organisation",
    "person": "person",
}


class Known(msgspec.Struct, frozen=True):
    """What a known name names: its type, the name it goes by, and the ISO code of its country, if it has one.

    `sure` is false for a spelling that others bear as well, such as an office-holder's bare surname.
    """

    type: EntityType
    name: str
    country: str | None
    sure: bool
    is_country: bool


def known(name: str) -> Known | None:
    """What the tables know under this name; None for nothing."""
    return _register().get(fold(name))


def subject_type(type: str) -> EntityType | None:
    """The type of subject for a type that a reader gives; None for what is no subject (people as a class, clauses)."""
    return "case" if type == "case" else _TYPES.get(type)


def country_named(name: str) -> str | None:
    """The country's English name for any spelling of it; None for what is no country."""
    found = known(name)
    return found.name if found and found.is_country else None


@functools.lru_cache(maxsize=16_384)
def country_of(name: str) -> str | None:
    """The country that a name belongs to or speaks for: itself, its agency, prison, head or government, if known."""
    found = known(name) or known(_without_government_words(name))
    return _countries().get(found.country) if found and found.country else None


def _without_government_words(name: str) -> str:
    """ "Trump administration" → "trump", "government of El Salvador" → "el salvador"."""
    folded = fold(name)
    words = _government_words()
    for ending in words["after"]:
        folded = folded.removesuffix(f" {fold(ending)}")
    for opening in (*words["before"], *words["titles"]):
        folded = folded.removeprefix(f"{fold(opening)} ")
    return folded


@functools.cache
def _government_words() -> dict[str, Any]:
    return read_settings("governments.toml")


@functools.cache
def _register() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for form in sorted(read_forms(), key=lambda form: form.weak):
        entry = form.entry
        type = _TYPES.get(entry.type)
        if type and fold(form.text):
            is_country = type == "place" and entry.id == entry.country
            for spelling in (fold(form.text), fold(entry.name)):
                sure = type != "person" or " " in spelling
                found.setdefault(spelling, Known(type, entry.name, entry.country, sure, is_country))
    return found


@functools.cache
def _countries() -> dict[str, str]:
    return {row["id"]: row["name"] for row in read_table("countries.csv")}
