"""Names of bodies and buildings: the same, one within the other, or one the initials of the other."""

import functools
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from paradero.identity.kinds.table import Trait
from paradero.identity.names import fold
from paradero.identity.register import known
from paradero.words.entity import EntityType

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


def best_names(left: Sequence[str], right: Sequence[str]) -> Trait:
    """The names of the two sides that are most alike."""
    order = ("same", "initials", "close", "differs", "missing")
    pairs = [compare_names(one, other) for one in left for other in right]
    return min(pairs, key=lambda trait: order.index(trait.relation), default=Trait("name", "missing"))


def known_as(names: Iterable[str], type: EntityType) -> str | None:
    """The name that the tables give the first of the names that they know, if it names such a subject."""
    found = (known(name) for name in names)
    return next((told.name for told in found if told and told.type == type), None)


def name_keys(names: Sequence[str], type: EntityType) -> Iterator[str]:
    """What two bodies or buildings that may be one share at least one of, by their names."""
    for name in names:
        yield from own_words(name)
        yield initials(name)
        yield fold(name)
    told = known_as(names, type)
    if told:
        yield fold(told)


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
