"""A subject's timeline, put together: its tracks, what collides, what is missing, and one day of it."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.answers.lines import claim_lines
from paradero.answers.protections.facts import Facts
from paradero.answers.protections.in_force import Answer, in_force
from paradero.answers.subjects import subject_entities
from paradero.answers.timelines.absences import absences
from paradero.answers.timelines.bars import bar_of, has_time, is_said, joined, rows_of
from paradero.answers.timelines.class_orders import facts_of, falling_under, places_of
from paradero.answers.timelines.clock import day_of
from paradero.answers.timelines.collisions import collisions
from paradero.answers.timelines.on_day import day_asked, on_day
from paradero.answers.timelines.protected import Protected, protected
from paradero.answers.timelines.protection_bars import protection_bars
from paradero.answers.timelines.reading import claims_of
from paradero.answers.timelines.spans import told
from paradero.answers.timelines.tracks import TrackRule, tracks_of
from paradero.answers.timelines.views import Bar, Crossing, Row, Timeline, Track
from paradero.answers.views import ClaimLine
from paradero.identity.names import fold
from paradero.identity.register import known
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.entity import Entity
from paradero.words.errors import NotFound, UsageError
from paradero.words.person import Person
from paradero.words.protection import Protection

_OF_LIFE: Final = ("where", "moves")
_SHOWN: Final = frozenset({"bars", "possible", "same day, order of events not known", "order of events not known"})


def timeline(record: Record, key: str, *, as_of: str | None = None, known_on: str | None = None) -> Timeline:
    """The timeline of the subject with this key, as known now or at `known_on`.

    With `as_of` it also says what held then. Raises NotFound, and UsageError for a date that is none.
    """
    asked = day_asked(as_of) if as_of else None
    with record.store.reading():
        cluster = _cluster(record.store, key)
        subject = subject_entities(record.store, [cluster])[cluster]
        made = _Making(record, cluster, subject, known_on, day_of(asked.stop - 1) if asked else None)
        tracks = made.tracks()
    bars = [bar for track in tracks for row in track.rows for bar in row.bars]
    spans = [span for bar in bars if (span := told(bar))]
    first = min((span.start for span in spans), default=None)
    last = max((span.stop for span in spans), default=None)
    where, moves = _bars_of(tracks, "where"), _bars_of(tracks, "moves")
    return Timeline(
        subject=subject,
        tracks=tracks,
        undated=made.undated,
        collisions=collisions(where, moves) if where else (),
        absences=absences(where, moves, last) if subject.type == "person" else (),
        crossings=_crossings(moves, made.protections, made.facts),
        on_day=on_day(tracks, as_of) if as_of else None,
        first=day_of(first) if first is not None else None,
        last=day_of(last - 1) if last is not None else None,
        as_of=as_of,
        known_on=known_on,
        lines=made.lines,
        protections=made.protections,
    )


class _Making:
    """The tracks of one subject while they are made; what was read is kept by id."""

    def __init__(self, record: Record, cluster: int, subject: Entity, known_on: str | None, until: str | None) -> None:
        self._record, self._cluster, self._subject = record, cluster, subject
        self._known_on, self._until = known_on, until
        self.lines: dict[str, ClaimLine] = {}
        self.undated: tuple[Bar, ...] = ()
        self.protections: tuple[Protection, ...] = ()
        self.classes: dict[Protection, tuple[str, ...]] = {}
        self.facts = Facts(Person(subject.key, (subject.name, *subject.aliases)))

    def tracks(self) -> tuple[Track, ...]:
        """Each track with its rows, in the order of the table; those without a claim are left out."""
        rules = tracks_of(self._subject.type)
        found = {
            rule.id: claims_of(self._record.store, self._cluster, rule, self._known_on, self._until) for rule in rules
        }
        lines = {id: claim_lines(self._record.store, told.numbers) for id, told in found.items()}
        told = [line for id in _OF_LIFE for line in lines.get(id, ())]
        own = self._protected(told) if self._subject.type == "person" else Protected((), (), (), False)
        made = [self._track(rule, own, lines[rule.id], found[rule.id].more) for rule in rules]
        return tuple(track for track in made if track.rows or track.more)

    def _protected(self, told: Sequence[ClaimLine]) -> Protected:
        """What protects the person by name, and the class orders that they fall under by what is told of their life."""
        found = protected(self._record, self._cluster, self._subject, self._known_on, places_of(told))
        self.facts = facts_of(self._subject, told)
        self.classes = dict(falling_under(found.classes, self.facts))
        self.protections = (*found.protections, *self.classes)
        return found

    def _track(self, rule: TrackRule, own: Protected, found: Sequence[ClaimLine], more: bool) -> Track:
        if rule.id == "protections":
            return self._protection_track(rule, own)
        lines = [*found, *(one for one in own.own_case if one.claim.kind in rule.kinds)]
        bars = joined(bar_of(line, rule, self._subject) for line in {line.id: line for line in lines}.values())
        self._keep(lines)
        self.undated += tuple(bar for bar in bars if not has_time(bar))
        return Track(rule.id, _in_order(rows_of(bar for bar in bars if has_time(bar))), more)

    def _protection_track(self, rule: TrackRule, own: Protected) -> Track:
        by_id = {line.id: line for line in own.lines}
        rows = []
        for protection in self.protections:
            bars = protection_bars(protection, by_id, self.classes.get(protection))
            self._keep(by_id[claim] for bar in bars for claim in bar.claims if claim in by_id)
            rows.append(Row(protection.key, bars[0].aside if bars else "", tuple(bars)))
        return Track(rule.id, _in_order(rows), own.more)

    def _keep(self, lines: Iterable[ClaimLine]) -> None:
        self.lines |= {line.id: line for line in lines}


def _cluster(store: Store, key: str) -> int:
    found = next((row[0] for row in store.select("SELECT cluster FROM subject WHERE key = ?", (key,))), None)
    if found is None:
        raise NotFound(f"The record knows no subject {key!r}; look for a name with `paradero show NAME`.")
    return int(found)


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by when they begin, as far as said; the bars of each as well."""
    ordered = [Row(row.label, row.aside, tuple(sorted(row.bars, key=_begins))) for row in rows if row.bars]
    return tuple(sorted(ordered, key=lambda row: _begins(row.bars[0])))


def _begins(bar: Bar) -> tuple[float, float]:
    span = told(bar)
    return (span.start, span.stop) if span else (0.0, 0.0)


def _bars_of(tracks: Sequence[Track], id: str) -> list[Bar]:
    return [bar for track in tracks if track.id == id for row in track.rows for bar in row.bars]


def _crossings(moves: Sequence[Bar], protections: Sequence[Protection], facts: Facts) -> tuple[Crossing, ...]:
    """Each move that is said to have happened, against each protection of the person that stood or may have."""
    moved = [move for move in moves if move.kind == "transfer" and is_said(move) and move.dated and move.when]
    return tuple(
        Crossing(move, answer)
        for move in _accounts_joined(moved)
        for protection in protections
        if (answer := _answer(protection, move, facts)) and answer.status in _SHOWN
    )


def _accounts_joined(moves: Sequence[Bar]) -> list[Bar]:
    """Accounts of one move, to one place at one time, as one that opens on the claims of all."""
    groups: dict[tuple[str, str | None], list[Bar]] = {}
    for move in moves:
        groups.setdefault((fold(move.label), move.when), []).append(move)
    claims = {key: tuple(claim for move in group for claim in move.claims) for key, group in groups.items()}
    return [msgspec.structs.replace(group[0], claims=claims[key]) for key, group in groups.items()]


def _answer(protection: Protection, move: Bar, facts: Facts) -> Answer | None:
    told = known(move.label)
    try:
        return in_force(protection, move.when or "", "removal", told.country if told else None, facts)
    except UsageError:
        return None
