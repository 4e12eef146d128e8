"""Bars by hand."""

from paradero.answers.timelines.views import Bar, Edge, Shape
from paradero.words.vocabulary import Kind, Stance


def bar(
    label: str,
    start: tuple[str | None, str | None],
    stop: tuple[str | None, str | None],
    *,
    kind: Kind = "custody",
    stance: Stance = "asserts",
    shape: Shape = "state",
    dated: bool = True,
    speakers: tuple[str, ...] = (),
    aside: str = "",
) -> Bar:
    """A bar with these ends; its claim is named after it."""
    claim = f"{label} {start} {stance} {' '.join(speakers)}"
    return Bar(kind, stance, shape, label, aside, speakers, Edge(*start), Edge(*stop), (claim,), dated=dated)


def through(label: str, first: str, last: str, **more: object) -> Bar:
    """A state said to last from one day to another."""
    return bar(label, (first, first), (last, last), **more)  # type: ignore[arg-type]


def move(label: str, day: str, **more: object) -> Bar:
    """A move on a day."""
    return bar(label, (day, day), (day, day), **({"kind": "transfer", "shape": "event"} | more))  # type: ignore[arg-type]
