"""Subjects of the record and the judgements that join mentions into them."""

from typing import Literal

import msgspec

EntityType = Literal[
    "person", "place", "facility", "agency", "court", "group", "case", "arrangement", "organisation", "people"
]


class Entity(msgspec.Struct, frozen=True):
    """Somebody or something that claims are about. `key` is stable over the record, `name` is for people."""

    key: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()


class Judgement(msgspec.Struct, frozen=True):
    """Whether two names are one subject: by whom, when, why. Undoing one is one more judgement."""

    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    by: str
    reason: str
    at: str
