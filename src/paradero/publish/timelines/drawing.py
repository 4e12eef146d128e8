"""A timeline as a drawing: what stands where, in the units of one SVG. It says nothing that the table does not say."""

import re
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.clock import begins, ends
from paradero.answers.timelines.on_day import day_asked
from paradero.answers.timelines.spans import told, vouched
from paradero.answers.timelines.views import Bar, Row, Timeline, Track
from paradero.publish.timelines.axis import Axis, Break, Tick, axis
from paradero.publish.timelines.sentences import (
    absence_sentence,
    aside_words,
    bar_sentence,
    by_key,
    claims_sentence,
    collision_sentence,
    label_of,
    stance_label,
    who_says,
)
from paradero.publish.timelines.wording import timeline_words
from paradero.publish.wording import Weight, stance_words

WIDTH: Final = 1_000.0
LEFT: Final = 250.0
RIGHT: Final = 985.0
MOST_ROWS: Final = 20
"""Rows of one track that are drawn; the table has them all."""

_ROW: Final = 34.0
_HEAD: Final = 30.0
_TOP: Final = 10.0
_AXIS: Final = 46.0
_FADE: Final = 22.0
_LABEL_LETTERS: Final = 36
_TICKS_APART: Final = 118.0

_NO_ID: Final = re.compile(r"[^0-9A-Za-z]+")

Form = Literal["sure", "vague", "fade-left", "fade-right", "moment", "hollow", "line", "flag"]


class Piece(msgspec.Struct, frozen=True):
    """One shape of a bar: from `x` on, `width` wide."""

    form: Form
    x: float
    width: float = 0.0


class Mark(msgspec.Struct, frozen=True):
    """A bar as drawn: its shapes, its weight, the sentence that says it, and the address it opens."""

    pieces: tuple[Piece, ...]
    weight: Weight
    sentence: str
    address: str


class Line(msgspec.Struct, frozen=True):
    """A row as drawn: what it is called, what stands under that, its bars. `y` is its middle."""

    y: float
    label: str
    whole: str
    under: str
    marks: tuple[Mark, ...]


class Head(msgspec.Struct, frozen=True):
    """The name of a track above its rows."""

    y: float
    title: str
    note: str


class Shade(msgspec.Struct, frozen=True):
    """A stretch that is shaded: a collision over the rows that collide, or a gap in a row of its own."""

    x: float
    width: float
    y: float
    height: float
    sentence: str


class Drawing(msgspec.Struct, frozen=True):
    """All that is drawn, from top to bottom; `cursor` is the stretch of the day asked, `foot` where the axis stands."""

    height: float
    foot: float
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    clashes: tuple[Shade, ...]
    gaps: tuple[Shade, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[Break, ...]
    cursor: tuple[float, float] | None
    first: float
    last: float


def draw(timeline: Timeline) -> Drawing | None:
    """The drawing of a timeline; None where nothing in it has a date."""
    if timeline.first is None or timeline.last is None:
        return None
    scale = axis(knots(timeline), LEFT, RIGHT)
    return _Drawing(timeline, scale).made()


class _Drawing:
    """The rows of a drawing while they are laid out from top to bottom."""

    def __init__(self, timeline: Timeline, scale: Axis) -> None:
        self._timeline, self._scale = timeline, scale
        self._known = by_key(timeline)
        self._y = _TOP
        self._heads: list[Head] = []
        self._lines: list[Line] = []
        self._gaps: list[Shade] = []
        self._rows: dict[Bar, float] = {}

    def made(self) -> Drawing:
        tracks = self._timeline.tracks
        if self._timeline.absences and not any(track.id == "where" for track in tracks):
            self._head("where", "")
            self._absences()
        for track in tracks:
            self._track(track)
        cursor = self._cursor()
        return Drawing(
            height=self._y + _AXIS,
            foot=self._y + 4,
            heads=tuple(self._heads),
            lines=tuple(self._lines),
            clashes=tuple(self._clashes()),
            gaps=tuple(self._gaps),
            ticks=tuple(self._scale.ticks(_TICKS_APART)),
            breaks=tuple(self._scale.breaks()),
            cursor=cursor,
            first=self._scale.knots[0],
            last=self._scale.knots[-1],
        )

    def _track(self, track: Track) -> None:
        left_out = max(0, len(track.rows) - MOST_ROWS)
        words = timeline_words().page
        note = str(words["rows_left_out"]).format(count=left_out) if left_out else ""
        self._head(track.id, note)
        for row in track.rows[:MOST_ROWS]:
            self._row(track, row)
        if track.id == "where":
            self._absences()

    def _head(self, id: str, note: str) -> None:
        self._y += _HEAD
        self._heads.append(Head(self._y - 8, timeline_words().track.get(id, id), note))

    def _row(self, track: Track, row: Row) -> None:
        middle = self._y + _ROW / 2
        self._y += _ROW
        label = label_of(row.bars[0], self._known)
        marks = tuple(self._mark(bar, track.id) for bar in row.bars)
        self._rows |= dict.fromkeys(row.bars, middle)
        self._lines.append(Line(middle, shortened(label), label, shortened(_under(row)), marks))

    def _mark(self, bar: Bar, track: str) -> Mark:
        weight = "stated" if bar.kind == "protection" else stance_words(bar.kind, bar.stance).weight
        sentence = f"{bar_sentence(bar, track, label_of(bar, self._known))} {claims_sentence(bar)}"
        address = f"/claims/{bar.claims[0]}" if len(bar.claims) == 1 else f"#{bar_id(bar)}"
        return Mark(tuple(pieces(bar, self._scale)), weight, sentence, address)

    def _absences(self) -> None:
        if not self._timeline.absences:
            return
        middle = self._y + _ROW / 2
        self._y += _ROW
        label = timeline_words().absence["label"]
        self._lines.append(Line(middle, label, label, "", ()))
        for gap in self._timeline.absences:
            x, width = self._stretch(gap.first, gap.last)
            self._gaps.append(Shade(x, width, middle - 9, 18, absence_sentence(gap)))

    def _clashes(self) -> Iterator[Shade]:
        for clash in self._timeline.collisions:
            rows = [self._rows[bar] for bar in (clash.left, clash.right) if bar in self._rows]
            if rows:
                x, width = self._stretch(clash.first, clash.last)
                top, foot = min(rows) - 15, max(rows) + 15
                yield Shade(x, width, top, foot - top, collision_sentence(clash))

    def _stretch(self, first: str, last: str) -> tuple[float, float]:
        x, stop = self._scale.x(begins(first)), self._scale.x(ends(last))
        return x, round(max(3.0, stop - x), 1)

    def _cursor(self) -> tuple[float, float] | None:
        if self._timeline.as_of is None:
            return None
        asked = day_asked(self._timeline.as_of)
        x = self._scale.x(asked.start)
        return x, max(1.5, round(self._scale.x(asked.stop) - x, 1))


def pieces(bar: Bar, scale: Axis, fade: float = _FADE) -> Iterator[Piece]:
    """The shapes of a bar: what is sure is whole, a vague stretch is hatched, an end that nobody gives fades out."""
    span, whole = vouched(bar), told(bar)
    if whole is None:
        return
    if not bar.dated:
        yield from _open_ends(bar, scale, whole.start, whole.stop, fade)
        yield Piece("hollow", round((scale.x(whole.start) + scale.x(whole.stop)) / 2, 1))
        return
    if span is None:
        yield Piece("vague", scale.x(whole.start), _wide(scale, whole.start, whole.stop))
        yield from _open_ends(bar, scale, whole.start, whole.stop, fade)
        return
    if bar.start.first and begins(bar.start.first) < span.start:
        yield Piece("vague", scale.x(begins(bar.start.first)), _wide(scale, begins(bar.start.first), span.start))
    if bar.stop.last and ends(bar.stop.last) > span.stop:
        yield Piece("vague", scale.x(span.stop), _wide(scale, span.stop, ends(bar.stop.last)))
    yield from _open_ends(bar, scale, span.start, span.stop, fade)
    if bar.shape == "event" and span.stop - span.start <= 1:
        yield Piece("moment", round((scale.x(span.start) + scale.x(span.stop)) / 2, 1))
    else:
        yield Piece("sure", scale.x(span.start), _wide(scale, span.start, span.stop))
    if bar.deadline:
        due = scale.x(begins(bar.deadline))
        start = scale.x(span.stop)
        yield Piece("line", min(start, due), round(abs(due - start), 1))
        yield Piece("flag", due)


def bar_id(bar: Bar) -> str:
    """Where the table tells of a bar."""
    begin = next((edge for edge in (bar.start.first, bar.start.last, bar.stop.first) if edge), "undated")
    return f"bar-{bar.claims[0]}-{bar.kind}-{_NO_ID.sub('-', begin)}"


def shortened(words: str, letters: int = _LABEL_LETTERS) -> str:
    """The words, cut where there is no room for more."""
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"


def _open_ends(bar: Bar, scale: Axis, start: float, stop: float, fade: float) -> Iterator[Piece]:
    if bar.start.first is None:
        yield Piece("fade-left", round(scale.x(start) - fade, 1), fade)
    if bar.stop.last is None:
        yield Piece("fade-right", scale.x(stop), fade)


def _wide(scale: Axis, start: float, stop: float) -> float:
    return round(max(2.5, scale.x(stop) - scale.x(start)), 1)


def _under(row: Row) -> str:
    """What stands under a row's name: how and by whom it is said where it is not simply so, else what is beside it."""
    bar = row.bars[0]
    if is_said(bar) or bar.kind == "protection":
        return aside_words(row.aside)
    return f"{stance_label(bar)}: {who_says(bar)}" if bar.speakers else stance_label(bar)


def knots(timeline: Timeline) -> Iterator[float]:
    """Every place at which a bar that is drawn begins or ends, and the day asked."""
    bars = [bar for track in timeline.tracks for row in track.rows[:MOST_ROWS] for bar in row.bars]
    for bar in bars:
        for edge in (bar.start.first, bar.start.last, bar.stop.first, bar.stop.last, bar.deadline):
            if edge:
                yield begins(edge)
                yield ends(edge)
    if timeline.as_of:
        asked = day_asked(timeline.as_of)
        yield from (asked.start, asked.stop)
