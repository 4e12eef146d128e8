"""Questions by what is asked of them: disputed ones first."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from paradero.answers.bounds import refuse_bounds
from paradero.answers.findings.finding import refuse_time
from paradero.answers.findings.given import claims_of, given
from paradero.answers.findings.neighbours import brief_answers, briefs
from paradero.answers.findings.origins import RootsOf, traced_roots
from paradero.answers.findings.states import SURE, state_of
from paradero.answers.findings.views import STATES, FindingFilter, FindingLine, FindingList
from paradero.answers.known import Condition
from paradero.answers.naming import subjects_named
from paradero.answers.selecting import MOST_COUNTED
from paradero.identity.questions.topics import topics
from paradero.record.clock import known_until
from paradero.record.question_rows import question_in
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.record.times import days_of
from paradero.words.errors import UsageError
from paradero.words.vocabulary import KINDS

EVERYTHING: Final = FindingFilter()
FEW: Final = 2_000
"""Where no more questions are about a subject, they are looked through for a time asked."""
MOST_LOOKED_AT: Final = 60
"""Questions whose origins are counted to find those that are agreed, or of a single source."""
CLAIMS_FOR_STATE: Final = 12
"""Claims whose origins are counted for one question in a list."""

_MOST_NAMED: Final = 20
_BY_ORIGINS: Final = ("agreed", "single-source")
_LAST_TURN: Final = (
    "NOT EXISTS (SELECT 1 FROM turn AS later WHERE later.question = turn.question AND later.seq > turn.seq "
    "AND later.at <= ?)"
)
_RANKED: Final = ("disputed", "superseded", "undisputed")
_BY_STATE: Final = {
    "disputed": ("disputed",), "superseded": ("superseded",), "agreed": ("undisputed",),
    "single-source": ("undisputed",), "unknown": ("empty",),
}  # fmt: skip


def of_kind(kind: str) -> Condition:
    """Questions that claims of a kind answer. Raises UsageError for what is no kind."""
    if kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind; choose one of {', '.join(KINDS)}.")
    names = tuple(name for name, topic in topics().items() if kind in topic.kinds)
    return f"question.topic IN ({_marks(names)})", names


def holding_then(as_of: str) -> Condition:
    """Questions with an answer that may hold at an EDTF time: those without a time hold at any."""
    refuse_time(as_of)
    days = days_of(as_of)
    told = "(question.first_day IS NULL OR (question.first_day <= ? AND question.last_day >= ?))"
    return told, (days.last, days.first)


def standings_of(state: str | None) -> tuple[str, ...]:
    """How questions in a state stand as the record keeps it; every standing for none. Raises UsageError."""
    if state is None:
        return (*_RANKED, "empty")
    if state not in STATES:
        raise UsageError(f"{state!r} is no state; choose one of {', '.join(STATES)}.")
    return _BY_STATE[state]


def keys_named(store: Store, name: str) -> list[str]:
    """The keys that a name or key may mean, those of joined subjects; a key that names no subject stays itself."""
    numbers = subjects_named(store, name, ())[:_MOST_NAMED]
    rows = store.select(f"SELECT key FROM subject WHERE number IN ({_marks(numbers)}) ORDER BY number", numbers)
    return [row[0] for row in rows] or [name]


def findings(
    record: Record,
    wanted: FindingFilter = EVERYTHING,
    *,
    limit: int = 30,
    offset: int = 0,
    roots_of: RootsOf = traced_roots,
) -> FindingList:
    """The questions that fit every field of the filter, disputed ones first, then by how many claims answer them.

    Raises UsageError for a state, kind, date or page that is none; a name that nobody bears gives an empty list.
    """
    refuse_bounds(limit, offset)
    _refuse(wanted)
    store = record.store
    with store.reading():
        asked = Asked(store, wanted)
        looked_at: int | None = None
        if _is_told_by_standing(wanted):
            numbers = list(islice(asked.numbers(), offset, offset + limit))
            told = (line_of(store, number, wanted, roots_of) for number in numbers)
            lines = tuple(line for line in told if _fits(line, wanted))
            total, exact = asked.count() if wanted.known_on is None else (offset + len(lines), len(numbers) < limit)
        else:
            lines, looked_at = _looked_through(store, asked, wanted, roots_of, limit, offset)
            all_ = looked_at < MOST_LOOKED_AT + offset
            total, exact = offset + len(lines), all_ and len(lines) < limit
            looked_at = None if all_ or len(lines) == limit else looked_at
        row = first_row(store, "SELECT total FROM tally WHERE topic = 'record' AND name = 'documents'")
        return FindingList(lines, total, exact, limit, offset, row[0] if row else 0, looked_at)


def _refuse(wanted: FindingFilter) -> None:
    standings_of(wanted.state)
    if wanted.kind is not None:
        of_kind(wanted.kind)
    refuse_time(wanted.as_of)
    if wanted.known_on:
        known_until(wanted.known_on)


def _is_told_by_standing(wanted: FindingFilter) -> bool:
    """Whether every question that the query gives fits, so that no line need be made to tell."""
    return not (wanted.as_of or wanted.state in _BY_ORIGINS)


def _fits(line: FindingLine, wanted: FindingFilter) -> bool:
    return line.state == wanted.state or (wanted.state is None and line.state != "unknown")


def _looked_through(
    store: Store, asked: "Asked", wanted: FindingFilter, roots_of: RootsOf, limit: int, offset: int
) -> tuple[tuple[FindingLine, ...], int]:
    """The lines of a page, where times or origins tell which fit, and how many questions were looked at for them."""
    found: list[FindingLine] = []
    looked_at = 0
    for number in islice(asked.numbers(), MOST_LOOKED_AT + offset):
        looked_at += 1
        line = line_of(store, number, wanted, roots_of)
        if _fits(line, wanted):
            found.append(line)
        if len(found) == offset + limit:
            break
    return tuple(found[offset:]), looked_at


class Asked:
    """The query for a filter: row numbers of the questions that may fit, and how many there are."""

    def __init__(self, store: Store, wanted: FindingFilter) -> None:
        self._store = store
        self._standings = _BY_STATE[wanted.state] if wanted.state else _RANKED
        self._conditions: list[Condition] = []
        self._until = known_until(wanted.known_on) if wanted.known_on else None
        self._keys = keys_named(store, wanted.about) if wanted.about else None
        if wanted.kind:
            self._conditions.append(of_kind(wanted.kind))
        if wanted.as_of:
            self._conditions.append(holding_then(wanted.as_of))

    def numbers(self) -> Iterator[int]:
        """The questions, each once: disputed ones first, then by how many claims answer them."""
        seen: set[int] = set()
        for standing in self._standings:
            query, parameters, order = self._query(standing)
            for (number,) in self._store.select(f"SELECT question.number {query} ORDER BY {order}", parameters):
                if number not in seen:
                    seen.add(number)
                    yield number

    def count(self) -> tuple[int, bool]:
        """How many there are, and whether that is exact."""
        counted = 0
        for standing in self._standings:
            query, parameters, _ = self._query(standing)
            limited = f"SELECT count(DISTINCT number) FROM (SELECT question.number {query} LIMIT ?)"
            counted += next(self._store.select(limited, (*parameters, MOST_COUNTED + 1)))[0]
        return min(counted, MOST_COUNTED), counted <= MOST_COUNTED

    def _few(self) -> bool:
        """Whether few questions are about what is asked for, so that those are looked through, not all of a time."""
        query = f"SELECT count(*) FROM (SELECT 1 FROM about WHERE key IN ({_marks(self._keys or [])}) LIMIT ?)"
        return int(next(self._store.select(query, (*(self._keys or []), FEW + 1)))[0]) <= FEW

    def _query(self, standing: str) -> tuple[str, list[Any], str]:
        """FROM and WHERE, their parameters, and the order that an index gives."""
        conditions, order = list(self._conditions), "question.claims DESC, question.number DESC"
        tables = "question"
        own: list[Condition] = [("question.standing = ?", (standing,))]
        if self._keys is not None:
            tables, order = (
                "about JOIN question ON question.number = about.question",
                "about.claims DESC, about.question DESC",
            )
            own = [(f"about.key IN ({_marks(self._keys)}) AND about.standing = ?", (*self._keys, standing))]
        if self._until:
            tables, order = "turn JOIN question ON question.number = turn.question", "turn.at DESC, turn.question DESC"
            own = [("turn.standing = ? AND turn.at <= ?", (standing, self._until)), (_LAST_TURN, (self._until,))]
            if self._keys is not None and self._few():
                tables = f"about CROSS JOIN {tables}"
                own.append(
                    (f"about.key IN ({_marks(self._keys)}) AND turn.question = about.question", tuple(self._keys))
                )
            elif self._keys is not None:
                named = f"about.question = turn.question AND about.key IN ({_marks(self._keys)})"
                own.append((f"EXISTS (SELECT 1 FROM about WHERE {named})", tuple(self._keys)))
        if standing == "undisputed":
            quiet = [name for name, topic in topics().items() if topic.quiet]
            own.append((f"question.topic NOT IN ({_marks(quiet)})", tuple(quiet)))
        told = [*own, *conditions]
        where = " AND ".join(f"({text})" for text, _ in told)
        return f"FROM {tables} WHERE {where}", [value for _, values in told for value in values], order


def line_of(store: Store, number: int, wanted: FindingFilter, roots_of: RootsOf) -> FindingLine:
    """One question in short, as it stands, or as it stood and held at the times asked."""
    question = question_in(store, number)
    row = first_row(store, "SELECT standing, claims FROM question WHERE number = ?", (number,)) or ("empty", 0)
    standing, claims = row
    if not (wanted.known_on or wanted.as_of) and (standing in SURE or claims == 1):
        state = SURE.get(standing, "single-source")
        return FindingLine(
            question.key, question, state, briefs(store, number, question), claims, 0 if not claims else 1
        )
    found = given(store, number, question, as_of=wanted.as_of, known_on=wanted.known_on, most=CLAIMS_FOR_STATE)
    roots = roots_of(store, list(claims_of(found)), wanted.known_on)
    shown = brief_answers(found) if wanted.known_on or wanted.as_of else briefs(store, number, question)
    counted = len(list(claims_of(found))) if wanted.known_on or wanted.as_of else claims
    origins = len({root.key for root in roots.values()})
    return FindingLine(question.key, question, state_of(found, roots), shown, counted, origins)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
