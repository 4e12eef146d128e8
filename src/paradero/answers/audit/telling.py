"""A sentence as the things it tells, in order: names, numbers, and words by what they have in common with others."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from paradero.answers.audit.wording import denies, hedges, names_in, token_of, words
from paradero.claims.numerals import numerals
from paradero.words.passage import Span

_WORD: Final = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_STEM: Final = 6
_BOUND_WITHIN: Final = 3
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")


class Told(msgspec.Struct, frozen=True):
    """One thing that a sentence tells: `key` is the same for all ways to say it, `word` what to look for in texts.

    `bounds` are the words before a number that bound it ("more than"). `word` is empty where others say it otherwise.
    """

    key: str
    word: str = ""
    bounds: frozenset[str] = frozenset()


@functools.lru_cache(maxsize=4_096)
def telling(text: str) -> tuple[Told, ...]:
    """What a sentence tells, in its order; words that say nothing by themselves are left out."""
    placed = list(_names(text))
    named = [span for span, _ in placed]
    for found in _WORD.finditer(text):
        told = None if _lies_in(Span(*found.span()), named) else _word(found[0], text[: found.start()])
        if told:
            placed.append((Span(*found.span()), told))
    return tuple(told for _, told in sorted(placed, key=lambda one: one[0].start))


def runs_through(sentence: str, other: str) -> bool:
    """Whether the other tells all that the sentence does in the same order, and neither denies or doubts more.

    Each number has the same bounds in both.
    """
    if denies(sentence) != denies(other) or hedges(sentence) != hedges(other):
        return False
    there = iter(telling(other))
    return all(any(one.key == held.key and one.bounds == held.bounds for held in there) for one in telling(sentence))


def covers(sentence: str, other: str) -> bool:
    """Whether the other tells all that the sentence does, in any order, and neither denies or doubts more."""
    if denies(sentence) != denies(other) or hedges(sentence) != hedges(other):
        return False
    there = {(held.key, held.bounds) for held in telling(other)}
    return all((one.key, one.bounds) in there for one in telling(sentence))


def _names(text: str) -> Iterator[tuple[Span, Told]]:
    """The names of the tables: a state by its country, everything else by the name that the table has."""
    end = 0
    for span, keys in sorted(names_in(text), key=lambda one: (one[0].start, -one[0].end)):
        if span.start < end:
            continue
        end = span.end
        country = next((key for key in keys if key.startswith("country:")), "")
        last = text[span.start : span.end].split()[-1]
        yield span, Told(country or min(keys), "" if country else token_of(last))


def _word(word: str, before: str) -> Told | None:
    token = token_of(word)
    if not token or token in words().empty:
        return None
    number = token if token[0].isdigit() else _counted().get(token)
    if number:
        plain = number.replace(".", "") if _THOUSANDS.fullmatch(number) else number
        beside = (token_of(one) for one in _WORD.findall(before)[-_BOUND_WITHIN:])
        return Told(plain, token, frozenset(one for one in beside if one in words().bounds))
    group = words().alike.get(token)
    if group:
        return Told(group)
    if word[0].isupper():
        return Told(token, token)
    return Told(token[:_STEM], token if len(token) <= _STEM else "")


@functools.cache
def _counted() -> dict[str, str]:
    """The numbers from two on that are one word."""
    table = {**numerals("en").table["numbers"], **numerals("es").table["numbers"]}
    return {token_of(word): str(value) for word, value in table.items() if value > 1 and word.isalpha()}


def _lies_in(span: Span, others: Sequence[Span]) -> bool:
    return any(other.overlaps(span) for other in others)
