"""What a form sends: kept in memory, within limits, and gone when the answer is made."""

from collections.abc import AsyncGenerator
from typing import Final

import msgspec
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from paradero.sources.limits import amount
from paradero.words.errors import SourceError

MOST_BYTES: Final = 33 * 1024 * 1024
_MOST_FILES: Final = 10
_MOST_FIELDS: Final = 20
_LONGEST_FIELD: Final = 2 * 1024 * 1024


class Uploaded(msgspec.Struct, frozen=True):
    """One file of a form: the name that the browser gives it, without folders, and its bytes."""

    name: str
    raw: bytes


class _InMemory(MultiPartParser):
    """Files are never put on a disk, however large: the limit on the whole form bounds them."""

    spool_max_size = MOST_BYTES + 1


async def form_of(request: Request) -> FormData:
    """The fields and files of a form. Raises SourceError for one that is cut off or over a limit."""
    parser = _InMemory(
        request.headers,
        _within(request),
        max_files=_MOST_FILES,
        max_fields=_MOST_FIELDS,
        max_part_size=_LONGEST_FIELD,
    )
    try:
        return await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise SourceError("The form arrived broken or is too large; send fewer or smaller files.") from error


async def _within(request: Request) -> AsyncGenerator[bytes, None]:
    left = MOST_BYTES
    async for chunk in request.stream():
        left -= len(chunk)
        if left < 0:
            raise SourceError(f"The files are larger than {amount(MOST_BYTES)}; split the list.")
        yield chunk


async def files_of(form: FormData, name: str) -> list[Uploaded]:
    """The files under a name that are not empty."""
    found = []
    for part in form.getlist(name):
        if isinstance(part, UploadFile):
            raw = await part.read()
            if part.filename and raw:
                found.append(Uploaded(part.filename.replace("\\", "/").rsplit("/", 1)[-1], raw))
    return found


def words_of(form: FormData, name: str) -> str:
    """What was typed under a name; empty where nothing was."""
    told = form.get(name, "")
    return told.strip() if isinstance(told, str) else ""
