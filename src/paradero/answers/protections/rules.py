"""The table of protections: what each kind bars, with its citations."""

import functools
import tomllib
from importlib.resources import files
from typing import Literal

import msgspec

from paradero.words.errors import UsageError
from paradero.words.protection import Act

Reach = Literal["named_country", "any", "as_ordered", "not_known"]


class Cite(msgspec.Struct, frozen=True):
    """A citation, what it is cited for, and whether somebody checked that it says so (and against what)."""

    text: str
    says: str
    check: Literal["checked", "to be checked by a lawyer"]
    where: str = ""


class Rule(msgspec.Struct, frozen=True):
    """One kind of protection. `destinations`: the country named, any, or as the order says (any if it names none)."""

    id: str
    name: str
    acts: tuple[Act, ...]
    destinations: Reach
    starts: str
    ends: tuple[str, ...]
    does_not_bar: str
    screen: str
    survives: tuple[str, ...] = ()
    notes: str = ""
    cite: tuple[Cite, ...] = ()


class Clocks(msgspec.Struct, frozen=True):
    """The offsets between which a day without an hour may begin and end."""

    first: str
    last: str


class Rules(msgspec.Struct, frozen=True):
    """The whole table, and the version that answers name."""

    version: str
    clocks: Clocks
    general: dict[str, str]
    rule: tuple[Rule, ...]


@functools.cache
def rules() -> Rules:
    """The table as it is kept."""
    text = files("paradero.answers.protections").joinpath("rules.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Rules)


def rule_of(kind: str) -> Rule:
    """The rule of this id. Raises UsageError for what is none."""
    rule = _by_id().get(kind)
    if rule is None:
        raise UsageError(f"{kind!r} is no kind of protection; choose one of {', '.join(_by_id())}.")
    return rule


@functools.cache
def _by_id() -> dict[str, Rule]:
    return {rule.id: rule for rule in rules().rule}
