"""The table of questions, asking.toml."""

import functools
import tomllib
from importlib.resources import files
from typing import Any, Literal, TypeAlias

import msgspec

from paradero.identity.questions.times import NEAR
from paradero.words.claim import Claim
from paradero.words.vocabulary import Kind, Stance

As: TypeAlias = Literal[
    "country", "place", "facility", "person", "subject", "everybody", "countries", "words", "accusation"
]  # fmt: skip


class Taken(msgspec.Struct, frozen=True):
    """What a slot or a value takes from a claim: the first of these roles that gives one, and as what.

    `held`: where none does, the country where the same sentence says that the people are held. `named`: others fill it
    beside what the claim gives only where the claim names somewhere, though no country.
    """

    roles: tuple[str, ...]
    as_: As = msgspec.field(name="as")
    free: bool = False
    shared: bool = False
    least: int = 1
    held: bool = False
    named: bool = False


class Topic(msgspec.Struct, frozen=True):
    """One line of the table; its head says what each field means. `group`: only claims that name no person answer."""

    kinds: tuple[Kind, ...]
    of: Literal["number", "name", "day", "holds"]
    time: Literal["event", "state", "none"]
    slots: dict[str, Taken]
    units: tuple[str, ...] = ()
    scope: Literal["people", "money"] | None = None
    plans: Literal["apart", "same"] = "apart"
    group: bool = False
    value: Taken | None = None
    needs: int = 0
    event: str = ""
    slack: int = NEAR
    quiet: bool = False
    without: tuple[str, ...] = ()
    only: dict[str, tuple[str, ...]] = {}
    stances: tuple[Stance, ...] = ()
    beside: dict[Kind, str] = {}

    def asks(self, claim: Claim) -> bool:
        """Whether claims of this kind, frame and stance answer it."""
        names = {claim.frame, f"{claim.frame}, it {'has been' if _has_been(claim) else 'is to be'}"}
        if names & set(self.without) or (self.stances and claim.stance not in self.stances):
            return False
        return claim.kind not in self.only or bool(names & set(self.only[claim.kind]))


def _has_been(claim: Claim) -> bool:
    """Whether a number of people is said of what happened: asserted, and no mere upper bound."""
    return claim.stance == "asserts" and claim.quantity is not None and claim.quantity.low is not None


@functools.cache
def topics() -> dict[str, Topic]:
    """The table, read once."""
    text = files("paradero.identity.questions").joinpath("asking.toml").read_text(encoding="utf-8")
    told: Any = tomllib.loads(text)
    return msgspec.convert(told, dict[str, Topic])


@functools.cache
def topics_of(kind: Kind) -> tuple[tuple[str, Topic], ...]:
    """The questions that claims of a kind answer."""
    return tuple((name, topic) for name, topic in topics().items() if kind in topic.kinds)
