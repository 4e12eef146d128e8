"""The table of what identifies each kind, and what a comparison of two subjects gives."""

import functools
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any, Literal

import msgspec

from paradero.identity.people.tiers import Tier

Relation = Literal["same", "close", "initials", "differs", "missing", "other"]


class Trait(msgspec.Struct, frozen=True):
    """One thing that identifies a subject: how the two sides stand in it, and the words of each."""

    what: str
    relation: Relation
    left: str = ""
    right: str = ""


class Compared(msgspec.Struct, frozen=True):
    """What two accounts of a facility, body, court, case, arrangement or flight say of being one."""

    tier: Tier
    agree: tuple[Trait, ...]
    differ: tuple[Trait, ...]
    missing: tuple[Trait, ...]
    version: str


def compared(kind: str, traits: Sequence[Trait]) -> Compared:
    """The tier that the table gives these traits, with the traits that agree, differ and are missing."""
    told = {trait.what: trait.relation for trait in traits}
    rule = next((rule for rule in _table()[kind] if _fits(rule, told)), None)
    return Compared(
        rule["tier"] if rule else "different",
        tuple(trait for trait in traits if trait.relation in ("same", "close", "initials")),
        tuple(trait for trait in traits if trait.relation == "differs"),
        tuple(trait for trait in traits if trait.relation == "missing"),
        _table()["version"],
    )


def turned_round(found: Compared) -> Compared:
    """The same comparison with left and right in each other's place."""
    told = (found.agree, found.differ, found.missing)
    sides = [tuple(Trait(one.what, one.relation, one.right, one.left) for one in traits) for traits in told]
    return Compared(found.tier, sides[0], sides[1], sides[2], found.version)


def exactly(what: str, left: str | None, right: str | None) -> Trait:
    """Two words that are the same or are not; missing where one side has none."""
    if not left or not right:
        return Trait(what, "missing", left or "", right or "")
    return Trait(what, "same" if left.casefold() == right.casefold() else "differs", left, right)


def _fits(rule: dict[str, Any], told: dict[str, Relation]) -> bool:
    return all(told.get(what, "missing") in wanted for what, wanted in rule.items() if what != "tier")


@functools.cache
def _table() -> dict[str, Any]:
    text = files("paradero.identity").joinpath("kinds/identifying.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
