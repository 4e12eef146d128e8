"""The one question: for each row of a list, whom it may be, what bars the move, and what nobody here knows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from paradero import __version__
from paradero.answers.documents import documents
from paradero.answers.lists import ListRead, ListRow
from paradero.answers.protections.facts import Facts
from paradero.answers.protections.in_force import STATUSES, TO_BE_LOOKED_AT, Answer, in_force
from paradero.answers.protections.rules import rules
from paradero.answers.protections.statements import Aside
from paradero.answers.screening.asked import Asked
from paradero.answers.screening.matching import LOOKED_AT, SHOWN, SHOWN_OF_COMMON, Matched, matched
from paradero.answers.screening.moves import facts_of, move_of
from paradero.answers.screening.people import people_of, words_about
from paradero.answers.screening.pool import Pool
from paradero.answers.screening.protected import Protected, protected_of
from paradero.answers.screening.registers import register_of
from paradero.answers.screening.views import (
    Finding,
    Held,
    ListTold,
    Loaded,
    Match,
    Move,
    RowFound,
    Screening,
    Versions,
)
from paradero.identity.people.tiers import TIERS, table
from paradero.identity.people.weights import settings
from paradero.record.ledger import checkpoint
from paradero.record.record import Record
from paradero.words.errors import UsageError
from paradero.words.protection import Protection

_COVERING: frozenset[str] = TO_BE_LOOKED_AT | {"in force, other country", "in force, other act"}


def screen(record: Record, listed: ListRead, asked: Asked, registers: Sequence[ListRead] = ()) -> Screening:
    """Every row of the list against the people and protections of the record and of the loaded registers.

    Reads the record only, and writes nothing anywhere. Raises UsageError where neither the question nor any row says
    when the move is to be.
    """
    if asked.at is None and not any("at" in row.cells for row in listed.rows):
        raise UsageError("Say when the move is to be, as in 2025-03-15T17:26-05:00, or give the list a column with it.")
    loaded = [register_of(each) for each in registers]
    own = protected_of(record, people_of(record, asked.known_on), asked.known_on)
    everybody = [*own.people, *(person for register in loaded for person in register.people)]
    pool = Pool(everybody, [*own.protections, *(each for register in loaded for each in register.protections)])
    positions = pool.found([row.person for row in listed.rows], LOOKED_AT)
    rows = [_found(row, asked, found, pool) for row, found in zip(listed.rows, positions, strict=True)]
    told = _told_twice(rows)
    return Screening(
        asked,
        ListTold(listed.name, listed.digest, len(listed.rows), listed.problems, listed.unclear),
        _held(record, asked, own, pool, tuple(register.told for register in loaded)),
        tuple(_with_words(record, row, own.asides, asked.known_on) for row in told),
        datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        Versions(__version__, settings().version, table().version, rules().version),
    )


def _found(row: ListRow, asked: Asked, positions: Sequence[int], pool: Pool) -> RowFound:
    move, facts = move_of(row, asked), facts_of(row)
    told = matched(row.person, positions, pool)
    matches = [_answered(match, pool.protections_of(match.known), move, facts) for match in told.matches]
    shown = _readable(matches, bool(told.equal))
    classes = _answers(pool.classes, move, facts)
    covering = tuple(answer for answer in classes if answer.status in _COVERING)
    return RowFound(
        row, move, _finding(shown, covering, told), tuple(shown), len(matches) - len(shown), told.equal, told.deciding,
        tuple(_answered(match, pool.protections_of(match.known), move, facts) for match in told.set_aside[:SHOWN]),
        covering, len(classes) - len(covering),
    )  # fmt: skip


def _answered(match: Match, protections: Sequence[Protection], move: Move, facts: Facts) -> Match:
    return msgspec.structs.replace(match, answers=_answers(protections, move, facts))


def _answers(protections: Sequence[Protection], move: Move, facts: Facts) -> tuple[Answer, ...]:
    """How each stands against the move, what needs a person first."""
    told = [in_force(protection, move.at, move.act, move.destination, facts) for protection in protections]
    return tuple(sorted(told, key=lambda answer: STATUSES.index(answer.status)))


def _readable(matches: Sequence[Match], common: bool) -> list[Match]:
    """Those to show, by tier, the barred first: all whom an order may bar, and of the others as many as can be read."""
    most = SHOWN_OF_COMMON if common else SHOWN
    ranked = sorted(matches, key=lambda match: (TIERS.index(match.comparison.tier), not _is_looked_at(match)))
    return [match for at, match in enumerate(ranked) if at < most or _is_looked_at(match)]


def _is_looked_at(match: Match) -> bool:
    return any(answer.status in TO_BE_LOOKED_AT for answer in match.answers)


def _finding(matches: Sequence[Match], classes: Sequence[Answer], told: Matched) -> Finding:
    statuses = {answer.status for match in matches for answer in match.answers} | {answer.status for answer in classes}
    if "bars" in statuses:
        return "barred"
    if statuses & TO_BE_LOOKED_AT:
        return "look"
    if told.equal:
        return "too common"
    return "match" if matches else "no match"


def _told_twice(rows: Sequence[RowFound]) -> list[RowFound]:
    """Two rows that may be one person stay two, and each says so."""
    lines: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        for match in row.matches:
            lines[match.known.person.key].append(row.row.line)

    def others(row: RowFound, match: Match) -> Match:
        told = tuple(line for line in lines[match.known.person.key] if line != row.row.line)
        return msgspec.structs.replace(match, other_rows=told) if told else match

    return [msgspec.structs.replace(row, matches=tuple(others(row, match) for match in row.matches)) for row in rows]


def _with_words(
    record: Record, row: RowFound, asides: Mapping[str, tuple[Aside, ...]], known_on: str | None
) -> RowFound:
    """The words of the record that name those who are shown, and its claims about them that are in no register."""

    def told(match: Match) -> Match:
        known = match.known
        if known.subject and not known.grounds:
            known = msgspec.structs.replace(known, grounds=words_about(record, known.subject, known_on))
        return msgspec.structs.replace(match, known=known, asides=asides.get(known.person.key, ()))

    matches, set_aside = tuple(map(told, row.matches)), tuple(map(told, row.set_aside))
    return msgspec.structs.replace(row, matches=matches, set_aside=set_aside)


def _held(record: Record, asked: Asked, own: Protected, pool: Pool, registers: tuple[Loaded, ...]) -> Held:
    held = documents(record, known_on=asked.known_on, limit=1).total
    with record.store.reading():
        state = checkpoint(record.store)
    return Held(
        people=len(own.people),
        documents=held,
        protections=len(own.protections),
        class_orders=len(pool.classes),
        entries=state.size,
        root=state.root.hex(),
        registers=registers,
        known_on=asked.known_on,
    )
