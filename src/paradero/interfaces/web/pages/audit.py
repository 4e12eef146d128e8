"""The page that audits a draft: it is sent to this program only, read in memory, and kept nowhere."""

import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.audit.article import audit_article
from paradero.answers.audit.drafts import read_draft
from paradero.answers.audit.views import Audit
from paradero.claims.reader import ClaimReader
from paradero.interfaces.web.rendering import page
from paradero.interfaces.web.uploads import Uploaded, files_of, form_of, words_of
from paradero.publish.audit.report import told
from paradero.publish.language import _
from paradero.record.record import open_record
from paradero.words.errors import ReadingError, SourceError, UsageError

_TYPED: Final = ("words", "published", "known_on")
_ONE_AT_A_TIME: Final = threading.Lock()
"""Two long drafts at once would take the memory and the time of all other pages."""


def audit_page(record_path: Path) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """The form, and the draft sent with it as marked up by the record."""

    async def answer(request: Request) -> Response:
        typed = dict.fromkeys(_TYPED, "")
        if request.method != "POST":
            return page("audit.page.html", found=None, problem=None, typed=typed)
        try:
            form = await form_of(request)
            typed = {name: words_of(form, name) for name in _TYPED}
            files = await files_of(form, "draft")
            await form.close()
            found = await run_in_threadpool(_audited, record_path, typed, files)
        except (UsageError, SourceError, ReadingError) as error:
            return page("audit.page.html", 400, found=None, problem=str(error), typed=typed)
        return page("audit.page.html", found=found, problem=None, typed=typed, **told(found))

    return answer


def _audited(record_path: Path, typed: dict[str, str], files: list[Uploaded]) -> Audit:
    if bool(files) == bool(typed["words"]):
        raise UsageError("Choose a file or paste a text, one of the two.")
    pasted = Uploaded(_("pasted text"), typed["words"].encode("utf-8", errors="replace"))
    sent = files[0] if files else pasted
    draft = read_draft(sent.raw, sent.name, typed["published"] or None)
    with _ONE_AT_A_TIME, open_record(record_path, read_only=True) as record:
        claims = ClaimReader().read(draft.text)
        return audit_article(record, draft.text, claims, draft.digest, known_on=typed["known_on"] or None)
