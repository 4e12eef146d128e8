"""Forms of one given name that letters and sound do not join: nicknames, romanisations, spellings by custom."""

import functools
import tomllib
from importlib.resources import files
from typing import Final

from paradero.identity.people.chinese import chinese_key

_PATRONYMICS: Final = ("vich", "vych", "evna", "ovna", "ivna")


@functools.lru_cache(maxsize=262_144)
def variants_of(part: str) -> tuple[tuple[str, str], ...]:
    """The other forms of a folded part, each with its kind (nickname, romanisation, variant), in the table's order."""
    return (*_table().get(part, ()), *((form, "nickname") for form in _grown_up(part)))


def is_given(part: str) -> bool:
    """Whether the part is known as a given name, or is a Slavic patronymic, which tells brothers' children apart."""
    return part in _given() or part.endswith(_PATRONYMICS)


def _grown_up(part: str) -> tuple[str, ...]:
    """What a Spanish diminutive is made of ("Norita", "Nora"; "Miguelito", "Miguel")."""
    if len(part) < 6 or not part.endswith(("ito", "ita")):
        return ()
    return (part[:-3] + part[-1], part[:-3])


@functools.cache
def _given() -> frozenset[str]:
    text = files("paradero.identity").joinpath("people/given_names.toml").read_text(encoding="utf-8")
    return frozenset(name for names in tomllib.loads(text).values() for name in str(names).split())


@functools.cache
def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    text = files("paradero.identity").joinpath("people/given_variants.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {}
    for group in tomllib.loads(text)["group"]:
        for form in group["forms"]:
            others = found.setdefault(form, {})
            for other in group["forms"]:
                if other != form:
                    others.setdefault(other, group["kind"])
    return {form: tuple(others.items()) for form, others in found.items()}


def kind_of(one: str, other: str) -> str | None:
    """The kind of variant that two folded parts are of each other; None where no table says so."""
    if (key := chinese_key(one)) and key == chinese_key(other) and one != other:
        return "romanisation"
    return next((kind for a, b in ((one, other), (other, one)) for form, kind in variants_of(a) if form == b), None)
