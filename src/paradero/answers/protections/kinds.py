"""From the words of a list or a document to the kind of protection, by one table."""

import functools
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, Final

from paradero.identity.names import fold

OTHER: Final = "other"
ADMINISTRATIVE: Final = "administrative_stay"
_WHILE_DENIED: Final = frozenset({"automatic_stay", "pending_case"})
"""What holds because something was denied and that is not the end of it."""


def kind_named(words: str, *, named: bool, issuer: str = "") -> str | None:
    """The rule that the words call for: for one person or for a class; "other" where the table does not know them.

    None where the words say that there is none, or that it was denied. An administrative stay that a court issued is a
    court's stay.
    """
    found = [(len(form), kind) for form, kind in _forms().items() if _says(words, (form,))]
    if _says(words, _folded("none", "denied")) and not _says(words, _folded("none", "granted")):
        found = [(size, kind) for size, kind in found if kind in _WHILE_DENIED] or [(0, "none")]
    if not found:
        return OTHER
    kind = max(found)[1]
    if kind == "none":
        return None
    if kind == "court" or (kind == ADMINISTRATIVE and _is_court(issuer)):
        return str(_table()["court"]["named" if named else "unnamed"])
    return kind


def says_any(words: str) -> bool:
    """Whether a cell says that every removal is barred."""
    return fold(words) in _folded("bars", "any")


def says_third_country(words: str) -> bool:
    """Whether a cell says that removals to third countries are barred."""
    return fold(words) in _folded("bars", "third_country")


def _is_court(issuer: str) -> bool:
    return _says(issuer, _folded("court", "courts")) and not _says(issuer, _folded("court", "not_courts"))


def _says(words: str, forms: Iterable[str]) -> bool:
    folded = f" {fold(words)} "
    return any(f" {form} " in folded for form in forms)


@functools.cache
def _forms() -> dict[str, str]:
    """Every spelling and its rule; those of courts' orders and of no protection by the name of their table."""
    table = _table()
    forms = {fold(form): kind for kind, spellings in table["kind"].items() for form in spellings}
    return forms | {fold(form): topic for topic in ("court", "none") for form in table[topic]["words"]}


@functools.cache
def _folded(topic: str, name: str) -> frozenset[str]:
    return frozenset(fold(form) for form in _table()[topic][name])


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("paradero.answers.protections").joinpath("kinds.toml").read_text(encoding="utf-8"))
