"""A timeline as one JSON object: every bar with the ids of its claims, and those claims whole, by the contract."""

from typing import Any

import msgspec

from paradero.answers.timelines.views import Absence, Bar, Collision, Timeline
from paradero.publish.contract import Object, line_object
from paradero.publish.protections import protection_object
from paradero.publish.timelines.sentences import (
    absence_sentence,
    bar_when,
    by_key,
    collision_sentence,
    crossing_sentence,
    label_of,
)


def timeline_object(timeline: Timeline) -> Object:
    """Everything that the page draws and says, for machines."""
    known = by_key(timeline)

    def bar(one: Bar) -> Object:
        told: Object = msgspec.to_builtins(one)
        return told | {"label": label_of(one, known), "in_words": bar_when(one)}

    return {
        "subject": msgspec.to_builtins(timeline.subject),
        "as_of": timeline.as_of,
        "known_on": timeline.known_on,
        "first": timeline.first,
        "last": timeline.last,
        "tracks": [
            {"id": track.id, "more": track.more, "bars": [bar(one) for row in track.rows for one in row.bars]}
            for track in timeline.tracks
        ],
        "undated": [bar(one) for one in timeline.undated],
        "collisions": [_collision(one) for one in timeline.collisions],
        "absences": [_absence(one) for one in timeline.absences],
        "crossings": [
            {
                "move": list(one.move.claims),
                "status": one.answer.status,
                "gap": msgspec.to_builtins(one.answer.gap) if one.answer.gap else None,
                "protection": protection_object(one.answer.protection),
                "sentence": crossing_sentence(one),
            }
            for one in timeline.crossings
        ],
        "on_day": _on_day(timeline, bar),
        "claims": {id: line_object(line) for id, line in timeline.lines.items()},
    }


def _collision(clash: Collision) -> Object:
    return {
        "clash": clash.clash,
        "first": clash.first,
        "last": clash.last,
        "left": list(clash.left.claims),
        "right": list(clash.right.claims),
        "sentence": collision_sentence(clash),
    }


def _absence(gap: Absence) -> Object:
    return {
        "first": gap.first,
        "last": gap.last,
        "after": list(gap.after.claims),
        "before": list(gap.before.claims) if gap.before else [],
        "sentence": absence_sentence(gap),
    }


def _on_day(timeline: Timeline, bar: Any) -> Object | None:
    if timeline.on_day is None:
        return None
    told = timeline.on_day
    named = {"surely": told.surely, "maybe": told.maybe, "before": told.before, "after": told.after}
    return {"day": told.day} | {name: [bar(one) for one in bars] for name, bars in named.items()}
