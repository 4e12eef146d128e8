"""Reasons in words: every relation that a comparison can give has its words."""

import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from paradero.answers.views import ReviewReason
from paradero.identity.comparison import Field
from paradero.identity.kinds.table import Relation
from paradero.identity.people.births import RELATIONS as BIRTHS
from paradero.identity.people.numbers import NumberRelation
from paradero.identity.people.tiers import TIERS
from paradero.identity.people.weights import RELATIONS as PARTS
from paradero.publish.reasons import missing_words, reason_phrases, reason_table
from paradero.words.entity import Verdict


def told(what: str, relation: str, left: str = "", right: str = "") -> ReviewReason:
    return ReviewReason(what, relation, left, right)


def test_parts_of_one_kind_are_one_phrase() -> None:
    parts = [told("name", "exact", name, name) for name in ("kilmar", "abrego")]
    parts += [told("name", "sound", "hernandez", "ernandes"), told("name", "over", "", "armando")]
    assert reason_phrases(parts) == [
        "name is the same: kilmar, abrego",
        "name sounds alike: hernandez / ernandes",
        "name: only the second has armando",
    ]


def test_what_is_missing_is_told_once() -> None:
    missing = [told("birth", "missing"), told("case", "missing"), told("birth", "missing")]
    assert missing_words(missing) == "not given for both: birth date, case"
    assert missing_words([]) == ""


@pytest.mark.parametrize("relation", [*get_args(Relation), *get_args(NumberRelation), *BIRTHS, *PARTS, "initial"])
def test_every_relation_has_words(relation: str) -> None:
    table = reason_table()
    assert relation in {**table.relation, **table.part, "none": ""}


def test_every_trait_tier_and_verdict_has_words() -> None:
    table = reason_table()
    kinds = tomllib.loads(files("paradero.identity").joinpath("kinds/identifying.toml").read_text(encoding="utf-8"))
    traits = {trait for rules in kinds.values() if isinstance(rules, list) for rule in rules for trait in rule}
    assert (traits | set(get_args(Field))) - {"tier"} <= set(table.what)
    assert set(TIERS) == set(table.tier)
    assert set(get_args(Verdict)) == set(table.verdict)
