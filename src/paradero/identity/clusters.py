"""Which subjects are one, by the judgements that hold: joined by *same*, and kept apart by *different*.

Two subjects judged different are never one, not even through a third that both are judged to be. Of the joins that
would make them one, those that persons made come first, then the older; a join that cannot be followed is told as a
conflict.
"""

from collections.abc import Iterable, Sequence

import msgspec

from paradero.words.entity import Judge, Verdict


class Held(msgspec.Struct, frozen=True):
    """A judgement that no later one over the same pair has undone."""

    one: str
    other: str
    verdict: Verdict
    judge: Judge
    seq: int


class Conflict(msgspec.Struct, frozen=True):
    """A join that is not followed, and the judgements that keep its two sides apart."""

    join: Held
    against: tuple[Held, ...]


class Clusters(msgspec.Struct, frozen=True):
    """Groups of keys that are one subject each, and the joins that are not followed."""

    groups: tuple[tuple[str, ...], ...]
    conflicts: tuple[Conflict, ...]


def clusters(keys: Iterable[str], held: Sequence[Held]) -> Clusters:
    """The keys in groups, in order; every key named by a judgement counts as given."""
    named = {key for judged in held for key in (judged.one, judged.other)}
    group = {key: {key} for key in sorted({*keys, *named})}
    apart = [judged for judged in held if judged.verdict == "different"]
    conflicts = []
    for join in sorted((judged for judged in held if judged.verdict == "same"), key=_before):
        left, right = group[join.one], group[join.other]
        if left is right:
            continue
        against = tuple(judged for judged in apart if _stands_between(judged, left, right))
        if against:
            conflicts.append(Conflict(join, against))
            continue
        left |= right
        group.update(dict.fromkeys(right, left))
    whole = {id(keys): tuple(sorted(keys)) for keys in group.values()}
    return Clusters(tuple(sorted(whole.values())), tuple(conflicts))


def _before(judged: Held) -> tuple[bool, int]:
    return judged.judge == "rule", judged.seq


def _stands_between(judged: Held, left: set[str], right: set[str]) -> bool:
    return (judged.one in left and judged.other in right) or (judged.one in right and judged.other in left)
