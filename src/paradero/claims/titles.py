"""Titles before names, read from `data/titles.toml`."""

import functools
import tomllib
from importlib.resources import files


@functools.cache
def _table() -> dict[str, frozenset[str]]:
    text = files("paradero.claims").joinpath("data/titles.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def is_title(lower: str) -> bool:
    """Whether the lower-case word is a title or part of one."""
    return lower in _table()["title"]


def title_words() -> frozenset[str]:
    """Titles that make a person of the capitals after them."""
    return _table()["strong"]


def is_court_title(lower: str) -> bool:
    """Whether the title makes its bearer a judge."""
    return lower in _table()["court"]


def parsed_type(last: str, first: str) -> str:
    """The type of a body that only the parser saw, by its last (or first) word: "Constitutional Court" is a court."""
    table = _table()
    for kind in ("court", "facility", "agency", "government"):
        if last in table[f"{kind}_ends"] or first in table[f"{kind}_starts"]:
            return kind
    return "organisation"
