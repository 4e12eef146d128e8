"""Which subjects may be one: the questions for a person, those first whose answer changes most."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from paradero.answers.accounts import Accounts
from paradero.answers.batches import in_batches
from paradero.answers.bounds import refuse_bounds
from paradero.answers.candidates import Pair, other_pairs, people_pairs
from paradero.answers.judgements import judgement_lines
from paradero.answers.lines import claim_lines
from paradero.answers.subjects import subject_entities
from paradero.answers.views import JudgementLine, Question, ReviewQueue, ReviewReason, ReviewSide
from paradero.identity.comparison import Comparison, Reason, compare
from paradero.identity.kinds.table import Compared, Trait
from paradero.record.judgements import judgements_over
from paradero.record.record import Record
from paradero.record.store import Store

PASSAGES: Final = 3
"""Claims shown of each side."""


class _Ranked(msgspec.Struct, frozen=True):
    pair: Pair
    joins: int
    judged: bool

    @property
    def weight(self) -> float:
        """How many claims an answer would move, times how near to even the odds are (1 where they are even)."""
        chance = 1 / (1 + 2**-self.pair.odds)
        return self.joins * 4 * chance * (1 - chance)


def review(record: Record, *, limit: int = 20, offset: int = 0, again: bool = False) -> ReviewQueue:
    """The pairs of subjects that may be one and that nobody has judged; with `again` those judged *unsure* as well.

    Ordered by what an answer would change: the claims of the lesser side, times how near to even the odds are. Raises
    UsageError for a page that is none.
    """
    refuse_bounds(limit, offset)
    store = record.store
    with store.reading():
        ranked, unsure = _ranked(store, again)
        accounts = Accounts(store)
        questions: list[Question] = []
        skipped = 0
        for one in ranked:
            found = one.pair.found or compare(accounts.of(one.pair.left), accounts.of(one.pair.right))
            if found.tier == "different":
                continue
            if skipped < offset:
                skipped += 1
                continue
            questions.append(_question(store, one, found))
            if len(questions) == limit:
                break
        return ReviewQueue(tuple(questions), len(ranked), offset, unsure)


def _ranked(store: Store, again: bool) -> tuple[list[_Ranked], int]:
    """The pairs to ask about, best first, and how many are left out because they were judged *unsure*."""
    pairs = [*people_pairs(store), *other_pairs(store)]
    numbers = sorted({number for pair in pairs for number in (pair.left, pair.right)})
    query = "SELECT number, claims FROM subject WHERE number IN ({marks})"
    claims: dict[int, int] = {number: total for number, total in in_batches(store, query, numbers)}
    judged = dict(_judged(store))
    open_pairs = [
        _Ranked(pair, min(claims[pair.left], claims[pair.right]), (pair.left, pair.right) in judged)
        for pair in pairs
        if judged.get((pair.left, pair.right), "unsure") == "unsure"
    ]
    asked = [one for one in open_pairs if again or not one.judged]
    asked.sort(key=lambda one: (-one.weight, one.pair.left, one.pair.right))
    return asked, len(open_pairs) - len(asked)


def _judged(store: Store) -> Iterator[tuple[tuple[int, int], str]]:
    """What holds between joined subjects: *different* where any two of their names are judged so, else *unsure*."""
    rows = store.select(
        "SELECT min(one.cluster, other.cluster), max(one.cluster, other.cluster), verdict FROM judgement "
        "JOIN subject AS one ON one.key = judgement.one JOIN subject AS other ON other.key = judgement.other "
        "WHERE held = 1 AND verdict IN ('different', 'unsure') AND one.cluster != other.cluster "
        "ORDER BY verdict = 'different'"
    )
    for left, right, verdict in rows:
        yield (left, right), verdict


def _question(store: Store, one: _Ranked, found: Comparison | Compared) -> Question:
    left, right = (_side(store, number) for number in (one.pair.left, one.pair.right))
    return Question(
        left, right, found.tier, _reasons(one for one in found.agree if one.relation != "other"),
        _reasons(found.differ), _reasons(found.missing),
        found.version, one.joins, _before(store, left.subject.key, right.subject.key) if one.judged else None,
    )  # fmt: skip


def _side(store: Store, number: int) -> ReviewSide:
    rows = store.select(
        "SELECT mention.claim FROM mention JOIN claim ON claim.number = mention.claim WHERE mention.cluster = ? "
        "AND claim.superseded_at IS NULL GROUP BY mention.claim ORDER BY mention.placed, mention.claim LIMIT ?",
        (number, PASSAGES),
    )
    lines = claim_lines(store, [row[0] for row in list(rows)])
    claims = next(store.select("SELECT claims FROM subject WHERE number = ?", (number,)))[0]
    return ReviewSide(subject_entities(store, [number])[number], claims, lines)


def _reasons(told: Iterable[Reason | Trait]) -> tuple[ReviewReason, ...]:
    """Reasons of people (`field`) and of others (`what`) in one shape."""
    return tuple(
        ReviewReason(one.field if isinstance(one, Reason) else one.what, one.relation, one.left, one.right)
        for one in told
    )


def _before(store: Store, left: str, right: str) -> JudgementLine | None:
    made = [(seq, one) for seq, one in judgements_over(store, [left, right]) if {one.left, one.right} == {left, right}]
    lines = judgement_lines(store, made[-1:])
    return lines[0] if lines else None
