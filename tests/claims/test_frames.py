"""Each frame file carries its own tests: sentences with the claim of its kind that must come out, or none."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim
from paradero.words.vocabulary import KINDS
from tests.claims.documents import on_topic
from tests.claims.expecting import answers

FOLDER = files("paradero.claims").joinpath("frames")
FILES: dict[str, dict[str, Any]] = {
    file.name: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted(FOLDER.iterdir(), key=lambda file: file.name)
    if file.name.endswith(".toml")
}
EXAMPLES: list[tuple[str, str, dict[str, Any]]] = [
    (table["kind"], frame["name"], example)
    for table in FILES.values()
    for frame in table["frame"]
    for example in frame.get("examples", [])
]


@pytest.fixture(scope="module")
def readings(reader: ClaimReader) -> dict[str, tuple[Claim, ...]]:
    """The claims of each example, by its text."""
    texts = list(dict.fromkeys(example["text"] for _, _, example in EXAMPLES))
    return dict(zip(texts, reader.read_many(on_topic(text) for text in texts), strict=True))


def expectation(kind: str, example: dict[str, Any]) -> dict[str, Any]:
    """The example in the notation of the case files."""
    stance = f"/{example['stance']}" if "stance" in example else ""
    return {"claim": f"{kind}{stance}", **example.get("roles", {})}


@pytest.mark.parametrize(
    ("kind", "frame", "example"), EXAMPLES, ids=[f"{kind}-{frame}-{e['text'][:30]}" for kind, frame, e in EXAMPLES]
)
def test_an_example_of_a_frame_gives_its_claim_or_none(kind, frame, example, readings):
    claims = [claim for claim in readings[example["text"]] if claim.kind == kind]
    if example.get("none"):
        assert claims == []
    else:
        assert any(answers(claim, expectation(kind, example)) for claim in claims), claims


@pytest.mark.parametrize("file", FILES)
def test_a_frame_file_has_an_example_of_what_it_reads_and_one_of_what_it_leaves(file):
    examples = [example for frame in FILES[file]["frame"] for example in frame.get("examples", [])]
    assert any(not example.get("none") for example in examples)
    assert any(example.get("none") for example in examples)


@pytest.mark.parametrize(("kind", "frame", "example"), EXAMPLES)
def test_an_example_says_what_is_expected_in_words_that_are_understood(kind, frame, example):
    assert set(example) <= {"text", "roles", "stance", "none"}
    assert example.get("none") or "roles" in example or "stance" in example


def test_every_kind_of_the_catalogue_has_its_one_frame_file():
    assert sorted(table["kind"] for table in FILES.values()) == sorted(KINDS)
    assert all(name == f"{table['kind']}.toml" for name, table in FILES.items())


def test_frames_of_one_file_have_names_of_their_own():
    for name, table in FILES.items():
        names = [frame["name"] for frame in table["frame"]]
        assert len(set(names)) == len(names), name
