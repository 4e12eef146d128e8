"""The table wording.toml: the words of findings."""

import functools
import tomllib
from importlib.resources import files
from typing import Any

import msgspec


class FindingWords(msgspec.Struct, frozen=True):
    """The whole table."""

    state: dict[str, str]
    state_note: dict[str, str]
    standing: dict[str, str]
    question: dict[str, str]
    mode: dict[str, str]
    slot: dict[str, str]
    article: dict[str, tuple[str, ...]]
    who: dict[str, str]
    money: dict[str, str]
    yes: dict[str, str]
    why: dict[str, str]
    agree_if: dict[str, str]
    told: dict[str, str]


@functools.cache
def finding_words() -> FindingWords:
    """The table, read once."""
    text = files("paradero.publish.findings").joinpath("wording.toml").read_text(encoding="utf-8")
    told: Any = tomllib.loads(text)
    return msgspec.convert(told, FindingWords)
