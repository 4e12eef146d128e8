"""The table wording.toml: the words of briefs, in the language spoken."""

import msgspec

from paradero.publish.tables import table_of_words


class BriefWords(msgspec.Struct, frozen=True):
    """The whole table."""

    title: dict[str, str]
    section: dict[str, str]
    note: dict[str, str]
    empty: dict[str, str]
    fact: dict[str, str]
    value: dict[str, str]
    sentence: dict[str, str]
    part: dict[str, str]
    about: dict[str, str]


def brief_words() -> BriefWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.briefs", "wording.toml", "briefs", BriefWords)
