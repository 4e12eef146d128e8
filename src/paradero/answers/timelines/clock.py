"""Days and instants on one line, so that bars can be compared and drawn."""

import datetime as dt

_DAY_SECONDS = 86_400


def begins(at: str) -> float:
    """Where a day or an instant begins, in days; an instant counts by its own clock."""
    if "T" not in at:
        return float(dt.date.fromisoformat(at).toordinal())
    told = dt.datetime.fromisoformat(at)
    return told.toordinal() + (told.hour * 3600 + told.minute * 60 + told.second) / _DAY_SECONDS


def ends(at: str) -> float:
    """Where it ends: a day a day after it begins, an instant at once."""
    return begins(at) + (0.0 if "T" in at else 1.0)


def day_of(place: float) -> str:
    """The day at a place on the line."""
    return dt.date.fromordinal(max(1, int(place))).isoformat()
