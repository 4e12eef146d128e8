"""A brief as one HTML file without scripts, outside addresses or anything to load."""

import functools
import re
from pathlib import Path
from typing import Final

from jinja2 import Environment

from paradero.publish.briefs.paper import Paper
from paradero.publish.screening.report import TEMPLATES as REPORTS
from paradero.publish.sealed import TEMPLATES as SEALED
from paradero.publish.sealed import write_sealed
from paradero.publish.templating import templates_in

TEMPLATES: Final = Path(__file__).parent / "templates"
_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}")


def write_page(paper: Paper) -> str:
    """The brief whole. Everything from documents is escaped; the only style is its own, by its digest."""
    template = _environment(paper.lang).get_template("brief.html")
    return write_sealed(template, [REPORTS / "report.css", TEMPLATES / "brief.css"], paper=paper)


@functools.cache
def _environment(code: str) -> Environment:
    made = templates_in(TEMPLATES, SEALED)
    made.filters["tag"] = lambda told: told if told and told != "und" and _TAG.fullmatch(told) else ""
    return made
