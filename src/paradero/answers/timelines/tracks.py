"""The table of tracks: which claims of a subject become which bars."""

import functools
import tomllib
from importlib.resources import files

import msgspec

from paradero.answers.timelines.views import Shape
from paradero.words.entity import EntityType
from paradero.words.vocabulary import Kind


class TrackRule(msgspec.Struct, frozen=True):
    """One track of the table; see `tracks.toml` for what each field means."""

    id: str
    kinds: tuple[Kind, ...]
    roles: tuple[str, ...]
    shape: Shape
    label: tuple[str, ...]
    aside: tuple[str, ...]
    neighbours: tuple[Kind, ...] = ()
    facets: tuple[str, ...] = ()


_LIKE: dict[str, str] = {"people": "person", "group": "person"}


def tracks_of(type: EntityType) -> tuple[TrackRule, ...]:
    """The tracks for a type of subject, in the order in which they are shown."""
    table = _table()
    return table.get(_LIKE.get(type, type)) or table["other"]


@functools.cache
def _table() -> dict[str, tuple[TrackRule, ...]]:
    text = files("paradero.answers.timelines").joinpath("tracks.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, tuple[TrackRule, ...]])
