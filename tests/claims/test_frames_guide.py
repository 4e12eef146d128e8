"""The guide for frames: its example works as it says, and it explains every key."""

import re
from pathlib import Path

from paradero.claims import lexicon
from paradero.claims.examples import run_trials, trials
from paradero.claims.lexicon import joined
from paradero.claims.own_frames import own_files
from paradero.claims.reader import ClaimReader

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "frames-guide.md").read_text(encoding="utf-8")


def test_the_worked_example_passes_its_examples(tmp_path):
    (example,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    (tmp_path / "moves.toml").write_text(example, encoding="utf-8")
    files = own_files(tmp_path)
    reader = ClaimReader(joined([*lexicon.bundled(), *files], "guide"))
    assert [result.read() for result in run_trials(trials(files), reader) if not result.passed] == []
    assert f"moves.toml             {len(trials(files))} examples" in GUIDE


def test_every_key_of_a_frame_is_explained():
    rows = [line for line in GUIDE.splitlines() if line.startswith("| `")]
    explained = {key for row in rows for key in re.findall(r"`(\w+)`", row.split(" | ")[0])}
    assert explained >= lexicon._KEYS


def test_every_file_that_is_named_is_there():
    folder = ROOT / "src" / "paradero" / "claims"
    for name in re.findall(r"`(?:src/paradero/claims/)?([\w/]+\.(?:csv|toml))`", GUIDE):
        assert any(folder.glob(f"**/{name}")), name
