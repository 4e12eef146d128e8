"""Spanish sentences that are easy to read wrongly, and what must and must not come out of them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim
from paradero.words.document import TextVersion
from tests.claims.documents import document
from tests.claims.expecting import check_words, leaks, roles_of, share_right

TABLE = tomllib.loads((Path(__file__).parent / "cases" / "challenge_es.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]


def on_topic(text: str, published: str) -> TextVersion:
    """The text after a paragraph that makes no claim but puts the document on topic, in Spanish."""
    return document("Sobre las deportaciones.", text, published=published, lang="es")


@pytest.fixture(scope="module")
def readings(reader: ClaimReader) -> list[tuple[Claim, ...]]:
    """The claims of each case, read in one batch."""
    return list(reader.read_many(on_topic(case["text"], TABLE["published"]) for case in CASES))


def test_what_was_only_blocked_planned_denied_or_supposed_is_never_read_as_a_fact(readings):
    assert [(c["text"], found) for c, claims in zip(CASES, readings, strict=True) if (found := leaks(c, claims))] == []


def test_the_share_of_cases_that_are_wholly_right_is_not_under_the_floor(readings):
    assert share_right(CASES, readings) >= TABLE["floor"]


def test_the_file_has_at_least_a_hundred_cases_and_no_sentence_twice():
    texts = [case["text"] for case in CASES]
    assert len(texts) >= 100
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_a_case_speaks_the_words_of_the_catalogue(case):
    assert set(case) <= {"text", "expect", "never", "nor", "never_like"}
    check_words(case)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_what_a_case_expects_stands_in_its_sentence(case):
    for want in case["expect"] + case.get("never_like", []):
        for role in roles_of(want) | ({"speakers"} & set(want)):
            for word in [want[role]] if isinstance(want[role], str) else want[role]:
                assert word in case["text"]
