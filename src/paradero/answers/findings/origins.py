"""The independent origin of each claim, as findings ask for it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from paradero.answers.origins import roots_of_rows
from paradero.record.store import Store


class Rooted(msgspec.Struct, frozen=True):
    """The origin of a claim: `key` tells it from others, `name` is for people."""

    key: str
    name: str


class RootsOf(Protocol):
    """Gives the origin of each claim row; costs by the claims asked for, not by the size of the record."""

    def __call__(self, store: Store, claims: Sequence[int], known_on: str | None) -> Mapping[int, Rooted]: ...


def traced_roots(store: Store, claims: Sequence[int], known_on: str | None = None) -> dict[int, Rooted]:
    """The independent origin of each claim, as far as the words of the record tell (see answers.origins)."""
    found = roots_of_rows(store, claims, known_on=known_on)
    return {number: Rooted(told.root.key, told.root.name) for number, told in found.items()}
