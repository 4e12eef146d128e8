"""The words of timelines, from one table."""

import functools
import tomllib
from importlib.resources import files

import msgspec


class TimelineWords(msgspec.Struct, frozen=True):
    """The whole table `words.toml`."""

    track: dict[str, str]
    bar: dict[str, str]
    unnamed: dict[str, str]
    label: dict[str, str]
    collision: dict[str, str]
    absence: dict[str, str]
    crossing: dict[str, str]
    day: dict[str, str]
    page: dict[str, str | list[str]]


@functools.cache
def timeline_words() -> TimelineWords:
    """The table, read once."""
    text = files("paradero.publish.timelines").joinpath("words.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), TimelineWords)


def page_words(name: str, /, **filled: object) -> str:
    """A sentence of the page with its places filled."""
    told = timeline_words().page[name]
    return str(told).format(**filled) if filled else str(told)
