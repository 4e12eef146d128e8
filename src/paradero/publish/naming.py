"""What to call documents and subjects for people.

A document goes by its title, else by the end of its address, which says most in the least room. A subject goes by the
name that the record has for it, but for what the language spoken has a name of its own for.
"""

import functools
import re
import tomllib
from importlib.resources import files
from typing import Final
from urllib.parse import unquote

import msgspec

from paradero.answers.views import Source
from paradero.claims.name_list import read_table
from paradero.publish.language import FIRST, language
from paradero.publish.protections import country_name
from paradero.publish.retelling import Form, recognising
from paradero.publish.tables import table_of_words

ARROW: Final = " → "
"""Stands between the two states of an arrangement's name."""
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://")


def source_name(source: Source) -> str:
    """The title; for a document without one `list.csv` rather than `file:///home/…/list.csv`."""
    return source.title or end_of_address(source.address)


def voice_name(name: str) -> str:
    """Who speaks: a name as it is called; a document that is known by its address only, by the end of that."""
    return end_of_address(name) if _ADDRESS.match(name) else called(name)


def end_of_address(address: str) -> str:
    """The last part of an address's path, decoded; the whole address where that part is empty."""
    path, mark, part = address.partition("#")
    name = unquote(path.rstrip("/").replace("!/", "/").rsplit("/", 1)[-1])
    return f"{name}{mark}{part}" if name.strip() else address


def called(name: str) -> str:
    """What a subject is called in the language spoken: countries, arrangements between them, bodies of names.toml."""
    if language() == FIRST:
        return name
    return ARROW.join(_called(language(), one) for one in name.split(ARROW))


@functools.lru_cache(maxsize=4096)
def _called(code: str, name: str) -> str:
    country = _codes().get(name)
    if country:
        return country_name(country)
    for form in _forms(code):
        found = form.pattern.fullmatch(name)
        if found:
            return form.text.format(**found.groupdict())
    return name


@functools.cache
def _codes() -> dict[str, str]:
    return {row["name"]: row["id"] for row in read_table("countries.csv")}


@functools.cache
def _forms(code: str) -> tuple[Form, ...]:
    """The names in the first language as patterns, with their texts in the one spoken, those without places first."""
    told = zip(_names_in_first(), table_of_words("paradero.publish", "names.toml", "names", Names).names, strict=True)
    ordered = sorted(told, key=lambda pair: "{" in pair[0])
    return tuple(Form(recognising(name), text) for name, text in ordered)


def _names_in_first() -> tuple[str, ...]:
    text = files("paradero.publish").joinpath("names.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Names).names


class Names(msgspec.Struct, frozen=True):
    """The whole table `names.toml`."""

    names: tuple[str, ...]
