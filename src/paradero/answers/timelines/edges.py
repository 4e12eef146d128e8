"""From when a claim says that something was, to the ends of a bar: as vague as the words are, and no vaguer."""

import functools
import re
import tomllib
from importlib.resources import files

import msgspec

from paradero.answers.timelines.views import Edge, Shape
from paradero.words.claim import When
from paradero.words.edtf import bounds


class Stretch(msgspec.Struct, frozen=True):
    """The ends of a bar; `dated` where the words give a time, `about` where they call it approximate."""

    start: Edge
    stop: Edge
    dated: bool = True
    about: bool = False


def stretch(when: When | None, shape: Shape, said: str | None) -> Stretch | None:
    """The ends of what a claim says, where `said` (EDTF) is the day on which it was published.

    A state that the words give no end to is vouched for up to the day on which it was said, and no further. Without a
    time in the words, a state is said to hold on the day of publication, and an event to have been by then. None where
    neither is known.
    """
    spoken = _day(said)
    if when is None:
        return _undated(shape, spoken)
    about = when.edtf.rstrip()[-1:] in "~?%"
    if when.instant:
        return _at(Edge(when.instant, when.instant), shape)
    left, slash, right = when.edtf.partition("/")
    if not slash:
        return msgspec.structs.replace(_at(_span(when.edtf), shape), about=about)
    if right in ("..", ""):
        start = _span(left)
        return Stretch(start, Edge(_later(start.last, spoken)), about=about)
    if left in ("..", ""):
        stop = _span(right)
        return Stretch(Edge(None, stop.first), stop) if shape == "state" else Stretch(Edge(None, stop.last), stop)
    one, other = _span(left), _span(right)
    if shape == "state" and says_throughout(when.text):
        return Stretch(one, other, about=about)
    return msgspec.structs.replace(_at(Edge(one.first, other.last), shape), about=about)


def says_throughout(words: str) -> bool:
    """Whether the words of an interval say that something lasted all through it ("from March to June")."""
    return bool(_throughout().search(words))


def _undated(shape: Shape, spoken: Edge | None) -> Stretch | None:
    if spoken is None:
        return None
    if shape == "event":
        return Stretch(Edge(None, spoken.last), Edge(None, spoken.last), dated=False)
    return Stretch(Edge(None, spoken.last), Edge(spoken.first), dated=False)


def _at(time: Edge, shape: Shape) -> Stretch:
    """A time at which something happened, or at some moment of which something held."""
    return Stretch(time, time) if shape == "event" else Stretch(Edge(None, time.last), Edge(time.first))


def _span(edtf: str) -> Edge:
    low, high = bounds(edtf)
    return Edge(low.isoformat() if low else None, high.isoformat() if high else None)


def _day(said: str | None) -> Edge | None:
    """The span of a date of publication; None where it is no date of ours or has no end."""
    if said is None:
        return None
    try:
        told = _span(said)
    except ValueError:
        return None
    return told if told.first and told.last else None


def _later(day: str | None, said: Edge | None) -> str | None:
    """The day up to which a state that began is vouched for."""
    if said is None or said.first is None or day is None:
        return day
    return max(day, said.first)


@functools.cache
def _throughout() -> re.Pattern[str]:
    text = files("paradero.answers.timelines").joinpath("throughout.toml").read_text(encoding="utf-8")
    return re.compile("|".join(tomllib.loads(text)["words"]), re.IGNORECASE)
