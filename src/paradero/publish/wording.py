"""The words in which every door shows a claim, so that an accusation or an order never looks like a fact."""

from typing import Literal

import msgspec

from paradero.publish.language import _
from paradero.publish.tables import table_of_words

Weight = Literal["stated", "accused", "opposed", "intended"]


class StanceWords(msgspec.Struct, frozen=True):
    """How a stance is named, explained in one sentence, and how heavily it may be drawn."""

    label: str
    note: str
    weight: Weight


class Wording(msgspec.Struct, frozen=True):
    """The whole table `wording.toml`."""

    stance: dict[str, StanceWords]
    kind: dict[str, str]
    type: dict[str, tuple[str, str]]
    step: dict[str, str]
    stage: dict[str, str]
    role: dict[str, str]
    unit: dict[str, tuple[str, str]]
    month: tuple[str, ...]


def wording() -> Wording:
    """The table in the language spoken."""
    return table_of_words("paradero.publish", "wording.toml", "wording", Wording)


def stance_words(kind: str, stance: str) -> StanceWords:
    """How this claim's stance is shown: whatever its stance, an accusation that is not opposed stays an accusation."""
    words = wording().stance[stance]
    if kind == "allegation" and words.weight == "stated":
        return msgspec.structs.replace(words, weight="accused", note=_("{note} About an accusation.", note=words.note))
    return words


def role_words(role: str) -> str:
    """A role's name for people; one without words in the table by its own name."""
    return wording().role.get(role, role.replace("_", " "))


def name_words(name: str) -> str:
    """A kind or stance for people, where a tally may hold either; any other name as it is."""
    if name in wording().stance:
        return wording().stance[name].label
    return wording().kind.get(name, name)
