"""What the heading of a column means, by the synonyms of `columns.toml`."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec

_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_CAMEL = re.compile(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])")
_TWO_LANGUAGES = re.compile(r"[/|\n]|\s[-–]\s")
_NO_LETTERS = re.compile(r"[\W_]+")


class Column(msgspec.Struct, frozen=True):
    """A column that means something: `meaning` and how its cells are read (see `columns.toml`); `langs` are the
    languages of the heading, `planned` whether it speaks of what is meant to happen."""

    heading: str
    meaning: str
    holds: str
    langs: frozenset[str]
    type: str | None = None
    planned: bool = False


def fold(words: str) -> str:
    """Words without accents, capitals and punctuation, parted by single blanks."""
    if words.isascii():
        return _NO_LETTERS.sub(" ", words.casefold()).strip()
    apart = unicodedata.normalize("NFKD", words.casefold())
    return _NO_LETTERS.sub(" ", "".join(sign for sign in apart if not unicodedata.combining(sign))).strip()


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for folded text: phrases as whole words anywhere, with `^` at the beginning, with `=` as the whole."""
    kinds: dict[str, list[str]] = {"^": [], "=": [], "": []}
    for phrase in words:
        mark = phrase[0] if phrase[0] in "^=" else ""
        kinds[mark].append(re.escape(fold(phrase)))
    forms = {"^": r"^(?:{})\b", "=": r"^(?:{})$", "": r"\b(?:{})\b"}
    return re.compile("|".join(forms[mark].format("|".join(found)) for mark, found in kinds.items() if found))


@lru_cache(maxsize=1)
def column_data() -> dict[str, Any]:
    """The tables of `columns.toml`."""
    return tomllib.loads((files("paradero.claims") / "data" / "columns.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def topic(name: str) -> re.Pattern[str]:
    """The phrases of one topic of the words, such as `plans` or `blank`."""
    return phrases(column_data()["words"][name])


@lru_cache(maxsize=4096)
def column_of(heading: str) -> Column | None:
    """What a column of this heading holds; None where it means nothing or two things."""
    plain = _CAMEL.sub(" ", heading)
    planned = topic("plans").search(fold(plain)) is not None
    whole = _meaning(fold(_BRACKETS.sub(" ", plain))) or _meaning(fold(plain))
    found = [whole] if whole else [_meaning(fold(part)) for part in _TWO_LANGUAGES.split(_BRACKETS.sub(" ", plain))]
    known = [meaning for meaning in found if meaning]
    if not known or len({name for name, _ in known}) > 1:
        return None
    name = known[0][0]
    entry = column_data()[name]
    langs = frozenset().union(*(langs for _, langs in known))
    return Column(heading, name, entry["holds"], langs, entry.get("type"), planned)


def _meaning(folded: str) -> tuple[str, frozenset[str]] | None:
    """The meaning of a folded heading, also without its words of planning or of money."""
    known = _synonyms().get(folded) or _synonyms().get(" ".join(topic("plans").sub(" ", folded).split()))
    if known:
        return known
    unpaid = _synonyms().get(" ".join(word for word in folded.split() if word not in money_words()))
    return unpaid if unpaid and unpaid[0] == "payment" else None


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, tuple[str, frozenset[str]]]:
    known: dict[str, tuple[str, frozenset[str]]] = {}
    for name, entry in column_data().items():
        for lang in ("en", "es") if "holds" in entry else ():
            for heading in entry[lang]:
                langs = known.get(fold(heading), ("", frozenset[str]()))[1]
                known[fold(heading)] = (name, langs | {lang})
    return known


@lru_cache(maxsize=1)
def money_words() -> frozenset[str]:
    """Folded words that say no more than which money is meant and in what measure."""
    return frozenset(word for words in column_data()["money"].values() for word in words)
