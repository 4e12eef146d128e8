"""The words of court documents, read once from `vocabulary.toml`."""

import functools
import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any


@functools.cache
def vocabulary() -> dict[str, Any]:
    """The whole table."""
    text = files("paradero.claims.court").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words or phrases, the longest first; between words any blanks."""
    longest = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest) + ")"
