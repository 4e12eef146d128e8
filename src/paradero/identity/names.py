"""Names as people write them: folded for comparison, without titles, and compared part by part."""

import functools
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from importlib.resources import files

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"})
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_DOTS_IN_ACRONYM = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_NO_LETTERS = re.compile(r"[\W_]+")


@functools.lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """A name without accents, case and punctuation, its words joined by single blanks. Folding twice changes nothing.

    "U.S." and "US" fold alike, and so do "O’Brien" and "OBrien"; a hyphen parts words. Empty where no letter is left.
    """
    apart = unicodedata.normalize("NFKD", _DOTS_IN_ACRONYM.sub("", _APOSTROPHES.sub("", name))).casefold()
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)
    return _NO_LETTERS.sub(" ", unicodedata.normalize("NFKC", plain)).strip()


def matches(query: str, name: str) -> bool:
    """Whether somebody asking for `query` may mean `name`.

    Every part of the query stands in the name in the same order ("Garcia", "Abrego Garcia", "Kilmar Garcia" for
    "Kilmar Armando Abrego García"); or the name is the query with middle names or a second surname left out. A name of
    one word is never taken for a longer query: a bare surname names too many.
    """
    asked, known = name_parts(query), name_parts(name)
    if not asked or not known:
        return False
    if in_order(asked, known):
        return True
    return len(known) >= 2 and asked[0] == known[0] and in_order(known, asked)


def in_order(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether all of `short` stands in `full` in the same order; an initial stands for a word that begins with it."""
    remaining = iter(full)
    return all(any(_same_part(part, other) for other in remaining) for part in short)


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without joining particles ("de", "la"), unless it has no other."""
    words = tuple(fold(name).split())
    return tuple(word for word in words if word not in _words("particles")) or words


def without_titles(name: str) -> str:
    """A person's name as written, without the titles before it ("Judge Paula Xinis" → "Paula Xinis")."""
    words = name.split()
    while len(words) > 1 and all(part in _words("titles") for part in fold(words[0]).split()):
        words.pop(0)
    return " ".join(words)


def _same_part(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


@functools.cache
def _words(topic: str) -> frozenset[str]:
    text = files("paradero.identity").joinpath("data/titles.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[topic]).split())
