"""Zip archives (and WACZ web captures, which are zip archives): members streamed out one by one, never to a path."""

import tempfile
import zipfile
import zlib
from collections.abc import Iterator

from paradero.sources.limits import Limits
from paradero.sources.receipts import refusal
from paradero.sources.source import IN_MEMORY, Budget, Source
from paradero.words.document import Refusal
from paradero.words.errors import SourceError

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def parts(source: Source, limits: Limits, budget: Budget) -> Iterator[Source | Refusal]:
    """The members in the archive's own order; bytes are counted as they come out, whatever sizes it declares.

    Folders, hidden files and the resource forks of macOS are passed over; of a WACZ, only its captures are taken.
    """
    try:
        archive = zipfile.ZipFile(source.stream)
    except _BROKEN as error:
        raise SourceError("It is a broken or cut-off zip archive; get a whole copy.") from error
    with archive:
        members = _wanted(archive.infolist())
        if not members:
            raise SourceError("It is an archive without any document; check that it was packed whole.")
        for member in members:
            budget.spend_member()
            yield from _member(archive, member, source, budget)


def _wanted(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    names = {member.filename for member in members}
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return [member for member in members if member.filename.startswith("archive/") and not member.is_dir()]
    return [member for member in members if not member.is_dir() and not _is_hidden(member.filename)]


def _is_hidden(name: str) -> bool:
    return any(step.startswith(".") or step == "__MACOSX" for step in name.split("/") if step not in (".", ".."))


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source, budget: Budget
) -> Iterator[Source | Refusal]:
    origin = f"{source.origin}!/{member.filename}"
    if member.flag_bits & 1:
        yield refusal(origin, "It is locked with a password; unpack it and add the unlocked file.")
        return
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as held:
        try:
            with archive.open(member) as stream:
                budget.copy(stream, held)
        except _BROKEN as error:
            yield refusal(origin, f"It cannot be unpacked ({error}); get a whole copy of the archive.")
            return
        yield Source(stream=held, origin=origin, depth=source.depth + 1)
