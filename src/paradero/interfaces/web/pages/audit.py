"""The page that audits a draft: it is sent to this program only, read in memory, and kept nowhere."""

import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.audit.drafts import audited_article, audited_table, holds_rows
from paradero.answers.audit.tables.views import TableAudit
from paradero.answers.audit.views import Audit
from paradero.answers.lists import columns_asked
from paradero.claims.reader import ClaimReader
from paradero.interfaces.web.rendering import page
from paradero.interfaces.web.uploads import Uploaded, files_of, form_of, words_of
from paradero.publish.audit.report import told
from paradero.publish.language import _
from paradero.record.record import open_record
from paradero.words.errors import ReadingError, SourceError, UsageError

_TYPED: Final = ("words", "kind", "published", "known_on", "columns")
_ONE_AT_A_TIME: Final = threading.Lock()
"""Two long drafts at once would take the memory and the time of all other pages."""


def audit_page(record_path: Path) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """The form, and the draft or table sent with it as marked up by the record."""

    async def answer(request: Request) -> Response:
        typed = dict.fromkeys(_TYPED, "")
        if request.method != "POST":
            return page("audit.page.html", problem=None, typed=typed, **_shown())
        try:
            form = await form_of(request)
            typed = {name: words_of(form, name) for name in _TYPED}
            files = await files_of(form, "draft")
            await form.close()
            found = await run_in_threadpool(_audited, record_path, typed, files)
        except (UsageError, SourceError, ReadingError) as error:
            return page("audit.page.html", 400, problem=str(error), typed=typed, **_shown())
        return page("audit.page.html", problem=None, typed=typed, **_shown(found))

    return answer


def _audited(record_path: Path, typed: dict[str, str], files: list[Uploaded]) -> Audit | TableAudit:
    if bool(files) == bool(typed["words"]):
        raise UsageError("Choose a file or paste a text, one of the two.")
    pasted = Uploaded(_("pasted text"), typed["words"].encode("utf-8", errors="replace"))
    sent = files[0] if files else pasted
    known_on, columns = typed["known_on"] or None, _columns(typed["columns"])
    with _ONE_AT_A_TIME, open_record(record_path, read_only=True) as record:
        if typed["kind"] == "table" or (typed["kind"] != "article" and holds_rows(sent.raw)):
            return audited_table(record, ClaimReader(), sent.raw, sent.name, columns, known_on=known_on)
        published = typed["published"] or None
        return audited_article(record, ClaimReader(), sent.raw, sent.name, published, known_on=known_on)


def _columns(words: str) -> dict[str, str]:
    return columns_asked(filter(str.strip, words.splitlines()), _("when=Date of flight"))


def _shown(found: Audit | TableAudit | None = None) -> dict[str, object]:
    """What the template shows of either."""
    if isinstance(found, Audit):
        return {"found": found, "name": found.title or _("a draft"), "table": None, **told(found)}
    return {"found": found, "name": found.name if found else "", "table": found}
