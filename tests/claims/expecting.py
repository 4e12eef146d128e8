"""Whether a read claim is the one that a case expects: the notation of the case files, in one place."""

from collections.abc import Sequence
from typing import Any

from paradero.words.claim import Claim, Filler, Quantity
from paradero.words.vocabulary import ROLES

_OTHER = frozenset({"claim", "speakers", "quantity", "when"})


def is_of(claim: Claim, pattern: str) -> bool:
    """Whether kind and stance fit `kind/stance|stance or kind`; a kind alone takes any stance."""
    return any(_fits(claim, option) for option in pattern.split(" or "))


def _fits(claim: Claim, option: str) -> bool:
    kind, _, stances = option.partition("/")
    return claim.kind == kind and (not stances or claim.stance in stances.split("|"))


def answers(claim: Claim, expected: dict[str, Any]) -> bool:
    """Whether the claim has the kind, stance, roles, speakers, quantity and date that the case expects."""
    roles = {role: words for role, words in expected.items() if role not in _OTHER}
    return (
        is_of(claim, expected["claim"])
        and all(holds(claim.roles.get(role, ()), words) for role, words in roles.items())
        and _speaks(claim.speakers, expected.get("speakers"))
        and expected.get("quantity") in (None, written(claim.quantity))
        and expected.get("when") in (None, claim.when.edtf if claim.when else "")
    )


def holds(fillers: Sequence[Filler], words: str | list[str]) -> bool:
    """Whether each of the words stands in a filler, as written or as resolved."""
    wanted = [words] if isinstance(words, str) else words
    return all(any(_names(filler, word) for filler in fillers) for word in wanted)


def _names(filler: Filler, word: str) -> bool:
    return word.lower() in filler.text.lower() or word.lower() in (filler.resolved or "").lower()


def _speaks(speakers: Sequence[Filler], chain: list[str] | None) -> bool:
    if chain is None:
        return True
    return len(speakers) == len(chain) and all(_names(who, word) for who, word in zip(speakers, chain, strict=True))


def written(quantity: Quantity | None) -> str:
    """A quantity in the notation of the cases: `238`, `>200`, `>=278`, `<=160`, `140..160`, `~` where approximate."""
    if quantity is None:
        return ""
    about = "~" if quantity.approximate else ""
    if quantity.low is None:
        return f"{about}{'<' if quantity.open else '<='}{quantity.high}"
    if quantity.high is None:
        return f"{about}{'>' if quantity.open else '>='}{quantity.low}"
    return f"{about}{quantity.low}" if quantity.low == quantity.high else f"{about}{quantity.low}..{quantity.high}"


def roles_of(expected: dict[str, Any]) -> set[str]:
    """The roles that a case names, for checking them against the catalogue."""
    return set(expected) - _OTHER


def known_roles(pattern: str) -> set[str]:
    """The roles that the kinds of a pattern have in common or of their own."""
    kinds = {option.partition("/")[0] for option in pattern.split(" or ")}
    return {role for kind, roles in ROLES.items() if kind in kinds for role in roles}
