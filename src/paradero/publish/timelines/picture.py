"""A timeline as an SVG file of its own: with its style, and addresses that lead to the pages where they are served."""

import functools
from pathlib import Path
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from paradero.answers.timelines.views import Timeline
from paradero.publish.dates import spoken_date
from paradero.publish.language import language
from paradero.publish.naming import called
from paradero.publish.templating import templates_in
from paradero.publish.timelines.drawing import draw
from paradero.publish.timelines.wording import page_words, timeline_words
from paradero.words.errors import NotFound

TEMPLATES: Final = Path(__file__).parent / "templates"
_COLOURS: Final = (
    ".bars{--paper:#fff;--ink:#1c1b19;--soft:#57534b;--line:#d8d3c7;--focus:#b3261e;--stated:#17466b;--accused:#7a4a00;"
    "--opposed:#9a1f1f;--intended:#57317f;--sans:sans-serif;background:#fff}"
)


def write_picture(timeline: Timeline) -> str:
    """The SVG whole, for a file or a report. Raises NotFound where nothing has a date."""
    drawn = draw(timeline)
    if drawn is None:
        raise NotFound(page_words("empty", name=called(timeline.subject.name)))
    style = (TEMPLATES / "drawing.css").read_text(encoding="utf-8")
    template = _environment(language()).get_template("picture.html")
    return template.render(
        drawn=drawn,
        title=page_words("title", name=called(timeline.subject.name)),
        description=describe(timeline),
        words=timeline_words(),
        spoken=spoken_date,
        style=Markup(_COLOURS + style),
    )


def describe(timeline: Timeline) -> str:
    """What the drawing shows, for whoever does not see it."""
    return page_words("description", first=spoken_date(timeline.first or ""), last=spoken_date(timeline.last or ""))


@functools.cache
def _environment(code: str) -> Environment:
    return templates_in(TEMPLATES)
