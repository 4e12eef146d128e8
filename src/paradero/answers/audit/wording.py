"""What a sentence says in words: whether another has its names and numbers, and neither denies what the other says."""

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Final

import msgspec

from paradero.claims.gazetteer import gazetteer
from paradero.claims.name_list import read_table
from paradero.identity.names import fold
from paradero.words.passage import Span

_WORD: Final = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_SAME_COUNTRY: Final = frozenset({"demonym", "government"})
_STEM: Final = 5
_ENOUGH: Final = 0.6
"""So many of a sentence's other words stand in what supports it: less is another story around the same names."""


class Words(msgspec.Struct, frozen=True):
    """The table words.toml."""

    negation: frozenset[str]
    hedges: frozenset[str]
    empty: frozenset[str]
    sources: frozenset[str]
    bounds: frozenset[str]
    alike: dict[str, str]
    grades: dict[str, str]


@functools.cache
def words() -> Words:
    """The table, read once."""
    told = tomllib.loads(files("paradero.answers.audit").joinpath("words.toml").read_text(encoding="utf-8"))
    negation, hedging, empty = (frozenset(told[name].split()) for name in ("negation", "hedges", "empty"))
    alike, graded = (
        {word: group.split()[0] for group in told[name] for word in group.split()} for name in ("alike", "grades")
    )
    sources, bounds = frozenset(told["sources"].split("|")), frozenset(told["bounds"].split())
    return Words(negation, hedging, empty, sources, bounds, alike, graded)


def tokens(text: str) -> list[str]:
    """The words of a text, folded; a number keeps its commas out ("1,000" is "1000")."""
    return [token for found in _WORD.finditer(text) if (token := token_of(found[0]))]


def denies(text: str) -> bool:
    """Whether it has a word of negation."""
    return bool(words().negation & _plain(text))


def hedges(text: str) -> bool:
    """Whether it has a word that says that something is planned, possible or alleged."""
    return bool(words().hedges & _plain(text))


def content(text: str) -> list[str]:
    """The words that say something, in order."""
    return [token for token in tokens(text) if token not in words().empty]


def lacking(sentence: str, leave_out: Sequence[Span], evidence: Iterable[str]) -> tuple[str, ...]:
    """The names and numbers of a sentence that no evidence has; `leave_out` are its stretches checked otherwise."""
    pool = "\n".join(evidence)
    known, named = set(tokens(pool)), set(_named(pool))
    spans = names_in(sentence)
    covered = [span for span, keys in spans if keys & named]
    missing = {
        next((span.of(sentence) for span, _ in spans if span.overlaps(Span(*found.span()))), found[0]): None
        for found in _telling(sentence)
        if token_of(found[0]) not in known and not _inside(Span(*found.span()), (*leave_out, *covered))
    }
    return tuple(missing)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks at these stretches, some of which may lie outside of it."""
    letters = list(text)
    for span in spans:
        for at in range(max(0, span.start), min(span.end, len(text))):
            letters[at] = " "
    return "".join(letters)


def grades(text: str) -> set[str]:
    """How far an accusation has gone by its words: pleaded guilty, convicted, sentenced."""
    return {group for word in tokens(text) if (group := words().grades.get(word))}


def tells_the_same(sentence: str, evidence: Iterable[str]) -> bool:
    """Whether most of the sentence's words stand in the evidence, as words of one stem."""
    stems = {token[:_STEM] for text in evidence for token in tokens(text)}
    wanted = [token[:_STEM] for token in content(sentence)]
    return sum(stem in stems for stem in wanted) >= _ENOUGH * len(wanted)


def _telling(sentence: str) -> Iterator[re.Match[str]]:
    """Numbers, and words with a capital that do not merely open the sentence."""
    names = [span for span, _ in names_in(sentence)]
    for number, found in enumerate(_WORD.finditer(sentence)):
        word = found[0]
        if any(letter.isdigit() for letter in word) or (
            word[0].isupper()
            and token_of(word) not in words().empty
            and (number or _inside(Span(*found.span()), names))
        ):
            yield found


def names_in(text: str) -> list[tuple[Span, set[str]]]:
    """The names that the tables know, each with what it may be called by; a state's names all by their country."""
    found = []
    for name in gazetteer().find(text):
        keys = {fold(name.name)}
        if name.country and (name.type in _SAME_COUNTRY or name.name in _countries()):
            keys.add(f"country:{name.country}")
        found.append((name.span, keys))
    return found


@functools.cache
def _countries() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("countries.csv"))


def _named(text: str) -> Iterator[str]:
    for _, keys in names_in(text):
        yield from keys


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(other.overlaps(span) for other in others)


def _plain(text: str) -> set[str]:
    """The words without apostrophes: "don't" is "dont"."""
    return {token.replace(" ", "") for token in tokens(text.replace("’", "'").replace("n't", "nt"))}


def token_of(word: str) -> str:
    """A word as it is compared: folded, without a possessive; a number without its commas."""
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    bare = re.sub(r"['’]s?$", "", word).replace(".", "").replace(",", "")
    return fold(bare).replace(" ", "")
