"""Each frame file carries its own tests: sentences with the claim of its kind that must come out, or none."""

from collections import Counter

import pytest

from paradero.claims.examples import Result, Trial, run_trials, trials
from paradero.claims.lexicon import FrameFile, bundled
from paradero.claims.own_frames import faults
from paradero.claims.reader import ClaimReader
from paradero.words.vocabulary import KINDS

FILES: list[FrameFile] = bundled()
TRIALS: list[Trial] = trials(FILES)


@pytest.fixture(scope="module")
def results(reader: ClaimReader) -> dict[int, Result]:
    return dict(enumerate(run_trials(TRIALS, reader)))


@pytest.mark.parametrize(
    "number", range(len(TRIALS)), ids=[f"{t.kind}-{t.frame}-{t.example.text[:30]}" for t in TRIALS]
)
def test_an_example_of_a_frame_gives_its_claim_or_none(number, results):
    result = results[number]
    assert result.passed, f"{result.trial.example.text}: expected {result.trial.expected()}; read {result.read()}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@pytest.mark.parametrize(("lang", "read", "left"), [("en", 3, 3), ("es", 1, 3)])
def test_a_frame_file_has_examples_of_what_it_reads_and_of_what_looks_alike_in_both_languages(file, lang, read, left):
    kinds = Counter(trial.example.none for trial in TRIALS if (trial.file, trial.example.lang) == (file.path, lang))
    assert kinds[False] >= read
    assert kinds[True] >= left


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_bundled_file_keeps_the_rules_that_one_of_ones_own_must_keep(file):
    assert list(faults(file)) == []


def test_no_example_is_given_twice():
    texts = Counter((trial.kind, trial.example.text) for trial in TRIALS)
    assert [text for text, times in texts.items() if times > 1] == []


def test_every_kind_of_the_catalogue_has_its_one_frame_file():
    assert sorted(file.kind for file in FILES) == sorted(KINDS)
    assert all(file.name == f"{file.kind}.toml" for file in FILES)
