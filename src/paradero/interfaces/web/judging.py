"""Answers from the review page into the record: the only thing that a page can write."""

import os
from pathlib import Path
from typing import Final, cast, get_args
from urllib.parse import parse_qsl, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from paradero.access.token import is_token, new_token
from paradero.answers.judgements import latest_judgement
from paradero.answers.review import question_about
from paradero.interfaces.web.pages.failures import show_refusal
from paradero.interfaces.web.speaking import here
from paradero.publish.language import FIRST, speaking
from paradero.publish.reasons import review_reason
from paradero.record.adding import add_judgement
from paradero.record.record import open_record
from paradero.words.entity import Verdict
from paradero.words.errors import UsageError

_LARGEST_FORM: Final = 20_000
_MOST_FIELDS: Final = 20
_LONGEST_REASON: Final = 2_000
TAKEN_BACK: Final = "The answer just given was taken back."


class Judging:
    """Who judges, and the token of this server's forms. `by` is None where nothing can be written."""

    def __init__(self, record_path: Path, by: str | None) -> None:
        self._record_path = record_path
        self.by = by if by and os.access(record_path, os.W_OK) else None
        self.token = new_token()

    async def answer(self, request: Request) -> Response:
        """Writes the judgement that the form gives, and leads to the next question."""
        fields = _fields(await _body(request))
        if self.by is None or not is_token(fields.get("token", ""), self.token):
            return show_refusal(
                403, "The form is of an earlier run of this server; open the review again and answer there."
            )
        return await run_in_threadpool(self._write, self.by, fields)

    def _write(self, by: str, fields: dict[str, str]) -> Response:
        left, right, verdict = (fields.get(name, "") for name in ("left", "right", "verdict"))
        if verdict not in (*get_args(Verdict), "undo"):
            raise UsageError("An answer is “same”, “different” or “unsure”; go back and choose one.")
        reason = fields.get("reason", "").strip()
        if len(reason) > _LONGEST_REASON:
            raise UsageError(f"A reason takes at most {_LONGEST_REASON} characters; shorten it.")
        with open_record(self._record_path) as record:
            question = question_about(record, left, right)
            grounds = [side.lines[0].id for side in (question.left, question.right) if side.lines]
            with speaking(FIRST):  # what the record keeps is in one language
                told = TAKEN_BACK if verdict == "undo" else reason or review_reason(question)
            made = cast(Verdict, "unsure" if verdict == "undo" else verdict)
            with record.adding() as addition:
                add_judgement(addition, left, right, made, by=by, reason=told, claims=tuple(dict.fromkeys(grounds)))
            seq = latest_judgement(record).seq
        if verdict == "undo":
            return _to(left=left, right=right)
        return _to(at=_number(fields.get("at", "")), done=str(seq))


def _to(**asked: str) -> Response:
    return RedirectResponse(here(f"/review?{urlencode(asked)}"), status_code=303)


def _number(words: str) -> str:
    return words if words.isascii() and words.isdigit() and len(words) < 9 else "0"


async def _body(request: Request) -> bytes:
    """The form's bytes, as far as a form can be long. Raises UsageError beyond that."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_FORM:
            raise UsageError("The form is too long; shorten the reason.")
    return body


def _fields(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as error:
        raise UsageError("The form cannot be read; open the review again and answer there.") from error
