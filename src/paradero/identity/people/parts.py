"""A person's name taken apart: its parts in order, folded, without particles, suffixes and placeholders."""

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import zip_longest

from paradero.identity.names import fold, without_titles

MOST_PARTS = 8
"""A name has no more parts than this; what follows is left out of the comparison (and shown)."""

_RUN_OF_INITIALS = re.compile(r"\b(\w)\.(?=\w\b)")
_INSIDE_A_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s,;.'’‘ʼ`´/()-](?=[^\W\d_])")
_SERVANT_OF = re.compile(r"abd(?:oul|our|oun|oue|ou|ul|el|al|il|er|ur|ar|ud|ed|e|u|a)?(?=[b-df-hj-np-tv-z]\w{2})")
_SERVANT = "abd"
_OTHER_SCRIPT = re.compile(r"[^\u0000-\u036f\u1e00-\u1eff\u2000-\u206f]+")
_BEFORE_A_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@functools.lru_cache(maxsize=65_536)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name that compare: letters a to z and digits, one word each. Empty where it names nobody.

    "Ábrego García, Kilmar Armando" gives abrego, garcia, kilmar, armando; "Abd al-Rahman" and "Abderrahmane" both begin
    with abd.
    """
    pieces = [
        [word for word in _folded_words(piece) if word not in _words("placeholders")] for piece in name.split(",")
    ]
    told = [word for piece in pieces for word in _own_words(list(_glued(piece)))]
    return tuple(told or [word for piece in pieces for word in piece])[:MOST_PARTS]


def given_at(name: str) -> int:
    """Which part of name_parts is the first given name, by how the name is written: the one after the comma, or the
    first."""
    before, comma, after = name.partition(",")
    if not comma or not name_parts(after):
        return 0
    return min(len(name_parts(before)), MOST_PARTS - 1)


def name_suffix(name: str) -> str | None:
    """The suffix that tells generations apart ("jr", "ii"), or None."""
    return next((word for word in fold(name).split()[1:] if word in _words("suffixes")), None)


def _own_words(words: Sequence[str]) -> Iterator[str]:
    """The words without suffixes and particles. Some particles are names where they join nothing: at the end of a
    piece ("Khanh Do", "Do, Khanh", "Xiao Da"), and before a Vietnamese middle name ("Do Van Khanh").
    """
    for word, after in zip_longest(words, words[1:]):
        joins = after is not None and after not in _words("middle_names")
        if word in _words("particles") and (joins or word not in _words("particles_and_names")):
            continue
        if word not in _words("suffixes"):
            yield word


def _glued(words: Sequence[str]) -> Iterator[str]:
    """ "de la O" is one part, "delao": its last word alone would be an initial."""
    at = 0
    while at < len(words):
        if words[at : at + 2] == ["de", "la"] and len(words[at + 2 : at + 3]) and len(words[at + 2]) == 1:
            yield "".join(words[at : at + 3])
            at += 3
        else:
            yield words[at]
            at += 1


def _folded_words(name: str) -> Iterator[str]:
    for raw in without_titles(_in_latin(_repaired(name))).split():
        for word in _folded(raw):
            yield from _servant(word)


@functools.lru_cache(maxsize=262_144)
def _folded(word: str) -> tuple[str, ...]:
    return tuple(fold(_RUN_OF_INITIALS.sub(r"\1. ", word)).split())


def _servant(word: str) -> Sequence[str]:
    """ "abderrahmane" is abd and rahmane: the article between them is written in many ways."""
    found = None if word in _words("whole") else _SERVANT_OF.match(word)
    return (_SERVANT, word[found.end() :]) if found and found.end() >= len(_SERVANT) else (word,)


def _in_latin(name: str) -> str:
    """A name in another script put into Latin letters, each capital beginning a word ("王小明", "Wang Xiao Ming")."""
    if not _OTHER_SCRIPT.search(name):
        return name
    from anyascii import anyascii

    return _BEFORE_A_CAPITAL.sub(" ", _OTHER_SCRIPT.sub(lambda found: anyascii(found[0]), name))


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
