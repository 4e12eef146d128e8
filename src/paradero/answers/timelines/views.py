"""What a timeline is made of: frozen structs, ready to be drawn, printed or written as JSON."""

from typing import Literal

import msgspec

from paradero.answers.protections.in_force import Answer
from paradero.answers.views import ClaimLine
from paradero.words.entity import Entity
from paradero.words.protection import Protection
from paradero.words.vocabulary import Kind, Stance

Shape = Literal["state", "event"]
Clash = Literal["places", "denied", "holders"]


class Edge(msgspec.Struct, frozen=True, omit_defaults=True):
    """One end of a bar: the earliest and the latest it can be, a day or an instant; None where nobody says."""

    first: str | None = None
    last: str | None = None


class Bar(msgspec.Struct, frozen=True):
    """What claims say to hold or to happen, over the time that they say.

    `start` and `stop` are vague as the words are: a state said to hold on one day has a start up to that day and a stop
    from that day on. `dated` is false where the words give no time, and the day on which they were published stands for
    it. `about` where the words call their own date approximate. `when` is the EDTF of the words. `deadline` is the day
    by which something was ordered, `deadline_words` as written. `claims` are the ids that it opens on.
    `role` is the one that the label fills. `of_class`: an order for a class that the person falls under, by what is
    said of them; `missing` are the facts that are not said, and that it turns on.
    """

    kind: Kind
    stance: Stance
    shape: Shape
    label: str
    aside: str
    speakers: tuple[str, ...]
    start: Edge
    stop: Edge
    claims: tuple[str, ...]
    when: str | None = None
    dated: bool = True
    about: bool = False
    deadline: str | None = None
    deadline_words: str | None = None
    role: str = ""
    of_class: bool = False
    missing: tuple[str, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """Bars that say the same of the same, side by side: one place, one order, one destination."""

    label: str
    aside: str
    bars: tuple[Bar, ...]


class Track(msgspec.Struct, frozen=True):
    """One question of the timeline, as where somebody was held; `more` says that claims beyond those shown exist."""

    id: str
    rows: tuple[Row, ...]
    more: bool


class Collision(msgspec.Struct, frozen=True):
    """A stretch in which two bars of a track cannot both be so, or one says what the other denies."""

    clash: Clash
    first: str
    last: str
    left: Bar
    right: Bar


class Absence(msgspec.Struct, frozen=True):
    """A stretch in which no document here says where the person was held; `after` is what was said last before it.

    `before` is what ends it; None where it lasts to the day of what was said last of them.
    """

    first: str
    last: str
    after: Bar
    before: Bar | None = None


class Crossing(msgspec.Struct, frozen=True):
    """A move and how a protection of the person stood against it at that moment."""

    move: Bar
    answer: Answer


class OnDay(msgspec.Struct, frozen=True):
    """What is said of one day: what surely held, what may have, and what was said last before and next after it."""

    day: str
    surely: tuple[Bar, ...]
    maybe: tuple[Bar, ...]
    before: tuple[Bar, ...]
    after: tuple[Bar, ...]


class Timeline(msgspec.Struct, frozen=True):
    """A subject's time as bars. `first` and `last` are the days that it spans; None where nothing is dated.

    `undated` are bars whose documents have no date either.
    `lines` are the claims that the bars open on, by id; `protections` those of the rows named by their keys.
    """

    subject: Entity
    tracks: tuple[Track, ...]
    undated: tuple[Bar, ...]
    collisions: tuple[Collision, ...]
    absences: tuple[Absence, ...]
    crossings: tuple[Crossing, ...]
    on_day: OnDay | None
    first: str | None
    last: str | None
    as_of: str | None
    known_on: str | None
    lines: dict[str, ClaimLine]
    protections: tuple[Protection, ...] = ()
