"""The documents of `tests/cases`, read by the real reader into a record."""

from pathlib import Path

from tests.interfaces.cli.running import paradero

CASES = Path(__file__).parent.parent / "cases"


def record_of(case: str, path: Path) -> Path:
    """A record at `path` with the documents of one case."""
    documents = sorted(one for one in (CASES / case).iterdir() if one.name != "README.md")
    done = paradero("add", *documents, "--record", path)
    assert done.returncode == 0, done.stderr
    return path
