"""Figures: how much of the gold was found, how much of what was read is gold, and how right the details are."""

from collections.abc import Iterable
from typing import Final

import msgspec

from paradero.words.claim import Claim
from paradero.words.vocabulary import Kind
from quality.gold import Amount, Gold
from quality.matching import Match, Pair, any_alike, forms

DETAILS: Final = ("roles", "quantity", "when", "stance", "speaker")


class Tally(msgspec.Struct, frozen=True):
    """So many right of so many."""

    right: int = 0
    of: int = 0

    @property
    def share(self) -> float:
        """Between 0 and 1; 0 of nothing is 0."""
        return self.right / self.of if self.of else 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.of + other.of)


class Figures(msgspec.Struct, frozen=True):
    """Recall over required gold claims, precision over read claims that answer no optional one.

    `found`/`borne_out`: the kind and the passage are right; `strictly_found`/`strictly_borne_out`: the key, too.
    `details` are counted on strict answers to required gold.
    """

    found: Tally
    strictly_found: Tally
    borne_out: Tally
    strictly_borne_out: Tally
    details: dict[str, Tally]

    def named(self) -> dict[str, Tally]:
        """Every figure by the name that reports and floors use."""
        return {
            "detection precision": self.borne_out,
            "detection recall": self.found,
            "strict precision": self.strictly_borne_out,
            "strict recall": self.strictly_found,
            **self.details,
        }


def harmonic(precision: Tally, recall: Tally) -> float:
    """F1: the harmonic mean of precision and recall."""
    total = precision.share + recall.share
    return 2 * precision.share * recall.share / total if total else 0.0


def figures(matches: Iterable[Match], kind: Kind | None = None) -> Figures:
    """The figures over those matches; of one kind: recall over its gold, precision over the claims read as it."""
    matches = list(matches)
    required = [pair for match in matches for pair in match.pairs if not pair.gold.optional]
    wanted = [pair for pair in required if kind in (None, pair.gold.kind)]
    answers = [(pair.claim.kind, pair.strict) for pair in required if pair.claim]
    answers = [(read, strict) for read, strict in answers if kind in (None, read)]
    spare = sum(kind in (None, claim.kind) for match in matches for claim in match.spare)
    return Figures(
        found=Tally(sum(pair.claim is not None for pair in wanted), len(wanted)),
        strictly_found=Tally(sum(pair.strict for pair in wanted), len(wanted)),
        borne_out=Tally(len(answers), len(answers) + spare),
        strictly_borne_out=Tally(sum(strict for _, strict in answers), len(answers) + spare),
        details=_details(wanted),
    )


def _details(pairs: Iterable[Pair]) -> dict[str, Tally]:
    counted = dict.fromkeys(DETAILS, Tally())
    for pair in pairs:
        if pair.claim is not None and pair.strict:
            for name, tally in _judge(pair.claim, pair.gold).items():
                counted[name] += tally
    return counted


def _judge(claim: Claim, gold: Gold) -> dict[str, Tally]:
    roles = [any_alike(forms(claim, role), accepted) for role, accepted in gold.roles.items()]
    told = {
        "roles": Tally(sum(roles), len(roles)),
        "stance": Tally(int(claim.stance == gold.stance), 1),
        "speaker": Tally(int(speaker_is_right(claim, gold)), 1),
    }
    if gold.quantity:
        told["quantity"] = Tally(int(quantity_is_right(claim, gold.quantity)), 1)
    if gold.when:
        told["when"] = Tally(int(claim.when is not None and claim.when.edtf == gold.when), 1)
    return told


def speaker_is_right(claim: Claim, gold: Gold) -> bool:
    """Whether somebody in the claim's chain is the gold speaker, or neither names one."""
    chain = [speaker.text for speaker in claim.speakers]
    return any_alike(chain, gold.speaker) if gold.speaker else not chain


def quantity_is_right(claim: Claim, amount: Amount) -> bool:
    """Whether both bounds are the gold's; a claim without a number has none."""
    bounds = (claim.quantity.low, claim.quantity.high) if claim.quantity else (None, None)
    return bounds == (amount.low, amount.high)
