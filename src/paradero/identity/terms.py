"""The terms of arrangements: what each claim of a document says of which arrangement, and why it belongs to it."""

import functools
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from typing import Final, Literal

import msgspec

from paradero.identity.arrangements import arrangements_of
from paradero.identity.descriptions import bare, is_description
from paradero.identity.register import country_of
from paradero.words.claim import Claim
from paradero.words.vocabulary import Stance

Basis = Literal["own", "paragraph", "document"]
"""A claim names both states itself; its paragraph names one arrangement only; its document does."""

_HAPPENED: Final[frozenset[Stance]] = frozenset({"asserts", "concedes", "finds", "alleges", "denies"})
_LONGEST_VALUE: Final = 160
_STATES: Final = ("sender", "receiver", "giver", "origin", "destination", "authority", "counterpart")


class Term(msgspec.Struct, frozen=True):
    """What a claim says of an arrangement: `claim` is its place in the reading, `part` the role that says it."""

    claim: int
    arrangement: str
    facet: str
    part: str
    value: str
    basis: Basis


class _Table(msgspec.Struct, frozen=True):
    facets: tuple[str, ...]
    assurances: tuple[str, ...]
    monitoring: tuple[str, ...]
    money: tuple[str, ...]
    attached: tuple[str, ...]


def facets() -> tuple[str, ...]:
    """What arrangements are compared by, in the order in which it is shown."""
    return _table().facets


def terms_of(claims: Sequence[Claim], paragraph: Callable[[Claim], int | None]) -> Iterator[Term]:
    """Every term that the claims of one document state, in their order; nothing where it names no arrangement.

    A claim that names one state, or none, belongs to the arrangement that its paragraph names, where that is one and no
    state that the claim names lies outside of it; else to the only one of its document that it fits.
    """
    own = [{one.key: _pair(one.name) for one in arrangements_of(claim)} for claim in claims]
    if not any(own):
        return
    every = {
        key: pair for claim, named in zip(claims, own, strict=True) for key, pair in named.items() if _is_made(claim)
    }
    beside: dict[int | None, dict[str, tuple[str, str]]] = {}
    for claim, named in zip(claims, own, strict=True):
        beside.setdefault(paragraph(claim), {}).update(named)
    pairs = {key: pair for named in own for key, pair in named.items()}
    for at, claim in enumerate(claims):
        for key, basis in _arrangements(claim, own[at], beside[paragraph(claim)], every):
            for facet, part, value in _stated(claim):
                if facet != "parties" or _is_party(value, part, pairs[key]):
                    yield Term(at, key, facet, part, value, basis)


def _arrangements(
    claim: Claim,
    own: dict[str, tuple[str, str]],
    beside: dict[str, tuple[str, str]],
    every: dict[str, tuple[str, str]],
) -> Iterator[tuple[str, Basis]]:
    if own:
        yield from ((key, "own") for key in own)
        return
    if claim.kind not in _table().attached:
        return
    named = {
        country
        for role in _STATES
        for filler in claim.roles.get(role, ())
        if (country := country_of(bare(filler.name)))
    }
    if len(beside) == 1 and _fits(named, *beside.values()):
        yield next(iter(beside)), "paragraph"
        return
    fitting = [key for key, pair in every.items() if _fits(named, pair) and (named or len(every) == 1)]
    if len(fitting) == 1 and claim.kind not in ("position", "conditions"):
        yield fitting[0], "document"


def _is_made(claim: Claim) -> bool:
    """Whether a claim makes its arrangement the matter of its document: one agreed, or people said to be moved."""
    return claim.kind == "arrangement" or claim.stance in _HAPPENED


def _is_party(value: str, part: str, pair: tuple[str, str]) -> bool:
    """Whether a party of a claim is one of this arrangement: a sentence may name many that agreed apart."""
    return country_of(value) == pair[part == "receiver"]


def _fits(named: set[str], pair: tuple[str, str]) -> bool:
    return named <= set(pair)


def _pair(name: str) -> tuple[str, str]:
    sender, _, receiver = name.partition(" → ")
    return sender, receiver


def _stated(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Facet, role and value of everything that one claim says."""
    match claim.kind:
        case "arrangement":
            yield from _of_arrangement(claim)
        case "transfer":
            yield from _of_transfer(claim)
        case "benefit":
            yield from _of_benefit(claim)
        case "emulation":
            yield from _filled(claim, "copies", "state")
        case "order" | "compliance":
            yield "litigation", claim.kind, _litigation(claim)
    yield from _by_words(claim)


def _of_arrangement(claim: Claim) -> Iterator[tuple[str, str, str]]:
    for role in ("sender", "receiver"):
        yield from _filled(claim, "parties", role)
    yield from _filled(claim, "instrument", "instrument")
    yield from _legal_basis(claim)
    yield from _filled(claim, "dates", "duration")
    yield from _filled(claim, "payment", "payment")
    if claim.when:
        yield "dates", "when", claim.when.edtf
    for _, part, value in _filled(claim, "covered", "people"):
        if not is_description(value, "person") or claim.quantity:
            yield "covered", part, value
    yield from _number(claim, "promised")


def _of_transfer(claim: Claim) -> Iterator[tuple[str, str, str]]:
    yield from _legal_basis(claim)
    yield from _number(claim, "moved" if claim.stance in _HAPPENED else "promised")


def _of_benefit(claim: Claim) -> Iterator[tuple[str, str, str]]:
    if claim.quantity and claim.quantity.unit in _table().money:
        yield "payment", "quantity", _flat(claim.quantity.text)
        return
    yield from _filled(claim, "benefits", "benefit")


def _legal_basis(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """The law or programme that is named; a state or a sum is none."""
    others = [value for facet, _, value in _filled(claim, "", "instrument")]
    for facet, part, value in _filled(claim, "legal_basis", "legal_basis"):
        if value not in others and not country_of(value) and value[0] not in "$€£":
            yield facet, part, value


def _number(claim: Claim, facet: str) -> Iterator[tuple[str, str, str]]:
    quantity = claim.quantity
    if quantity is None:
        return
    if quantity.unit in ("people", "flights"):
        yield facet, "quantity", _flat(f"{quantity.text} {'flights' if quantity.unit == 'flights' else ''}")
    elif quantity.unit in _table().money and not claim.roles.get("payment"):
        yield "payment", "quantity", _flat(quantity.text)


def _litigation(claim: Claim) -> str:
    who = [bare(filler.name) for role in ("court", "judge", "actor") for filler in claim.roles.get(role, ())]
    what = [filler.text for role in ("action", "order") for filler in claim.roles.get(role, ())]
    return _flat(": ".join(filter(None, (", ".join(dict.fromkeys(who)), "; ".join(what))))) or _flat(
        claim.passage.exact
    )


def _by_words(claim: Claim) -> Iterator[tuple[str, str, str]]:
    for facet in ("assurances", "monitoring"):
        if _stems(facet).search(claim.passage.exact):
            yield facet, "words", _flat(claim.passage.exact)


def _filled(claim: Claim, facet: str, role: str) -> Iterator[tuple[str, str, str]]:
    for filler in claim.roles.get(role, ()):
        value = _flat(bare(filler.name) or filler.name)
        if value:
            yield facet, role, value


def _flat(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST_VALUE else f"{flat[: _LONGEST_VALUE - 1].rstrip()}…"


@functools.cache
def _stems(facet: str) -> re.Pattern[str]:
    return re.compile("|".join(getattr(_table(), facet)), re.IGNORECASE)


@functools.cache
def _table() -> _Table:
    text = files("paradero.identity").joinpath("data/terms.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Table)
