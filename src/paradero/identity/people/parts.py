"""A person's name taken apart: its parts in order, folded, without particles, suffixes and placeholders."""

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files

from paradero.identity.names import fold, without_titles

MOST_PARTS = 8
"""A name has no more parts than this; what follows is left out of the comparison (and shown)."""

_RUN_OF_INITIALS = re.compile(r"\b(\w)\.(?=\w\b)")
_INSIDE_A_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s,;.'’‘ʼ`´/()-](?=[^\W\d_])")
_SERVANT_OF = re.compile(r"abd(?:oul|our|oun|oue|ou|ul|el|al|il|er|ur|ar|ud|ed|e|u|a)?(?=[b-df-hj-np-tv-z]\w{2})")
_SERVANT = "abd"


@functools.lru_cache(maxsize=65_536)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name that compare: letters a to z and digits, one word each. Empty where it names nobody.

    "Ábrego García, Kilmar Armando" gives abrego, garcia, kilmar, armando; "Abd al-Rahman" and "Abderrahmane" both begin
    with abd.
    """
    named = [word for word in _folded_words(name) if word not in _words("placeholders")]
    told = [word for word in named if word not in _words("particles") and word not in _words("suffixes")]
    return tuple(told or named)[:MOST_PARTS]


def given_at(name: str) -> int:
    """Which part of name_parts is the first given name, by how the name is written: the one after the comma, or the first."""
    before, comma, after = name.partition(",")
    if not comma or not name_parts(after):
        return 0
    return min(len(name_parts(before)), MOST_PARTS - 1)


def name_suffix(name: str) -> str | None:
    """The suffix that tells generations apart ("jr", "ii"), or None."""
    return next((word for word in fold(name).split()[1:] if word in _words("suffixes")), None)


def _folded_words(name: str) -> Iterator[str]:
    for raw in without_titles(_repaired(name)).split():
        for word in _folded(raw):
            yield from _servant(word)


@functools.lru_cache(maxsize=262_144)
def _folded(word: str) -> tuple[str, ...]:
    return tuple(fold(_RUN_OF_INITIALS.sub(r"\1. ", word)).split())


def _servant(word: str) -> Sequence[str]:
    """ "abderrahmane" is abd and rahmane: the article between them is written in many ways."""
    found = _SERVANT_OF.match(word)
    return (_SERVANT, word[found.end() :]) if found and found.end() >= len(_SERVANT) else (word,)


def _repaired(name: str) -> str:
    """UTF-8 that was read as Latin-1 ("GarcÃ­a") put right; a sign that a scanner put inside a word left out."""
    if "Ã" in name:
        try:
            name = name.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return name
    return _INSIDE_A_WORD.sub("", name.replace("¥", "Ñ")) if not name.isascii() or "?" in name else name


@functools.cache
def _words(topic: str) -> frozenset[str]:
    text = files("paradero.identity").joinpath("people/parts.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[topic]).split())
