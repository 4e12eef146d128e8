"""Running the examples of a frame file: what counts as passed, and what is told of one that failed."""

import msgspec
import pytest

from paradero.claims.examples import Example, Result, Trial, examples_of, run_trials, trials
from paradero.claims.lexicon import FrameFile, bundled
from paradero.claims.reader import ClaimReader

BARRED = "A judge barred the government from deporting the men to Rwanda."


@pytest.fixture(scope="module")
def transfer() -> FrameFile:
    (file,) = [file for file in bundled() if file.kind == "transfer"]
    return file


def result(reader: ClaimReader, example: Example) -> Result:
    (found,) = run_trials([Trial("transfer.toml", "transfer", "deport", example)], reader)
    return found


def test_an_example_passes_where_a_claim_has_its_roles_and_stance(reader):
    example = Example(
        "Ghana deported 14 men to Togo.", roles={"people": "men", "destination": "Togo"}, stance="asserts"
    )
    assert result(reader, example).passed


def test_a_role_may_ask_for_several_fillers(reader):
    text = "Ghana deported 14 men and two women to Togo."
    assert result(reader, Example(text, roles={"people": ["men", "women"]})).passed
    assert not result(reader, Example(text, roles={"people": ["men", "children"]})).passed


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (Example("Ghana deported 14 men to Togo.", roles={"destination": "Benin"}), "transfer; destination: Benin"),
        (Example("Ghana deported 14 men to Togo.", stance="plans"), "transfer plans"),
        (Example("Ghana deported 14 men to Togo.", none=True), "no transfer"),
    ],
)
def test_a_failed_example_tells_what_was_expected_and_what_was_read(reader, example, expected):
    found = result(reader, example)
    assert not found.passed
    assert found.trial.expected() == expected
    assert found.read() == "transfer asserts; people: men; destination: Togo; authority: Ghana; frame: deport"


def test_an_example_of_what_must_not_come_out_passes_where_nothing_does(reader):
    found = result(reader, Example(BARRED, none=True))
    assert (found.passed, found.read()) == (True, "no transfer")


def test_trials_are_the_examples_of_all_frames_in_order(transfer):
    texts = [trial.example.text for trial in trials([transfer])]
    assert texts == [table["text"] for frame in transfer.frames for table in frame.examples]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"text": "One.", "nil": True}, "nil"),
        ({"text": "One.", "stance": "hopes"}, "hopes"),
        ({"stance": "asserts"}, "text"),
        ({"text": "One.", "lang": "fr", "none": True}, "fr"),
        ({"text": "One.", "none": True, "stance": "asserts"}, "either none = true, or roles and a stance"),
    ],
)
def test_an_example_that_is_not_written_as_they_are_is_refused_by_file_and_frame(transfer, table, told):
    frame = msgspec.structs.replace(transfer.frames[0], examples=(table,))
    with pytest.raises(ValueError, match=rf"transfer\.toml: deport: .*{told}"):
        examples_of("transfer.toml", frame)
