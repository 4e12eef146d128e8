"""Spanish sentences that are easy to read wrongly, and what must and must not come out of them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim
from paradero.words.document import TextVersion
from paradero.words.vocabulary import KINDS, STANCES
from tests.claims.documents import document
from tests.claims.expecting import answers, is_of, known_roles, roles_of

TABLE = tomllib.loads((Path(__file__).parent / "cases" / "challenge_es.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]


def on_topic(text: str, published: str) -> TextVersion:
    """The text after a paragraph that makes no claim but puts the document on topic, in Spanish."""
    return document("Sobre las deportaciones.", text, published=published, lang="es")


@pytest.fixture(scope="module")
def readings(reader: ClaimReader) -> list[tuple[Claim, ...]]:
    """The claims of each case, read in one batch."""
    return list(reader.read_many(on_topic(case["text"], TABLE["published"]) for case in CASES))


def faults(case: dict[str, Any], claims: tuple[Claim, ...]) -> list[str]:
    """What is missing and what is too much."""
    missing = [f"missing {want}" for want in case["expect"] if not any(answers(claim, want) for claim in claims)]
    return missing + [f"wrongly {pattern}" for pattern in case.get("nor", []) if any(is_of(c, pattern) for c in claims)]


def leaks(case: dict[str, Any], claims: tuple[Claim, ...]) -> list[Any]:
    """What did not happen and was read as a fact."""
    kinds = [pattern for pattern in case.get("never", []) if any(is_of(claim, pattern) for claim in claims)]
    return kinds + [like for like in case.get("never_like", []) if any(answers(claim, like) for claim in claims)]


def test_what_was_only_blocked_planned_denied_or_supposed_is_never_read_as_a_fact(readings):
    assert [(c["text"], found) for c, claims in zip(CASES, readings, strict=True) if (found := leaks(c, claims))] == []


def test_the_share_of_cases_that_are_wholly_right_is_not_under_the_floor(readings):
    failing = {
        case["text"]: found for case, claims in zip(CASES, readings, strict=True) if (found := faults(case, claims))
    }
    for text, found in failing.items():
        print(f"{text}\n    " + "\n    ".join(found))
    assert 1 - len(failing) / len(CASES) >= TABLE["floor"]


def test_the_file_has_at_least_a_hundred_cases_and_no_sentence_twice():
    texts = [case["text"] for case in CASES]
    assert len(texts) >= 100
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_a_case_speaks_the_words_of_the_catalogue(case):
    assert set(case) <= {"text", "expect", "never", "nor", "never_like"}
    wants = case["expect"] + case.get("never_like", [])
    patterns = [want["claim"] for want in wants] + case.get("never", []) + case.get("nor", [])
    for option in [option for pattern in patterns for option in pattern.split(" or ")]:
        kind, _, stances = option.partition("/")
        assert kind in KINDS
        assert not stances or set(stances.split("|")) <= set(STANCES)
    for want in wants:
        assert roles_of(want) <= known_roles(want["claim"])
    assert patterns, "a case says what must or must not come out"


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_what_a_case_expects_stands_in_its_sentence(case):
    for want in case["expect"] + case.get("never_like", []):
        for role in roles_of(want) | ({"speakers"} & set(want)):
            for word in [want[role]] if isinstance(want[role], str) else want[role]:
                assert word in case["text"]
