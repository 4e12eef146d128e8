"""The pivot lexicon: Spanish forms and the English lemma under which frames and stances know them (`pivot.toml`)."""

import functools
import tomllib
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import msgspec

from paradero.claims.spanish.conjugation import VerbForm, conjugate


class Verb(msgspec.Struct, frozen=True):
    """A verb's form: the English lemma and what the form says."""

    lemma: str
    form: VerbForm


@functools.lru_cache(maxsize=16_384)
def plain(word: str) -> str:
    """A lower-case word without accents; ñ stays."""
    parts = unicodedata.normalize("NFD", word.lower().replace("ñ", "\0"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).replace("\0", "ñ")


@functools.cache
def table(name: str) -> dict[str, str]:
    """A section of `pivot.toml`, turned round: Spanish word (or words joined by blanks) → English lemma."""
    found: dict[str, str] = {}
    for lemma, words in sections()[name].items():
        for word in words.split():
            found.setdefault(word.replace("_", " "), lemma)
    return found


@functools.cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Every form of every verb of the lexicon, as written."""
    found: dict[str, list[Verb]] = {}
    for lemma, infinitive, change in _infinitives():
        for form, told in conjugate(infinitive, change):
            found.setdefault(form, []).append(Verb(lemma, told))
    return {form: tuple(readings) for form, readings in found.items()}


def _infinitives() -> Iterator[tuple[str, str, str]]:
    yield "be", "ser", ""  # before "ir": "fueron" is mostly "were"
    yield "be", "estar", ""
    yield "have", "haber", ""
    for section in ("modals", "verbs"):
        for lemma, words in sections()[section].items():
            for word in words.split():
                infinitive, _, change = word.partition("/")
                yield lemma, infinitive, change


def infinitives() -> Iterator[tuple[str, str]]:
    """Every verb of the lexicon with the vowel change of its stem."""
    return ((infinitive, change) for _, infinitive, change in _infinitives())


@functools.cache
def nouns() -> dict[str, str]:
    """Nouns in both numbers and genders, without accents."""
    return _inflected("nouns")


@functools.cache
def adjectives() -> dict[str, str]:
    """Adjectives in both numbers and genders, without accents."""
    return _inflected("adjectives")


@functools.cache
def phrases() -> dict[tuple[str, str], str]:
    """A verb's infinitive and a noun (without accents) that together mean one English verb."""
    found: dict[tuple[str, str], str] = {}
    for words, lemma in sections()["phrases"].items():
        verb, _, noun = words.partition(" ")
        found[verb, plain(noun)] = lemma
    return found


def reflexives() -> dict[str, str]:
    """Infinitives that mean another verb with a reflexive pronoun."""
    return dict(sections()["reflexives"])


def _inflected(section: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma, words in sections()[section].items():
        for word in words.split():
            for form in _forms(plain(word)):
                found.setdefault(form, lemma)
    return found


def _forms(word: str) -> Iterator[str]:
    """Singular, plural, and the feminine of a word in -o, -or or -on."""
    singulars = [word]
    if word.endswith("o"):
        singulars.append(word[:-1] + "a")
    elif word.endswith(("or", "on", "es")):
        singulars.append(word + "a")
    for one in singulars:
        yield one
        yield one + "s" if one[-1] in "aeiou" else one[:-1] + "ces" if one.endswith("z") else one + "es"


@functools.cache
def sections() -> dict[str, Any]:
    """The lexicon as its file has it: English lemma → Spanish words, by section."""
    return tomllib.loads(files("paradero.claims.spanish").joinpath("pivot.toml").read_text(encoding="utf-8"))
