"""Days on which several things happened at known hours: drawn by the hour, since a day's bar would hide their order."""

from typing import Final

import msgspec

from paradero.answers.protections.moments import gap, moment
from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.clock import begins
from paradero.answers.timelines.views import Bar, Timeline
from paradero.publish.protections import spoken_gap
from paradero.publish.timelines.sentences import by_key, label_of, stance_label
from paradero.publish.timelines.wording import timeline_words

MOST: Final = 6
"""Days drawn by the hour."""


class Minute(msgspec.Struct, frozen=True):
    """What happened at an instant, in words, the gap since the one before, and the claim that it opens on."""

    at: str
    words: str
    since: str
    address: str


class Hours(msgspec.Struct, frozen=True):
    """One day with its instants in order."""

    day: str
    minutes: tuple[Minute, ...]


def hours(timeline: Timeline) -> tuple[Hours, ...]:
    """The days of a timeline with two or more instants, earliest first; at most MOST."""
    known = by_key(timeline)
    days: dict[str, dict[str, tuple[str, Bar]]] = {}
    for track in timeline.tracks:
        for row in track.rows:
            for bar in row.bars:
                at = bar.start.first
                if at and "T" in at and at == bar.start.last:
                    words = f"{timeline_words().track[track.id]}: {label_of(bar, known)}"
                    if not is_said(bar):
                        words += f" ({stance_label(bar)})"
                    days.setdefault(at[:10], {}).setdefault(f"{at} {words}", (words, bar))
    told = [
        (day, sorted(found.values(), key=lambda one: begins(one[1].start.first or ""))) for day, found in days.items()
    ]
    several = sorted((day, found) for day, found in told if len({bar.start.first for _, bar in found}) > 1)
    return tuple(Hours(day, _minutes(found)) for day, found in several[:MOST])


def _minutes(found: list[tuple[str, Bar]]) -> tuple[Minute, ...]:
    minutes: list[Minute] = []
    before: str | None = None
    for words, bar in found:
        at = bar.start.first or ""
        since = gap(moment(before), moment(at)) if before and before != at else None
        minutes.append(Minute(at, words, spoken_gap(since) if since else "", f"/claims/{bar.claims[0]}"))
        before = at
    return tuple(minutes)
