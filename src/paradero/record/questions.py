"""Applies what claims answer: questions, the answers to each, who holds to which, and how each question stands.

An answer counts for its voice's latest word only (`side.held`); those given up stay. When claims come, rest, or are of
other subjects than before, the questions they touch stand anew, and no other.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.identity.questions.answering import answers_of
from paradero.identity.questions.placing import frame_of, is_timed, kin_of, placed
from paradero.identity.questions.question import ANY, Answer
from paradero.identity.questions.said import Said
from paradero.identity.questions.states import Side, standing_of
from paradero.identity.questions.values import value_key
from paradero.identity.questions.voices import voice_of
from paradero.proof.canonical import canonical
from paradero.record.events import (
    FEW_EVENTS,
    answer_in,
    are_many,
    event_at,
    find_event,
    make_event,
    sides_of,
    widen_event,
)
from paradero.record.question_rows import question_in, question_number
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.record.times import days_of
from paradero.words.claim import Claim

MOST_MOVED: Final = 50
"""Answers without a day that are looked at again when an event of their kind is first told with its day."""

_CLAIM = msgspec.json.Decoder(Claim)


class Moment(msgspec.Struct, frozen=True):
    """The ledger entry that changes things: its number and instant."""

    seq: int
    at: str


def add_answers(store: Store, moment: Moment, reading: int) -> None:
    """Makes the answers of one standing reading, and lets the questions they touch stand anew."""
    document = _Document(store, reading)
    touched = _Touched()
    positions: dict[int, int] = {}
    for one in answers_of(document.said, document.published):
        claim = document.numbers[one.claim]
        position = positions[claim] = positions.get(claim, -1) + 1
        entry = _Given(claim, position, document.said[one.claim].voice, document.day)
        _place(store, one.answer, entry, moment, touched)
    _stand(store, touched, moment)


def rest_answers(store: Store, moment: Moment, reading: int) -> None:
    """Takes the answers of a reading out of count; they stay, for what was known before."""
    rows = list(
        store.select(
            "SELECT answer.claim, answer.position, question, side, voice FROM claim "
            "JOIN answer ON answer.claim = claim.number WHERE claim.reading = ? AND rests = 0 "
            "ORDER BY answer.claim, answer.position",
            (reading,),
        )
    )
    touched = _Touched()
    for claim, position, question, side, voice in rows:
        store.change("UPDATE answer SET rests = 1 WHERE claim = ? AND position = ?", (claim, position))
        _uncount(store, question, side, voice, touched)
    _stand(store, touched, moment)


def renew_answers(store: Store, moment: Moment, readings: Iterable[int]) -> None:
    """Makes the answers of standing readings again: their claims are of other subjects than before."""
    for reading in readings:
        rows = list(
            store.select(
                "SELECT answer.claim, answer.position, question, side, voice FROM claim "
                "JOIN answer ON answer.claim = claim.number WHERE claim.reading = ? "
                "ORDER BY answer.claim, answer.position",
                (reading,),
            )
        )
        touched = _Touched()
        for claim, position, question, side, voice in rows:
            store.change("DELETE FROM answer WHERE claim = ? AND position = ?", (claim, position))
            _uncount(store, question, side, voice, touched)
        add_answers(store, moment, reading)
        _stand(store, touched, moment)


class _Touched:
    """What changed in each question, in the order in which they were touched: so that none need be counted anew."""

    def __init__(self) -> None:
        self.changes: dict[int, _Change] = {}

    def count(self, question: int, claims: int, sides: int, time: str = "") -> None:
        """So many more claims and different answers, or fewer; one of a time, where that is told."""
        change = self.changes.setdefault(question, _Change())
        change.claims += claims
        change.sides += sides
        change.times += (time,) if time else ()

    def give_up(self, question: int) -> None:
        """An answer may be held by nobody any more."""
        self.changes.setdefault(question, _Change()).given_up = True


class _Change(msgspec.Struct):
    claims: int = 0
    sides: int = 0
    times: tuple[str, ...] = ()
    given_up: bool = False


class _Given(msgspec.Struct, frozen=True):
    """Who gives an answer, in which claim, and the day of the document, with its version where it is not the first."""

    claim: int
    position: int
    voice: str
    day: str


class _Document:
    """What the claims of a reading say, with the subjects that they name now."""

    def __init__(self, store: Store, reading: int) -> None:
        version, learned = (
            first_row(store, "SELECT version, learned_at FROM reading WHERE number = ?", (reading,)) or ()
        )
        name, later, self.published, publisher = first_row(
            store,
            "SELECT document.id, version.version, version.published, version.publisher FROM version "
            "JOIN document ON document.number = version.document WHERE version.number = ?",
            (version,),
        ) or ("", 1, None, None)
        self.day = (self.published or learned)[:10] + (f" {later:04}" if later > 1 else "")
        subjects = _subjects(store, reading)
        rows = list(
            store.select(
                "SELECT claim.number, statement.body FROM claim JOIN statement ON statement.claim = claim.number "
                "WHERE claim.reading = ? ORDER BY claim.number",
                (reading,),
            )
        )
        self.numbers = [number for number, _ in rows]
        self.said: list[Said] = []
        for number, body in rows:
            claim, named = _CLAIM.decode(body), subjects.get(number, {})
            self.said.append(Said(claim, named, voice_of(claim, named, publisher, name)))


def _subjects(store: Store, reading: int) -> dict[int, dict[tuple[str, int], tuple[str, str]]]:
    """Key and name of the joined subject that each filler of a reading's claims names."""
    rows = store.select(
        "SELECT mention.claim, mention.role, mention.position, subject.key, subject.name FROM claim "
        "JOIN mention ON mention.claim = claim.number JOIN subject ON subject.number = mention.cluster "
        "WHERE claim.reading = ?",
        (reading,),
    )
    found: dict[int, dict[tuple[str, int], tuple[str, str]]] = {}
    for claim, role, position, key, name in rows:
        found.setdefault(claim, {})[role, position] = (key, name)
    return found


def _place(store: Store, answer: Answer, given: _Given, moment: Moment, touched: _Touched) -> None:
    """Puts an answer to its question; one that is new and tells its time draws the answers that give none."""
    found = find_event(store, answer, given.day)
    if found is None and frame_of(answer) is not None:
        found = make_event(store, answer)
    wider = False
    if found:
        event = widen_event(store, found[0], found[1], answer.question)
        answer, wider = placed(answer, event), event is not found[1]
    question, _ = question_number(store, answer.question, found[0] if found else None, moment.at, wider=wider)
    new = _add(store, question, answer, given, touched)
    if new and found and is_timed(answer, found[1].period):
        _draw(store, answer, found[0], moment, touched)


def _draw(store: Store, answer: Answer, event: int, moment: Moment, touched: _Touched) -> None:
    """Looks again at the answers of the same frame and scope that give no time, whether they are of this event.

    Those that say the same; and all, while the frame has few events.
    """
    if are_many(store, answer):
        return
    kin, value = kin_of(answer), value_key(answer.value)
    few = first_row(store, "SELECT count(*) FROM (SELECT 1 FROM event WHERE frame = ? AND day IS NOT NULL LIMIT ?)",
                    (frame_of(answer), FEW_EVENTS + 1))  # fmt: skip
    same, parameters = ("", (kin,)) if few and few[0] <= FEW_EVENTS else ("AND side.value = ? ", (kin, value))
    rows = store.select(
        "SELECT answer.claim, answer.position, answer.question, answer.side, answer.voice, answer.said, answer.body "
        f"FROM side JOIN question ON question.number = side.question JOIN event ON event.number = question.event "
        "JOIN answer ON answer.question = side.question AND answer.side = side.side AND answer.rests = 0 "
        f"WHERE side.kin = ? {same}AND side.claims > 0 AND event.day IS NULL AND event.number != ? "
        "ORDER BY answer.claim DESC, answer.position LIMIT ?",
        (*parameters, event, MOST_MOVED),
    )
    for claim, position, question, side, voice, said, body in list(rows):
        loose = answer_in(body, question_in(store, question))
        found = find_event(store, loose, said)
        if found and found[0] == event:
            store.change("DELETE FROM answer WHERE claim = ? AND position = ?", (claim, position))
            _uncount(store, question, side, voice, touched)
            moved = placed(loose, event_at(store, event))
            target, _ = question_number(store, moved.question, event, moment.at)
            _add(store, target, moved, _Given(claim, position, voice, said), touched)


def _add(store: Store, question: int, answer: Answer, given: _Given, touched: _Touched) -> bool:
    """The row of one answer, counted; whether nobody that stands answered so before."""
    side, body = answer.side, canonical(msgspec.structs.replace(answer, question=ANY))
    store.change(
        "INSERT INTO answer (claim, position, question, side, voice, said, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (given.claim, given.position, question, side, given.voice, given.day, body),
    )
    known = first_row(store, "SELECT claims FROM side WHERE question = ? AND side = ?", (question, side))
    if known:
        store.change("UPDATE side SET claims = claims + 1 WHERE question = ? AND side = ?", (question, side))
    else:
        timed = int(is_timed(answer, answer.question.period))
        store.change(
            "INSERT INTO side (question, side, claims, held, kin, value, timed, body) VALUES (?, ?, 1, 0, ?, ?, ?, ?)",
            (question, side, kin_of(answer), value_key(answer.value), timed, body),
        )
    new = known is None or known[0] == 0
    touched.count(question, 1, int(new), answer.time.edtf)
    _hold(store, question, given.voice, touched)
    return new


def _uncount(store: Store, question: int, side: str, voice: str, touched: _Touched) -> None:
    store.change("UPDATE side SET claims = claims - 1 WHERE question = ? AND side = ?", (question, side))
    left = first_row(store, "SELECT claims FROM side WHERE question = ? AND side = ?", (question, side))
    touched.count(question, -1, -int(left == (0,)))
    _hold(store, question, voice, touched)


def _hold(store: Store, question: int, voice: str, touched: _Touched) -> None:
    """Lets a voice hold to what it says last, and to nothing else."""
    before = {
        row[0] for row in store.select("SELECT side FROM holder WHERE question = ? AND voice = ?", (question, voice))
    }
    rows = store.select(
        "SELECT side FROM answer WHERE question = ? AND voice = ? AND rests = 0 AND said = "
        "(SELECT max(said) FROM answer WHERE question = ? AND voice = ? AND rests = 0)",
        (question, voice, question, voice),
    )
    after = {row[0] for row in rows}
    for side in sorted(before - after):
        touched.give_up(question)
        store.change("DELETE FROM holder WHERE question = ? AND voice = ? AND side = ?", (question, voice, side))
        store.change("UPDATE side SET held = held - 1 WHERE question = ? AND side = ?", (question, side))
    for side in sorted(after - before):
        store.change("INSERT INTO holder (question, voice, side) VALUES (?, ?, ?)", (question, voice, side))
        store.change("UPDATE side SET held = held + 1 WHERE question = ? AND side = ?", (question, side))


def _stand(store: Store, touched: _Touched, moment: Moment) -> None:
    """How each of the questions stands now; a change is kept."""
    for number, change in touched.changes.items():
        row = first_row(store, "SELECT standing, claims, first_day, last_day FROM question WHERE number = ?", (number,))
        before, claims, *days = row or ("empty", 0, None, None)
        standing = before if before == "disputed" and not change.given_up else _standing(store, number)
        claims += change.claims
        store.change(
            "UPDATE question SET standing = ?, claims = ?, sides = sides + ?, first_day = ?, last_day = ? "
            "WHERE number = ?",
            (standing, claims, change.sides, *_widened(days, change.times), number),
        )
        store.change("UPDATE about SET standing = ?, claims = ? WHERE question = ?", (standing, claims, number))
        if before != standing:
            _turn(store, number, standing, moment)


def _turn(store: Store, question: int, standing: str, moment: Moment) -> None:
    """Keeps that a question stands otherwise; news where it is disputed, or stood at all at an earlier entry."""
    stood = "SELECT 1 FROM turn WHERE question = ? AND seq < ? AND standing != 'empty' LIMIT 1"
    news = standing == "disputed" or first_row(store, stood, (question, moment.seq)) is not None
    store.change(
        "INSERT INTO turn (question, seq, at, standing, news) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (question, seq) DO UPDATE SET standing = excluded.standing, news = excluded.news",
        (question, moment.seq, moment.at, standing, int(news)),
    )


def _standing(store: Store, number: int) -> str:
    """How a question stands by its answers; one that is disputed stays so until an answer is given up."""
    return standing_of([Side(one.answer, one.held) for one in sides_of(store, number, question_in(store, number))])


def _widened(known: Sequence[int | None], times: Iterable[str]) -> tuple[int | None, int | None]:
    """First and last day of the times that answers gave, those before and these; what rests takes none away."""
    days = [days_of(time) for time in times]
    first = [*(day.first for day in days), *(day for day in known[:1] if day is not None)]
    last = [*(day.last for day in days), *(day for day in known[1:] if day is not None)]
    return min(first, default=None), max(last, default=None)
