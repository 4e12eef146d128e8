"""The review: one question at a time, whether two subjects are one."""

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.judgements import conflicts, latest_judgement
from paradero.answers.review import question_about, review
from paradero.answers.views import JudgementLine
from paradero.interfaces.web import asked
from paradero.interfaces.web.judging import Judging
from paradero.interfaces.web.rendering import page
from paradero.record.record import Record


def show_review(judging: Judging, record: Record, request: Request) -> Response:
    """The question at a place in the queue, or about the two subjects asked for, with what was answered last."""
    left, right = asked.words(request, "left"), asked.words(request, "right")
    at = asked.number(request, "at") or 0
    again = asked.words(request, "again") is not None
    queue = review(record, limit=1, offset=at, again=again)
    question = question_about(record, left, right) if left and right else next(iter(queue.questions), None)
    return page(
        "review.html",
        question=question,
        queue=queue,
        at=at,
        again=again,
        done=_done(record, asked.number(request, "done")),
        conflicts=conflicts(record),
        judging=judging,
    )


def _done(record: Record, seq: int | None) -> JudgementLine | None:
    """The answer just given, while it is the last judgement: only that can be taken back by a key."""
    if seq is None:
        return None
    latest = latest_judgement(record)
    return latest if latest.seq == seq else None
