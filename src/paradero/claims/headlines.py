"""Headlines In Capitals, shown to the parser in the small letters of running text.

A small parser takes every capital for a name. Words that our own lists know as common words get a small letter; names,
and whatever no list knows, keep theirs. The text keeps its length, so that every place in it stays.
"""

import functools
import re
import tomllib
from importlib.resources import files

from paradero.claims.gazetteer import gazetteer
from paradero.claims.lexicon import lexicon
from paradero.claims.nouns import given_names, noun_classes
from paradero.claims.speech import speech

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONGEST = 200
_FEWEST = 5
_SHARE = 0.8
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("ed", "e"), ("s", ""), ("ing", ""), ("ing", "e"))


def plain_case(text: str) -> str:
    """The text with the common words of a headline in small letters; any other text as it is."""
    if len(text) > _LONGEST or text.rstrip().endswith((".", ":")) or not _is_headline(text):
        return text
    names = [name.span for name in gazetteer().find(text)]
    letters = list(text)
    for found in list(_WORD.finditer(text))[1:]:
        word, start = found.group(), found.start()
        named = any(span.start <= start < span.end for span in names)
        if word[1:].islower() and not named and _is_common(word.lower()):
            letters[start] = word[0].lower()
    return "".join(letters)


def _is_headline(text: str) -> bool:
    long = [word for word in _WORD.findall(text) if len(word) > 3 and word not in _table()["small"]]
    return len(long) >= _FEWEST and sum(word[0].isupper() for word in long) >= _SHARE * len(long)


def _is_common(word: str) -> bool:
    if word in given_names():
        return False
    stems = [word, *(word.removesuffix(end) + rest for end, rest in _ENDINGS if word.endswith(end))]
    stems += [stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2]]  # "stopped", "planning"
    return any(stem in _common_words() for stem in stems)


@functools.cache
def _table() -> dict[str, frozenset[str]]:
    text = files("paradero.claims").joinpath("data/headlines.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


@functools.cache
def _common_words() -> frozenset[str]:
    """Words of the frames, of the lists of nouns and verbs of saying, and small words."""
    words = {word for group in _table().values() for word in group}
    words |= set(noun_classes()) | {word for group in speech().values() for word in group}
    for frames in (lexicon().by_verb, lexicon().by_noun, lexicon().by_adjective):
        words |= set(frames)
        words |= {
            lemma
            for found in frames.values()
            for frame in found
            for places in (*frame.where, *frame.roles.values())
            for place in places
            for lemma in place.lemmas
        }
    return frozenset(words)
