"""The independent origin of each claim, as findings ask for it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from paradero.answers.batches import in_batches
from paradero.record.store import Store


class Rooted(msgspec.Struct, frozen=True):
    """The origin of a claim: `key` tells it from others, `name` is for people."""

    key: str
    name: str


class RootsOf(Protocol):
    """Gives the origin of each claim row; costs by the claims asked for, not by the size of the record."""

    def __call__(self, store: Store, claims: Sequence[int], known_on: str | None) -> Mapping[int, Rooted]: ...


def document_roots(store: Store, claims: Sequence[int], known_on: str | None = None) -> dict[int, Rooted]:
    """Each document as an origin of its own."""
    query = (
        "SELECT claim.number, document.id, coalesce(version.publisher, version.title, document.address) FROM claim "
        "JOIN document ON document.number = claim.document JOIN version ON version.number = claim.version "
        "WHERE claim.number IN ({marks})"
    )
    return {row[0]: Rooted(row[1], row[2]) for row in in_batches(store, query, sorted(set(claims)))}
