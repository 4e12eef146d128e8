"""The files that the user's paths name: files, folders (all below, sorted) and patterns."""

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from paradero.sources.receipts import refusal
from paradero.words.document import Refusal

_PATTERN_SIGNS = frozenset("*?[")


def files(paths: Sequence[str]) -> Iterator[Path | Refusal]:
    """Regular files, in the order given and sorted inside a folder or pattern.

    Hidden files inside folders are passed over. A link inside a folder is followed by its target's own place in the
    folder, never out of it. What is missing, unreadable or no regular file comes out as a refusal.
    """
    for given in paths:
        path = Path(given)
        if _exists(path):
            yield from _below(path)
        elif _PATTERN_SIGNS & set(given):
            yield from _matches(given)
        else:
            yield refusal(given, f"There is no file or folder {given}; check the spelling and where you are.")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _matches(pattern: str) -> Iterator[Path | Refusal]:
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield refusal(pattern, f"No file matches {pattern}; check the pattern and where you are.")
    for name in found:
        yield from _below(Path(name))


def _below(path: Path) -> Iterator[Path | Refusal]:
    if not path.is_dir():
        yield _regular(path)
        return
    top = path.resolve()
    refused: list[OSError] = []
    for folder, below, names in os.walk(top, onerror=refused.append):
        links = [name for name in below if os.path.islink(os.path.join(folder, name))]
        below[:] = sorted(name for name in below if name not in links and not name.startswith("."))
        for name in sorted(names + links):
            if not name.startswith("."):
                yield from _inside(Path(folder, name), top)
    for error in refused:
        yield refusal(str(error.filename), f"The folder {error.filename} cannot be opened; check its permissions.")


def _inside(path: Path, top: Path) -> Iterator[Path | Refusal]:
    if not path.is_symlink():
        yield _regular(path)
    elif not path.resolve().is_relative_to(top):
        yield refusal(
            str(path), f"{path} is a link out of the folder, which is not followed; add its target by its own path."
        )


def _regular(path: Path) -> Path | Refusal:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return refusal(str(path), f"{path} cannot be read ({error.strerror}); check the file and its permissions.")
    if not stat.S_ISREG(mode):
        return refusal(str(path), f"{path} is no regular file; save its content to a file and add that.")
    return path
