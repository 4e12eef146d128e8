"""The page that screens a list: it is sent to this program only, looked at in memory, and kept nowhere."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from paradero.access.searching import screen_and_log
from paradero.answers.lists import ListRead, columns_asked, read_list_bytes
from paradero.answers.screening import Screening, asked_of
from paradero.interfaces.web.rendering import page
from paradero.interfaces.web.uploads import Uploaded, files_of, form_of, words_of
from paradero.publish.language import _
from paradero.words.errors import ParaderoError, ReadingError, SourceError, UsageError

_TYPED: Final = ("destination", "at", "act", "known_on", "names", "columns")


def screening_page(record_path: Path) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """The form, and what a list sent with it comes to."""

    async def answer(request: Request) -> Response:
        if request.method != "POST":
            return page("screen.html", found=None, problem=None, typed=dict.fromkeys(_TYPED, ""))
        typed = dict.fromkeys(_TYPED, "")
        try:
            form = await form_of(request)
            typed = {name: words_of(form, name) for name in _TYPED}
            lists, registers = await files_of(form, "list"), await files_of(form, "register")
            await form.close()
            found = await run_in_threadpool(_screened, record_path, typed, lists, registers)
        except (UsageError, SourceError, ReadingError) as error:
            return page("screen.html", 400, found=None, problem=str(error), typed=typed)
        return page("screen.html", found=found, problem=None, typed=typed)

    return answer


def _screened(record_path: Path, typed: dict[str, str], lists: list[Uploaded], registers: list[Uploaded]) -> Screening:
    asked = asked_of(typed["act"] or None, typed["destination"], typed["at"], typed["known_on"])
    if bool(lists) == bool(typed["names"]):
        raise UsageError("Choose a file or paste names, one of the two.")
    sent = lists[0] if lists else Uploaded(_("pasted names"), typed["names"].encode("utf-8", errors="replace"))
    listed = read_list_bytes(sent.raw, sent.name, columns_asked(filter(str.strip, typed["columns"].splitlines())))
    return screen_and_log(record_path, listed, asked, [_register(register) for register in registers])


def _register(register: Uploaded) -> ListRead:
    try:
        return read_list_bytes(register.raw, register.name)
    except ParaderoError as error:
        raise type(error)(f"The register {register.name} cannot be used: {error}") from error
