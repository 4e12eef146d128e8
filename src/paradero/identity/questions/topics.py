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
    """What a slot or a value takes from a claim: the first of these roles that gives one, and as what."""

    roles: tuple[str, ...]
    as_: As = msgspec.field(name="as")
    free: bool = False
    shared: bool = False
    least: int = 1


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

    def asks(self, claim: Claim) -> bool:
        """Whether claims of this kind, frame and stance answer it."""
        if claim.frame in self.without or (self.stances and claim.stance not in self.stances):
            return False
        return claim.kind not in self.only or claim.frame in self.only[claim.kind]


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
