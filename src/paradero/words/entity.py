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


Verdict = Literal["same", "different", "unsure"]
Judge = Literal["rule", "person"]


class Judgement(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whether two names are one subject: by whom, when, why, on which words. Undoing one is one more judgement.

    `by` is a person's name, or a rule with its version ("middle-names.v2") where `judge` is `rule`. `claims` are the
    ids of the claims on whose passages it stands.
    """

    left: str
    right: str
    verdict: Verdict
    by: str
    reason: str
    at: str
    judge: Judge = "person"
    claims: tuple[str, ...] = ()
