"""Whether a word names a place or a people, by the gazetteer: "a El Salvador" is where to, "a Bukele" is whom."""

import functools

from paradero.claims.name_list import read_forms
from paradero.claims.parse import Word
from paradero.claims.spanish.pivot import plain


def is_place(word: Word) -> bool:
    """Whether the word is, or is part of, a place's or facility's name."""
    return word.pos == "PROPN" and plain(word.text) in _words("place", "facility")


def is_demonym(word: Word) -> bool:
    """Whether the word is a people's name ("guatemaltecos"); "Costa" of "Costa Rica" is none, nor of "Costa Rican"."""
    return plain(word.text) in _words("demonym") and not (word.text[:1].isupper() and is_place(word))


@functools.cache
def _words(*types: str) -> frozenset[str]:
    parts = (part for form in read_forms() if form.entry.type in types for part in plain(form.text).split())
    return frozenset(part for part in parts if len(part) > 2)
