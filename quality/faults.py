"""Classes of error: what was missed, what was read that is not there, and which details are wrong."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.words.claim import Claim
from paradero.words.vocabulary import Kind, Stance
from quality.gold import Gold
from quality.matching import Match, any_alike, forms, shows
from quality.reading import Part, Reading
from quality.scoring import quantity_is_right, speaker_is_right

MOVES: Final[frozenset[Kind]] = frozenset(("transfer", "release", "removal_error"))
NOT_DONE: Final[frozenset[Stance]] = frozenset(("pauses", "orders", "plans", "denies"))


class Fault(msgspec.Struct, frozen=True, order=True):
    """One error: its class, what it is about in a few words of the vocabulary, and where (offsets, no words)."""

    group: str
    about: str
    document: str
    start: int
    end: int


class Blocked(msgspec.Struct, frozen=True, order=True):
    """A move told as done where the gold for the same words says that it was stopped, ordered, planned or denied."""

    document: str
    kind: Kind
    start: int
    end: int


def faults(reading: Reading) -> list[Fault]:
    """Every error against required gold, by class and place."""
    matches = reading.matches()
    return sorted(fault for doc, match in matches.items() for fault in _of_document(doc, match, reading.parts[doc]))


def classes(found: Iterable[Fault]) -> dict[str, Counter[str]]:
    """How often each class of error occurs, by what it is about."""
    counted: dict[str, Counter[str]] = {}
    for fault in found:
        counted.setdefault(fault.group, Counter())[fault.about] += 1
    return counted


def blocked_as_fact(reading: Reading) -> list[Blocked]:
    """Every move read as done that the gold does not hold done, in documents' order.

    A claim counts where the gold claim that it answers is not done; where it answers none, as soon as any gold claim
    for the same words is not done and none of its kind about the same people is.
    """
    return [
        Blocked(doc, claim.kind, claim.passage.start, claim.passage.end)
        for doc, match in reading.matches().items()
        for claim in reading.claims(doc)
        if claim.kind in MOVES and claim.stance == "asserts" and not _is_done(claim, match)
    ]


def _is_done(claim: Claim, match: Match) -> bool:
    for pair in match.pairs:
        if pair.claim is claim:
            return pair.gold.stance not in NOT_DONE
    said = [pair.gold for pair in match.pairs if shows(claim, pair.gold.quote)]
    stopped = any(gold.stance in NOT_DONE for gold in said)
    return not stopped or any(_same_move_done(claim, gold) for gold in said)


def _same_move_done(claim: Claim, gold: Gold) -> bool:
    same = claim.kind == gold.kind or claim.kind in gold.alt_kinds
    return same and gold.stance not in NOT_DONE and any_alike(forms(claim), gold.key)


def _of_document(doc: str, match: Match, parts: Sequence[Part]) -> Iterable[Fault]:
    for claim in match.spare:
        yield Fault("false", f"{claim.kind} · {claim.frame or '–'}", doc, claim.passage.start, claim.passage.end)
    for pair in match.pairs:
        if pair.gold.optional:
            continue
        if pair.claim is None:
            yield Fault("missed", pair.gold.kind, doc, *_place(pair.gold.quote, parts))
        else:
            place = pair.claim.passage.span
            for group, about in _details(pair.claim, pair.gold, strict=pair.strict):
                yield Fault(group, about, doc, place.start, place.end)


def _details(claim: Claim, gold: Gold, *, strict: bool) -> Iterable[tuple[str, str]]:
    if not strict:
        yield "wrong key", gold.kind
        return
    if claim.stance != gold.stance:
        yield "wrong stance", f"{gold.stance} read as {claim.stance}"
    if not speaker_is_right(claim, gold):
        yield "wrong speaker", _speaker_fault(claim, gold)
    if gold.quantity and not quantity_is_right(claim, gold.quantity):
        yield "wrong quantity", f"{gold.kind} {'has another' if claim.quantity else 'has none'}"
    if gold.when and not (claim.when and claim.when.edtf == gold.when):
        yield "wrong when", f"{gold.kind} {'has another' if claim.when else 'has none'}"
    for role, accepted in gold.roles.items():
        if not any_alike(forms(claim, role), accepted):
            yield "wrong role", f"{gold.kind}.{role} {'is another' if claim.roles.get(role) else 'is empty'}"


def _speaker_fault(claim: Claim, gold: Gold) -> str:
    if not gold.speaker:
        return "somebody, where the document speaks"
    return "somebody else" if claim.speakers else "nobody, where somebody speaks"


def _place(quote: str, parts: Sequence[Part]) -> tuple[int, int]:
    """Where the gold's words stand in their part; 0 to 0 where the text breaks them into lines of its own."""
    starts = [start for part in parts if (start := part.text.find(quote)) >= 0]
    return (starts[0], starts[0] + len(quote)) if starts else (0, 0)
