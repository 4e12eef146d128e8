"""What columns of a list are for: the table `meanings.toml`."""

import functools
import tomllib
from importlib.resources import files
from typing import Any

import msgspec


class Meaning(msgspec.Struct, frozen=True, rename={"gathers": "from"}):
    """One use of a column: the meanings of headings that it gathers, further headings (folded), what it is about."""

    gathers: tuple[str, ...]
    about: str
    headings: frozenset[str] = frozenset()


class _Act(msgspec.Struct, frozen=True):
    act: str
    words: tuple[str, ...]


@functools.cache
def meanings() -> dict[str, Meaning]:
    """The uses of columns by name, in the order of the file."""
    return {name: msgspec.convert(told, Meaning) for name, told in _table().items() if name != "act_words"}


@functools.cache
def act_words() -> dict[str, str]:
    """Folded words of cells and the act that they mean."""
    acts = msgspec.convert(_table()["act_words"], tuple[_Act, ...])
    return {word: entry.act for entry in acts for word in entry.words}


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("paradero.answers.lists").joinpath("meanings.toml").read_text(encoding="utf-8"))
