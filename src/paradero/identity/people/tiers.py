"""The tier that the facts of a comparison fall in, by the first rule of the table that fits."""

import functools
import tomllib
from importlib.resources import files
from typing import Literal

import msgspec

Tier = Literal["same", "probable", "possible", "different"]
TIERS: tuple[Tier, ...] = ("same", "probable", "possible", "different")


class Facts(msgspec.Struct, frozen=True):
    """What two accounts have in common, each by its relation (tiers.toml says what the words mean)."""

    name: str
    telling: bool = False
    birth: str = "missing"
    number: str = "missing"
    nationality: str = "missing"
    third: bool = False


class Rule(msgspec.Struct, frozen=True):
    """One line of the table; an empty condition is not asked."""

    tier: Tier
    name: tuple[str, ...] = ()
    birth: tuple[str, ...] = ()
    number: tuple[str, ...] = ()
    nationality: tuple[str, ...] = ()
    third: bool | None = None
    telling: bool | None = None
    why: str = ""


class Table(msgspec.Struct, frozen=True):
    """The rules in order, and the version that a judgement by them names."""

    version: str
    rule: tuple[Rule, ...]


@functools.lru_cache(maxsize=4_096)
def tier_of(facts: Facts) -> Tier:
    """The tier of the first rule that fits; *different* where none does."""
    return next((rule.tier for rule in table().rule if _fits(rule, facts)), "different")


def _fits(rule: Rule, facts: Facts) -> bool:
    asked = ((rule.name, facts.name), (rule.birth, facts.birth), (rule.number, facts.number))
    nationality = not rule.nationality or facts.nationality in rule.nationality
    third = rule.third is None or rule.third == facts.third
    telling = rule.telling is None or rule.telling == facts.telling
    return nationality and third and telling and all(not wanted or told in wanted for wanted, told in asked)


@functools.cache
def table() -> Table:
    """The table as it is kept."""
    text = files("paradero.identity").joinpath("people/tiers.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Table)


def name_grade(alike: int, doubtful: int, initials: int, left: int, over: int, *, other_given: bool) -> str:
    """The grade of a name for the table, from the parts alike and not, and those left over on each side.

    `other_given` is whether both sides have a given name that the other lacks: brothers have.
    """
    if alike == 0:
        return "single" if initials >= 2 and not left and not over else "none"
    if left and over:
        return "mostly" if alike >= 2 and min(left, over) == 1 and not (other_given or doubtful) else "contradicted"
    if left or over or doubtful or alike > 1:
        whole = alike >= 3 and not (left or over or doubtful)
        return "full" if whole else ("compatible" if alike > 1 else "single")
    return "compatible"
