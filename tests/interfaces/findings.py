"""The cases of findings (tests/cases/findings), which the terminal and the pages must bring out alike."""

import json
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from tests.interfaces.cli.running import paradero

CASES = Path(__file__).parent.parent / "cases" / "findings"


class Asked(msgspec.Struct, frozen=True):
    """One question: its state, its answers with who gives each, and words that its page must say."""

    words: str
    state: str
    answers: dict[str, tuple[str, ...]]
    says: tuple[str, ...] = ()


class Case(msgspec.Struct, frozen=True):
    """One case: its documents lie beside it."""

    about: str
    proof: str
    question: tuple[Asked, ...]
    folder: str = ""

    def record(self, folder: Path) -> Path:
        """A record with the case's documents, read by the real readers in order of their names."""
        path = folder / "case.paradero"
        for document in sorted((CASES / self.folder).glob("*.md"), key=lambda one: (len(one.name), one.name)):
            done = paradero("add", "--record", path, document)
            assert done.returncode == 0, done.stderr
        return path


def cases() -> list[Case]:
    """Every case, by its folder."""
    found = []
    for folder in sorted(path.parent for path in CASES.glob("*/case.toml")):
        told = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
        found.append(msgspec.convert(told | {"folder": folder.name}, Case))
    return found


def listed(path: Path, *options: str) -> list[dict[str, Any]]:
    """The questions as `paradero findings --json` lists them."""
    done = paradero("findings", "--json", "--limit", "100", *options, "--record", path)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def key_of(path: Path, words: str) -> str:
    """The key of the question with these words."""
    found = {line["question"]: line["key"] for line in listed(path)}
    assert words in found, list(found)
    return str(found[words])
