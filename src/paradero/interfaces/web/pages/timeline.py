"""A subject's timeline: bars, the day asked, and the same as a table."""

from starlette.requests import Request
from starlette.responses import Response

from paradero.answers.timelines.timeline import timeline
from paradero.interfaces.web.clocks import Clocks
from paradero.interfaces.web.rendering import page
from paradero.publish.timelines.drawing import draw
from paradero.publish.timelines.hours import hours
from paradero.publish.timelines.picture import describe
from paradero.publish.timelines.sentences import by_key
from paradero.record.record import Record


def show_timeline(record: Record, request: Request) -> Response:
    """The time of a subject, as known now or on a day; with a day asked, what is said of it."""
    clocks = Clocks.asked_of(request)
    shown = timeline(record, request.path_params["key"], as_of=clocks.as_of, known_on=clocks.known_on)
    drawn = draw(shown)
    return page(
        "timeline.html",
        shown=shown,
        drawn=drawn,
        description=describe(shown) if drawn else "",
        hours=hours(shown),
        known=by_key(shown),
        clocks=clocks.over(shown.first, shown.last),
    )
