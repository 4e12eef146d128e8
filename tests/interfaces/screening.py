"""The screening cases (tests/cases/screening), which the terminal and the pages must bring out alike."""

import tomllib
from pathlib import Path

import msgspec

from paradero.record.record import open_record
from tests.interfaces.cli.running import paradero

CASES = Path(__file__).parent.parent / "cases" / "screening"


class Expected(msgspec.Struct, frozen=True):
    """What one line of the list must come to."""

    line: int
    finding: str
    tier: str | None = None
    statuses: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Case(msgspec.Struct, frozen=True):
    """One case: what is asked, and what must come out."""

    about: str
    proof: str
    row: tuple[Expected, ...]
    at: str | None = None
    destination: str | None = None
    act: str | None = None
    folder: str = ""

    @property
    def path(self) -> Path:
        return CASES / self.folder

    @property
    def list_path(self) -> Path:
        return next(self.path.glob("list.*"))

    @property
    def registers(self) -> list[Path]:
        return sorted(self.path.glob("register*"))

    def options(self) -> list[str]:
        """The case as options of the command line."""
        asked = {"--at": self.at, "--destination": self.destination, "--act": self.act}
        options = [word for name, value in asked.items() if value for word in (name, value)]
        return options + [word for path in self.registers for word in ("--register", str(path))]

    def record(self, folder: Path) -> Path:
        """A record with the case's documents, read by the real readers, or with none."""
        path = folder / "case.paradero"
        open_record(path, create=True).close()
        documents = sorted(self.path.glob("document*"))
        if documents:
            done = paradero("add", "--record", path, *documents)
            assert done.returncode == 0, done.stderr
        return path


def cases() -> list[Case]:
    """Every case, by its folder."""
    found = []
    for folder in sorted(path.parent for path in CASES.glob("*/case.toml")):
        told = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
        found.append(msgspec.convert(told | {"folder": folder.name}, Case))
    return found
