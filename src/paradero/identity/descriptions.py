"""Words that describe instead of naming: "deportees", "the men", "administration officials"."""

import functools
import re
import tomllib
from importlib.resources import files

from paradero.identity.names import fold

_POSSESSIVE = re.compile(r"['’]s?$")
_BROKEN_WORD = re.compile(r"(?<=\w)-[ \t]*\r?\n\s*(?=[a-z])")
_NAMED_BY_HEAD = frozenset({"person", "group", "agency", "organisation", "people"})


def is_description(name: str, type: str) -> bool:
    """Whether the words describe somebody or something without naming it ("the men", "Salvadoran capital")."""
    words = fold(name).split()
    heads, generic = _words("heads"), _words("generic") | _words("determiners")
    if not words or all(word in heads or word in generic or word.isdigit() for word in words):
        return True
    if type in ("place", "facility"):
        return words[-1] in _words("places")
    return type in _NAMED_BY_HEAD and words[-1] in heads


def is_pronoun(words: str) -> bool:
    """Whether the words stand for one person named elsewhere: "he", "her"."""
    return fold(words) in _words("pronouns")


def looks_like_a_name(name: str) -> bool:
    """Whether a word of it is written as names are: with a capital, or in a script that has none."""
    words = re.findall(r"[^\W\d_]\w*", name)
    return any(not word[0].islower() for word in words if fold(word) not in _words("determiners"))


def bare(name: str) -> str:
    """A name as written, on one line, without the article before it and the possessive ending after it."""
    whole = " ".join(_BROKEN_WORD.sub("", name).split())
    words = _POSSESSIVE.sub("", whole.strip(' .,;:“”"()[]')).split()
    while len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words.pop(0)
    return " ".join(words)


@functools.cache
def _words(topic: str) -> frozenset[str]:
    text = files("paradero.identity").joinpath("data/descriptions.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[topic]).split())
