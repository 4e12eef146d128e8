"""The table wording.toml: the words of findings."""

import msgspec

from paradero.publish.tables import table_of_words


class FindingWords(msgspec.Struct, frozen=True):
    """The whole table."""

    state: dict[str, str]
    state_note: dict[str, str]
    standing: dict[str, str]
    question: dict[str, str]
    mode: dict[str, str]
    slot: dict[str, str]
    article: dict[str, tuple[str, ...]]
    who: dict[str, str]
    money: dict[str, str]
    yes: dict[str, str]
    why: dict[str, str]
    agree_if: dict[str, str]
    told: dict[str, str]


def finding_words() -> FindingWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.findings", "wording.toml", "findings", FindingWords)
