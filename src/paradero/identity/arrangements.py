"""Arrangements as subjects: the pair of countries that an arrangement or a transfer joins."""

from collections.abc import Iterator, Sequence
from typing import Final

from paradero.identity.descriptions import bare
from paradero.identity.names import fold
from paradero.identity.register import country_named, country_of
from paradero.words.claim import Claim
from paradero.words.entity import Entity
from paradero.words.vocabulary import Kind

_SENDING: Final[dict[Kind, tuple[str, ...]]] = {"arrangement": ("sender",), "transfer": ("origin", "authority")}
_RECEIVING: Final[dict[Kind, str]] = {"arrangement": "receiver", "transfer": "destination"}


def arrangements_of(claim: Claim) -> Iterator[Entity]:
    """Each pair of different countries that a claim joins, sender first: "United States → El Salvador".

    A government, an agency or an office-holder stands for its country. Where a transfer does not name its origin, the
    authority's country is the sender; a name that is a place inside a country joins nothing.
    """
    if claim.kind not in _SENDING:
        return
    senders = next((found for role in _SENDING[claim.kind] if (found := _countries(claim, role))), [])
    for sender in senders:
        for receiver in _countries(claim, _RECEIVING[claim.kind]):
            if sender != receiver:
                key = f"arrangement:{_slug(sender)}--{_slug(receiver)}"
                yield Entity(key, "arrangement", f"{sender} → {receiver}")


def _countries(claim: Claim, role: str) -> Sequence[str]:
    named = (bare(filler.name) for filler in claim.roles.get(role, ()) if filler.type != "people")
    found = (country_named(name) if _is_place(claim, role) else country_of(name) for name in named)
    return list(dict.fromkeys(country for country in found if country))


def _is_place(claim: Claim, role: str) -> bool:
    """Whether the role is filled by places: "from Texas" does not make the United States a sender."""
    return claim.kind == "transfer" and role == "origin"


def _slug(country: str) -> str:
    return fold(country).replace(" ", "-")
