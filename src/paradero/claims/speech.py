"""Words of saying, read from `data/speech.toml`."""

import functools
import tomllib
from importlib.resources import files


@functools.cache
def speech() -> dict[str, frozenset[str]]:
    """Lemmas by part: `reporting`, `object_reporting`, `ruling`, `sayings`, `showing`."""
    text = files("paradero.claims").joinpath("data/speech.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}
