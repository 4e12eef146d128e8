"""Whether a read claim is the one that a case expects: the notation of the case files, in one place."""

from collections.abc import Sequence
from typing import Any

from paradero.words.claim import Claim, Filler, Quantity
from paradero.words.vocabulary import KINDS, ROLES, STANCES

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


def faults(case: dict[str, Any], claims: tuple[Claim, ...]) -> list[str]:
    """What is missing and what is too much."""
    missing = [f"missing {want}" for want in case["expect"] if not any(answers(claim, want) for claim in claims)]
    return missing + [f"wrongly {pattern}" for pattern in case.get("nor", []) if any(is_of(c, pattern) for c in claims)]


def leaks(case: dict[str, Any], claims: tuple[Claim, ...]) -> list[Any]:
    """What did not happen and was read as a fact."""
    kinds = [pattern for pattern in case.get("never", []) if any(is_of(claim, pattern) for claim in claims)]
    return kinds + [like for like in case.get("never_like", []) if any(answers(claim, like) for claim in claims)]


def share_right(cases: list[dict[str, Any]], readings: list[tuple[Claim, ...]]) -> float:
    """The share of cases without a fault; prints the others."""
    failing = {
        case["text"]: found for case, claims in zip(cases, readings, strict=True) if (found := faults(case, claims))
    }
    for text, found in failing.items():
        print(f"{text}\n    " + "\n    ".join(found))
    return 1 - len(failing) / len(cases)


def check_words(case: dict[str, Any]) -> None:
    """Asserts that a case speaks the words of the catalogue, and says what must or must not come out."""
    wants = case["expect"] + case.get("never_like", [])
    patterns = [want["claim"] for want in wants] + case.get("never", []) + case.get("nor", [])
    for option in [option for pattern in patterns for option in pattern.split(" or ")]:
        kind, _, stances = option.partition("/")
        assert kind in KINDS, option
        assert not stances or set(stances.split("|")) <= set(STANCES), option
    for want in wants:
        assert roles_of(want) <= known_roles(want["claim"]), want
    assert patterns, "a case says what must or must not come out"
