"""What changed, as a page and as an Atom feed."""

from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.changes.changes import changes
from paradero.answers.changes.views import Changes
from paradero.answers.known import days_spanned
from paradero.interfaces.web import asked
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.following import follow, followed_of
from paradero.interfaces.web.rendering import page
from paradero.publish.changes.feed import write_feed
from paradero.publish.changes.sentences import came_sentence, change_words, title_of, turned_sentence, why_sentence
from paradero.record.record import Record

_LIMIT: Final = 50
_EVER: Final = "1970-01-01"


def show_changes(record: Record, request: Request) -> Response:
    """Claims that came and questions that stand otherwise, newest first: of everything, or of a search followed."""
    found = _found(record, request)
    turns = [
        (turn.at, f"/finding/{turn.key}", turned_sentence(turn), why_sentence(found, turn)) for turn in found.turns
    ]
    came = [
        (one.line.learned_at, f"/claims/{one.line.id}", came_sentence(one), why_sentence(found, one))
        for one in found.claims
    ]
    told = change_words().title
    return page(
        "changes.html",
        found=found,
        title=title_of(found),
        told=told,
        parts=((told["turns"], turns), (told["claims"], came)),
        feed=f"/changes.atom{follow(request)}",
        since=asked.words(request, "since"),
        wanted=msgspec.structs.asdict(found.followed),
        clocks=Clocks.asked_of(request).over(*days_spanned(record)),
    )


def show_feed(record: Record, request: Request) -> Response:
    """The same as a feed."""
    base = f"{request.url.scheme}://{request.url.netloc}"
    return Response(write_feed(_found(record, request), base), media_type="application/atom+xml")


def _found(record: Record, request: Request) -> Changes:
    return changes(record, asked.words(request, "since") or _EVER, followed_of(request), limit=_LIMIT)
