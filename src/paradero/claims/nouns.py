"""Classes of common nouns and pronouns, read from `data/nouns.toml`."""

import functools
import tomllib
from importlib.resources import files


@functools.cache
def _tables() -> dict[str, dict[str, str]]:
    text = files("paradero.claims").joinpath("data/nouns.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@functools.cache
def noun_classes() -> dict[str, frozenset[str]]:
    """Lemma → the classes it belongs to (`people`, `authority`, `court`, `facility` …)."""
    found: dict[str, set[str]] = {}
    for name, words in _tables()["classes"].items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@functools.cache
def given_names() -> dict[str, str]:
    """Given name in lower case → `female` or `male`, from `data/antecedents.toml`."""
    text = files("paradero.claims").joinpath("data/antecedents.toml").read_text(encoding="utf-8")
    table: dict[str, str] = tomllib.loads(text)["given_names"]
    return {name: gender for gender, names in table.items() for name in names.split()}


@functools.cache
def pronoun_classes() -> dict[str, str]:
    """Pronoun → `person`, `group`, `first`, `second`, `thing` or `relative`."""
    return {word: name for name, words in _tables()["pronouns"].items() for word in words.split()}
