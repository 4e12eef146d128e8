"""The word lists of this room, read once from its data files."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec


class LineWords(msgspec.Struct, frozen=True):
    """How lines that are not body text begin or end; all lower case, except the agencies."""

    sources: frozenset[str]
    links: tuple[str, ...]
    captions: tuple[str, ...]
    caption_endings: tuple[str, ...]
    bylines: tuple[str, ...]
    byline_words: frozenset[str]
    calendar: tuple[str, ...]
    date_labels: tuple[str, ...]
    updated_labels: tuple[str, ...]
    agencies: tuple[str, ...]


class Elements(msgspec.Struct, frozen=True):
    """The elements of web pages, by the part they play in reading one."""

    blocks: frozenset[str]
    unseen: frozenset[str]
    frame: frozenset[str]
    frame_roles: frozenset[str]
    content: frozenset[str]
    body: frozenset[str]
    not_in_row: frozenset[str]
    uncounted: frozenset[str]


class Abbreviations(msgspec.Struct, frozen=True):
    """Words whose full stop ends no sentence: ever, before a number, or unless a word that begins sentences follows."""

    always: frozenset[str]
    before_numbers: frozenset[str]
    sometimes: frozenset[str]
    starters: frozenset[str]


@cache
def line_words() -> LineWords:
    """The lists of data/lines.toml."""
    return msgspec.convert(table("lines"), LineWords)


@cache
def elements() -> Elements:
    """The lists of data/elements.toml."""
    return msgspec.convert(table("elements"), Elements)


@cache
def abbreviations() -> Abbreviations:
    """The lists of data/abbreviations.toml."""
    return msgspec.convert(table("abbreviations"), Abbreviations)


def table(name: str) -> dict[str, Any]:
    """A data file of this room."""
    return tomllib.loads(files("paradero.text").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


def any_of(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
