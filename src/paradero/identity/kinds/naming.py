"""Names of bodies and buildings: the same, one within the other, or one the initials of the other."""

import functools
import tomllib
from importlib.resources import files

from paradero.identity.kinds.table import Trait
from paradero.identity.names import fold

_FEWEST_INITIALS = 3


def compare_names(left: str, right: str) -> Trait:
    """*same* but for generic words and their order; *close* where one has more words; *initials* for "CECOT"."""
    one, other = own_words(left), own_words(right)
    if not one or not other:
        return Trait("name", "missing", left, right)
    if set(one) == set(other):
        return Trait("name", "same", left, right)
    if are_initials(left, right) or are_initials(right, left):
        return Trait("name", "initials", left, right)
    if set(one) < set(other) or set(other) < set(one):
        return Trait("name", "close", left, right)
    return Trait("name", "differs", left, right)


def own_words(name: str) -> tuple[str, ...]:
    """The folded words of a name that are its own; all of them where every one is generic ("State Prison")."""
    words = tuple(word for word in fold(name).split() if word not in _words("joining"))
    return tuple(word for word in words if word not in _words("generic")) or words


def are_initials(short: str, full: str) -> bool:
    """Whether one word is made of the beginnings of a name's words, as "CECOT" is."""
    letters = fold(short)
    words = [word for word in fold(full).split() if word not in _words("joining")]
    if " " in letters or len(letters) < _FEWEST_INITIALS or len(words) < 2:
        return False
    return _spelled(letters, words)


def initials(name: str) -> str:
    """The first letters of a name's words, joined."""
    return "".join(word[0] for word in fold(name).split() if word not in _words("joining"))


def _spelled(letters: str, words: list[str]) -> bool:
    """Whether the letters are beginnings of all the words, in order, one letter or more of each."""
    if not words:
        return not letters
    longest = min(len(letters), len(words[0]))
    return any(
        words[0].startswith(letters[:taken]) and _spelled(letters[taken:], words[1:]) for taken in range(longest, 0, -1)
    )


@functools.cache
def _words(topic: str) -> frozenset[str]:
    text = files("paradero.identity").joinpath("kinds/generic.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[topic]).split())
