"""The words of timelines, from one table."""

import msgspec

from paradero.publish.tables import table_of_words


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


def timeline_words() -> TimelineWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.timelines", "words.toml", "timelines", TimelineWords)


def page_words(name: str, /, **filled: object) -> str:
    """A sentence of the page with its places filled."""
    told = timeline_words().page[name]
    return str(told).format(**filled) if filled else str(told)
