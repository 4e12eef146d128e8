"""Sentences that are easy to read wrongly: a move that was only blocked, planned or denied is never read as a fact."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim
from paradero.words.vocabulary import KINDS, STANCES
from tests.claims.documents import on_topic
from tests.claims.expecting import answers, is_of, known_roles, roles_of

TABLE = tomllib.loads((Path(__file__).parent / "cases" / "challenge_en.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]


@pytest.fixture(scope="module")
def readings(reader: ClaimReader) -> list[tuple[Claim, ...]]:
    """The claims of each case, read in one batch."""
    return list(reader.read_many(on_topic(case["text"], TABLE["published"]) for case in CASES))


def faults(case: dict[str, Any], claims: tuple[Claim, ...]) -> list[str]:
    """What is missing and what is too much."""
    missing = [f"missing {want}" for want in case["expect"] if not any(answers(claim, want) for claim in claims)]
    return missing + [f"wrongly {pattern}" for pattern in case.get("nor", []) if any(is_of(c, pattern) for c in claims)]


def test_what_was_only_blocked_planned_denied_or_supposed_is_never_read_as_a_fact(readings):
    read_as_fact = [
        (case["text"], pattern)
        for case, claims in zip(CASES, readings, strict=True)
        for pattern in case.get("never", [])
        if any(is_of(claim, pattern) for claim in claims)
    ]
    assert read_as_fact == []


def test_the_share_of_cases_that_are_wholly_right_is_not_under_the_floor(readings):
    failing = {
        case["text"]: found for case, claims in zip(CASES, readings, strict=True) if (found := faults(case, claims))
    }
    for text, found in failing.items():
        print(f"{text}\n    " + "\n    ".join(found))
    assert 1 - len(failing) / len(CASES) >= TABLE["floor"]


def test_the_file_has_at_least_ninety_cases_and_no_sentence_twice():
    texts = [case["text"] for case in CASES]
    assert len(texts) >= 90
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_a_case_speaks_the_words_of_the_catalogue(case):
    patterns = [want["claim"] for want in case["expect"]] + case.get("never", []) + case.get("nor", [])
    for option in [option for pattern in patterns for option in pattern.split(" or ")]:
        kind, _, stances = option.partition("/")
        assert kind in KINDS
        assert not stances or set(stances.split("|")) <= set(STANCES)
    for want in case["expect"]:
        assert roles_of(want) <= known_roles(want["claim"])
    assert patterns, "a case says what must or must not come out"
