"""Which subjects may be one: the questions for a person, those first whose answer changes most."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from paradero.answers.batches import in_batches
from paradero.answers.bounds import refuse_bounds
from paradero.answers.candidates import Pair, compare_others, other_pairs, people_pairs, turned
from paradero.answers.judgements import judgement_lines
from paradero.answers.lines import claim_lines
from paradero.answers.subjects import subject_entities
from paradero.answers.views import JudgementLine, Question, ReviewQueue, ReviewReason, ReviewSide
from paradero.identity.comparison import Comparison, Reason, compare
from paradero.identity.kinds.table import Compared, Trait
from paradero.record.accounts import Accounts
from paradero.record.judgements import joined_keys, judgements_over
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.errors import NotFound, UsageError

PASSAGES: Final = 3
"""Claims shown of each side."""
MOST_LOOKED_AT: Final = 500
"""Subjects of each type among which questions are looked for, unless more are asked for: those most claims name."""
_ASKED_ABOUT: Final = ("person", "facility", "agency", "court", "case")


class _Ranked(msgspec.Struct, frozen=True):
    pair: Pair
    joins: int
    judged: bool

    @property
    def weight(self) -> float:
        """How many claims an answer would move, times how near to even the odds are (1 where they are even)."""
        chance = 1 / (1 + 2**-self.pair.odds)
        return self.joins * 4 * chance * (1 - chance)


def review(
    record: Record, *, limit: int = 20, offset: int = 0, again: bool = False, most: int = MOST_LOOKED_AT
) -> ReviewQueue:
    """The pairs of subjects that may be one and that nobody has judged; with `again` those judged *unsure* as well.

    Ordered by what an answer would change: the claims of the lesser side, times how near to even the odds are. Of each
    type the `most` subjects that most claims name are looked at. Raises UsageError for a page that is none.
    """
    refuse_bounds(limit, offset)
    store = record.store
    with store.reading():
        ranked, unsure = _ranked(store, again, most)
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
            sides = _side(store, one.pair.left), _side(store, one.pair.right)
            questions.append(_question(store, one, found, sides))
            if len(questions) == limit:
                break
        return ReviewQueue(tuple(questions), len(ranked), offset, unsure, *_looked_at(store, most))


def question_about(record: Record, left: str, right: str) -> Question:
    """The question about two subjects by their keys, whatever was judged of them; joined ones are shown each alone.

    Raises NotFound for a key that the record does not know; UsageError for one subject with itself, or with another
    type.
    """
    store = record.store
    with store.reading():
        one, other = _subject(store, left), _subject(store, right)
        if left == right:
            raise UsageError("These are one subject; ask about two.")
        if one.type != other.type:
            raise UsageError(f"A {one.type} and a {other.type} are never one; ask about two of one type.")
        alone = one.cluster == other.cluster
        pair = Pair(one.number, other.number, 0.0) if alone else Pair(one.cluster, other.cluster, 0.0)
        sides = _side(store, pair.left, alone), _side(store, pair.right, alone)
        ranked = _Ranked(pair, min(side.claims for side in sides), judged=True)
        return _question(store, ranked, _compared(store, one.type, pair, alone), sides, alone)


class _Subject(msgspec.Struct, frozen=True):
    number: int
    cluster: int
    type: str


def _subject(store: Store, key: str) -> _Subject:
    row = next(store.select("SELECT number, cluster, type FROM subject WHERE key = ?", (key,)), None)
    if row is None:
        raise NotFound(f"The record knows no subject {key!r}; look for a name with `paradero show NAME`.")
    return _Subject(*row)


def _compared(store: Store, type: str, pair: Pair, alone: bool) -> Comparison | Compared:
    if type == "person":
        accounts = Accounts(store, alone)
        return compare(accounts.of(pair.left), accounts.of(pair.right))
    return compare_others(store, type, pair.left, pair.right, alone)


def _looked_at(store: Store, most: int) -> tuple[int, int]:
    """How many subjects were looked at, and how many there are of their types."""
    totals: dict[str, int] = dict(store.select("SELECT name, total FROM tally WHERE topic = 'subject'"))
    known = [totals.get(type, 0) for type in _ASKED_ABOUT]
    return sum(min(total, most) for total in known), sum(known)


def _ranked(store: Store, again: bool, most: int) -> tuple[list[_Ranked], int]:
    """The pairs to ask about, best first, and how many are left out because they were judged *unsure*."""
    pairs = [*people_pairs(store, most), *other_pairs(store, most)]
    numbers = sorted({number for pair in pairs for number in (pair.left, pair.right)})
    query = "SELECT number, claims, key FROM subject WHERE number IN ({marks})"
    rows = list(in_batches(store, query, numbers))
    claims: dict[int, int] = {number: total for number, total, _ in rows}
    keys: dict[int, str] = {number: key for number, _, key in rows}
    pairs = [pair if keys[pair.left] < keys[pair.right] else turned(pair) for pair in pairs]
    judged = dict(_judged(store))
    open_pairs = [
        _Ranked(pair, min(claims[pair.left], claims[pair.right]), frozenset((pair.left, pair.right)) in judged)
        for pair in pairs
        if judged.get(frozenset((pair.left, pair.right)), "unsure") == "unsure"
    ]
    asked = [one for one in open_pairs if again or not one.judged]
    asked.sort(key=lambda one: (-one.weight, one.pair.left, one.pair.right))
    return asked, len(open_pairs) - len(asked)


def _judged(store: Store) -> Iterator[tuple[frozenset[int], str]]:
    """What holds between joined subjects: *different* where any two of their names are judged so, else *unsure*."""
    rows = store.select(
        "SELECT one.cluster, other.cluster, verdict FROM judgement "
        "JOIN subject AS one ON one.key = judgement.one JOIN subject AS other ON other.key = judgement.other "
        "WHERE held = 1 AND verdict IN ('different', 'unsure') AND one.cluster != other.cluster "
        "ORDER BY verdict = 'different'"
    )
    for left, right, verdict in rows:
        yield frozenset((left, right)), verdict


def _question(
    store: Store, one: _Ranked, found: Comparison | Compared, sides: tuple[ReviewSide, ReviewSide], alone: bool = False
) -> Question:
    left, right = sides
    return Question(
        left, right, found.tier, _reasons(one for one in found.agree if one.relation != "other"),
        _reasons(found.differ), _reasons(found.missing),
        found.version, one.joins, _before(store, left.subject.key, right.subject.key, alone) if one.judged else None,
    )  # fmt: skip


def _side(store: Store, number: int, alone: bool = False) -> ReviewSide:
    """A joined subject with its first claims; `alone`, one of its names with its own."""
    named = (
        "FROM mention JOIN claim ON claim.number = mention.claim "
        f"WHERE mention.{'subject' if alone else 'cluster'} = ? AND claim.superseded_at IS NULL "
    )
    in_time = "mention.placed, mention.claim"
    first = f"SELECT mention.claim {named}GROUP BY {in_time} ORDER BY {in_time} LIMIT ?"
    counted = (
        f"SELECT count(DISTINCT mention.claim) {named}" if alone else "SELECT claims FROM subject WHERE number = ?"
    )
    lines = claim_lines(store, [row[0] for row in store.select(first, (number, PASSAGES))])
    claims = int(next(store.select(counted, (number,)))[0])
    entity = subject_entities(store, [number])[number]
    return ReviewSide(msgspec.structs.replace(entity, aliases=()) if alone else entity, claims, lines)


def _reasons(told: Iterable[Reason | Trait]) -> tuple[ReviewReason, ...]:
    """Reasons of people (`field`) and of others (`what`) in one shape."""
    return tuple(
        ReviewReason(one.field if isinstance(one, Reason) else one.what, one.relation, one.left, one.right)
        for one in told
    )


def _before(store: Store, left: str, right: str, alone: bool) -> JudgementLine | None:
    """The latest judgement between the two sides."""
    ones, others = ({left}, {right}) if alone else (set(joined_keys(store, left)), set(joined_keys(store, right)))
    made = [
        (seq, one)
        for seq, one in judgements_over(store, sorted(ones))
        if (one.left in ones and one.right in others) or (one.right in ones and one.left in others)
    ]
    lines = judgement_lines(store, made[-1:])
    return lines[0] if lines else None
